package io.yusuan.read.pdf;

import io.yusuan.read.pdf.AlignedTables.Row;
import io.yusuan.read.pdf.HeadTexts.Head;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Puts the lines of a wrapped head together. */
final class HeadWraps {
    /** The lines of one head are no further apart than this many font sizes. */
    private static final float TIGHT = 1.65f;

    /** They may be so far apart where each text beside goes on as well. */
    private static final float LOOSE = 2.1f;

    /** A line that is shorter than this share of the next does not go on in it. */
    private static final float SHORTER = 0.75f;

    private HeadWraps() {}

    /** The heads of a row that level lines bound, from the left: what stands below each other is one. */
    static List<Head> inBand(List<Row> band) {
        List<Head> heads = new ArrayList<>();
        int parts = 0;
        for (Row row : band) {
            List<Head> above = List.copyOf(heads);
            for (Head text : row.heads()) {
                Head head = new Head(text.lines(), parts + text.part());
                for (Head other : above) {
                    if (heads.contains(other) && other.extent().overlaps(head.extent())) {
                        heads.remove(other);
                        head = other.with(head);
                    }
                }
                heads.add(head);
            }
            parts += row.heads().size();
        }
        heads.sort(Comparator.comparingDouble(h -> h.extent().from()));
        return heads;
    }

    /**
     * The heads that end on each line of a header that no lines part. A head goes on in the text close below it, when no other
     * stands there and it is not shorter: a short one spans what stands below.
     */
    static List<List<Head>> ofLines(List<Row> lines) {
        List<List<Head>> all = new ArrayList<>();
        for (Row row : lines) {
            List<Head> heads = new ArrayList<>(row.heads());
            for (int i = 0; i < heads.size() && !isOfNumbers(heads); i++) {
                for (int upper = all.size() - 1; upper >= 0 && distance(lines.get(upper), row) <= LOOSE; upper--) {
                    boolean tight = distance(lines.get(upper), row) <= TIGHT;
                    Optional<Head> above = isOfNumbers(all.get(upper)) ? Optional.empty() : over(all, upper, heads, i);
                    if (above.isPresent() && (tight || !isNew(all, heads, i - 1) && !isNew(all, heads, i + 1))) {
                        all.get(upper).remove(above.get());
                        heads.set(i, above.get().with(heads.get(i)));
                        break;
                    }
                }
            }
            all.add(heads);
        }
        return all;
    }

    /** How far two lines are apart, in sizes of the lower one. */
    private static float distance(Row upper, Row lower) {
        return (lower.baseline() - upper.baseline()) / lower.line().size();
    }

    /** The head of a line that goes on in the given one. */
    private static Optional<Head> over(List<List<Head>> all, int upper, List<Head> line, int at) {
        Head head = line.get(at);
        List<Head> over = all.get(upper).stream()
                .filter(h -> h.extent().overlaps(head.extent()))
                .toList();
        if (over.size() != 1) {
            return Optional.empty();
        }
        Head above = over.get(0);
        long below =
                line.stream().filter(h -> h.extent().overlaps(above.extent())).count();
        boolean longer = above.width() >= SHORTER * head.width();
        boolean spans = head.width() < above.width() / 2 && isNew(all, line, at - 1) && isNew(all, line, at + 1);
        return below == 1 && longer && !spans ? Optional.of(above) : Optional.empty();
    }

    /** Whether a head of a line stands below no other: those beside it have the same one above them. */
    private static boolean isNew(List<List<Head>> all, List<Head> line, int at) {
        return at >= 0
                && at < line.size()
                && line.get(at).lines().size() == 1
                && all.stream()
                        .flatMap(List::stream)
                        .noneMatch(h -> h.extent().overlaps(line.get(at).extent()));
    }

    /** Whether a row numbers the columns: what begins it may stand above several of them. */
    static boolean isOfNumbers(List<Head> row) {
        long words = row.stream().filter(Head::isWords).count();
        return row.size() > 1 && words <= row.size() / 2;
    }
}
