package io.yusuan.reconcile;

import io.yusuan.reconcile.Operand.Fact;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds which rows of a list head the rows after them, so that the outermost add up to what closes the list. A heading
 * adds up in every column. Rows with the same figures one below the other may each stand under the one before, or all
 * beside each other; the sum they are part of decides.
 */
final class SumTree {
    /** Ways to take or leave rows that are tried for one sum; bounds the work on lists of many alike rows. */
    private static final int STEPS = 5_000;

    /** Ways to let rows stand alone that are tried. */
    private static final int TRIES = 256;

    private final List<SortedMap<Integer, Fact>> rows;
    private final BiPredicate<Integer, Integer> mayHead;
    /** Whether what is under a heading may end among rows of the same figures. */
    private final boolean part;

    private final int[] ends;
    /** Rows that head a single one so far, which has the same figures. */
    private final boolean[] single;

    private SumTree(List<SortedMap<Integer, Fact>> rows, BiPredicate<Integer, Integer> mayHead, boolean part) {
        this.rows = rows;
        this.mayHead = mayHead;
        this.part = part;
        this.ends = IntStream.rangeClosed(1, rows.size()).toArray();
        this.single = new boolean[rows.size()];
    }

    /**
     * For each row the index behind the last row under it, the next one's where none is; empty where the rows add up as
     * they stand, or in no way.
     *
     * @param rows figures by column
     * @param mayHead whether the row of the first index may head that of the second
     * @param total what closes the rows, not empty
     * @param before what it includes besides them
     */
    static Optional<int[]> ends(
            List<SortedMap<Integer, Fact>> rows,
            BiPredicate<Integer, Integer> mayHead,
            SortedMap<Integer, Fact> total,
            SortedMap<Integer, Fact> before) {
        Map<Integer, ColumnSum> wanted = new HashMap<>();
        total.keySet()
                .forEach(
                        column -> wanted.put(column, ColumnSum.in(total, column).minus(ColumnSum.in(before, column))));
        SumTree tree = new SumTree(rows, mayHead, false);
        if (tree.adds(IntStream.range(0, rows.size()).boxed().toList(), wanted)) {
            return Optional.empty();
        }
        return Stream.of(tree, new SumTree(rows, mayHead, true))
                .filter(t -> t.grows(wanted))
                .min(Comparator.comparingLong(SumTree::headingsOfOne))
                .or(() -> Optional.of(new SumTree(rows, mayHead, false)).filter(t -> t.triedOut(wanted)))
                .map(t -> t.ends);
    }

    /** Of rows that add up to one before them by chance some stand alone: tried until the outermost add up. */
    private boolean triedOut(Map<Integer, ColumnSum> wanted) {
        boolean[] alone = new boolean[ends.length];
        int from = ends.length - 1;
        for (int tries = 0; tries < TRIES && from >= 0; tries++) {
            for (int i = from; i >= 0; i--) {
                ends[i] = i + 1;
                if (!alone[i]) {
                    plain(i);
                }
            }
            List<Integer> outermost = new ArrayList<>();
            for (int i = 0; i < ends.length; i = ends[i]) {
                outermost.add(i);
            }
            if (adds(outermost, wanted) && !headsAtWill()) {
                return true;
            }
            from = 0;
            while (from < ends.length && (alone[from] || ends[from] == from + 1)) {
                alone[from++] = false;
            }
            if (from == ends.length) {
                return false;
            }
            alone[from] = true;
        }
        return false;
    }

    /** Whether of three rows of the same figures some head the next and others do not: which ones, nothing says. */
    private boolean headsAtWill() {
        return IntStream.range(0, ends.length - 2)
                .anyMatch(i -> areAlike(i, i + 1) && areAlike(i + 1, i + 2) && headsOne(i) != headsOne(i + 1));
    }

    private boolean headsOne(int row) {
        return ends[row] > row + 1 && ends[row + 1] == ends[row];
    }

    private boolean areAlike(int one, int other) {
        return Stream.concat(rows.get(one).keySet().stream(), rows.get(other).keySet().stream())
                .allMatch(column -> ColumnSum.in(rows.get(one), column).closes(ColumnSum.in(rows.get(other), column)));
    }

    /** As {@link #head}, of rows that stay as they are. */
    private void plain(int row) {
        Arrays.fill(single, false);
        head(row);
        Arrays.fill(single, false);
    }

    private boolean grows(Map<Integer, ColumnSum> wanted) {
        for (int i = rows.size() - 1; i >= 0; i--) {
            head(i);
        }
        return new Search(-1, wanted).from(0).isPresent();
    }

    /** Two rows of the same figures say less than three that add up. */
    private long headingsOfOne() {
        return IntStream.range(0, single.length).filter(i -> single[i]).count();
    }

    /** Puts under a row what adds up to it; the ends of later rows are known. */
    private void head(int row) {
        Map<Integer, ColumnSum> wanted = new HashMap<>();
        rows.get(row).keySet().forEach(column -> wanted.put(column, ColumnSum.in(rows.get(row), column)));
        OptionalInt end = new Search(row, wanted).from(row + 1);
        if (end.isPresent()) {
            ends[row] = end.getAsInt();
            single[row] = ends[row + 1] == ends[row];
        }
    }

    private boolean adds(Collection<Integer> taken, Map<Integer, ColumnSum> wanted) {
        return wanted.keySet().stream().allMatch(column -> adds(taken, column, wanted));
    }

    private boolean adds(Collection<Integer> taken, int column, Map<Integer, ColumnSum> wanted) {
        return taken.stream()
                .map(row -> ColumnSum.in(rows.get(row), column))
                .reduce(ColumnSum.NOTHING, ColumnSum::plus)
                .closes(wanted.getOrDefault(column, ColumnSum.NOTHING));
    }

    /** The way to one sum: the rows after a heading, or all rows. */
    private final class Search {
        private final int heading;
        private final Map<Integer, ColumnSum> wanted;
        private final OptionalInt lead;
        private final Deque<Integer> taken = new ArrayDeque<>();
        private int steps;

        Search(int heading, Map<Integer, ColumnSum> wanted) {
            this.heading = heading;
            this.wanted = wanted;
            this.lead = wanted.keySet().stream()
                    .filter(column -> wanted.get(column).value().signum() > 0)
                    .mapToInt(Integer::intValue)
                    .min();
        }

        /** The index behind the rows that add up, beginning with one; their ends are set. */
        OptionalInt from(int first) {
            return lead.isEmpty() ? OptionalInt.empty() : from(first, ColumnSum.NOTHING);
        }

        private OptionalInt from(int next, ColumnSum sum) {
            if (isWhole(next) && !taken.isEmpty() && reaches(sum)) {
                return OptionalInt.of(next);
            }
            boolean goesOn = next < ends.length && steps++ < STEPS && !exceeds(sum) && mayTake(next);
            if (!goesOn) {
                return OptionalInt.empty();
            }
            OptionalInt end = with(next, next + 1, ends[next], sum);
            if (end.isPresent() || ends[next] == next + 1) {
                return end;
            }
            return single[next] ? besideEachOther(next, sum) : OptionalInt.empty();
        }

        /** Rows of the same figures, all of them or the first. */
        private OptionalInt besideEachOther(int next, ColumnSum sum) {
            int last = next;
            while (single[last]) {
                last++;
            }
            OptionalInt end = with(next, last + 1, ends[next], sum);
            if (end.isPresent()) {
                stand(next, last);
                return end;
            }
            return part && heading >= 0 ? firstOf(next, last, sum) : OptionalInt.empty();
        }

        /** The rows of a heading may end among rows of the same figures. */
        private OptionalInt firstOf(int next, int last, ColumnSum sum) {
            ColumnSum more = sum;
            int behind = next;
            boolean found = false;
            while (behind < last && !found) {
                taken.addLast(behind);
                more = more.plus(ColumnSum.in(rows.get(behind), lead.getAsInt()));
                behind++;
                found = reaches(more);
            }
            for (int row = next; row < behind; row++) {
                taken.removeLast();
            }
            if (found) {
                stand(next, behind);
            }
            return found ? OptionalInt.of(behind) : OptionalInt.empty();
        }

        /** Takes some rows of the same figures beside each other and goes on behind them. */
        private OptionalInt with(int next, int behind, int then, ColumnSum sum) {
            ColumnSum more = sum;
            for (int row = next; row < behind; row++) {
                taken.addLast(row);
                more = more.plus(ColumnSum.in(rows.get(row), lead.getAsInt()));
            }
            OptionalInt end = from(then, more);
            for (int row = next; row < behind; row++) {
                taken.removeLast();
            }
            return end;
        }

        /** Lets rows that headed the next one each stand for itself. */
        private void stand(int next, int behind) {
            for (int row = next; row < behind; row++) {
                single[row] = false;
                ends[row] = row + 1;
            }
        }

        private boolean isWhole(int next) {
            return heading >= 0 || next == ends.length;
        }

        private boolean mayTake(int next) {
            return heading < 0 || mayHead.test(heading, next);
        }

        private boolean reaches(ColumnSum sum) {
            return sum.closes(wanted.get(lead.getAsInt())) && adds(taken, wanted) && (heading < 0 || nothingElse());
        }

        /** What is blank in a heading adds up to nothing below it. */
        private boolean nothingElse() {
            return taken.stream()
                    .flatMap(row -> rows.get(row).keySet().stream())
                    .filter(column -> !wanted.containsKey(column))
                    .distinct()
                    .allMatch(column -> adds(taken, column, wanted));
        }

        private boolean exceeds(ColumnSum sum) {
            ColumnSum aim = wanted.get(lead.getAsInt());
            return sum.value().compareTo(aim.value()) > 0 && !sum.closes(aim);
        }
    }
}
