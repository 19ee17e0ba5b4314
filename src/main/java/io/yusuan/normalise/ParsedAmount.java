package io.yusuan.normalise;

import io.yusuan.statement.Amount.ValueStatus;
import io.yusuan.statement.MoneyUnit;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What the text of a cell or figure says, before any unit from outside is applied.
 *
 * @param kind what kind of text it is
 * @param number the number as printed, sign applied, unit not applied; present for {@link Kind#NUMBER}, {@link
 *     Kind#ZERO} and {@link Kind#PERCENT}
 * @param places printed decimal places of {@code number} that mean something: 0 for numerals in words without a
 *     fraction, fewer than {@code number} has where a spreadsheet printed the residue of its arithmetic, negative where
 *     the last digits were not printed ({@code 1.2E+07}: −6)
 * @param unit unit of money printed in the text itself ({@code 261万元}), if any
 */
public record ParsedAmount(Kind kind, Optional<BigDecimal> number, int places, Optional<MoneyUnit> unit) {
    /** What it is in a cell of money, where a percentage is none. */
    ValueStatus status() {
        return switch (kind) {
            case NUMBER -> ValueStatus.REPORTED;
            case ZERO -> ValueStatus.ZERO;
            case DASH -> ValueStatus.DASH;
            case NIL_STATED -> ValueStatus.NIL_STATED;
            case BLANK, PERCENT, UNREADABLE -> ValueStatus.UNREADABLE;
        };
    }

    /** The kinds of text in a money cell. */
    public enum Kind {
        /** Nothing but white space. */
        BLANK,
        NUMBER,
        ZERO,
        /** {@code -}, {@code —}, {@code /}, {@code ·}. */
        DASH,
        /** {@code 无}, {@code 不涉及}. */
        NIL_STATED,
        PERCENT,
        UNREADABLE
    }
}
