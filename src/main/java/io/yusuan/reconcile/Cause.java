package io.yusuan.reconcile;

import io.yusuan.finding.Explanation;
import io.yusuan.finding.Explanation.Point;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Comparisons that differ for one reason.
 *
 * @param cells figures each of which, read otherwise, closes all of them; one where the figure is certain
 * @param comparisons at least one
 */
record Cause(List<Correction> cells, List<Comparison> comparisons) {
    /** More than a person would compare. */
    private static final int CELLS_SHOWN = 6;

    /** As many as a person looks at one by one. */
    private static final int FEW = 3;

    Cause {
        cells = List.copyOf(cells);
        comparisons = List.copyOf(comparisons);
    }

    static Cause alone(Comparison comparison) {
        return new Cause(List.of(), List.of(comparison));
    }

    /**
     * A comparison that differs alone. Figures that other comparisons confirm are not to blame; of the others those that
     * a slip of the pen explains, or all, as long as they are few.
     *
     * @param corrections what each figure of the comparison would have to be
     */
    static Cause alone(Comparison comparison, List<Correction> corrections) {
        List<Correction> unconfirmed =
                corrections.stream().filter(c -> c.breaks() == 0).toList();
        List<Correction> slips =
                unconfirmed.stream().filter(Correction::isSlipOfThePen).toList();
        List<Correction> suspects = slips.isEmpty() ? unconfirmed : slips;
        return new Cause(suspects.size() <= FEW ? suspects : List.of(), List.of(comparison));
    }

    /**
     * What a figure would have to be. It is a hint for a person; nothing is changed.
     *
     * @param operand the figure
     * @param value what closes the comparisons
     * @param breaks how many comparisons that hold would then differ
     */
    record Correction(Operand operand, BigDecimal value, int breaks) {
        Optional<Explanation> slip() {
            return Slip.between(operand.value().orElseThrow(), value);
        }

        /** Whether a slip of the pen leads from one figure to the other; that one of them is nothing is none. */
        boolean isSlipOfThePen() {
            return value.signum() != 0 && operand.value().orElseThrow().signum() != 0 && slip().isPresent();
        }

        Point point() {
            String figure = operand.printed();
            String read = value.toPlainString();
            return breaks == 0
                    ? Point.of("correction", figure, read)
                    : Point.of("correction_opens", figure, read, String.valueOf(breaks));
        }
    }

    /** The figure that is to blame as far as the checks tell. */
    Optional<Operand> cell() {
        return cells.size() == 1 ? Optional.of(cells.get(0).operand()) : Optional.empty();
    }

    /**
     * The comparison that stands for all: the one that makes the reading doubtful, unless the figure to blame is an item
     * and not the total.
     */
    Comparison foremost() {
        Comparison first = comparisons.get(0);
        return comparisons.stream()
                .filter(Comparison::suspectsReading)
                .filter(c -> cell().isEmpty() || c.right().operands().contains(cell().get()))
                .findFirst()
                .orElse(first.suspectsReading() && comparisons.size() > 1 ? comparisons.get(1) : first);
    }

    /** Why the comparisons differ, as far as the document tells. */
    Explanation explanation() {
        Explanation why = comparisons.stream()
                .map(Comparison::explanation)
                .filter(e -> !e.isEmpty())
                .findFirst()
                .orElse(Explanation.NONE);
        List<Correction> telling =
                cells.stream().filter(c -> c.breaks() < comparisons.size()).toList();
        if (telling.size() == 1) {
            why = why.and(telling.get(0).slip().orElse(Explanation.NONE));
        }
        return telling.isEmpty() ? why : why.and(new Explanation(List.of(closes(telling))));
    }

    private Point closes(List<Correction> telling) {
        List<Point> choices =
                telling.stream().limit(CELLS_SHOWN).map(Correction::point).toList();
        return new Point("closes", List.of(String.valueOf(comparisons.size())), choices);
    }
}
