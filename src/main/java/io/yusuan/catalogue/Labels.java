package io.yusuan.catalogue;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Folds printed labels so that spelling habits of publishers do not matter when they are compared: full-width forms,
 * Kangxi look-alikes, white space of every kind, and the several shapes of quotes, brackets and dashes. What was
 * printed is kept elsewhere; a folded label is for comparing only.
 */
public final class Labels {
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\u200B\\u200C\\u200D\\uFEFF\\u00AD]+");
    private static final Pattern QUOTES = Pattern.compile("[\"'“”‘’〝〞「」『』]");
    private static final Pattern DASHES = Pattern.compile("[‐‑‒–—―−]");

    private static final Pattern YEAR = Pattern.compile("(?:19|20)[0-9]{2}年度?");
    private static final Pattern UNIT = Pattern.compile("\\((?:单位:)?(?:人民币)?[千万亿]?元\\)|单位:[千万亿]?元");
    private static final Pattern PUNCTUATION = Pattern.compile("[、,，。;:·.]");

    private Labels() {}

    /** The folded form: NFKC, no white space, no quotes, one kind of dash, {@code :} and {@code ;} and {@code ,} half-width. */
    public static String fold(String printed) {
        String folded = Normalizer.normalize(printed, Normalizer.Form.NFKC);
        folded = SPACE.matcher(folded).replaceAll("");
        folded = QUOTES.matcher(folded).replaceAll("");
        return DASHES.matcher(folded).replaceAll("-");
    }

    /**
     * The folded form less what differs from place to place in one and the same label: numbering, a year, a unit in
     * brackets, and punctuation. For comparing labels of rows and columns.
     */
    public static String key(String printed) {
        String folded = fold(printed);
        folded = folded.substring(Numbering.of(folded).length());
        folded = YEAR.matcher(folded).replaceAll("");
        folded = UNIT.matcher(folded).replaceAll("");
        return PUNCTUATION.matcher(folded).replaceAll("");
    }

    /** White space at both ends removed, ideographic and zero-width included; the inside untouched. */
    public static String trim(String printed) {
        int start = 0;
        int end = printed.length();
        while (start < end && isSpace(printed.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(printed.charAt(end - 1))) {
            end--;
        }
        return printed.substring(start, end);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200B' || c == '\uFEFF';
    }
}
