package io.yusuan.statement;

import io.yusuan.document.Place;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A printed amount of money.
 *
 * @param column 1-based column in the joined grid
 * @param columnId id of the catalogue's column, or empty for a column that the catalogue does not know
 * @param header header path as printed, outermost first
 * @param dimensions what the amount is an amount of
 * @param fiscalYear the year the amount is about
 * @param yuan value in yuan, at most two places, absent where nothing numeric was printed
 * @param status what was printed
 * @param printed the cell's text, trimmed
 * @param unit unit it was printed in
 * @param decimals accuracy in yuan in the XBRL sense: 2 for fen, −2 for a figure in 万元 with two places
 * @param exact false where yuan would need more than two places and was rounded half-even
 * @param place where it was printed
 */
public record Amount(
        int column,
        String columnId,
        List<String> header,
        Dimensions dimensions,
        OptionalInt fiscalYear,
        Optional<BigDecimal> yuan,
        ValueStatus status,
        String printed,
        MoneyUnit unit,
        int decimals,
        boolean exact,
        Place place) {
    public Amount {
        header = List.copyOf(header);
    }

    /**
     * What an amount is an amount of; ids as in the output contract, empty when it does not apply.
     *
     * @param side {@code revenue}, {@code expenditure}
     * @param measure {@code initial_budget}, {@code actual}, …
     * @param sourceOfFunds {@code all}, {@code general_public_budget}, …
     * @param spendingKind {@code all}, {@code basic}, {@code project}, …
     */
    public record Dimensions(String side, String measure, String sourceOfFunds, String spendingKind) {}

    /** What was printed in a money cell. Absent cells have no amount at all. */
    public enum ValueStatus {
        REPORTED,
        /** {@code 0}, {@code 0.00}. */
        ZERO,
        /** {@code -}, {@code —}, {@code /}, {@code ·}. */
        DASH,
        /** {@code 无}, {@code 不涉及}. */
        NIL_STATED,
        UNREADABLE,
        DERIVED
    }
}
