package io.yusuan.reconcile;

import io.yusuan.finding.Explanation;
import io.yusuan.finding.Explanation.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Comparisons that differ for one reason.
 *
 * @param cells figures each of which, read otherwise, closes all of them; one where the figure is certain
 * @param comparisons at least one
 * @param swapped whether figures have changed places: then the first and the second, or the third and the fourth, are
 *     both read otherwise
 */
record Cause(List<Correction> cells, List<Comparison> comparisons, boolean swapped) {
    /** More than a person would compare. */
    private static final int CELLS_SHOWN = 6;

    Cause {
        cells = List.copyOf(cells);
        comparisons = List.copyOf(comparisons);
    }

    Cause(List<Correction> cells, List<Comparison> comparisons) {
        this(cells, comparisons, false);
    }

    static Cause alone(Comparison comparison) {
        return new Cause(List.of(), List.of(comparison));
    }

    /**
     * A comparison that differs alone. Figures that other comparisons confirm are not to blame; of the others those are
     * named that most likely are misprints, as long as they are few.
     *
     * @param corrections what each figure of the comparison would have to be
     */
    static Cause alone(Comparison comparison, List<Correction> corrections) {
        List<Correction> unconfirmed =
                corrections.stream().filter(c -> c.breaks() == 0).toList();
        return new Cause(unconfirmed.isEmpty() ? List.of() : Correction.surest(unconfirmed), List.of(comparison));
    }

    /** The figure that is to blame as far as the checks tell. */
    Optional<Operand> cell() {
        return cells.size() == 1 ? Optional.of(cells.get(0).operand()) : Optional.empty();
    }

    /** The figure to look at first: the likeliest of few, if anything tells. */
    Optional<Operand> first() {
        List<Correction> telling = telling();
        return cell().or(() -> telling.stream()
                .limit(swapped || telling.size() <= Correction.FEW ? 1 : 0)
                .filter(c -> swapped || c.likelihood() != Correction.Likelihood.UNKNOWN)
                .map(Correction::operand)
                .findFirst());
    }

    private List<Correction> telling() {
        return cells.stream().filter(c -> c.breaks() < comparisons.size()).toList();
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
        List<Correction> telling = telling();
        if (telling.size() == 1) {
            why = why.and(telling.get(0).slip().orElse(Explanation.NONE));
        }
        if (telling.isEmpty()) {
            return why;
        }
        return why.and(new Explanation(List.of(swapped ? changedPlaces(telling) : closes(telling))));
    }

    private Point closes(List<Correction> telling) {
        List<Point> choices =
                telling.stream().limit(CELLS_SHOWN).map(Correction::point).toList();
        return new Point("closes", List.of(String.valueOf(comparisons.size())), choices);
    }

    private static Point changedPlaces(List<Correction> cells) {
        List<Point> pairs = new ArrayList<>();
        for (int i = 0; i + 1 < cells.size(); i += 2) {
            pairs.add(Point.of(
                    "swapped",
                    cells.get(i).operand().printed(),
                    cells.get(i + 1).operand().printed()));
        }
        return pairs.size() == 1 ? pairs.get(0) : new Point("either", List.of(), pairs);
    }
}
