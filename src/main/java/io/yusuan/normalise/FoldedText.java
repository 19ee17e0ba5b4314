package io.yusuan.normalise;

import io.yusuan.catalogue.Labels;

/**
 * A printed figure with its width variants folded, character by character. Full compatibility folding (NFKC) is not
 * used for figures: it turns {@code 10²} into 102 and {@code ②} into 2, which nobody printed.
 */
final class FoldedText {
    private static final int FULL_WIDTH_FIRST = 0xFF01;
    private static final int FULL_WIDTH_LAST = 0xFF5E;
    private static final int FULL_WIDTH_SHIFT = 0xFEE0;

    private static final char FIRST_IDEOGRAPH = 0x4E00;
    private static final char LAST_IDEOGRAPH = 0x9FFF;

    private static final String ZERO_WIDTH = "\u200B\u200C\u200D\u2060\uFEFF\u00AD";
    private static final String LINE_BREAKS = "\n\r\u000B\u000C\u0085\u2028\u2029";
    /** Hyphens and minus signs; each may also follow a number. */
    private static final String MINUS = "-\u2010\u2011\u2212\uFE63";
    /** Longer dashes, which may stand for a minus before a number but not after it. */
    private static final String LONG_DASH = "\u2012\u2013\u2014\u2015\u2500\u2501\uFE58";

    private FoldedText() {}

    /**
     * The text with half-width digits, letters and punctuation, one kind of space, one kind of line break, {@code -} for
     * every minus and {@code —} for every longer dash; trimmed.
     */
    static String of(String printed) {
        String trimmed = Labels.trim(printed);
        if (isPlain(trimmed)) {
            return trimmed;
        }
        StringBuilder folded = new StringBuilder(trimmed.length());
        for (int i = 0; i < trimmed.length(); i++) {
            char c = trimmed.charAt(i);
            if (ZERO_WIDTH.indexOf(c) < 0) {
                folded.append(fold(c));
            }
        }
        return folded.toString();
    }

    /** Whether nothing is to be folded: digits, letters and marks of ASCII, single spaces and ideographs. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < ' ' || c > '~') && (c < FIRST_IDEOGRAPH || c > LAST_IDEOGRAPH)) {
                return false;
            }
        }
        return true;
    }

    private static char fold(char c) {
        if (c >= FULL_WIDTH_FIRST && c <= FULL_WIDTH_LAST) {
            return (char) (c - FULL_WIDTH_SHIFT);
        }
        if (LINE_BREAKS.indexOf(c) >= 0) {
            return '\n';
        }
        if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
            return ' ';
        }
        if (MINUS.indexOf(c) >= 0) {
            return '-';
        }
        if (LONG_DASH.indexOf(c) >= 0) {
            return '—';
        }
        return switch (c) {
            case '\uFE50' -> ',';
            case '\uFE52' -> '.';
            case '\uFE6A' -> '%';
            case '\uFE59' -> '(';
            case '\uFE5A' -> ')';
            case '￥' -> '¥';
            default -> c;
        };
    }
}
