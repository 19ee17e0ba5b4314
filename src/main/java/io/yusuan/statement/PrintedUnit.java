package io.yusuan.statement;

/**
 * The unit of money of a table and how it is known.
 *
 * @param printed as printed, {@code 万元}, or empty
 * @param unit what it means
 * @param from where it was printed
 */
public record PrintedUnit(String printed, MoneyUnit unit, UnitFrom from) {
    /** Where a unit comes from, the nearest print first. */
    public enum UnitFrom {
        CELL,
        COLUMN,
        TABLE,
        DOCUMENT,
        /** Nothing was printed; a finding says so. */
        ASSUMED
    }
}
