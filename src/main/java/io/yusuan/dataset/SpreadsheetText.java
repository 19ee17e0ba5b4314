package io.yusuan.dataset;

import java.util.regex.Pattern;

/**
 * Texts for a spreadsheet program that opens CSV by itself and takes texts for formulas, numbers or dates. One that it
 * would take for something else gets an apostrophe in front; so does one that begins with an apostrophe, so that whoever
 * removes one apostrophe has the text again.
 */
final class SpreadsheetText {
    /** Characters a cell of Excel holds at most, in UTF-16 units. */
    static final int LONGEST = 32_767;

    private static final String CUT = "…（全文见 csv 目录）";
    private static final String GUARD = "'";

    /** Beginnings of formulas after the OWASP list, their full-width forms, and control characters that hide one. */
    private static final String DANGEROUS = "=+-@'\t\r\n＝＋－＠";

    /** What numbers, dates, times, percentages and fractions are written with, in Chinese too; 2010101 and 1e5 are two. */
    private static final Pattern NUMBER_OR_DATE =
            Pattern.compile("[\\p{Nd}.,，:：/\\-年月日时分秒上下午 %％eE+()（）¥￥$]*\\p{Nd}[\\p{Nd}.,，:：/\\-年月日时分秒上下午 %％eE+()（）¥￥$]*"
                    + "( ?[aApP][mM]?)?");

    private static final Pattern ENGLISH_DATE = Pattern.compile(
            "(?=.*\\d)(\\d{1,4}[-/ ,]*)?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?([-/ ,]*\\d{1,4})*",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern TRUTH = Pattern.compile("true|false", Pattern.CASE_INSENSITIVE);

    private SpreadsheetText() {}

    /** A text as it may stand in a cell. */
    static String guarded(String text) {
        String guarded = isTakenForAnother(text) ? GUARD + text : text;
        return guarded.length() > LONGEST ? cut(guarded) : guarded;
    }

    private static boolean isTakenForAnother(String text) {
        // Programs disagree on which white space they skip before they look for a formula.
        String seen = text.strip();
        return (!text.isEmpty() && DANGEROUS.indexOf(text.codePointAt(0)) >= 0)
                || (!seen.isEmpty() && DANGEROUS.indexOf(seen.codePointAt(0)) >= 0)
                || NUMBER_OR_DATE.matcher(seen).matches()
                || ENGLISH_DATE.matcher(seen).matches()
                || TRUTH.matcher(seen).matches();
    }

    /** Excel would go on in the next row. */
    private static String cut(String text) {
        int end = LONGEST - CUT.length();
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + CUT;
    }
}
