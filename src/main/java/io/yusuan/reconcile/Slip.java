package io.yusuan.reconcile;

import io.yusuan.finding.Explanation;
import java.math.BigDecimal;
import java.util.Optional;

/** Slips by which one figure becomes another. */
final class Slip {
    static final Explanation SIGN = Explanation.of("sign");

    private static final int[] UNIT_STEPS = {4, 8, 3};

    private Slip() {}

    /** Figures no further apart than this share of the larger are two prints of one figure, not a whole and its part. */
    private static final BigDecimal NEAR = new BigDecimal("0.01");

    /**
     * Whether two figures that differ may be meant to be the same: they are close, or a slip leads from one to the other.
     * Elsewhere one of them may be said of a part (a unit, a fund, a project) though the words do not tell.
     */
    static boolean ofOneFigure(BigDecimal one, BigDecimal other) {
        BigDecimal larger = one.abs().max(other.abs());
        return one.subtract(other).abs().compareTo(larger.multiply(NEAR)) <= 0
                || between(one, other).isPresent();
    }

    /** The slip that leads from one figure to the other. */
    static Optional<Explanation> between(BigDecimal printed, BigDecimal expected) {
        if (printed.signum() == 0 || expected.signum() == 0) {
            return Optional.of(Explanation.of("nil"));
        }
        for (int step : UNIT_STEPS) {
            if (printed.compareTo(expected.scaleByPowerOfTen(step)) == 0
                    || expected.compareTo(printed.scaleByPowerOfTen(step)) == 0) {
                return Optional.of(Explanation.of("unit", "1" + "0".repeat(step)));
            }
        }
        if (printed.compareTo(expected.negate()) == 0) {
            return Optional.of(SIGN);
        }
        return transposed(digits(printed), digits(expected))
                ? Optional.of(Explanation.of("transposed"))
                : Optional.empty();
    }

    private static String digits(BigDecimal figure) {
        return figure.setScale(Math.max(2, figure.scale())).toPlainString();
    }

    private static boolean transposed(String one, String other) {
        if (one.length() != other.length()) {
            return false;
        }
        int at = 0;
        while (at < one.length() && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        if (at >= one.length() - 1) {
            return false;
        }
        int next = one.charAt(at + 1) == '.' ? at + 2 : at + 1;
        return next < one.length()
                && one.charAt(at) == other.charAt(next)
                && one.charAt(next) == other.charAt(at)
                && one.substring(next + 1).equals(other.substring(next + 1));
    }
}
