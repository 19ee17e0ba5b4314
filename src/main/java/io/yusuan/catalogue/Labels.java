package io.yusuan.catalogue;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Folds printed labels so that spelling habits of publishers do not matter when they are compared: full-width forms,
 * Kangxi look-alikes, white space of every kind, and the several shapes of quotes, brackets and dashes. What was
 * printed is kept elsewhere; a folded label is for comparing only.
 */
public final class Labels {
    private static final String QUOTES = "\"'“”‘’〝〞「」『』";
    private static final String DASHES = "‐‑‒–—―−";
    /** The separators of Unicode beyond ASCII, and what shows nothing. */
    private static final String BLANKS =
            "\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A"
                    + "\u2028\u2029\u202F\u205F\u3000\u200B\u200C\u200D\uFEFF\u00AD";

    private static final char FIRST_BEYOND_ASCII = 0x80;
    private static final char FIRST_IDEOGRAPH = 0x4E00;
    private static final char LAST_IDEOGRAPH = 0x9FFF;

    private static final Pattern YEAR = Pattern.compile("(?:19|20)[0-9]{2}年度?");
    private static final Pattern UNIT = Pattern.compile("\\((?:单位:)?(?:人民币)?[千万亿]?元\\)|单位:[千万亿]?元");
    private static final Pattern PUNCTUATION = Pattern.compile("[、,，。;:·.]");

    private Labels() {}

    /** The folded form: NFKC, no white space, no quotes, one kind of dash, {@code :} and {@code ;} and {@code ,} half-width. */
    public static String fold(String printed) {
        // Every label of every rule and table passes here: ids and plain text must cost next to nothing.
        String compatible = isAscii(printed) ? printed : Normalizer.normalize(printed, Normalizer.Form.NFKC);
        StringBuilder folded = null;
        for (int i = 0; i < compatible.length(); i++) {
            char c = compatible.charAt(i);
            char kept = DASHES.indexOf(c) >= 0 ? '-' : c;
            boolean dropped = isDropped(c);
            if (folded == null && (dropped || kept != c)) {
                folded = new StringBuilder(compatible.length()).append(compatible, 0, i);
            }
            if (folded != null && !dropped) {
                folded.append(kept);
            }
        }
        return folded == null ? compatible : folded.toString();
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= FIRST_BEYOND_ASCII) {
                return false;
            }
        }
        return true;
    }

    /** White space as regular expressions know it, every separator of Unicode, what shows nothing, and quotes. */
    private static boolean isDropped(char c) {
        if (c >= FIRST_IDEOGRAPH && c <= LAST_IDEOGRAPH) {
            return false;
        }
        return c == ' '
                || c >= '\t' && c <= '\r'
                || QUOTES.indexOf(c) >= 0
                || c >= FIRST_BEYOND_ASCII && BLANKS.indexOf(c) >= 0;
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
