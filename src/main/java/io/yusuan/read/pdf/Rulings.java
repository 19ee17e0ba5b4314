package io.yusuan.read.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Makes whole lines of the pieces that a page draws. */
final class Rulings {
    /** Pieces of one line stray by less than this across, in points. */
    private static final float STRAY = 1.2f;

    /** Pieces of one line leave no wider gap than this, in points; any column is wider. */
    private static final float GAP = 3.5f;

    /** A line shorter than this, in points, borders no cell. */
    private static final float SHORTEST = 4f;

    private Rulings() {}

    /** The lines, by position; pieces that overlap or meet are one. */
    static List<Ruling> joined(List<Ruling> pieces) {
        List<Ruling> sorted = new ArrayList<>(pieces);
        sorted.sort(Comparator.comparingDouble(Ruling::at));
        List<Ruling> lines = new ArrayList<>();
        for (int first = 0; first < sorted.size(); ) {
            int end = first + 1;
            while (end < sorted.size()
                    && sorted.get(end).at() - sorted.get(first).at() <= STRAY) {
                end++;
            }
            joinAlong(sorted.subList(first, end), lines);
            first = end;
        }
        return lines;
    }

    private static void joinAlong(List<Ruling> together, List<Ruling> lines) {
        together.sort(Comparator.comparingDouble(Ruling::from));
        float weight = 0;
        float at = 0;
        float from = together.get(0).from();
        float to = from;
        for (Ruling piece : together) {
            if (piece.from() > to + GAP) {
                add(lines, at, weight, from, to);
                weight = 0;
                at = 0;
                from = piece.from();
                to = from;
            }
            float share = Math.max(piece.length(), 0.1f);
            at += piece.at() * share;
            weight += share;
            to = Math.max(to, piece.to());
        }
        add(lines, at, weight, from, to);
    }

    private static void add(List<Ruling> lines, float at, float weight, float from, float to) {
        if (to - from >= SHORTEST) {
            lines.add(new Ruling(at / weight, from, to));
        }
    }
}
