package io.yusuan.read.pdf;

import java.util.ArrayList;
import java.util.List;

/**
 * Text that a clip cuts off to the left or right. A run of glyphs under one clip of which a part is seen is read whole: a
 * figure too wide for its cell must not lose its first digits. A run that is cut off altogether is not seen.
 */
final class CutText {
    /** Glyphs of a run stand no further apart than this share of their size. */
    private static final float APART = 0.6f;

    private final List<String> texts;
    private final UnseenText hidden;
    private final List<String> restored = new ArrayList<>();
    private final List<Cut> pending = new ArrayList<>();
    private final StringBuilder run = new StringBuilder();
    private Box clip;
    private float end;
    private float baseline;
    private int last;
    private boolean seen;
    private boolean cut;

    private record Cut(String text, float x0, float y, float x1, float size) {}

    /** Cuts of a page whose visible glyphs say the given texts. */
    CutText(List<String> texts, UnseenText hidden) {
        this.texts = texts;
        this.hidden = hidden;
    }

    /** The texts of which only a part is seen, whole. */
    List<String> restored() {
        return restored;
    }

    /** The glyph that was noted last is seen. */
    void seen(Box under, float x0, float y, float x1, float size) {
        follow(under, x0, y, x1, size);
        last = texts.size() - 1;
        String text = texts.get(last);
        run.append(text);
        seen = seen || !text.isBlank();
        if (!pending.isEmpty() && !text.isBlank()) {
            StringBuilder before = new StringBuilder();
            pending.forEach(c -> before.append(c.text));
            texts.set(last, before.toString().stripLeading() + text);
            pending.clear();
        }
    }

    /** A glyph that the clip cuts off. */
    void cut(Box under, String text, float x0, float y, float x1, float size) {
        follow(under, x0, y, x1, size);
        run.append(text);
        cut = cut || !text.isBlank();
        if (seen) {
            texts.set(last, texts.get(last) + text);
        } else {
            pending.add(new Cut(text, x0, y, x1, size));
        }
    }

    /** The run goes on, or another begins. */
    private void follow(Box under, float x0, float y, float x1, float size) {
        boolean goesOn = under == clip && y == baseline && Math.abs(x0 - end) <= APART * size;
        if (!goesOn) {
            endRun();
            clip = under;
            baseline = y;
        }
        end = x1;
    }

    /** The run is over: what was cut off altogether is hidden. */
    void endRun() {
        pending.forEach(c -> hidden.add(c.text, c.x0, c.y, c.x1, c.y, c.size));
        pending.clear();
        if (seen && cut) {
            restored.add(run.toString().strip());
        }
        run.setLength(0);
        clip = null;
        seen = false;
        cut = false;
    }
}
