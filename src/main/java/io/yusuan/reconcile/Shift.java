package io.yusuan.reconcile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** A figure of a comparison and by how much it is too large for it. */
record Shift(Operand operand, BigDecimal by) {
    /**
     * The figures of a comparison.
     *
     * @param gap its left side less its right one
     */
    static List<Shift> of(Comparison comparison, BigDecimal gap) {
        List<Shift> shifts = new ArrayList<>();
        comparison.left().addends().forEach(a -> shifts.add(new Shift(a.operand(), a.minus() ? gap.negate() : gap)));
        comparison.right().addends().forEach(a -> shifts.add(new Shift(a.operand(), a.minus() ? gap : gap.negate())));
        return shifts;
    }

    BigDecimal value() {
        return operand.value().orElseThrow();
    }

    /** What the figure would have to be. */
    BigDecimal wanted() {
        return value().subtract(by);
    }
}
