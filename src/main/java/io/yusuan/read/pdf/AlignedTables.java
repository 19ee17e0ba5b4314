package io.yusuan.read.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds tables that have no upright lines: rows of texts, most with figures, whose figures stand below each other. A
 * table of contents is none, because its numbers are bare.
 */
final class AlignedTables {
    /** So many rows with figures make a table. */
    private static final int ROWS = 3;

    /** No row has more parts: each is compared with those above and below. */
    static final int MOST_PARTS = 1_000;

    /** Rows with figures further apart than this many font sizes are not of one table. */
    private static final float LEADING = 4.5f;

    /** Figures of a column end, begin or are centred within this many font sizes of each other. */
    private static final float ALIGNED = 0.8f;

    /** The largest column of figures must reach into this share of the rows. */
    private static final float SHARE = 0.6f;

    private static final Pattern FIGURE = Pattern.compile(
            "[-－−△▲(（]?\\d{1,3}([,，]\\d{3})+([.．]\\d+)?[)）]?" + "|[-－−△▲(（]?\\d+[.．]\\d+[)）]?|[-－−—]|0");

    /** A text reaches over a border when it does so by more than this, in points. */
    private static final float STRAY = 2f;

    private final List<Row> rows;
    private final List<Ruling> levels;
    private final PageFrame page;

    /**
     * A line of text and what stands apart on it.
     *
     * @param parts from the left
     * @param figures which of them are figures, bare numbers not counted
     */
    record Row(TextLine line, List<TextLine> parts, List<Boolean> figures) {
        static Row of(TextLine line) {
            List<TextLine> parts = RowParts.of(line);
            return new Row(
                    line, parts, parts.stream().map(p -> isFigure(p.text())).toList());
        }

        /** The texts of a line that says no figures. */
        List<HeadTexts.Head> heads() {
            return HeadTexts.of(line);
        }

        /** Whether each figure stands in one of the columns with the given borders, and no two in the same. */
        boolean standsIn(float[] xs) {
            int last = -1;
            for (int i = 0; i < parts.size(); i++) {
                if (figures.get(i)) {
                    int column = AlignedGrid.column(xs, parts.get(i).x0() + STRAY);
                    if (column <= last
                            || column != AlignedGrid.column(xs, parts.get(i).x1() - STRAY)) {
                        return false;
                    }
                    last = column;
                }
            }
            return true;
        }

        boolean hasFigures() {
            if (parts.size() < 2 || parts.size() > MOST_PARTS) {
                return false;
            }
            for (int i = 0; i < parts.size(); i++) {
                if (figures.get(i) && parts.get(i).glyphs().size() > 1) {
                    return true;
                }
            }
            return false;
        }

        float baseline() {
            return line.baseline();
        }
    }

    /**
     * What was found.
     *
     * @param tables the tables
     * @param rest the lines that belong to none
     */
    record Found(List<Piece.Table> tables, List<TextLine> rest) {}

    private AlignedTables(List<TextLine> lines, List<Ruling> levels, PageFrame page) {
        this.rows = lines.stream().map(Row::of).toList();
        this.levels = levels;
        this.page = page;
    }

    /** The tables among lines of text, with the level rulings of their page. */
    static Found among(List<TextLine> lines, List<Ruling> levels, PageFrame page) {
        return new AlignedTables(lines, levels, page).find();
    }

    private static boolean isFigure(String text) {
        return FIGURE.matcher(text.strip()).matches();
    }

    private Found find() {
        List<Piece.Table> tables = new ArrayList<>();
        List<TextLine> rest = new ArrayList<>();
        int next = 0;
        for (int first = 0; first < rows.size(); first++) {
            int last = lastOf(first);
            if (rows.get(first).hasFigures() && isTable(first, last)) {
                int top = Math.max(next, new TableTop(rows, levels).of(first, last));
                addLines(next, top, rest);
                tables.add(new AlignedGrid(rows.subList(top, last + 1), first - top, page).table());
                next = last + 1;
                first = last;
            }
        }
        addLines(next, rows.size(), rest);
        return new Found(tables, rest);
    }

    private void addLines(int from, int to, List<TextLine> rest) {
        rows.subList(from, to).forEach(r -> rest.add(r.line()));
    }

    /** The last row with figures that follows without a wide gap, but for rows that begin as those with figures do. */
    private int lastOf(int first) {
        int last = first;
        float reached = rows.get(first).baseline();
        for (int i = first + 1; i < rows.size(); i++) {
            Row row = rows.get(i);
            if (row.baseline() - reached > LEADING * row.line().size()) {
                break;
            }
            last = row.hasFigures() ? i : last;
            reached = row.hasFigures() || beginsAs(row, first, last) ? row.baseline() : reached;
        }
        return last;
    }

    /** Whether a row begins where a text of a row with figures begins: a name whose figures are blank. */
    private boolean beginsAs(Row row, int first, int last) {
        float near = ALIGNED * row.line().size();
        return rows.subList(first, last + 1).stream()
                .filter(Row::hasFigures)
                .anyMatch(r -> r.parts().stream()
                        .anyMatch(p -> Math.abs(p.x0() - row.line().x0()) <= near));
    }

    private boolean isTable(int first, int last) {
        List<Row> within = rows.subList(first, last + 1);
        long figured = within.stream().filter(Row::hasFigures).count();
        return figured >= ROWS && aligned(within) >= SHARE * figured;
    }

    /** How many rows have a figure in the column of figures that most rows share. */
    private static int aligned(List<Row> within) {
        int best = 0;
        for (Row row : within) {
            for (int i = 0; i < row.parts().size(); i++) {
                if (row.figures().get(i)) {
                    best = Math.max(best, inColumn(within, row.parts().get(i)));
                }
            }
        }
        return best;
    }

    private static int inColumn(List<Row> within, TextLine figure) {
        int count = 0;
        for (Row row : within) {
            boolean found = false;
            for (int i = 0; i < row.parts().size() && !found; i++) {
                found = row.figures().get(i) && isBelow(row.parts().get(i), figure);
            }
            count += found ? 1 : 0;
        }
        return count;
    }

    private static boolean isBelow(TextLine a, TextLine b) {
        float near = ALIGNED * b.size();
        return Math.abs(a.x1() - b.x1()) <= near
                || Math.abs(a.x0() - b.x0()) <= near
                || Math.abs(a.x0() + a.x1() - b.x0() - b.x1()) <= 2 * near;
    }
}
