package io.yusuan.read.pdf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What was painted over text, by height: an area hides what was drawn in it before, and nothing that came later. */
final class Covers {
    /** Areas are kept by strips so high, in points; about a line of text. */
    static final float STRIP = 12f;

    /** A page may say that it is of any height. */
    private static final int MOST_STRIPS = 10_000;

    private final List<List<Cover>> strips;
    private boolean none = true;

    /** An area over the glyphs that were noted before it. */
    private record Cover(Box area, int glyphs) {}

    /** Covers of a page so high, in points. */
    Covers(float height) {
        strips = new ArrayList<>(Collections.nCopies(strip(height, MOST_STRIPS) + 1, null));
    }

    /**
     * Notes an area.
     *
     * @param glyphs how many glyphs were drawn before it
     */
    void add(Box area, int glyphs) {
        if (glyphs == 0 || area.width() <= 0 || area.height() <= 0) {
            return;
        }
        none = false;
        int last = strip(area.y1(), strips.size() - 1);
        for (int s = strip(area.y0(), strips.size() - 1); s <= last; s++) {
            if (strips.get(s) == null) {
                strips.set(s, new ArrayList<>());
            }
            strips.get(s).add(new Cover(area, glyphs));
        }
    }

    /** How many areas lie about the height of a place. */
    int about(float y) {
        List<Cover> strip = strips.get(strip(y, strips.size() - 1));
        return strip == null ? 0 : strip.size();
    }

    boolean areNone() {
        return none;
    }

    /** Whether the glyph of the given number, with its middle at the place, was painted over. */
    boolean hide(int glyph, float x, float y) {
        List<Cover> strip = strips.get(strip(y, strips.size() - 1));
        for (int i = strip == null ? -1 : strip.size() - 1; i >= 0 && strip.get(i).glyphs > glyph; i--) {
            if (strip.get(i).area.holds(x, y)) {
                return true;
            }
        }
        return false;
    }

    private static int strip(float y, int most) {
        return Math.max(0, Math.min(most, (int) (y / STRIP)));
    }
}
