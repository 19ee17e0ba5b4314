package io.yusuan.read.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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

    /** So many rows above a figure tell whether it stands below one: columns with figures further up alone are none. */
    private static final int LOOKED_AT = 64;

    /** Figures of a column end, begin or are centred within this many font sizes of each other. */
    private static final float ALIGNED = 0.8f;

    /** The largest column of figures must reach into this share of the rows. */
    private static final float SHARE = 0.6f;

    private static final Pattern FIGURE = Pattern.compile(
            "[-－−△▲(（]?\\d{1,3}([,，]\\d{3})+([.．]\\d+)?[)）]?" + "|[-－−△▲(（]?\\d+[.．]\\d+[)）]?|[-－−—]|0");

    /** Whose a table is, its unit: a word, a colon and what it says; a part of a sum is named in the same way. */
    private static final Pattern CAPTION = Pattern.compile("^[\\s　]*+(?!其\\s*中)[^：:]{2,10}[：:]\\s*\\S");

    /** A sentence, or a long text of several clauses. */
    private static final Pattern PROSE = Pattern.compile("。|[，；].*[，；]");

    /** A text reaches over a border when it does so by more than this, in points. */
    static final float STRAY = 2f;

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

        /** Whether it says of a table whose it is or in what unit, or is a sentence: no line of a table does. */
        boolean isAround() {
            return parts.stream().anyMatch(p -> CAPTION.matcher(p.text()).find()) || isProse();
        }

        private boolean isProse() {
            return parts.size() == 1 && PROSE.matcher(line.text()).find();
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
            return figureTexts().anyMatch(f -> f.glyphs().size() > 1);
        }

        Stream<TextLine> figureTexts() {
            return IntStream.range(0, parts.size()).filter(figures::get).mapToObj(parts::get);
        }

        boolean hasFigureAbove(TextLine figure) {
            return figureTexts().anyMatch(f -> isBelow(f, figure));
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
        TableTop tops = new TableTop(rows, levels);
        int next = 0;
        for (int i = 0; i < rows.size(); i++) {
            if (!rows.get(i).hasFigures()) {
                continue;
            }
            int first = Math.max(next, AlignedRows.begin(rows, i));
            int last = lastOf(i, tops.heads(first));
            if (isTable(i, last) || tops.isNamed(first, last)) {
                int top = headed(Math.max(next, tops.of(first, last)), first);
                addLines(next, top, rest);
                next = last + 1 + AlignedRows.rest(rows.subList(last, rows.size()));
                tables.add(new AlignedGrid(rows.subList(top, next), first - top, page).table());
                i = next - 1;
            }
        }
        addLines(next, rows.size(), rest);
        return new Found(tables, rest);
    }

    /** Where a header begins, the first row where it has too many texts to be one. */
    private int headed(int top, int first) {
        long glyphs = rows.subList(top, first).stream()
                .mapToLong(r -> r.line().glyphs().size())
                .sum();
        return glyphs > LevelTable.MOST_HEADS ? first : top;
    }

    private void addLines(int from, int to, List<TextLine> rest) {
        rows.subList(from, to).forEach(r -> rest.add(r.line()));
    }

    /** The last row with figures that follows without a wide gap or a line that belongs to no table. */
    private int lastOf(int first, Optional<Extent> heads) {
        int last = first;
        float reached = rows.get(first).baseline();
        for (int i = first + 1; i < rows.size(); i++) {
            Row row = rows.get(i);
            float gap = (row.baseline() - reached) / row.line().size();
            if (row.isAround() || gap > LEADING && !standsBelow(row, first, last, heads)) {
                break;
            }
            last = row.hasFigures() ? i : last;
            reached = row.baseline();
        }
        return last;
    }

    /** Whether a row has figures, each of them below one of the rows so far or below the heads: the totals stand apart at the foot. */
    private boolean standsBelow(Row row, int first, int last, Optional<Extent> heads) {
        List<Row> above = rows.subList(Math.max(first, last - LOOKED_AT), last + 1);
        return row.hasFigures()
                && row.figureTexts()
                        .allMatch(f -> heads.map(Extent.of(f)::overlaps).orElse(false)
                                || above.stream().anyMatch(r -> r.hasFigureAbove(f)));
    }

    private boolean isTable(int first, int last) {
        List<Row> within = rows.subList(first, last + 1);
        long figured = within.stream().filter(Row::hasFigures).count();
        return figured >= ROWS && aligned(within) >= SHARE * figured;
    }

    /** How many rows have a figure in the column of figures that most rows share. */
    private static int aligned(List<Row> within) {
        List<TextLine> figures = within.stream().flatMap(Row::figureTexts).toList();
        return Stream.<ToDoubleFunction<TextLine>>of(TextLine::x0, TextLine::x1, t -> (t.x0() + t.x1()) / 2)
                .mapToInt(at -> most(figures, at))
                .max()
                .orElse(0);
    }

    /** How many figures at most stand at one position, as far as they stray. */
    private static int most(List<TextLine> figures, ToDoubleFunction<TextLine> at) {
        List<TextLine> sorted = new ArrayList<>(figures);
        sorted.sort(Comparator.comparingDouble(at));
        int most = 0;
        int from = 0;
        for (int i = 0; i < sorted.size(); i++) {
            double to = at.applyAsDouble(sorted.get(i));
            while (to - at.applyAsDouble(sorted.get(from))
                    > 2 * ALIGNED * sorted.get(i).size()) {
                from++;
            }
            most = Math.max(most, i - from + 1);
        }
        return most;
    }

    private static boolean isBelow(TextLine a, TextLine b) {
        float near = ALIGNED * b.size();
        return Math.abs(a.x1() - b.x1()) <= near
                || Math.abs(a.x0() - b.x0()) <= near
                || Math.abs(a.x0() + a.x1() - b.x0() - b.x1()) <= 2 * near;
    }
}
