package io.yusuan.read.pdf;

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
    private final Closed closed;
    private final boolean[] named;
    private final boolean[] ofNumbers;
    private final List<Head> heads = new ArrayList<>();

    /** A text of the header, the line on which it stands, and the columns it is above: from the first to before the last. */
    private record Head(int line, int from, int to, int part, List<TextLine> texts) {
        Head with(Head right) {
            List<TextLine> both = new ArrayList<>(texts);
            both.addAll(right.texts);
            return new Head(line, from, Math.max(to, right.to), right.part, both);
        }

        Head upTo(int column) {
            return new Head(line, from, Math.min(to, column), part, texts);
        }

        Head from(int column) {
            return new Head(line, Math.max(from, column), to, part, texts);
        }

        float middle() {
            float left = Float.MAX_VALUE;
            float right = 0;
            for (TextLine text : texts) {
                left = Math.min(left, text.x0());
                right = Math.max(right, text.x1());
            }
            return (left + right) / 2;
        }

        /** Whether it says more than the number of its column. */
        boolean isWords() {
            return HeadTexts.areWords(texts);
        }

        boolean isAbove(int column) {
            return from <= column && column < to;
        }
    }

    /** Says whether a head of a line ends above the next line between two positions. */
    interface Closed {
        boolean below(int line, float from, float to);
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
     * @param rows the texts of each line of its header, from above and from the left
     * @param xs the borders of its columns
     */
    AlignedHeads(List<List<HeadTexts.Head>> rows, float[] xs, Closed closed) {
        this.xs = xs;
        this.lines = rows.size();
        this.closed = closed;
        this.named = new boolean[xs.length - 1];
        this.ofNumbers = new boolean[lines];
        for (int line = 0; line < lines; line++) {
            ofNumbers[line] = HeadWraps.isOfNumbers(rows.get(line));
        }
        for (List<HeadTexts.Head> row : rows) {
            ofLine(row, 0).stream().filter(h -> h.to == h.from + 1).forEach(h -> named[h.from] = true);
        }
        for (int line = lines - 1; line >= 0; line--) {
            List<Head> ofLine = whole(ofLine(rows.get(line), line));
            // each after the ones to its left, which may have taken columns between them
            for (int i = 0; i < ofLine.size(); i++) {
                ofLine.set(i, spanning(ofLine.get(i), ofLine));
            }
            heads.addAll(ofLine);
        }
        heads.sort((a, b) -> a.line != b.line ? Integer.compare(a.line, b.line) : Integer.compare(a.from, b.from));
    }

    /** The texts of a line; those that share a column are one. */
    private List<Head> ofLine(List<HeadTexts.Head> row, int line) {
        List<Head> found = new ArrayList<>();
        for (HeadTexts.Head text : row) {
            int from = AlignedGrid.column(xs, text.extent().from());
            int to = AlignedGrid.column(xs, text.extent().to()) + 1;
            Head head = new Head(line, from, to, text.part(), text.lines());
            Head before = found.isEmpty() ? null : found.get(found.size() - 1);
            int cut = AlignedGrid.column(xs, head.middle());
            if (before != null && before.to > from && AlignedGrid.column(xs, before.middle()) < cut) {
                // each reaches over the border between them, and stands in the middle of its own column
                found.set(found.size() - 1, before.upTo(cut));
                found.add(head.from(cut));
            } else if (before != null && before.to > from) {
                found.set(found.size() - 1, before.with(head));
            } else {
                found.add(head);
            }
        }
        return found;
    }

    /** Texts that stand close together are one head where they stand, as one, in the middle above others. */
    private List<Head> whole(List<Head> ofLine) {
        List<Head> found = new ArrayList<>();
        for (Head head : ofLine) {
            Head before = found.isEmpty() ? null : found.get(found.size() - 1);
            boolean close = before != null && before.part == head.part && head.part >= 0 && before.to == head.from;
            if (close
                    && isInMiddle(before.with(head), before.from, head.to)
                    && isNamedBelow(head.line, before.from, head.to)) {
                found.set(found.size() - 1, before.with(head));
            } else {
                found.add(head);
            }
        }
        return found;
    }

    private boolean isAbove(Head head, int from, int to) {
        return isInMiddle(head, from, to) && (isNamedBelow(head.line, from, to) || isBesideNameless(head, from, to));
    }

    private boolean isInMiddle(Head head, int from, int to) {
        return Math.abs((xs[from] + xs[to]) / 2 - head.middle()) <= MIDDLE * (xs[to] - xs[from]);
    }

    /** Whether a head of a line stands over a border between columns. */
    boolean isOver(int line, int border) {
        return heads.stream().anyMatch(h -> h.line == line && h.from < border && border < h.to);
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
                if (to - from > widest.to - widest.from && isAbove(head, from, to)) {
                    widest = new Head(head.line, from, to, head.part, head.texts);
                }
            }
        }
        return widest;
    }

    /** Whether a head is the only one in the header over a range of columns. */
    private boolean isBesideNameless(Head head, int from, int to) {
        for (int column = from; column < to; column++) {
            if (named[column] && !head.isAbove(column)) {
                return false;
            }
        }
        return heads.stream().noneMatch(h -> h.line > head.line && h.from < to && h.to > from);
    }

    private boolean isNamedBelow(int line, int from, int to) {
        for (int column = from; column < to; column++) {
            int at = column;
            if (!closed.below(line, xs[column], xs[column + 1])
                    || heads.stream().noneMatch(h -> h.line > line && h.isAbove(at) && h.isWords())) {
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
            int reached = Arrays.stream(top, head.from, head.to).max().orElse(0);
            int from = ofNumbers[head.line] ? head.line : reached;
            int end = end(head);
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

    /** The line after a head: its own, or the last of the header or above the numbers of columns where none stands below. */
    private int end(Head head) {
        if (heads.stream()
                .anyMatch(h -> h.line > head.line && !ofNumbers[h.line] && h.from < head.to && h.to > head.from)) {
            return head.line + 1;
        }
        int end = head.line + 1;
        while (end < lines && !ofNumbers[end]) {
            end++;
        }
        return end;
    }

    private static void blank(List<Cell> cells, int column, int from, int to) {
        if (from < to) {
            cells.add(new Cell(new Lattice.Field(from, column, to, column + 1), List.of()));
        }
    }
}
