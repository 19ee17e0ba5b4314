package io.yusuan.read.pdf;

import java.util.ArrayList;
import java.util.List;

/**
 * The texts of a line of heads. Heads of narrow columns stand close together, and the characters of a short one are often
 * set far apart to fill its column.
 */
final class HeadTexts {
    /** Texts further apart than this many font sizes are of different heads. */
    private static final float APART = 0.6f;

    /** Glyphs of one text stand no further apart than this many font sizes. */
    private static final float CLOSE = 0.2f;

    /** Two characters are a word set apart where what stands beside them is further off than this many times their gap. */
    private static final float SPACED = 1.4f;

    /** Characters of a word, however many, are set no further apart than this many font sizes. */
    private static final float WORD = 1.2f;

    /** Two characters of a word are set no further apart than this many font sizes. */
    private static final float WIDEST = 16f;

    /**
     * A text.
     *
     * @param lines what it says
     * @param part the number of the part of the line in which it stands; texts of one part are hardly apart, or a word. Below
     *     0 where it goes on over several lines: it is a head by itself, however close the next one stands
     */
    record Head(List<TextLine> lines, int part) {
        private static final int WRAPPED = -1;

        Extent extent() {
            return lines.stream().map(Extent::of).reduce(Extent::with).orElseThrow();
        }

        float width() {
            return extent().to() - extent().from();
        }

        /** This with what it says on the lines below. */
        Head with(Head below) {
            List<TextLine> both = new ArrayList<>(lines);
            both.addAll(below.lines);
            return new Head(both, WRAPPED);
        }

        boolean isBeside(Head other) {
            return part == other.part && part > WRAPPED || this == other;
        }

        boolean isWords() {
            return areWords(lines);
        }
    }

    private HeadTexts() {}

    /** Whether texts say more than the number of a column. */
    static boolean areWords(List<TextLine> texts) {
        return texts.stream().anyMatch(t -> t.text().codePoints().anyMatch(Character::isIdeographic));
    }

    static List<Head> of(TextLine line) {
        List<TextLine> texts = line.pieces(CLOSE);
        List<Head> heads = new ArrayList<>();
        int part = 0;
        for (int i = 0; i < texts.size(); i++) {
            boolean apart = i > 0 && gap(texts, i) > APART * line.size() && !goesOn(texts, i);
            part += apart ? 1 : 0;
            heads.add(new Head(List.of(texts.get(i)), part));
        }
        return heads;
    }

    /** Whether a character is of one word with the one before it. */
    static boolean goesOn(List<TextLine> texts, int at) {
        if (!isCharacter(texts, at - 1) || !isCharacter(texts, at)) {
            return false;
        }
        float gap = gap(texts, at);
        if (gap > WIDEST * texts.get(at).size()) {
            return false;
        }
        boolean before = isCharacter(texts, at - 2) && gap(texts, at - 1) < SPACED * gap;
        boolean behind = isCharacter(texts, at + 1) && gap(texts, at + 1) < SPACED * gap;
        return gap <= WORD * texts.get(at).size() || !before && !behind;
    }

    private static boolean isCharacter(List<TextLine> texts, int at) {
        if (at < 0 || at >= texts.size()) {
            return false;
        }
        String text = texts.get(at).text().strip();
        return text.codePointCount(0, text.length()) == 1 && Character.isIdeographic(text.codePointAt(0));
    }

    private static float gap(List<TextLine> texts, int at) {
        return texts.get(at).x0() - texts.get(at - 1).x1();
    }
}
