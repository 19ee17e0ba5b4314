package io.yusuan.read.pdf;

import io.yusuan.read.pdf.AlignedTables.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Puts the lines of a table together to rows that no level lines part: a line near one with figures is a part of it. */
final class AlignedRows {
    /** A line without figures nearer to a row than this share of the usual distance of rows is a wrapped part of it. */
    private static final float WRAPPED = 0.75f;

    private final List<Row> lines;

    private AlignedRows(List<Row> lines) {
        this.lines = lines;
    }

    /** The rows of lines that follow each other; at least two of them have figures. */
    static List<List<Row>> of(List<Row> lines) {
        return new AlignedRows(lines).rows();
    }

    private List<List<Row>> rows() {
        float usual = usualDistance();
        List<List<Row>> rows = new ArrayList<>();
        List<Integer> own = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Row line = lines.get(i);
            if (line.hasFigures() || nearest(i) > WRAPPED * usual) {
                rows.add(new ArrayList<>(List.of(line)));
                own.add(i);
            }
        }
        for (int i = 0; i < lines.size(); i++) {
            if (!own.contains(i)) {
                rows.get(nearestOf(own, i)).add(lines.get(i));
            }
        }
        rows.forEach(r -> r.sort(Comparator.comparingDouble(Row::baseline)));
        return rows;
    }

    private int nearestOf(List<Integer> own, int line) {
        int best = 0;
        for (int i = 1; i < own.size(); i++) {
            best = distance(own.get(i), line) < distance(own.get(best), line) ? i : best;
        }
        return best;
    }

    private float nearest(int line) {
        float nearest = Float.MAX_VALUE;
        for (int i = 0; i < lines.size(); i++) {
            nearest = lines.get(i).hasFigures() ? Math.min(nearest, distance(i, line)) : nearest;
        }
        return nearest;
    }

    private float distance(int a, int b) {
        return Math.abs(lines.get(a).baseline() - lines.get(b).baseline());
    }

    private float usualDistance() {
        List<Row> figured = lines.stream().filter(Row::hasFigures).toList();
        float[] distances = new float[figured.size() - 1];
        for (int i = 1; i < figured.size(); i++) {
            distances[i - 1] = figured.get(i).baseline() - figured.get(i - 1).baseline();
        }
        Arrays.sort(distances);
        return distances[distances.length / 2];
    }
}
