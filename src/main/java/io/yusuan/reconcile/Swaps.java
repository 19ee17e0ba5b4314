package io.yusuan.reconcile;

import io.yusuan.reconcile.Operand.Fact;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Finds figures of one column or one row that have changed places: two comparisons are open by as much, one upwards and
 * one down.
 */
final class Swaps {
    private final Function<Comparison, List<Shift>> shifts;
    private final Function<Comparison, BigDecimal> tolerance;
    private final Echoes echoes;

    Swaps(Function<Comparison, List<Shift>> shifts, Function<Comparison, BigDecimal> tolerance, Echoes echoes) {
        this.shifts = shifts;
        this.tolerance = tolerance;
        this.echoes = echoes;
    }

    /** Pairs that a person can look at one after the other. */
    private static final int FEW = 2;

    /** A cause for every two comparisons that few pairs of figures close: one of them has changed places. */
    List<Cause> among(List<Comparison> open) {
        List<Cause> causes = new ArrayList<>();
        List<List<Shift>> all = open.stream().map(shifts).toList();
        for (int i = 0; i < open.size(); i++) {
            for (int j = i + 1; j < open.size(); j++) {
                List<Cause> pairs = pairs(open.get(i), all.get(i), open.get(j), all.get(j));
                if (!pairs.isEmpty() && pairs.size() <= FEW) {
                    List<Correction> cells =
                            pairs.stream().flatMap(p -> p.cells().stream()).toList();
                    causes.add(new Cause(cells, List.of(open.get(i), open.get(j)), true));
                }
            }
        }
        return causes;
    }

    private List<Cause> pairs(Comparison one, List<Shift> ones, Comparison other, List<Shift> others) {
        BigDecimal allowed = tolerance.apply(one).max(tolerance.apply(other));
        BigDecimal apart = ones.get(0).by().abs().subtract(others.get(0).by().abs());
        List<Cause> pairs = new ArrayList<>();
        for (Shift left : apart.abs().compareTo(allowed.add(allowed)) > 0 ? List.<Shift>of() : ones) {
            for (Shift right : others) {
                if (areBeside(left.operand(), right.operand())
                        && near(left.wanted(), right.value(), allowed)
                        && near(right.wanted(), left.value(), allowed)) {
                    pairs.add(new Cause(
                            List.of(correction(left, allowed), correction(right, allowed)), List.of(one, other), true));
                }
            }
        }
        return pairs;
    }

    private Correction correction(Shift shift, BigDecimal allowed) {
        return Correction.of(shift.operand(), shift.wanted(), 0, allowed, echoes);
    }

    /** Whether two figures of a table stand in one column or in one row. */
    private static boolean areBeside(Operand one, Operand other) {
        return one instanceof Fact left
                && other instanceof Fact right
                && left.tableId().equals(right.tableId())
                && (left.amount().column() == right.amount().column()) != (left.line() == right.line());
    }

    private static boolean near(BigDecimal one, BigDecimal other, BigDecimal tolerance) {
        return one.subtract(other).abs().compareTo(tolerance) <= 0;
    }
}
