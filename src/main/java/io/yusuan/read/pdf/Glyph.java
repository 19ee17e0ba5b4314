package io.yusuan.read.pdf;

/**
 * A character as it stands on a page, in reading coordinates: points from the upper left corner of the page, turned so
 * that most of its text runs from left to right.
 *
 * @param text what it says; several characters for a ligature
 * @param x0 left edge
 * @param x1 right edge, where the next glyph would begin
 * @param baseline line it stands on
 * @param size height of its font as shown
 */
record Glyph(String text, float x0, float x1, float baseline, float size) {
    /** Share of the font size above the baseline: ideographs fill their square from there. */
    private static final float ASCENT = 0.86f;

    /** No character between the space and this is blank; nor is an ideograph. Nearly all text is made of these. */
    private static final char FIRST_BLANK = '\u007F';

    private static final char FIRST_IDEOGRAPH = '\u4E00';
    private static final char LAST_IDEOGRAPH = '\u9FFF';

    float top() {
        return baseline - ASCENT * size;
    }

    float bottom() {
        return baseline + (1 - ASCENT) * size;
    }

    /** The baseline of a glyph whose square has its middle at the given height. */
    static float baseline(float middle, float size) {
        return middle - (0.5f - ASCENT) * size;
    }

    float middle() {
        return baseline + (0.5f - ASCENT) * size;
    }

    float centre() {
        return (x0 + x1) / 2;
    }

    boolean isBlank() {
        return isBlank(text);
    }

    static boolean isBlank(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > ' ' && c < FIRST_BLANK || c >= FIRST_IDEOGRAPH && c <= LAST_IDEOGRAPH) {
                return false;
            }
            if (!Character.isWhitespace(c) && !Character.isSpaceChar(c) && c != '\u200B' && c != '\uFEFF') {
                return false;
            }
        }
        return true;
    }
}
