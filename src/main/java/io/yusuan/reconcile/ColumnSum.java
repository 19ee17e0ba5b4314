package io.yusuan.reconcile;

import io.yusuan.reconcile.Operand.Fact;
import java.math.BigDecimal;
import java.util.SortedMap;

/**
 * The sum of figures of one column.
 *
 * @param value in yuan
 * @param tolerance by how much it may be off for the rounding of its addends, in yuan
 */
record ColumnSum(BigDecimal value, BigDecimal tolerance) {
    static final ColumnSum NOTHING = new ColumnSum(BigDecimal.ZERO, BigDecimal.ZERO);

    /** The figure of a row in a column; nothing where it is blank. */
    static ColumnSum in(SortedMap<Integer, Fact> row, int column) {
        Fact fact = row.get(column);
        return fact == null ? NOTHING : new ColumnSum(fact.value().orElse(BigDecimal.ZERO), fact.halfUnit());
    }

    ColumnSum plus(ColumnSum other) {
        return new ColumnSum(value.add(other.value), tolerance.add(other.tolerance));
    }

    ColumnSum minus(ColumnSum other) {
        return new ColumnSum(value.subtract(other.value), tolerance.add(other.tolerance));
    }

    /** Whether two sums are the same within what was rounded. */
    boolean closes(ColumnSum other) {
        return value.subtract(other.value).abs().compareTo(tolerance.add(other.tolerance)) <= 0;
    }
}
