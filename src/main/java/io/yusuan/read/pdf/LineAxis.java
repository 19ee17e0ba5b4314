package io.yusuan.read.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Parallel lines of one group by position; lines that stand closer than any column or row is wide count as one. */
final class LineAxis {
    /** Two lines closer than this, in points, are a double line. */
    private static final float DOUBLE = 3.5f;

    /** A side without a line of its own is where at least so many crossing lines end. */
    private static final int ENDING_TOGETHER = 2;

    /**
     * Lines that stand out no further than this, in points, leave no room for a text: Word draws the border of a paragraph
     * beside a table 5.4 points wider than the table, by the padding of its cells.
     */
    private static final float OVERHANG = 6f;

    private final List<List<Ruling>> lines = new ArrayList<>();
    private final List<Float> positions = new ArrayList<>();

    LineAxis(List<Ruling> parallel) {
        for (List<Ruling> close : together(parallel)) {
            positions.add((close.get(0).at() + close.get(close.size() - 1).at()) / 2);
            List<Ruling> along = new ArrayList<>(close);
            along.sort(Comparator.comparingDouble(Ruling::from));
            lines.add(along);
        }
    }

    /** Parallel lines by position, those that count as one together. */
    static List<List<Ruling>> together(List<Ruling> parallel) {
        List<Ruling> sorted = new ArrayList<>(parallel);
        sorted.sort(Comparator.comparingDouble(Ruling::at).thenComparingDouble(Ruling::from));
        List<List<Ruling>> together = new ArrayList<>();
        for (int first = 0; first < sorted.size(); ) {
            int end = first + 1;
            while (end < sorted.size()
                    && sorted.get(end).at() - sorted.get(end - 1).at() <= DOUBLE
                    && sorted.get(end).at() - sorted.get(first).at() <= 2 * DOUBLE) {
                end++;
            }
            together.add(sorted.subList(first, end));
            first = end;
        }
        return together;
    }

    /** Adds the sides on which the crossing lines end openly. */
    void closeSides(List<Ruling> crossing) {
        float from = second(crossing.stream().map(Ruling::from).sorted().toList());
        float to = second(crossing.stream()
                .map(Ruling::to)
                .sorted(Comparator.reverseOrder())
                .toList());
        if (positions.isEmpty() || from < positions.get(0) - OVERHANG) {
            positions.add(0, from);
            lines.add(0, List.of());
        }
        if (to > positions.get(positions.size() - 1) + OVERHANG) {
            positions.add(to);
            lines.add(List.of());
        }
    }

    private static float second(List<Float> sorted) {
        return sorted.get(Math.min(ENDING_TOGETHER - 1, sorted.size() - 1));
    }

    float[] positions() {
        float[] all = new float[positions.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = positions.get(i);
        }
        return all;
    }

    /** The share of a stretch that line i covers. */
    float covered(int i, float from, float to) {
        float covered = 0;
        float reached = from;
        for (Ruling line : lines.get(i)) {
            float start = Math.max(reached, line.from());
            float end = Math.min(to, line.to());
            if (end > start) {
                covered += end - start;
                reached = end;
            }
        }
        return covered / (to - from);
    }
}
