package io.yusuan.read.pdf;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The visible glyphs of a page in the order they were drawn, in coordinates of the page as displayed. */
final class DrawnText {
    private static final int START = 1 << 10;
    private static final int PER_GLYPH = 5;

    private final List<String> texts = new ArrayList<>(START);
    private float[] glyphs = new float[START * PER_GLYPH];

    void add(String text, float x0, float y0, float x1, float y1, float size) {
        int at = texts.size() * PER_GLYPH;
        if (at == glyphs.length) {
            glyphs = Arrays.copyOf(glyphs, 2 * at);
        }
        glyphs[at] = x0;
        glyphs[at + 1] = y0;
        glyphs[at + 2] = x1;
        glyphs[at + 3] = y1;
        glyphs[at + 4] = size;
        texts.add(text);
    }

    int size() {
        return texts.size();
    }

    /** What the glyphs say; a text put in place of one is what that glyph says from then on. */
    List<String> texts() {
        return texts;
    }

    /** Moves the text that was painted over to what is hidden. */
    void takeOut(Covers covers, UnseenText hidden, PdfCosts costs) throws LimitReached {
        int kept = 0;
        for (int i = 0; i < texts.size(); i++) {
            int at = i * PER_GLYPH;
            String text = texts.get(i);
            float y = (glyphs[at + 1] + glyphs[at + 3]) / 2;
            costs.comparisons(covers.about(y));
            if (covers.hide(i, (glyphs[at] + glyphs[at + 2]) / 2, y)) {
                hidden.add(text, glyphs[at], glyphs[at + 1], glyphs[at + 2], glyphs[at + 3], glyphs[at + 4]);
            } else {
                hidden.endRun();
                texts.set(kept, text);
                System.arraycopy(glyphs, at, glyphs, kept * PER_GLYPH, PER_GLYPH);
                kept++;
            }
        }
        texts.subList(kept, texts.size()).clear();
        hidden.endRun();
    }

    /** The glyphs on the page as it is turned. */
    List<Glyph> turned(Turn turn) {
        List<Glyph> turned = new ArrayList<>(texts.size());
        for (int i = 0; i < texts.size(); i++) {
            turned.add(glyph(i, turn));
        }
        return turned;
    }

    private Glyph glyph(int i, Turn turn) {
        int at = i * PER_GLYPH;
        Point2D.Float from = turn.point(glyphs[at], glyphs[at + 1]);
        Point2D.Float to = turn.point(glyphs[at + 2], glyphs[at + 3]);
        float size = glyphs[at + 4];
        if (Math.abs(to.x - from.x) >= Math.abs(to.y - from.y)) {
            return new Glyph(texts.get(i), Math.min(from.x, to.x), Math.max(from.x, to.x), from.y, size);
        }
        float middle = (from.y + to.y) / 2;
        return new Glyph(texts.get(i), from.x - size / 2, from.x + size / 2, Glyph.baseline(middle, size), size);
    }

    /** Quarters clockwise that set most of the text from left to right. */
    int quarters() {
        int[] votes = new int[4];
        for (int i = 0; i < texts.size(); i++) {
            int at = i * PER_GLYPH;
            float dx = glyphs[at + 2] - glyphs[at];
            float dy = glyphs[at + 3] - glyphs[at + 1];
            int direction = Math.abs(dx) >= Math.abs(dy) ? (dx >= 0 ? 0 : 2) : (dy > 0 ? 3 : 1);
            votes[direction]++;
        }
        int best = 0;
        for (int i = 1; i < votes.length; i++) {
            best = votes[i] > votes[best] ? i : best;
        }
        return best;
    }
}
