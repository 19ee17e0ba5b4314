package io.yusuan.reconcile;

import io.yusuan.finding.Explanation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Slips by which one figure becomes another. */
final class Slip {
    static final Explanation SIGN = Explanation.of("sign");

    private static final int[] UNIT_STEPS = {4, 8, 3};

    /** Digits that a figure must have, or known digits, so that it does not agree with another one by chance. */
    private static final int TELLING_DIGITS = 3;

    /** So many times the tolerance a figure is far enough from its own opposite not to be near it by chance. */
    private static final BigDecimal TELLING_SIZE = BigDecimal.valueOf(4);

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
        return between(printed, expected, BigDecimal.ZERO);
    }

    /**
     * The slip that leads from one figure to another that is known no better than the digits of those it was worked out
     * from allow.
     *
     * @param tolerance by how much the expected figure may be off, in the unit of both
     */
    static Optional<Explanation> between(BigDecimal printed, BigDecimal expected, BigDecimal tolerance) {
        if (printed.signum() == 0 || expected.signum() == 0) {
            return Optional.of(Explanation.of("nil"));
        }
        Optional<Explanation> scale = ofScaleOrSign(printed, expected, tolerance);
        if (scale.isPresent()) {
            return scale;
        }
        return transpositions(printed).stream().anyMatch(v -> near(v, expected, tolerance))
                ? Optional.of(Explanation.of("transposed"))
                : Optional.empty();
    }

    /** The slip that leads from one figure to the other, a digit too many or too few among them. */
    static Optional<Explanation> any(BigDecimal printed, BigDecimal expected, BigDecimal tolerance) {
        return between(printed, expected).or(() -> ofDigitCount(printed, expected, tolerance));
    }

    /** Whether a figure has a digit too many, or one too few: what is left must be long enough not to agree by chance. */
    private static Optional<Explanation> ofDigitCount(BigDecimal printed, BigDecimal expected, BigDecimal tolerance) {
        if (lessOneDigit(printed, expected, tolerance)) {
            return Optional.of(Explanation.of("digit_added"));
        }
        return lessOneDigit(expected, printed, tolerance)
                ? Optional.of(Explanation.of("digit_dropped"))
                : Optional.empty();
    }

    /** Whether the longer figure without one of its digits is the shorter one. */
    private static boolean lessOneDigit(BigDecimal longer, BigDecimal shorter, BigDecimal tolerance) {
        boolean telling = shorter.stripTrailingZeros().precision() >= TELLING_DIGITS
                && shorter.abs().compareTo(tolerance.scaleByPowerOfTen(TELLING_DIGITS)) >= 0
                && shorter.abs().compareTo(longer.abs()) < 0;
        String digits = digits(longer);
        for (int at = 0; telling && at < digits.length(); at++) {
            if (Character.isDigit(digits.charAt(at))
                    && near(new BigDecimal(digits.substring(0, at) + digits.substring(at + 1)), shorter, tolerance)) {
                return true;
            }
        }
        return false;
    }

    /** The slip of unit or sign that leads from one figure to the other: one that does not come about by chance. */
    static Optional<Explanation> ofScaleOrSign(BigDecimal printed, BigDecimal expected, BigDecimal tolerance) {
        boolean clear = printed.abs().min(expected.abs()).compareTo(tolerance) > 0;
        for (int step : UNIT_STEPS) {
            if (clear
                    && (near(printed.scaleByPowerOfTen(-step), expected, tolerance)
                            || near(printed.scaleByPowerOfTen(step), expected, tolerance))) {
                return Optional.of(Explanation.of("unit", "1" + "0".repeat(step)));
            }
        }
        boolean telling = printed.abs().compareTo(tolerance.multiply(TELLING_SIZE)) > 0;
        return telling && near(printed.negate(), expected, tolerance) ? Optional.of(SIGN) : Optional.empty();
    }

    /** Whether one digit of a figure, read as another, makes it the expected one. */
    static boolean ofOneDigit(BigDecimal printed, BigDecimal expected, BigDecimal tolerance) {
        String digits = digits(printed);
        for (int at = 0; at < digits.length(); at++) {
            for (char digit = '0'; digit <= '9' && Character.isDigit(digits.charAt(at)); digit++) {
                String read = digits.substring(0, at) + digit + digits.substring(at + 1);
                if (near(new BigDecimal(read), expected, tolerance)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean near(BigDecimal one, BigDecimal other, BigDecimal tolerance) {
        return one.subtract(other).abs().compareTo(tolerance) <= 0;
    }

    private static String digits(BigDecimal figure) {
        return figure.setScale(Math.max(2, figure.scale())).toPlainString();
    }

    /** The figure with any two neighbouring digits swapped. */
    private static List<BigDecimal> transpositions(BigDecimal figure) {
        String digits = digits(figure);
        List<BigDecimal> swapped = new ArrayList<>();
        for (int at = 0; at < digits.length() - 1; at++) {
            int next = digits.charAt(at + 1) == '.' ? at + 2 : at + 1;
            char one = digits.charAt(at);
            char other = digits.charAt(next);
            if (Character.isDigit(one) && Character.isDigit(other) && one != other) {
                swapped.add(new BigDecimal(digits.substring(0, at)
                        + other
                        + digits.substring(at + 1, next)
                        + one
                        + digits.substring(next + 1)));
            }
        }
        return swapped;
    }
}
