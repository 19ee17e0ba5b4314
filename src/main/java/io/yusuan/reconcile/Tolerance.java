package io.yusuan.reconcile;

import io.yusuan.finding.Explanation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * Tolerance follows from the printed digits: each figure may be off by half a unit of its last digit, so two sums may
 * differ by the sum of those halves (<i>n</i> addends in one unit against a total: ½·unit·(<i>n</i>+1)).
 */
final class Tolerance {
    private static final int GUARD_DIGITS = 12;

    private Tolerance() {}

    static Verdict equal(Side left, Side right) {
        return judge(left, right, false);
    }

    static Verdict atMost(Side left, Side right) {
        return judge(left, right, true);
    }

    private static Verdict judge(Side left, Side right, boolean lessIsFine) {
        if (left.isEmpty() || right.isEmpty()) {
            return new Verdict.Undecidable(Explanation.of(left.isEmpty() ? "nothing_left" : "nothing_right"));
        }
        for (Side side : List.of(left, right)) {
            for (Side.Addend addend : side.addends()) {
                if (addend.operand().value().isEmpty()) {
                    return new Verdict.Undecidable(
                            Explanation.of("unreadable", addend.operand().printed()));
                }
            }
        }
        BigDecimal leftTotal = left.total();
        BigDecimal rightTotal = right.total();
        BigDecimal difference = leftTotal.subtract(rightTotal);
        if (difference.signum() == 0 || lessIsFine && difference.signum() < 0) {
            return new Verdict.Holds(leftTotal, rightTotal);
        }
        BigDecimal tolerance = left.halfUnits().add(right.halfUnits());
        if (difference.abs().compareTo(tolerance) <= 0) {
            return new Verdict.Rounding(leftTotal, rightTotal, difference, tolerance, Explanation.NONE);
        }
        return new Verdict.Differs(leftTotal, rightTotal, difference, tolerance, Explanation.NONE);
    }

    /**
     * A printed rate against a quotient, both in percent. Holds when the quotient, rounded half-up to the printed digits
     * or anywhere within what the printed digits of its operands allow, is the printed rate; cut off instead of rounded
     * is a rounding that says so.
     *
     * @param printed the rate as printed
     * @param part numerator
     * @param whole denominator, not zero
     */
    static Verdict rate(BigDecimal printed, Side part, Side whole) {
        BigDecimal exact = percent(part.total(), whole.total());
        int digits = Math.max(0, printed.scale());
        BigDecimal rounded = exact.setScale(digits, RoundingMode.HALF_UP);
        if (rounded.compareTo(printed) == 0) {
            return new Verdict.Holds(printed, rounded);
        }
        BigDecimal shown = exact.setScale(digits + 2, RoundingMode.HALF_UP);
        BigDecimal difference = printed.subtract(shown);
        BigDecimal half = Operand.Half.OF.scaleByPowerOfTen(-digits);
        BigDecimal tolerance = half.add(slack(exact, part, whole)).setScale(digits + 2, RoundingMode.UP);
        if (exact.setScale(digits, RoundingMode.DOWN).compareTo(printed) == 0) {
            return new Verdict.Rounding(printed, shown, difference, tolerance, Explanation.of("truncated"));
        }
        if (difference.abs().compareTo(tolerance) <= 0) {
            return new Verdict.Rounding(printed, shown, difference, tolerance, Explanation.NONE);
        }
        return new Verdict.Differs(printed, shown, difference, tolerance, Explanation.NONE);
    }

    /** By how much the quotient may move within the printed digits of its operands. */
    private static BigDecimal slack(BigDecimal exact, Side part, Side whole) {
        BigDecimal byPart = percent(part.halfUnits(), whole.total()).abs();
        BigDecimal byWhole =
                exact.abs().multiply(whole.halfUnits()).divide(whole.total().abs(), GUARD_DIGITS, RoundingMode.UP);
        return byPart.add(byWhole);
    }

    static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return part.movePointRight(2).divide(whole, GUARD_DIGITS, RoundingMode.HALF_UP);
    }
}
