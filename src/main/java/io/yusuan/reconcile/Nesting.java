package io.yusuan.reconcile;

import io.yusuan.reconcile.Operand.Fact;
import io.yusuan.statement.Codes;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds lines that stand under others though nothing in print says so: a line is taken for the heading of those after it
 * that add up to it. Only for lists that do not close as they stand, and never for a line with a code, which says itself
 * what it stands under.
 */
final class Nesting {
    private final List<Fact> facts;
    private final int[] ends;

    private Nesting(List<Fact> facts) {
        this.facts = facts;
        this.ends = new int[facts.size()];
    }

    /** The outermost figures, in order. */
    static List<Fact> outermost(List<Fact> facts) {
        Nesting nesting = new Nesting(facts);
        for (int i = facts.size() - 1; i >= 0; i--) {
            nesting.ends[i] = nesting.end(i);
        }
        List<Fact> outermost = new ArrayList<>();
        for (int i = 0; i < facts.size(); i = nesting.ends[i]) {
            outermost.add(facts.get(i));
        }
        return outermost;
    }

    /** Where the part that a figure heads ends; the ends of later figures are known. */
    private int end(int heading) {
        BigDecimal wanted = value(heading);
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal tolerance = facts.get(heading).halfUnit();
        int next = heading + 1;
        boolean coded = !facts.get(heading).line().codes().equals(Codes.NONE);
        while (next < facts.size() && wanted.signum() > 0 && !coded) {
            sum = sum.add(value(next));
            tolerance = tolerance.add(facts.get(next).halfUnit());
            next = ends[next];
            if (sum.signum() > 0 && sum.subtract(wanted).abs().compareTo(tolerance) <= 0) {
                return next;
            }
            if (sum.compareTo(wanted) > 0) {
                break;
            }
        }
        return heading + 1;
    }

    private BigDecimal value(int index) {
        return facts.get(index).value().orElse(BigDecimal.ZERO);
    }
}
