package io.yusuan.statement;

import io.yusuan.document.Place;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A narrated figure or claim, one a figure: a sentence that states an amount, the amount of the year before, the change
 * and the rate gives one claim of each kind.
 *
 * @param kind what is claimed
 * @param sentence the sentence as printed
 * @param place where the sentence begins
 * @param item id of what is spoken of, {@code expenditure_total}, or empty where the catalogue does not know it
 * @param scope {@code whole}, {@code fiscal_appropriation}, {@code general_public_budget}, …
 * @param fiscalYear year of the claimed figure
 * @param amount in yuan for money, otherwise a plain number (a count)
 * @param printed the figure as printed
 * @param unit unit of money it was printed in; {@code YUAN} for counts
 * @param decimals accuracy in the XBRL sense, in yuan
 * @param compareYear year of the comparison
 * @param compareAmount what it is compared with, in yuan, where stated
 * @param rate rate or share in percent, where stated
 * @param direction of a change
 * @param reason stated reason of a change, or empty
 * @param group claims about one subject in one sentence share a number, 1-based in reading order: the level, the level
 *     of the year before, the change and its rate that belong together; one sentence may hold several groups, and the
 *     item alone does not tell them apart where the catalogue does not know it
 * @param measure {@code initial_budget}, {@code adjusted_budget} or {@code actual} where the words beside the figure say
 *     which ({@code 年初预算为…，支出决算为…}), {@code budget} where they only say that it is one, otherwise empty: what the disclosure is about
 */
public record Claim(
        Kind kind,
        String sentence,
        Place place,
        String item,
        String scope,
        OptionalInt fiscalYear,
        Optional<BigDecimal> amount,
        String printed,
        MoneyUnit unit,
        int decimals,
        OptionalInt compareYear,
        Optional<BigDecimal> compareAmount,
        Optional<BigDecimal> rate,
        Direction direction,
        String reason,
        int group,
        String measure) {
    /** What is claimed. */
    public enum Kind {
        LEVEL,
        CHANGE,
        CHANGE_RATE,
        SHARE,
        COUNT,
        NIL
    }

    /** Direction of a change. */
    public enum Direction {
        INCREASE,
        DECREASE,
        FLAT,
        NONE
    }
}
