package io.yusuan.read.ocr;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds where a picture holds text: boxes around one line of a cell each. Recognisers look for columns of prose and go
 * astray among cells; given one line at a time they do not.
 */
final class TextBoxes {
    /** Letters of one text stand closer together than this, in inches. */
    private static final float NEAR = 0.085f;

    /** Smaller than this, in inches, is dirt and not a letter. */
    private static final float SPECK = 0.02f;

    /** Lines of text are further apart than this share of that. */
    private static final float APART = 0.2f;

    /** The first strokes of a letter are not further from the rest than this share of it. */
    private static final float STROKES = 0.5f;

    private final Bitmap picture;
    private final RuledLines upright;
    private final int near;
    private final int speck;

    private TextBoxes(Bitmap picture, RuledLines upright, int dpi) {
        this.picture = picture;
        this.upright = upright;
        this.near = Math.round(NEAR * dpi);
        this.speck = Math.round(SPECK * dpi);
    }

    /**
     * Boxes of text, from top to bottom and left to right.
     *
     * @param cleared the picture without its lines
     * @param upright the upright lines, found in the transposed picture; no text crosses them
     */
    static List<TextBox> of(Bitmap cleared, RuledLines upright, int dpi) {
        return new TextBoxes(cleared, upright, dpi).boxes();
    }

    private List<TextBox> boxes() {
        List<TextBox> boxes = new ArrayList<>();
        List<TextBox> open = new ArrayList<>();
        for (int y = 0; y < picture.height(); y++) {
            List<TextBox> still = new ArrayList<>();
            for (TextBox box : open) {
                (y - box.y1() <= gap(box) ? still : boxes).add(box);
            }
            open = still;
            for (TextBox run : runs(y)) {
                open = joined(open, run);
            }
        }
        boxes.addAll(open);
        boxes.removeIf(b -> b.x1() - b.x0() < near + speck && b.y1() - b.y0() < speck);
        boxes.sort(Comparator.comparingInt(TextBox::y0).thenComparingInt(TextBox::x0));
        return boxes;
    }

    /** Rows without ink that a box may have within it. */
    private int gap(TextBox box) {
        return Math.round(near * (box.y1() - box.y0() < near ? STROKES : APART));
    }

    /** The boxes after a run was added: what it touches becomes one box with it. */
    private List<TextBox> joined(List<TextBox> open, TextBox run) {
        List<TextBox> after = new ArrayList<>();
        TextBox all = run;
        for (TextBox box : open) {
            if (box.x0() < run.x1() && run.x0() < box.x1()) {
                all = all.with(box);
            } else {
                after.add(box);
            }
        }
        after.add(all);
        return after;
    }

    /** What is dark in a row, small gaps closed, as boxes one pixel high. */
    private List<TextBox> runs(int y) {
        List<TextBox> runs = new ArrayList<>();
        int from = -1;
        int last = -1;
        for (int x = 0; x <= picture.width(); x++) {
            boolean ends = x == picture.width() || upright.isRuled(y, x) || x - last > near;
            if (from >= 0 && ends) {
                runs.add(new TextBox(free(from, y, -1), y, free(last, y, 1) + 1, y + 1));
                from = -1;
            }
            if (picture.isDark(x, y)) {
                from = from < 0 ? x : from;
                last = x;
            }
        }
        return runs;
    }

    /** How far what ends at a place may reach out to its neighbours: half of what is near, and over no line. */
    private int free(int x, int y, int step) {
        int reach = x;
        while (Math.abs(reach - x) < near / 2 && !upright.isRuled(y, reach + step)) {
            reach += step;
        }
        return reach;
    }

    /**
     * A box of text in pixels.
     *
     * @param x0 left edge
     * @param y0 upper edge
     * @param x1 before this
     * @param y1 before this
     */
    record TextBox(int x0, int y0, int x1, int y1) {
        TextBox with(TextBox other) {
            return new TextBox(
                    Math.min(x0, other.x0), Math.min(y0, other.y0), Math.max(x1, other.x1), Math.max(y1, other.y1));
        }
    }
}
