package io.yusuan.reconcile;

import io.yusuan.finding.Explanation;
import io.yusuan.finding.Explanation.Point;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a figure would have to be. It is a hint for a person; nothing is changed.
 *
 * @param operand the figure
 * @param value what closes the comparisons
 * @param breaks how many comparisons that hold would then differ
 * @param tolerance by how much the value may be off, as it was worked out from printed digits
 * @param likelihood how the one may have become the other
 */
record Correction(Operand operand, BigDecimal value, int breaks, BigDecimal tolerance, Likelihood likelihood) {
    /** As many as a person looks at one by one. */
    static final int FEW = 3;

    /** How the printed figure may have come about, the surest first. */
    enum Likelihood {
        /** The same row of another table prints the value. */
        PRINTED_ELSEWHERE,
        /** Unit or sign, which no chance brings about. */
        SLIP,
        /** Two digits in the wrong order. */
        TRANSPOSED,
        /** One digit is another, as it would be in many a figure. */
        ONE_DIGIT,
        /** No reason is known. */
        UNKNOWN
    }

    static Correction of(Operand operand, BigDecimal value, int breaks, BigDecimal tolerance, Echoes echoes) {
        return new Correction(operand, value, breaks, tolerance, likelihood(operand, value, tolerance, echoes));
    }

    private static Likelihood likelihood(Operand operand, BigDecimal value, BigDecimal tolerance, Echoes echoes) {
        BigDecimal printed = operand.value().orElseThrow();
        if (echoes.speakFor(operand, value, tolerance)) {
            return Likelihood.PRINTED_ELSEWHERE;
        } else if (value.signum() == 0 || printed.signum() == 0) {
            return Likelihood.UNKNOWN;
        } else if (Slip.ofScaleOrSign(printed, value, tolerance).isPresent()) {
            return Likelihood.SLIP;
        } else if (Slip.between(printed, value, tolerance).isPresent()) {
            return Likelihood.TRANSPOSED;
        }
        return Slip.ofOneDigit(printed, value, tolerance) ? Likelihood.ONE_DIGIT : Likelihood.UNKNOWN;
    }

    /** Those of the surest kind that there is, as long as they are few, else none. */
    static List<Correction> surest(List<Correction> all) {
        Optional<Likelihood> best = all.stream().map(Correction::likelihood).min(Comparator.naturalOrder());
        List<Correction> surest =
                all.stream().filter(c -> c.likelihood() == best.get()).toList();
        return surest.size() <= FEW ? surest : List.of();
    }

    Optional<Explanation> slip() {
        return Slip.between(operand.value().orElseThrow(), value, tolerance);
    }

    Point point() {
        String figure = operand.printed();
        String read = value.toPlainString();
        return breaks == 0
                ? Point.of("correction", figure, read)
                : Point.of("correction_opens", figure, read, String.valueOf(breaks));
    }
}
