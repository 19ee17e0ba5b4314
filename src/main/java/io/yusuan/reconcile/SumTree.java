package io.yusuan.reconcile;

import io.yusuan.reconcile.Operand.Fact;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;

/**
 * Finds which rows of a list head the rows after them, so that the outermost add up to what closes the list. A heading
 * adds up in every column. Two rows with the same figures may be a heading with one row under it or two rows beside each
 * other; what closes the list decides.
 */
final class SumTree {
    /** Ways to part a list that are tried: what a list with eight rows that repeat the one before them allows. */
    private static final int TRIES = 256;

    /** Rows that are looked at in all tries together; bounds the work on lists of many thousand rows. */
    private static final int WORK = 100_000;

    private final List<SortedMap<Integer, Fact>> rows;
    private final BiPredicate<Integer, Integer> mayHead;
    private final Map<Integer, Sum> target;
    private final int lead;
    private final int[] ends;

    /** A sum, and by how much it may be off for the rounding of its addends. */
    private record Sum(BigDecimal value, BigDecimal tolerance) {
        static final Sum NOTHING = new Sum(BigDecimal.ZERO, BigDecimal.ZERO);

        static Sum of(Fact fact) {
            return new Sum(fact.value().orElse(BigDecimal.ZERO), fact.halfUnit());
        }

        Sum plus(Sum other) {
            return new Sum(value.add(other.value), tolerance.add(other.tolerance));
        }

        Sum minus(Sum other) {
            return new Sum(value.subtract(other.value), tolerance.add(other.tolerance));
        }

        boolean closes(Sum other) {
            return value.subtract(other.value).abs().compareTo(tolerance.add(other.tolerance)) <= 0;
        }
    }

    private SumTree(
            List<SortedMap<Integer, Fact>> rows,
            BiPredicate<Integer, Integer> mayHead,
            SortedMap<Integer, Fact> total,
            SortedMap<Integer, Fact> before) {
        this.rows = rows;
        this.mayHead = mayHead;
        this.target = new HashMap<>();
        total.forEach((column, fact) -> target.put(column, Sum.of(fact).minus(in(before, column))));
        this.lead = total.firstKey();
        this.ends = new int[rows.size()];
    }

    /**
     * For each row the index behind the last row under it, its own where none is; empty where the rows add up as they
     * stand, or in no way.
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
        SumTree tree = new SumTree(rows, mayHead, total, before);
        Arrays.setAll(tree.ends, i -> i + 1);
        return tree.closes() ? Optional.empty() : tree.search();
    }

    /**
     * From the last row up, each row heads what adds up to it, or stands alone where the rows close in no way with that.
     * Of several ways that with the fewest rows over a single one, whose figures are the same; none of two as good.
     */
    private Optional<int[]> search() {
        boolean[] alone = new boolean[ends.length];
        Optional<int[]> best = Optional.empty();
        int fewest = Integer.MAX_VALUE;
        int from = ends.length - 1;
        for (int tries = Math.min(TRIES, 1 + WORK / Math.max(1, ends.length)); tries > 0 && from >= 0; tries--) {
            for (int i = from; i >= 0; i--) {
                ends[i] = alone[i] ? i + 1 : end(i);
            }
            int over = closes() ? overOne() : Integer.MAX_VALUE;
            if (over < fewest) {
                fewest = over;
                best = Optional.of(ends.clone());
            } else if (over == fewest) {
                best = Optional.empty();
            }
            from = next(alone);
        }
        return best;
    }

    /** The first row that heads others is to stand alone next, those before it anew; below zero when all have been so. */
    private int next(boolean[] alone) {
        for (int i = 0; i < ends.length; i++) {
            if (!alone[i] && ends[i] > i + 1) {
                alone[i] = true;
                return i;
            }
            alone[i] = false;
        }
        return -1;
    }

    private int overOne() {
        return (int) IntStream.range(0, ends.length)
                .filter(i -> ends[i] > i + 1 && ends[i + 1] == ends[i])
                .count();
    }

    /** Where the rows under a row end; the ends of later rows are known. */
    private int end(int heading) {
        Sum wanted = in(rows.get(heading), lead);
        Map<Integer, Sum> sums = new HashMap<>();
        for (int next = heading + 1; next < ends.length && wanted.value().signum() > 0; next = ends[next]) {
            if (!mayHead.test(heading, next)) {
                break;
            }
            rows.get(next).forEach((column, fact) -> sums.merge(column, Sum.of(fact), Sum::plus));
            Sum sum = sums.getOrDefault(lead, Sum.NOTHING);
            if (sum.closes(wanted)) {
                return sameAs(rows.get(heading), sums) ? ends[next] : heading + 1;
            }
            if (sum.value().compareTo(wanted.value()) > 0) {
                break;
            }
        }
        return heading + 1;
    }

    private static boolean sameAs(SortedMap<Integer, Fact> heading, Map<Integer, Sum> sums) {
        return heading.keySet().stream()
                        .allMatch(c -> sums.getOrDefault(c, Sum.NOTHING).closes(in(heading, c)))
                && sums.keySet().stream().allMatch(c -> sums.get(c).closes(in(heading, c)));
    }

    /** Whether the outermost rows add up to what closes them. */
    private boolean closes() {
        Map<Integer, Sum> sums = new HashMap<>();
        for (int i = 0; i < ends.length; i = ends[i]) {
            rows.get(i).forEach((column, fact) -> sums.merge(column, Sum.of(fact), Sum::plus));
        }
        return target.entrySet().stream()
                .allMatch(t -> sums.getOrDefault(t.getKey(), Sum.NOTHING).closes(t.getValue()));
    }

    private static Sum in(SortedMap<Integer, Fact> row, int column) {
        Fact fact = row.get(column);
        return fact == null ? Sum.NOTHING : Sum.of(fact);
    }
}
