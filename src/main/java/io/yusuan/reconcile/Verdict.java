package io.yusuan.reconcile;

import io.yusuan.finding.Explanation;
import java.math.BigDecimal;

/** The outcome of a check. Amounts in yuan, rates in percent. */
public sealed interface Verdict {
    /** As in the dataset column {@code checks.verdict}. */
    String id();

    /** Both sides are the same. */
    record Holds(BigDecimal left, BigDecimal right) implements Verdict {
        @Override
        public String id() {
            return "holds";
        }
    }

    /**
     * The sides differ by no more than the printed digits allow.
     *
     * @param difference left − right
     * @param tolerance what the printed digits allow, in the unit of the sides
     * @param explanation {@code truncated}, or none
     */
    record Rounding(
            BigDecimal left, BigDecimal right, BigDecimal difference, BigDecimal tolerance, Explanation explanation)
            implements Verdict {
        @Override
        public String id() {
            return "rounding";
        }
    }

    /**
     * The sides differ.
     *
     * @param difference left − right
     * @param tolerance what the printed digits allow, in the unit of the sides
     * @param explanation how the document itself explains the difference, or none
     */
    record Differs(
            BigDecimal left, BigDecimal right, BigDecimal difference, BigDecimal tolerance, Explanation explanation)
            implements Verdict {
        @Override
        public String id() {
            return "differs";
        }
    }

    /** The rule's condition does not hold for this document, and why. */
    record NotApplicable(Explanation why) implements Verdict {
        @Override
        public String id() {
            return "not_applicable";
        }
    }

    /** The rule should hold but an input is missing or unreadable, and which. */
    record Undecidable(Explanation why) implements Verdict {
        @Override
        public String id() {
            return "undecidable";
        }
    }
}
