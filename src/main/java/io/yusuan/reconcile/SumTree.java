package io.yusuan.reconcile;

import io.yusuan.reconcile.RowPath.Way;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiPredicate;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Finds which rows of a list head the rows after them, so that the outermost add up to what closes the list.
 *
 * <p>One search for all sums, from the last row to the first and at last for the list: rows are taken one after the other,
 * each with what is under it, until they add up in every column. A row that others add up to heads them as a rule; one
 * whose neighbour has the same figures and stands for itself stands for itself too. Readings that follow this rule are
 * tried before those that depart from it once, and so on: rows may have the sum of others by chance. A heading is kept
 * with every end that the fewest departures, or one more, lead to.
 */
final class SumTree {
    /** Rows that are taken in the search for one sum; bounds the work on long lists of rows that are alike. */
    private static final int MOST_STEPS = 3_000;

    /** Departures from the rule in the search for one sum. */
    private static final int MOST_DEPARTURES = 6;

    private final List<Sums> rows;
    private final BiPredicate<Integer, Integer> mayHead;
    private final List<Integer> columns;
    /** Each row with what may be under it; nothing yet of the rows before the one that is looked at. */
    private final List<List<Way>> headings;

    private SumTree(List<Sums> rows, BiPredicate<Integer, Integer> mayHead) {
        this.rows = rows;
        this.mayHead = mayHead;
        this.columns = IntStream.range(0, rows.get(0).columns().size()).boxed().toList();
        this.headings = new ArrayList<>(Collections.nCopies(rows.size(), List.of()));
    }

    /**
     * For each row the index behind the last row under it, the next one's where none is; empty where no way to add up
     * was found, or nothing says which.
     *
     * @param rows at least one
     * @param mayHead whether the row of the first index may head that of the second
     * @param total what the outermost rows add up to
     * @param asked in which columns
     */
    static Optional<int[]> ends(
            List<Sums> rows, BiPredicate<Integer, Integer> mayHead, Sums total, List<Integer> asked) {
        SumTree tree = new SumTree(rows, mayHead);
        for (int row = rows.size() - 1; row >= 0; row--) {
            tree.head(row);
        }
        Search list = tree.new Search(total, asked, end -> end == rows.size(), next -> true);
        return Optional.ofNullable(list.from(0).get(rows.size()))
                .map(path -> {
                    int[] ends = new int[rows.size()];
                    path.fill(ends);
                    return ends;
                })
                .filter(tree::isTold);
    }

    /** Finds what may be under a row, where it is known of those after it. */
    private void head(int row) {
        Search search = new Search(rows.get(row), columns, end -> true, next -> mayHead.test(row, next));
        List<Way> ways = new ArrayList<>();
        search.from(row + 1).forEach((end, under) -> ways.add(new Way(row, end, under)));
        headings.set(row, ways);
    }

    /**
     * Whether rows of the same figures below each other either all head the next one or none does, or every other one
     * does from the first to the last but one; of others nothing says which of them are the headings.
     */
    private boolean isTold(int[] ends) {
        int from = 0;
        for (int to = 1; to <= ends.length; to++) {
            if (to == ends.length || !areAlike(to - 1, to)) {
                if (!isTold(ends, from, to)) {
                    return false;
                }
                from = to;
            }
        }
        return true;
    }

    private static boolean isTold(int[] ends, int from, int to) {
        boolean inPairs = (to - from) % 2 == 0
                && IntStream.range(from, to).allMatch(i -> ends[i] == ((i - from) % 2 == 0 ? i + 2 : i + 1));
        return inPairs || IntStream.range(from, to - 1).allMatch(i -> headsOne(ends, i) == headsOne(ends, from));
    }

    private static boolean headsOne(int[] ends, int row) {
        return ends[row] > row + 1 && ends[row + 1] == ends[row];
    }

    private boolean areAlike(int one, int other) {
        return rows.get(one).close(rows.get(other), columns);
    }

    /** The ways to one sum: of the rows under a heading, or of all rows. */
    private final class Search {
        private final Sums wanted;
        private final List<Integer> asked;
        private final IntPredicate mayEnd;
        private final IntPredicate mayTake;
        /** The first column that is more than nothing, which is added up as rows are taken. */
        private final OptionalInt lead;

        /** What adds up with the departures that are made now, by where it ends; of several with the fewest levels. */
        private final Map<Integer, RowPath> found = new LinkedHashMap<>();

        private int steps;
        /** Whether more departures would lead to other readings. */
        private boolean isLeft;

        Search(Sums wanted, List<Integer> asked, IntPredicate mayEnd, IntPredicate mayTake) {
            this.wanted = wanted;
            this.asked = asked;
            this.mayEnd = mayEnd;
            this.mayTake = mayTake;
            this.lead = asked.stream()
                    .mapToInt(Integer::intValue)
                    .filter(i -> wanted.columns().get(i).value().signum() > 0)
                    .findFirst();
        }

        /** The rows from one on that add up, by the index behind the last one; those with the fewest departures first. */
        Map<Integer, RowPath> from(int first) {
            Map<Integer, RowPath> all = new LinkedHashMap<>();
            isLeft = lead.isPresent();
            boolean oneMore = true;
            for (int departures = 0; departures <= MOST_DEPARTURES && isLeft && oneMore; departures++) {
                oneMore = all.isEmpty();
                isLeft = false;
                found.clear();
                goOn(RowPath.NONE, ColumnSum.NOTHING, first, departures);
                found.forEach(all::putIfAbsent);
            }
            return all;
        }

        /** Ends where the sum is reached, else takes one row more; {@code departures} are those still to make. */
        private void goOn(RowPath path, ColumnSum sum, int next, int departures) {
            ColumnSum aim = wanted.columns().get(lead.getAsInt());
            boolean reached = sum.closes(aim);
            if (reached
                    && !path.isEmpty()
                    && mayEnd.test(next)
                    && path.sum(rows).close(wanted, asked)) {
                if (departures == 0) {
                    found.merge(next, path, (one, other) -> other.levels() < one.levels() ? other : one);
                }
                return;
            }
            boolean exceeds = !reached && sum.value().compareTo(aim.value()) > 0;
            if (next < rows.size() && !exceeds && mayTake.test(next) && steps++ < MOST_STEPS) {
                take(path, sum.plus(rows.get(next).columns().get(lead.getAsInt())), next, departures);
            }
        }

        private void take(RowPath path, ColumnSum sum, int row, int departures) {
            List<Way> ways = headings.get(row);
            boolean likeLast = !path.isEmpty() && path.last().equals(Way.alone(row - 1)) && areAlike(row - 1, row);
            Way usual = ways.isEmpty() || likeLast ? Way.alone(row) : ways.get(0);
            goOn(path.with(usual), sum, usual.end(), departures);
            if (departures == 0) {
                isLeft |= !ways.isEmpty();
                return;
            }
            for (Way way : ways) {
                if (way != usual) {
                    goOn(path.with(way), sum, way.end(), departures - 1);
                }
            }
            if (!ways.isEmpty() && !likeLast) {
                goOn(path.with(Way.alone(row)), sum, row + 1, departures - 1);
            }
        }
    }
}
