package io.yusuan.across;

import io.yusuan.catalogue.DocumentRule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/**
 * Two figures, each from its own document, that are about the same.
 *
 * @param figure of the document whose check it is
 * @param other of the other document
 */
record Pair(Figure figure, Figure other) {
    /** Those of two documents, in order of what they are about. Where both print nothing but nil there is nothing to compare. */
    static List<Pair> of(Figures figures, Figures others) {
        SortedMap<String, Figure> known = others.unique();
        List<Pair> pairs = new ArrayList<>();
        figures.unique().forEach((about, figure) -> {
            Figure other = known.get(about);
            if (other != null
                    && (figure.amount().signum() != 0 || other.amount().signum() != 0)) {
                pairs.add(new Pair(figure, other));
            }
        });
        return pairs;
    }

    BigDecimal difference() {
        return figure.amount().subtract(other.amount());
    }

    /** What the printed digits of both allow, or the rule. */
    BigDecimal tolerance(DocumentRule rule) {
        BigDecimal share = other.amount().abs().multiply(rule.share());
        return figure.halfUnit().add(other.halfUnit()).max(share).max(rule.least());
    }

    /** As in the dataset column {@code checks.verdict}. */
    String verdict(DocumentRule rule) {
        BigDecimal difference = difference().abs();
        if (difference.signum() == 0) {
            return "holds";
        }
        return difference.compareTo(tolerance(rule)) <= 0 ? "rounding" : "differs";
    }

    boolean differs(DocumentRule rule) {
        return verdict(rule).equals("differs");
    }
}
