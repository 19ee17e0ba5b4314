package io.yusuan.read.ocr;

import io.yusuan.read.ocr.TextBoxes.TextBox;
import java.util.ArrayList;
import java.util.List;

/**
 * A word as a recogniser saw it; measures are pixels.
 *
 * @param box the text it belongs to
 * @param text what it says, not blank
 * @param left left edge of its ink
 * @param right right edge of its ink
 * @param top upper edge of its ink
 * @param bottom lower edge of its ink
 */
record Word(TextBox box, String text, float left, float right, float top, float bottom) {
    private static final String LEVEL_OF_WORDS = "5";
    private static final int FIELDS = 12;

    /** Share of the font size that the ink of ideographs, or of digits, is high. */
    private static final float IDEOGRAPH = 0.9f;

    private static final float DIGIT = 0.7f;

    /**
     * The words of the table that tesseract prints: level, page, block, paragraph, line, word, box, confidence, text.
     *
     * @param boxes where in the picture its pages stand, each of them one line
     * @param around pixels that each page shows around its box
     */
    static List<Word> of(String table, List<TextBox> boxes, int around) {
        List<Word> words = new ArrayList<>();
        for (String row : table.split("\n")) {
            String[] f = row.split("\t", FIELDS);
            if (f.length == FIELDS && f[0].equals(LEVEL_OF_WORDS) && !f[11].isBlank()) {
                TextBox box = boxes.get(Integer.parseInt(f[1]) - 1);
                float left = box.x0() - around + Float.parseFloat(f[6]);
                float top = box.y0() - around + Float.parseFloat(f[7]);
                float right = left + Float.parseFloat(f[8]);
                float bottom = top + Float.parseFloat(f[9]);
                words.add(new Word(box, f[11].strip(), left, right, top, bottom));
            }
        }
        return words;
    }

    float middle() {
        return (top + bottom) / 2;
    }

    /** Height of its font: ideographs are square, and the box of a word may span two lines. */
    float size() {
        if (text.codePoints().noneMatch(Character::isIdeographic)) {
            return (bottom - top) / DIGIT;
        }
        return Math.min((bottom - top) / IDEOGRAPH, (right - left) / (IDEOGRAPH * widths()));
    }

    /** Its width in ideographs. */
    float widths() {
        float widths = 0;
        for (int c : text.codePoints().toArray()) {
            widths += width(c);
        }
        return widths;
    }

    /** Width of a character relative to an ideograph. */
    static float width(int c) {
        return c == ',' || c == '.' ? 0.25f : c < 0x80 ? 0.5f : 1;
    }

    boolean hasDigit() {
        return text.codePoints().anyMatch(c -> c >= '0' && c <= '9');
    }

    /** Whether it is made of what figures are printed with, or of what is misread for it. */
    boolean isFigure() {
        return hasDigit() && text.codePoints().allMatch(c -> c < 0x80 || "，．。－％（）".indexOf(c) >= 0);
    }

    /** The same word with another text. */
    Word saying(String other) {
        return new Word(box, other, left, right, top, bottom);
    }

    /** This word and the next of its line as one. */
    Word with(Word next) {
        return new Word(
                box,
                text + next.text,
                Math.min(left, next.left),
                Math.max(right, next.right),
                Math.min(top, next.top),
                Math.max(bottom, next.bottom));
    }

    /** Whether the middle of another word lies within this one, or the other way round. */
    boolean meets(Word other) {
        return holds(other) || other.holds(this);
    }

    private boolean holds(Word other) {
        float x = (other.left + other.right) / 2;
        float y = other.middle();
        return x >= left && x <= right && y >= top && y <= bottom;
    }
}
