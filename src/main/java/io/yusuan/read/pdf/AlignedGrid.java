package io.yusuan.read.pdf;

import io.yusuan.read.pdf.AlignedTables.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Gives rows and columns to a table without upright lines: between two columns no figure stands, and hardly a text. */
final class AlignedGrid implements Unlined {
    /** Texts may stand so far beside the columns that another page tells, in points. */
    private static final float STRAY = 8f;

    /** A head in the upper part of its header, this share of it, spans what stands below. */
    private static final float UPPER = 1 / 3f;

    private final List<Row> rows;
    private final int headers;
    private final PageFrame page;
    private final List<List<Row>> bands;
    private final List<List<HeadTexts.Head>> heads;

    /**
     * A grid.
     *
     * @param rows the lines of the table from its header on
     * @param headers how many of them stand above the first row with figures
     */
    AlignedGrid(List<Row> rows, int headers, PageFrame page) {
        this.rows = rows;
        this.headers = headers;
        this.page = page;
        this.bands = bands();
        this.heads = HeadWraps.ofLines(rows.subList(0, headers));
    }

    Piece.Table table() {
        return table(columns());
    }

    @Override
    public Optional<Piece.Table> in(float[] xs) {
        boolean within = rows.stream()
                .allMatch(r -> r.line().x0() >= xs[0] - STRAY && r.line().x1() <= xs[xs.length - 1] + STRAY);
        boolean fits = rows.subList(headers, rows.size()).stream().allMatch(r -> r.standsIn(xs));
        return within && fits ? Optional.of(table(xs)) : Optional.empty();
    }

    private Piece.Table table(float[] xs) {
        List<AlignedHeads.Cell> header = new AlignedHeads(heads, xs, (l, a, b) -> true).cells();
        int[] rows = rows(header);
        float[] ys = heights(rows);
        List<Piece.TableCell> cells = new ArrayList<>();
        for (AlignedHeads.Cell head : header) {
            Lattice.Field at = head.field();
            Lattice.Field field = new Lattice.Field(rows[at.row()], at.column(), rows[at.endRow()], at.endColumn());
            cells.add(cell(field, lines(head.lines()), xs, ys));
        }
        cells.sort(Comparator.comparingInt((Piece.TableCell c) -> c.field().row())
                .thenComparingInt(c -> c.field().column()));
        for (int r = headers; r < bands.size(); r++) {
            for (int c = 0; c < xs.length - 1; ) {
                int end = end(bands.get(r), c, xs);
                Lattice.Field field = new Lattice.Field(rows[r], c, rows[r + 1], end);
                cells.add(cell(field, lines(bands.get(r), c, end, xs), xs, ys));
                c = end;
            }
        }
        return new Piece.Table(xs, ys, cells, Optional.of(this), List.of());
    }

    private Piece.TableCell cell(Lattice.Field field, List<TextLine> lines, float[] xs, float[] ys) {
        Box box = new Box(xs[field.column()], ys[field.row()], xs[field.endColumn()], ys[field.endRow()]);
        return new Piece.TableCell(field, CellText.of(lines, box), box, Lattice.Open.NOWHERE, page);
    }

    /** The row of each band and the one after the last: a line on which no head begins is part of the row above. */
    private int[] rows(List<AlignedHeads.Cell> header) {
        int[] rows = new int[bands.size() + 1];
        for (int band = 0; band < bands.size(); band++) {
            int at = band;
            boolean begins =
                    band >= headers || header.stream().anyMatch(c -> c.field().row() == at);
            rows[band + 1] = rows[band] + (begins ? 1 : 0);
        }
        return rows;
    }

    private static List<TextLine> lines(List<TextLine> parts) {
        List<Glyph> glyphs = new ArrayList<>();
        parts.forEach(p -> glyphs.addAll(p.glyphs()));
        return TextLine.of(glyphs);
    }

    private float[] columns() {
        float left = Float.MAX_VALUE;
        float right = 0;
        for (Row row : rows) {
            left = Math.min(left, row.line().x0());
            right = Math.max(right, row.line().x1());
        }
        List<Row> body = rows.subList(headers, rows.size());
        return AlignedColumns.of(heads, body, (line, from, to) -> isUpper(line), left - 1, right + 1);
    }

    private boolean isUpper(int line) {
        float top = rows.get(0).baseline();
        return rows.get(line).baseline() < top + UPPER * (rows.get(headers - 1).baseline() - top);
    }

    /** Lines that make one row. */
    private List<List<Row>> bands() {
        List<List<Row>> bands = new ArrayList<>();
        rows.subList(0, headers).forEach(r -> bands.add(List.of(r)));
        bands.addAll(AlignedRows.of(rows.subList(headers, rows.size())));
        return bands;
    }

    private float[] heights(int[] rows) {
        float[] ys = new float[rows[bands.size()] + 1];
        float end = 0;
        for (int r = 0; r < bands.size(); r++) {
            List<Row> band = bands.get(r);
            float top = band.get(0).line().box().y0();
            if (rows[r + 1] > rows[r]) {
                ys[rows[r]] = r == 0 ? top - 1 : (end + top) / 2;
            }
            end = band.get(band.size() - 1).line().box().y1();
        }
        ys[ys.length - 1] = end + 1;
        return ys;
    }

    /** The column after the last that a text which begins in the given one reaches over. */
    private static int end(List<Row> band, int column, float[] xs) {
        int end = column + 1;
        for (Row row : band) {
            for (TextLine part : row.parts()) {
                if (column(xs, part.x0() + AlignedTables.STRAY) == column) {
                    end = Math.max(end, column(xs, part.x1() - AlignedTables.STRAY) + 1);
                }
            }
        }
        return end;
    }

    private static List<TextLine> lines(List<Row> band, int from, int to, float[] xs) {
        List<TextLine> lines = new ArrayList<>();
        for (Row row : band) {
            List<Glyph> glyphs = new ArrayList<>();
            for (TextLine part : row.parts()) {
                int column = column(xs, part.x0() + AlignedTables.STRAY);
                if (column >= from && column < to) {
                    glyphs.addAll(part.glyphs());
                }
            }
            lines.addAll(TextLine.of(glyphs));
        }
        return lines;
    }

    /** The column in which a point lies, the first or last where it lies beside them. */
    static int column(float[] xs, float x) {
        int found = Arrays.binarySearch(xs, x);
        int slot = found >= 0 ? found : -found - 2;
        return Math.max(0, Math.min(xs.length - 2, slot));
    }
}
