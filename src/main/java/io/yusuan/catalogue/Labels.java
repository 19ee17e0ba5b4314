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
    /** Marks of Chinese text that NFKC leaves alone, and the ideographic space, which is dropped in any case. */
    private static final String UNCHANGED = "\u3000、。《》〈〉「」『』【】〔〕“”‘’—·×";

    private static final char FULL_WIDTH_FIRST = 0xFF01;
    private static final char FULL_WIDTH_LAST = 0xFF5E;
    private static final char FULL_WIDTH_SHIFT = 0xFEE0;
    private static final char FIRST_IDEOGRAPH = 0x4E00;
    private static final char LAST_IDEOGRAPH = 0x9FFF;

    private static final Pattern YEAR = Pattern.compile("(?:19|20)[0-9]{2}年度?");
    private static final Pattern UNIT = Pattern.compile("\\((?:单位:)?(?:人民币)?[千万亿]?元\\)|单位:[千万亿]?元");
    private static final String PUNCTUATION = "、,，。;:·.";

    private Labels() {}

    /** The folded form: NFKC, no white space, no quotes, one kind of dash, {@code :} and {@code ;} and {@code ,} half-width. */
    public static String fold(String printed) {
        // Every label of every rule and table passes here: ids and plain text must cost next to nothing.
        String compatible = isSimple(printed) ? printed : Normalizer.normalize(printed, Normalizer.Form.NFKC);
        StringBuilder folded = null;
        for (int i = 0; i < compatible.length(); i++) {
            char c = compatible.charAt(i);
            if (isIdeograph(c)) {
                if (folded != null) {
                    folded.append(c);
                }
                continue;
            }
            char kept = narrow(c);
            boolean dropped = isDropped(kept);
            if (folded == null && (dropped || kept != c)) {
                folded = new StringBuilder(compatible.length()).append(compatible, 0, i);
            }
            if (folded != null && !dropped) {
                folded.append(kept);
            }
        }
        return folded == null ? compatible : folded.toString();
    }

    /** Whether folding leaves nothing. */
    public static boolean isBlank(String printed) {
        if (printed.isEmpty()) {
            return true;
        }
        char first = printed.charAt(0);
        return !isIdeograph(first)
                && !(first >= '0' && first <= '9')
                && fold(printed).isEmpty();
    }

    /** Whether NFKC changes no character, but for full-width forms, and none combine. */
    private static boolean isSimple(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean simple = c < FIRST_BEYOND_ASCII
                    || isIdeograph(c)
                    || c >= FULL_WIDTH_FIRST && c <= FULL_WIDTH_LAST
                    || UNCHANGED.indexOf(c) >= 0;
            if (!simple) {
                return false;
            }
        }
        return true;
    }

    private static boolean isIdeograph(char c) {
        return c >= FIRST_IDEOGRAPH && c <= LAST_IDEOGRAPH;
    }

    private static char narrow(char c) {
        if (c >= FULL_WIDTH_FIRST && c <= FULL_WIDTH_LAST) {
            return (char) (c - FULL_WIDTH_SHIFT);
        }
        return c >= FIRST_BEYOND_ASCII && DASHES.indexOf(c) >= 0 ? '-' : c;
    }

    /** White space as regular expressions know it, every separator of Unicode, what shows nothing, and quotes. */
    private static boolean isDropped(char c) {
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
        if (folded.indexOf('年') >= 0) {
            folded = YEAR.matcher(folded).replaceAll("");
        }
        if (folded.indexOf('元') >= 0) {
            folded = UNIT.matcher(folded).replaceAll("");
        }
        return withoutPunctuation(folded);
    }

    private static String withoutPunctuation(String text) {
        StringBuilder rest = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean dropped = !isIdeograph(c) && PUNCTUATION.indexOf(c) >= 0;
            if (dropped && rest == null) {
                rest = new StringBuilder(text.length()).append(text, 0, i);
            } else if (!dropped && rest != null) {
                rest.append(c);
            }
        }
        return rest == null ? text : rest.toString();
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
        return !isIdeograph(c) && isSpaceOfAnyKind(c);
    }

    private static boolean isSpaceOfAnyKind(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200B' || c == '\uFEFF';
    }
}
