package io.yusuan.read.pdf;

import io.yusuan.read.pdf.AlignedTables.Row;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Puts the lines of a table together to rows that no level lines part. Cells of one row may be set at different heights,
 * and a name that is too long for its column goes on below.
 */
final class AlignedRows {
    /** A line without figures nearer to a row than this share of the usual distance of rows is a wrapped part of it. */
    private static final float WRAPPED = 0.75f;

    /** Lines nearer than this share of their size stand beside each other. */
    private static final float BESIDE = 0.8f;

    /** What stands beside a text is no further from it than this many times as far as from the next. */
    private static final float NEARER = 1.2f;

    /** The lines of a wrapped text are no further apart than this many font sizes. */
    private static final float TIGHT = 1.35f;

    /** Distances differ by no more than this share where rows are equally far apart. */
    private static final float EVEN = 0.15f;

    /** More than this share of the distances is alike where each line is a row. */
    private static final float MOST = 0.5f;

    private final List<Line> lines = new ArrayList<>();

    /** What stands at one height, or goes on below it. */
    private record Line(List<Row> texts, boolean hasFigures) {
        float baseline() {
            return texts.get(0).baseline();
        }

        float end() {
            return texts.get(texts.size() - 1).baseline();
        }

        /** Whether a text stands beside these, in the gaps between them. */
        boolean leavesRoomFor(Row row, float next) {
            float apart = row.baseline() - end();
            return apart < BESIDE * row.line().size()
                    && apart < NEARER * (next - row.baseline())
                    && texts.stream()
                            .flatMap(r -> r.parts().stream())
                            .noneMatch(p -> row.parts().stream()
                                    .anyMatch(other -> Extent.of(other).overlaps(Extent.of(p))));
        }
    }

    private AlignedRows(List<Row> rows) {
        Ends ends = new Ends(rows);
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            float next = i + 1 < rows.size() ? rows.get(i + 1).baseline() : Float.MAX_VALUE;
            Line last = lines.isEmpty() ? null : lines.get(lines.size() - 1);
            if (last != null && (last.leavesRoomFor(row, next) || ends.goesOn(last.texts(), row))) {
                List<Row> texts = new ArrayList<>(last.texts());
                texts.add(row);
                lines.set(lines.size() - 1, new Line(texts, last.hasFigures() || row.hasFigures()));
            } else {
                lines.add(new Line(List.of(row), row.hasFigures()));
            }
        }
    }

    /** The rows of lines that follow each other. */
    static List<List<Row>> of(List<Row> lines) {
        return new AlignedRows(lines).rows();
    }

    /** The first of the lines of the row one of whose lines is given: what stands a little higher beside it, a name's begin. */
    static int begin(List<Row> lines, int line) {
        int begin = line;
        while (begin > 0
                && !lines.get(begin - 1).isAround()
                && isOf(lines.get(begin - 1), lines.subList(begin, line + 1))) {
            begin--;
        }
        return begin;
    }

    /** Whether a line belongs to those below it. */
    private static boolean isOf(Row upper, List<Row> below) {
        Row next = below.get(0);
        boolean beside = new Line(List.of(upper), false).leavesRoomFor(next, Float.MAX_VALUE);
        boolean goesOn = below.size() > 1 && Ends.goesOnBelow(List.of(upper), next);
        return !upper.hasFigures() && (beside || goesOn);
    }

    /** How many of the lines below the first belong to it: what stands lower beside it, and what a name goes on in. */
    static int rest(List<Row> lines) {
        Line row = new Line(List.of(lines.get(0)), true);
        int rest = 0;
        while (rest + 1 < lines.size()) {
            Row next = lines.get(rest + 1);
            boolean beside = row.leavesRoomFor(next, Float.MAX_VALUE);
            if (next.isAround() || next.hasFigures() || !beside && !Ends.goesOnBelow(row.texts(), next)) {
                return rest;
            }
            rest++;
            row = new Line(lines.subList(0, rest + 1), true);
        }
        return rest;
    }

    private List<List<Row>> rows() {
        float usual = usualDistance();
        List<Integer> figured = at(Line::hasFigures);
        List<Integer> own = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (figured.isEmpty()
                    || distance(nearest(figured, i), i) > WRAPPED * usual
                    || lines.get(i).hasFigures()) {
                own.add(i);
            }
        }
        List<List<Row>> rows = new ArrayList<>();
        own.forEach(i -> rows.add(new ArrayList<>()));
        for (int i = 0; i < lines.size(); i++) {
            rows.get(Collections.binarySearch(own, nearest(own, i)))
                    .addAll(lines.get(i).texts());
        }
        return rows;
    }

    private List<Integer> at(Predicate<Line> wanted) {
        return IntStream.range(0, lines.size())
                .filter(i -> wanted.test(lines.get(i)))
                .boxed()
                .toList();
    }

    /** The nearest of some lines, the upper one of two. */
    private int nearest(List<Integer> some, int line) {
        int found = Collections.binarySearch(some, line);
        int next = found >= 0 ? found : -found - 1;
        int below = some.get(Math.min(next, some.size() - 1));
        int above = some.get(Math.max(0, found >= 0 ? found : next - 1));
        return distance(above, line) <= distance(below, line) ? above : below;
    }

    /** From the last text of one line to the first of the other. */
    private float distance(int a, int b) {
        return a == b
                ? 0
                : lines.get(Math.max(a, b)).baseline()
                        - lines.get(Math.min(a, b)).end();
    }

    /** How far rows are from each other: as lines are, where these are equally far apart, otherwise as figures are. */
    private float usualDistance() {
        List<Float> all = new ArrayList<>();
        List<Float> figured = new ArrayList<>();
        int before = -1;
        for (int i = 0; i < lines.size(); i++) {
            if (i > 0) {
                all.add(distance(i - 1, i));
            }
            if (lines.get(i).hasFigures()) {
                if (before >= 0) {
                    figured.add(distance(before, i));
                }
                before = i;
            }
        }
        float median = middle(all);
        long alike =
                all.stream().filter(d -> Math.abs(d - median) <= EVEN * median).count();
        boolean even = alike > MOST * all.size()
                && median > lines.get(0).texts().get(0).line().size();
        return figured.isEmpty() || even ? median : middle(figured);
    }

    private static float middle(List<Float> distances) {
        distances.sort(Comparator.naturalOrder());
        return distances.isEmpty() ? 0 : distances.get(distances.size() / 2);
    }

    /** How far the texts that begin at one position reach: one that fills its column may go on below. */
    private static final class Ends {
        private final Map<Integer, Float> ends = new HashMap<>();

        Ends(List<Row> rows) {
            rows.stream().flatMap(r -> r.parts().stream()).forEach(p -> ends.merge(begin(p), p.x1(), Math::max));
        }

        private static int begin(TextLine text) {
            return Math.round(text.x0() / Extent.STRAY);
        }

        /** Whether each text of a line begins below one close above it that fills its column. */
        boolean goesOn(List<Row> above, Row row) {
            return goesOn(above, row, this::fills);
        }

        /** The same whether they fill it or not. */
        static boolean goesOnBelow(List<Row> above, Row row) {
            return goesOn(above, row, a -> true);
        }

        private static boolean goesOn(List<Row> above, Row row, Predicate<TextLine> full) {
            List<TextLine> near = above.stream()
                    .filter(r ->
                            row.baseline() - r.baseline() <= TIGHT * row.line().size())
                    .flatMap(r -> r.parts().stream())
                    .filter(full)
                    .toList();
            return !row.hasFigures()
                    && row.parts().stream().allMatch(p -> near.stream().anyMatch(a -> begins(a, p)));
        }

        private static boolean begins(TextLine above, TextLine text) {
            return Math.abs(begin(above) - begin(text)) <= 1;
        }

        private boolean fills(TextLine text) {
            float end = 0;
            for (int begin = begin(text) - 1; begin <= begin(text) + 1; begin++) {
                end = Math.max(end, ends.getOrDefault(begin, 0f));
            }
            return text.x1() > end - text.size();
        }
    }
}
