package io.yusuan.read.pdf;

import io.yusuan.read.pdf.AlignedTables.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A table whose rows level lines part while its columns have none: these follow from what stands below each other. Where
 * several rows with figures stand between two lines, they are parted as well.
 */
final class LevelTable implements Unlined {
    /** In so many of the bands with text several texts stand beside each other. */
    private static final float SHARE = 0.6f;

    /** A band that says so many things beside each other is one of a table even if nothing in the table is a figure. */
    private static final int TEXTS = 3;

    /** No header has more glyphs: each head is compared with each. */
    static final int MOST_HEADS = 5_000;

    /** A text reaches over a border when it does so by more than this, in points. */
    private static final float STRAY = 2f;

    private final LevelStack stack;
    private final PageFrame page;
    private final List<Glyph> glyphs;
    private final List<List<Row>> bands;
    private final int headers;

    LevelTable(LevelStack stack, List<Glyph> glyphs, PageFrame page) {
        this.stack = stack;
        this.page = page;
        this.glyphs = glyphs.stream()
                .filter(g -> stack.box().holds(g.centre(), g.middle()))
                .toList();
        this.bands = stack.bands(this.glyphs);
        int first = 0;
        while (first < bands.size() && bands.get(first).stream().noneMatch(Row::hasFigures)) {
            first++;
        }
        this.headers = first == bands.size() ? 1 : first;
    }

    Box box() {
        return stack.box();
    }

    /** The table; empty where what stands between the lines is none. */
    Optional<Piece.Table> piece() {
        if (!isTable()) {
            return Optional.empty();
        }
        List<Row> body = bands.subList(headers, bands.size()).stream()
                .flatMap(List::stream)
                .toList();
        float[] xs = AlignedColumns.of(heads(), body, this::isClosedBelow, stack.left(), stack.right());
        return xs.length > 2 ? Optional.of(piece(xs)) : Optional.empty();
    }

    @Override
    public Optional<Piece.Table> in(float[] xs) {
        boolean asWide = Borders.same(xs[0], stack.left()) && Borders.same(xs[xs.length - 1], stack.right());
        boolean fits = bands.subList(headers, bands.size()).stream()
                .flatMap(List::stream)
                .allMatch(r -> r.standsIn(xs));
        return asWide && fits ? Optional.of(piece(xs)) : Optional.empty();
    }

    private Piece.Table piece(float[] xs) {
        RuledTable table = new RuledTable(lattice(xs), page, Optional.of(this));
        glyphs.forEach(table::take);
        return table.finish();
    }

    private boolean isTable() {
        List<List<Row>> texts = bands.stream().filter(b -> !b.isEmpty()).toList();
        long beside = texts.stream().filter(LevelTable::standsBeside).count();
        long columnar =
                texts.stream().filter(b -> standsBeside(b) || isNarrow(b)).count();
        boolean figures = bands.stream().flatMap(List::stream).anyMatch(Row::hasFigures);
        boolean struck = bands.stream()
                .flatMap(List::stream)
                .anyMatch(r -> stack.strikes(r.line().firstVisible()));
        long heads = bands.subList(0, headers).stream()
                .flatMap(List::stream)
                .mapToLong(r -> r.line().glyphs().size())
                .sum();
        boolean named =
                bands.stream().flatMap(List::stream).anyMatch(r -> r.parts().size() >= TEXTS);
        return beside > 1 && columnar >= SHARE * texts.size() && (figures || named) && !struck && heads <= MOST_HEADS;
    }

    private static boolean standsBeside(List<Row> band) {
        float from = Float.MAX_VALUE;
        float to = 0;
        boolean apart = false;
        for (Row row : band) {
            apart |= row.parts().size() > 1
                    || to > 0 && (row.line().x0() > to || row.line().x1() < from);
            from = Math.min(from, row.line().x0());
            to = Math.max(to, row.line().x1());
        }
        return apart;
    }

    /** Whether what stands in a band leaves most of it blank: it is in some column, not in all. */
    private boolean isNarrow(List<Row> band) {
        float half = (stack.right() - stack.left()) / 2;
        return band.stream().allMatch(r -> r.line().x1() - r.line().x0() < half);
    }

    private Lattice lattice(float[] xs) {
        List<Ruling> levels = new ArrayList<>();
        stack.lines().forEach(levels::addAll);
        List<Ruling> uprights = new ArrayList<>();
        uprights.add(new Ruling(stack.left(), stack.ys()[0], stack.ys()[bands.size()]));
        uprights.add(new Ruling(stack.right(), stack.ys()[0], stack.ys()[bands.size()]));
        AlignedHeads heads = new AlignedHeads(heads(), xs, this::isClosedBelow);
        for (int b = 0; b < bands.size(); b++) {
            float top = stack.ys()[b];
            List<List<Row>> rows = rows(b);
            for (int r = 0; r < rows.size(); r++) {
                float end = r + 1 == rows.size() ? stack.ys()[b + 1] : between(rows.get(r), rows.get(r + 1));
                if (r + 1 < rows.size()) {
                    levels.add(new Ruling(end, stack.left(), stack.right()));
                }
                for (int c = 1; c < xs.length - 1; c++) {
                    boolean open = b < headers ? heads.isOver(b, c) : isCrossed(rows.get(r), xs[c]);
                    if (!open) {
                        uprights.add(new Ruling(xs[c], top, end));
                    }
                }
                top = end;
            }
        }
        return Lattice.of(new LineGroup(new LineAxis(levels), new LineAxis(uprights)));
    }

    private boolean isClosedBelow(int band, float from, float to) {
        return stack.covered(band + 1, from, to) >= (to - from) / 2;
    }

    private List<List<HeadTexts.Head>> heads() {
        return bands.subList(0, headers).stream().map(HeadWraps::inBand).toList();
    }

    private List<List<Row>> rows(int band) {
        List<Row> lines = bands.get(band);
        boolean several = lines.stream().filter(Row::hasFigures).count() > 1;
        return several ? AlignedRows.of(lines) : List.of(lines);
    }

    private static float between(List<Row> above, List<Row> below) {
        float end = above.get(above.size() - 1).line().box().y1();
        return (end + below.get(0).line().box().y0()) / 2;
    }

    private static boolean isCrossed(List<Row> row, float x) {
        return row.stream().flatMap(r -> r.parts().stream()).anyMatch(p -> p.x0() < x - STRAY && p.x1() > x + STRAY);
    }
}
