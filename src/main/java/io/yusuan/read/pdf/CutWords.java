package io.yusuan.read.pdf;

/**
 * Words that the border between two pages cuts. What is drawn in one go is read whole on each page that shows a part of
 * it, so the end of what one page says may be the beginning of what the other does.
 */
final class CutWords {
    /** Fewer characters may be the same by chance. */
    private static final int OVERLAP = 2;

    private CutWords() {}

    /** What both pages say together. */
    static String whole(String left, String right) {
        if (left.contains(right)) {
            return left;
        }
        if (right.contains(left)) {
            return right;
        }
        for (int common = Math.min(left.length(), right.length()) - 1; common >= OVERLAP; common--) {
            if (left.endsWith(right.substring(0, common))) {
                return left + right.substring(common);
            }
        }
        return left + right;
    }
}
