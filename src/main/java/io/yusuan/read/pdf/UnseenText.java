package io.yusuan.read.pdf;

import java.util.ArrayList;
import java.util.List;

/** Text of a page that is not to be seen. */
final class UnseenText {
    /** Characters of a left-out text that are kept. */
    private static final int EXCERPT = 40;

    /** Characters that no page of a document has. */
    private static final int MOST = 500_000;

    private final List<PageInk.Unseen> texts = new ArrayList<>();
    private final List<PageInk.Unseen> glyphs = new ArrayList<>();
    private final StringBuilder run = new StringBuilder();
    private Box begun;

    /** The next character; it belongs to the text before it unless that has ended. */
    void add(String text, float x0, float y0, float x1, float y1, float size) {
        if (text.isBlank()) {
            return;
        }
        float above = Math.abs(x1 - x0) >= Math.abs(y1 - y0) ? size : 0;
        Box box = new Box(Math.min(x0, x1), Math.min(y0, y1) - above, Math.max(x0, x1), Math.max(y0, y1));
        begun = run.length() == 0 ? box : begun;
        if (run.length() < EXCERPT) {
            run.append(text);
        }
        if (glyphs.size() < MOST) {
            glyphs.add(new PageInk.Unseen(text, box));
        }
    }

    void endRun() {
        if (run.length() > 0) {
            texts.add(new PageInk.Unseen(run.toString(), begun));
            run.setLength(0);
        }
    }

    /** The beginnings of the texts, with their first characters' places. */
    List<PageInk.Unseen> texts() {
        return texts;
    }

    List<PageInk.Unseen> glyphs() {
        return glyphs;
    }
}
