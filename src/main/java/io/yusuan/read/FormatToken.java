package io.yusuan.read;

/**
 * A part of a number format.
 *
 * @param kind what it does
 * @param text as written, without quotes
 */
record FormatToken(Kind kind, String text) {
    /** What a part of a number format does. */
    enum Kind {
        LITERAL,
        DIGIT,
        POINT,
        COMMA,
        PERCENT,
        DATE,
        ELAPSED,
        GENERAL
    }
}
