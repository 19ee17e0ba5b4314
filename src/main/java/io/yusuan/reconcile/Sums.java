package io.yusuan.reconcile;

import io.yusuan.reconcile.Operand.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.IntStream;

/**
 * The sums of some rows, column by column.
 *
 * @param columns of all rows of a list the same columns in the same order
 */
record Sums(List<ColumnSum> columns) {
    /** What a row prints in each of some columns. */
    static Sums of(SortedMap<Integer, Fact> row, List<Integer> columns) {
        return new Sums(columns.stream().map(c -> ColumnSum.in(row, c)).toList());
    }

    Sums plus(Sums other) {
        List<ColumnSum> sums = new ArrayList<>(columns.size());
        for (int i = 0; i < columns.size(); i++) {
            sums.add(columns.get(i).plus(other.columns.get(i)));
        }
        return new Sums(sums);
    }

    Sums minus(Sums other) {
        return new Sums(IntStream.range(0, columns.size())
                .mapToObj(i -> columns.get(i).minus(other.columns.get(i)))
                .toList());
    }

    /** Whether these are the same within what was rounded, in some of the columns. */
    boolean close(Sums wanted, List<Integer> asked) {
        for (int i : asked) {
            if (!columns.get(i).closes(wanted.columns.get(i))) {
                return false;
            }
        }
        return true;
    }
}
