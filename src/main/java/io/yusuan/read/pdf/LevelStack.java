package io.yusuan.read.pdf;

import io.yusuan.read.pdf.AlignedTables.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Level lines of one width below each other that no upright line crosses, with lines inside that width between them: they
 * bound a table and its rows.
 *
 * @param lines the lines, those together that stand at one height
 * @param ys where they stand, from above
 * @param left where they begin
 * @param right where they end
 */
record LevelStack(List<List<Ruling>> lines, float[] ys, float left, float right) {
    /** Lines of one width begin and end within so many points of each other. */
    private static final float STRAY = 6f;

    /** A line within this share of the type's size from its middle strikes it through. */
    private static final float STRUCK = 0.2f;

    /** Fewer lines bound no rows. */
    private static final int FEWEST = 3;

    /** Lines at one height. */
    private record Height(float at, List<Ruling> lines, float from, float to) {
        static Height of(List<Ruling> lines) {
            float at = 0;
            float from = Float.MAX_VALUE;
            float to = 0;
            for (Ruling line : lines) {
                at += line.at() / lines.size();
                from = Math.min(from, line.from());
                to = Math.max(to, line.to());
            }
            return new Height(at, lines, from, to);
        }

        boolean isAsWideAs(Height other) {
            return Math.abs(from - other.from) <= STRAY && Math.abs(to - other.to) <= STRAY;
        }

        boolean isWithin(Height other) {
            return from >= other.from - STRAY && to <= other.to + STRAY;
        }
    }

    Box box() {
        return new Box(left, ys[0], right, ys[ys.length - 1]);
    }

    /** The lines of text between each two lines. */
    List<List<Row>> bands(List<Glyph> glyphs) {
        Box box = box();
        List<List<Glyph>> within = new ArrayList<>();
        for (int i = 0; i < ys.length - 1; i++) {
            within.add(new ArrayList<>());
        }
        for (Glyph glyph : glyphs) {
            if (box.holds(glyph.centre(), glyph.middle())) {
                within.get(AlignedGrid.column(ys, glyph.middle())).add(glyph);
            }
        }
        return within.stream()
                .map(g -> TextLine.of(g).stream().map(Row::of).toList())
                .toList();
    }

    /** Whether the lines at a height reach over the whole stack. */
    boolean isWhole(int height) {
        return covered(height, left, right) >= right - left - 2 * STRAY;
    }

    /** Whether a line goes through a glyph, as the lines of a chart do. */
    boolean strikes(Glyph glyph) {
        int band = AlignedGrid.column(ys, glyph.middle());
        return strikes(band, glyph) || strikes(band + 1, glyph);
    }

    private boolean strikes(int height, Glyph glyph) {
        return Math.abs(ys[height] - glyph.middle()) <= STRUCK * glyph.size()
                && lines.get(height).stream().anyMatch(l -> l.from() < glyph.centre() && l.to() > glyph.centre());
    }

    /** How much of a stretch the lines at a height cover, in points. */
    float covered(int height, float from, float to) {
        float covered = 0;
        for (Ruling line : lines.get(height)) {
            covered += Math.max(0, Math.min(to, line.to()) - Math.max(from, line.from()));
        }
        return covered;
    }

    /** The stack between two of its heights. */
    LevelStack part(int from, int to) {
        return new LevelStack(lines.subList(from, to + 1), Arrays.copyOfRange(ys, from, to + 1), left, right);
    }

    /** The stacks among level lines. */
    static List<LevelStack> of(List<Ruling> levels) {
        List<Height> heights = heights(levels);
        List<LevelStack> stacks = new ArrayList<>();
        for (int first = 0; first < heights.size(); ) {
            int last = first;
            for (int i = first + 1; i < heights.size() && heights.get(i).isWithin(heights.get(first)); i++) {
                last = heights.get(i).isAsWideAs(heights.get(first)) ? i : last;
            }
            if (last - first + 1 >= FEWEST) {
                stacks.add(stack(heights.subList(first, last + 1)));
            }
            first = last + 1;
        }
        return stacks;
    }

    private static LevelStack stack(List<Height> heights) {
        List<List<Ruling>> lines = new ArrayList<>();
        float[] ys = new float[heights.size()];
        for (int i = 0; i < ys.length; i++) {
            lines.add(heights.get(i).lines());
            ys[i] = heights.get(i).at();
        }
        return new LevelStack(lines, ys, heights.get(0).from(), heights.get(0).to());
    }

    private static List<Height> heights(List<Ruling> levels) {
        return LineAxis.together(levels).stream().map(Height::of).toList();
    }
}
