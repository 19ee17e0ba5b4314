package io.yusuan.read.pdf;

import io.yusuan.read.pdf.AlignedTables.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Gives rows and columns to a table without upright lines: between two columns no figure stands, and hardly a text. */
final class AlignedGrid {
    /** A gap between columns is at least so wide, in points. */
    private static final int GAP = 3;

    /** Texts of this share of the rows may reach over the gap between two columns. */
    private static final float OVERHANG = 0.15f;

    /** A line without figures nearer to a row than this share of the usual distance of rows is a wrapped part of it. */
    private static final float WRAPPED = 0.75f;

    private final List<Row> rows;
    private final int headers;
    private final float[] xs;
    private final List<List<Row>> bands;

    /**
     * A grid.
     *
     * @param rows the lines of the table from its header on
     * @param headers how many of them stand above the first row with figures
     */
    AlignedGrid(List<Row> rows, int headers) {
        this.rows = rows;
        this.headers = headers;
        this.xs = columns();
        this.bands = bands();
    }

    Piece.Table table(PageFrame page) {
        float[] ys = heights();
        List<Piece.TableCell> cells = new ArrayList<>();
        for (AlignedHeads.Cell head : new AlignedHeads(rows.subList(0, headers), xs).cells()) {
            Lattice.Field at = head.field();
            Box box = new Box(xs[at.column()], ys[at.row()], xs[at.endColumn()], ys[at.endRow()]);
            cells.add(new Piece.TableCell(at, CellText.of(lines(head.lines()), box), box, Lattice.Open.NOWHERE, page));
        }
        cells.sort(Comparator.comparingInt((Piece.TableCell c) -> c.field().row())
                .thenComparingInt(c -> c.field().column()));
        for (int r = headers; r < bands.size(); r++) {
            for (int c = 0; c < xs.length - 1; ) {
                int end = end(bands.get(r), c);
                Lattice.Field field = new Lattice.Field(r, c, r + 1, end);
                Box box = new Box(xs[c], ys[r], xs[end], ys[r + 1]);
                CellText text = CellText.of(lines(bands.get(r), c, end), box);
                cells.add(new Piece.TableCell(field, text, box, Lattice.Open.NOWHERE, page));
                c = end;
            }
        }
        return new Piece.Table(xs, ys, cells, false, List.of());
    }

    private static List<TextLine> lines(List<TextLine> parts) {
        List<Glyph> glyphs = new ArrayList<>();
        parts.forEach(p -> glyphs.addAll(p.glyphs()));
        return TextLine.of(glyphs);
    }

    /** Middles of the gaps, and the sides. */
    private float[] columns() {
        float left = Float.MAX_VALUE;
        float right = 0;
        for (Row row : rows) {
            left = Math.min(left, row.line().x0());
            right = Math.max(right, row.line().x1());
        }
        int width = (int) Math.ceil(right - left) + 1;
        int[] texts = new int[width];
        boolean[] figures = new boolean[width];
        int figured = cover(left, texts, figures);
        List<Float> borders = new ArrayList<>();
        borders.add(left - 1);
        boolean begun = false;
        for (int x = 0, gap = 0; x < width; x++) {
            boolean free = !figures[x] && texts[x] <= OVERHANG * figured;
            if (!free && begun && gap >= GAP) {
                borders.add(border(borders.get(borders.size() - 1), left + x - gap, left + x));
            }
            begun |= !free;
            gap = free ? gap + 1 : 0;
        }
        borders.add(right + 1);
        float[] xs = new float[borders.size()];
        for (int i = 0; i < xs.length; i++) {
            xs[i] = borders.get(i);
        }
        return xs;
    }

    /**
     * The middle of a gap, or of what the heads that reach into it leave of it. The lowest heads name single columns, so
     * of two on one line the second belongs to the right.
     *
     * @param before the border before, where the column to the left of the gap begins
     */
    private float border(float before, float from, float to) {
        float a = from;
        float b = to;
        for (int i = headers - 1; i >= 0; i--) {
            boolean leftNamed = false;
            for (TextLine part : rows.get(i).parts()) {
                boolean across = part.x0() <= a && part.x1() >= b;
                if (!across && part.x1() > a && part.x0() < b) {
                    boolean ofTheRight = leftNamed || part.x0() - a > b - part.x1();
                    b = ofTheRight ? part.x0() : b;
                    a = ofTheRight ? a : part.x1();
                }
                leftNamed |= part.x1() > before && part.x0() < b;
            }
        }
        return (a + b) / 2;
    }

    private int cover(float left, int[] texts, boolean[] figures) {
        int figured = 0;
        for (Row row : rows) {
            if (row.hasFigures()) {
                figured++;
                for (int i = 0; i < row.parts().size(); i++) {
                    TextLine part = row.parts().get(i);
                    int to = Math.min(texts.length - 1, (int) (part.x1() - left));
                    for (int x = (int) (part.x0() - left); x <= to; x++) {
                        texts[x]++;
                        figures[x] |= row.figures().get(i);
                    }
                }
            }
        }
        return figured;
    }

    /** Lines that make one row. */
    private List<List<Row>> bands() {
        float usual = usualDistance();
        List<List<Row>> bands = new ArrayList<>();
        List<Integer> figured = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            boolean own = i < headers || row.hasFigures() || nearest(i) > WRAPPED * usual;
            if (own) {
                bands.add(new ArrayList<>(List.of(row)));
                figured.add(i);
            }
        }
        for (int i = headers; i < rows.size(); i++) {
            if (!figured.contains(i)) {
                bands.get(nearestOf(figured, i)).add(rows.get(i));
            }
        }
        bands.forEach(b -> b.sort(Comparator.comparingDouble(Row::baseline)));
        return bands;
    }

    private int nearestOf(List<Integer> figured, int line) {
        int best = 0;
        for (int i = 1; i < figured.size(); i++) {
            best = distance(figured.get(i), line) < distance(figured.get(best), line) ? i : best;
        }
        return best;
    }

    private float nearest(int line) {
        float nearest = Float.MAX_VALUE;
        for (int i = headers; i < rows.size(); i++) {
            nearest = rows.get(i).hasFigures() ? Math.min(nearest, distance(i, line)) : nearest;
        }
        return nearest;
    }

    private float distance(int a, int b) {
        return Math.abs(rows.get(a).baseline() - rows.get(b).baseline());
    }

    private float usualDistance() {
        List<Row> figured = rows.stream().filter(Row::hasFigures).toList();
        float[] distances = new float[figured.size() - 1];
        for (int i = 1; i < figured.size(); i++) {
            distances[i - 1] = figured.get(i).baseline() - figured.get(i - 1).baseline();
        }
        Arrays.sort(distances);
        return distances[distances.length / 2];
    }

    private float[] heights() {
        float[] ys = new float[bands.size() + 1];
        for (int r = 0; r < bands.size(); r++) {
            List<Row> band = bands.get(r);
            float top = band.get(0).line().box().y0();
            ys[r] = r == 0 ? top - 1 : (ys[r] + top) / 2;
            ys[r + 1] = band.get(band.size() - 1).line().box().y1();
        }
        ys[bands.size()]++;
        return ys;
    }

    /** The column after the last that a text which begins in the given one reaches over. */
    private int end(List<Row> band, int column) {
        int end = column + 1;
        for (Row row : band) {
            for (TextLine part : row.parts()) {
                if (column(part.x0()) == column) {
                    end = Math.max(end, column(part.x1()) + 1);
                }
            }
        }
        return end;
    }

    private List<TextLine> lines(List<Row> band, int from, int to) {
        List<TextLine> lines = new ArrayList<>();
        for (Row row : band) {
            List<Glyph> glyphs = new ArrayList<>();
            for (TextLine part : row.parts()) {
                int column = column(part.x0());
                if (column >= from && column < to) {
                    glyphs.addAll(part.glyphs());
                }
            }
            lines.addAll(TextLine.of(glyphs));
        }
        return lines;
    }

    private int column(float x) {
        return column(xs, x);
    }

    /** The column in which a point lies, the first or last where it lies beside them. */
    static int column(float[] xs, float x) {
        int found = Arrays.binarySearch(xs, x);
        int slot = found >= 0 ? found : -found - 2;
        return Math.max(0, Math.min(xs.length - 2, slot));
    }
}
