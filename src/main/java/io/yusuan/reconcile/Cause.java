package io.yusuan.reconcile;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Comparisons that differ for one reason.
 *
 * @param cell the figure that they have in common, where there is one
 * @param comparisons at least one
 */
record Cause(Optional<Correction> cell, List<Comparison> comparisons) {
    Cause {
        comparisons = List.copyOf(comparisons);
    }

    static Cause alone(Comparison comparison) {
        return new Cause(Optional.empty(), List.of(comparison));
    }

    /**
     * What a figure would have to be. It is a hint for a person; nothing is changed.
     *
     * @param operand the figure
     * @param value what closes the comparisons
     * @param breaks how many comparisons that hold would then differ
     */
    record Correction(Operand operand, BigDecimal value, int breaks) {}

    /** Why the comparisons differ, or an empty text. */
    String explanation() {
        StringBuilder words = new StringBuilder();
        comparisons.stream()
                .map(Comparison::explanation)
                .filter(e -> !e.isEmpty())
                .findFirst()
                .ifPresent(words::append);
        int closes = comparisons.size();
        cell.filter(c -> c.breaks() < closes)
                .ifPresent(c -> words.append(words.isEmpty() ? "" : "; ").append(hint(c, closes)));
        return words.toString();
    }

    private static String hint(Correction cell, int closes) {
        String slip = Slip.between(cell.operand().value().orElseThrow(), cell.value())
                .map(s -> s + "; ")
                .orElse("");
        String against = cell.breaks() == 0 ? "" : " and opens " + cell.breaks();
        return slip + cell.operand().printed() + " read as " + cell.value().toPlainString() + " closes " + closes
                + " of " + closes + " checks" + against;
    }
}
