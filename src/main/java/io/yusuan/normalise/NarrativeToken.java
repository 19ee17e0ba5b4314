package io.yusuan.normalise;

import java.math.BigDecimal;
import java.util.OptionalInt;

/**
 * A stretch of a folded sentence.
 *
 * @param kind what it does
 * @param start first character, 0-based
 * @param end character after the last one
 * @param text the stretch itself
 * @param id of an item; of a scope for {@link Kind#SCOPE}
 * @param scope scope that an item implies, or empty
 * @param year of an absolute year
 * @param figure of a {@link Kind#FIGURE}, otherwise null
 * @param qualified for an item whether unknown words before it make it something else: {@code 面向中小企业的政府采购}
 */
record NarrativeToken(
        Kind kind,
        int start,
        int end,
        String text,
        String id,
        String scope,
        OptionalInt year,
        Figure figure,
        boolean qualified) {

    /** What a stretch of text does in a sentence. */
    enum Kind {
        ITEM,
        SCOPE,
        FIGURE,
        YEAR,
        PREVIOUS_YEAR,
        CURRENT_YEAR,
        COMPARISON,
        YEAR_ON_YEAR,
        INCREASE,
        DECREASE,
        FLAT,
        APPROXIMATE,
        REACHING,
        SHARE,
        COMPLETION,
        REASON,
        PURPOSE,
        OF_WHICH,
        NIL,
        NIL_OF,
        EMPTY_TABLE,
        AVERAGE,
        NEUTRAL,
        /** Parts clauses: {@code , 、 : ( )}. */
        MARK,
        /** Ends a sentence or a part of one: {@code 。 ;}. */
        STOP,
        /** A bound or a price: a number that is no figure of the disclosure. */
        BOUND,
        /** Words that the catalogue does not know. */
        OTHER
    }

    /**
     * A number with its unit.
     *
     * @param of what it counts
     * @param parsed what was printed
     */
    record Figure(Of of, ParsedAmount parsed) {
        /** What a number counts. */
        enum Of {
            MONEY,
            PERCENT,
            THINGS,
            /** A number without a unit. */
            NOTHING
        }

        BigDecimal number() {
            return parsed.number().orElseThrow();
        }
    }

    static NarrativeToken of(Kind kind, int start, String text) {
        return new NarrativeToken(kind, start, start + text.length(), text, "", "", OptionalInt.empty(), null, false);
    }

    /** The same where words before it make it something else. */
    NarrativeToken asQualified() {
        return new NarrativeToken(kind, start, end, text, id, scope, year, figure, true);
    }

    boolean is(Kind one) {
        return kind == one;
    }

    boolean isMark(String mark) {
        return kind == Kind.MARK && text.equals(mark);
    }

    /** Whether it says which way something changed. */
    boolean isDirection() {
        return kind == Kind.INCREASE || kind == Kind.DECREASE || kind == Kind.FLAT;
    }

    boolean isComparison() {
        return kind == Kind.COMPARISON || kind == Kind.YEAR_ON_YEAR;
    }

    boolean isYear() {
        return kind == Kind.YEAR || kind == Kind.PREVIOUS_YEAR || kind == Kind.CURRENT_YEAR;
    }
}
