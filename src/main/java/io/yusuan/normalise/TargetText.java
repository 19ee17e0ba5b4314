package io.yusuan.normalise;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The value that an indicator states.
 *
 * @param comparator {@code >=}, {@code <=}, {@code =}, {@code >}, {@code <}, {@code ~}, or empty where nothing is read
 * @param low lower end; equal to {@code high} for a single value
 * @param high upper end
 * @param unit as printed, or empty
 */
record TargetText(String comparator, Optional<BigDecimal> low, Optional<BigDecimal> high, String unit) {
    static final TargetText NONE = new TargetText("", Optional.empty(), Optional.empty(), "");

    boolean isOpenAbove() {
        return comparator.startsWith(">");
    }

    boolean isOpenBelow() {
        return comparator.startsWith("<");
    }

    /** This as the lower end and another as the upper end of one range, in one unit; empty where they are none. */
    Optional<TargetText> upTo(TargetText upper) {
        boolean ends = isOpenAbove() && upper.isOpenBelow();
        boolean oneUnit = unit.equals(upper.unit) || unit.isEmpty() || upper.unit.isEmpty();
        if (!ends || !oneUnit || low.orElseThrow().compareTo(upper.high.orElseThrow()) > 0) {
            return Optional.empty();
        }
        return Optional.of(new TargetText("=", low, upper.high, unit.isEmpty() ? upper.unit : unit));
    }
}
