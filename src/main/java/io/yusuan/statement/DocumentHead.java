package io.yusuan.statement;

import java.util.OptionalInt;

/**
 * What a document says of itself.
 *
 * @param disclosure budget or final account
 * @param level whose
 * @param organisation name as printed, or empty
 * @param fiscalYear the year it is about
 */
public record DocumentHead(Disclosure disclosure, Level level, String organisation, OptionalInt fiscalYear) {
    /** Budget (预算) or final account (决算). */
    public enum Disclosure {
        BUDGET,
        FINAL_ACCOUNT,
        UNKNOWN
    }

    /** Whose disclosure it is. */
    public enum Level {
        DEPARTMENT,
        UNIT,
        GOVERNMENT,
        UNKNOWN
    }
}
