package io.yusuan.read.pdf;

import io.yusuan.read.pdf.AlignedTables.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The heads of a table without upright lines. A head in the middle above several columns that have heads of their own
 * spans these; one that stands alone above its column reaches over all lines of the header.
 */
final class AlignedHeads {
    /** A head stands in the middle of the columns that it spans within this share of their width. */
    private static final float MIDDLE = 0.12f;

    private final float[] xs;
    private final int lines;
    private final List<Head> heads = new ArrayList<>();

    /** A text of the header, the line on which it stands, and the columns it is above: from the first to before the last. */
    private record Head(int line, int from, int to, List<TextLine> texts) {
        float middle() {
            float left = Float.MAX_VALUE;
            float right = 0;
            for (TextLine text : texts) {
                left = Math.min(left, text.x0());
                right = Math.max(right, text.x1());
            }
            return (left + right) / 2;
        }

        boolean isAbove(int column) {
            return from <= column && column < to;
        }
    }

    /**
     * A cell of the header.
     *
     * @param lines what it says, empty where nothing is printed
     */
    record Cell(Lattice.Field field, List<TextLine> lines) {}

    /**
     * The heads of a table.
     *
     * @param rows the lines of its header
     * @param xs the borders of its columns
     */
    AlignedHeads(List<Row> rows, float[] xs) {
        this.xs = xs;
        this.lines = rows.size();
        for (int line = lines - 1; line >= 0; line--) {
            List<Head> ofLine = ofLine(rows.get(line), line);
            // each after the ones to its left, which may have taken columns between them
            for (int i = 0; i < ofLine.size(); i++) {
                ofLine.set(i, spanning(ofLine.get(i), ofLine));
            }
            heads.addAll(ofLine);
        }
        heads.sort((a, b) -> a.line != b.line ? Integer.compare(a.line, b.line) : Integer.compare(a.from, b.from));
    }

    /** The texts of a line; those that share a column are one. */
    private List<Head> ofLine(Row row, int line) {
        List<Head> found = new ArrayList<>();
        for (TextLine part : row.parts()) {
            int from = AlignedGrid.column(xs, part.x0());
            int to = AlignedGrid.column(xs, part.x1()) + 1;
            Head before = found.isEmpty() ? null : found.get(found.size() - 1);
            if (before != null && before.to > from) {
                List<TextLine> both = new ArrayList<>(before.texts);
                both.add(part);
                found.set(found.size() - 1, new Head(line, before.from, Math.max(before.to, to), both));
            } else {
                found.add(new Head(line, from, to, List.of(part)));
            }
        }
        return found;
    }

    /** The head over the widest range of columns in whose middle it stands, each of which has a head below it. */
    private Head spanning(Head head, List<Head> ofLine) {
        int least = 0;
        int most = xs.length - 1;
        for (Head other : ofLine) {
            least = other.to <= head.from ? Math.max(least, other.to) : least;
            most = other.from >= head.to ? Math.min(most, other.from) : most;
        }
        Head widest = head;
        for (int from = least; from <= head.from; from++) {
            for (int to = head.to; to <= most; to++) {
                float width = xs[to] - xs[from];
                boolean middle = Math.abs((xs[from] + xs[to]) / 2 - head.middle()) <= MIDDLE * width;
                if (middle && to - from > widest.to - widest.from && isNamedBelow(head.line, from, to)) {
                    widest = new Head(head.line, from, to, head.texts);
                }
            }
        }
        return widest;
    }

    private boolean isNamedBelow(int line, int from, int to) {
        for (int column = from; column < to; column++) {
            int at = column;
            if (heads.stream().noneMatch(h -> h.line > line && h.isAbove(at))) {
                return false;
            }
        }
        return true;
    }

    /** The cells of the header; together they cover it. */
    List<Cell> cells() {
        int columns = xs.length - 1;
        int[] top = new int[columns];
        List<Cell> cells = new ArrayList<>();
        for (Head head : heads) {
            int from = Arrays.stream(top, head.from, head.to).max().orElse(0);
            boolean last = heads.stream().noneMatch(h -> h.line > head.line && h.from < head.to && h.to > head.from);
            int end = last ? lines : head.line + 1;
            for (int column = head.from; column < head.to; column++) {
                blank(cells, column, top[column], from);
                top[column] = end;
            }
            cells.add(new Cell(new Lattice.Field(from, head.from, end, head.to), head.texts));
        }
        for (int column = 0; column < columns; column++) {
            blank(cells, column, top[column], lines);
        }
        return cells;
    }

    private static void blank(List<Cell> cells, int column, int from, int to) {
        if (from < to) {
            cells.add(new Cell(new Lattice.Field(from, column, to, column + 1), List.of()));
        }
    }
}
