package io.yusuan.read.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Notes what a walk over a page meets, in coordinates of the page as displayed, and turns it for reading at the end. */
final class InkNotes {
    /** Thicker than this, in points, a filled shape is an area and not a line. */
    private static final float THICKEST_LINE = 3.2f;

    /** Leaning further than this over its whole length, in points, a stroke is no table line. */
    private static final float STRAIGHT = 0.8f;

    /** Stands for a glyph that says nothing: a figure with it can be read by no one. */
    private static final String UNREADABLE = "\uFFFD";

    /** Glyphs, lines, or areas that no page of a document has; a full page has some thousands. */
    private static final int MOST = 500_000;

    private final PageFrame frame;
    private final PdfCosts costs;
    private final DrawnText text = new DrawnText();
    private final List<Box> lines = new ArrayList<>();
    private final List<Box> dark = new ArrayList<>();
    private float imageArea;
    private final UnseenText hidden = new UnseenText();
    private final CutText cut = new CutText(text.texts(), hidden);
    private final Covers covers;
    private final Map<String, Set<String>> doubts = new TreeMap<>();
    private int unreadable;
    private int cuts;
    private long covered;

    InkNotes(PageFrame frame, PdfCosts costs) {
        this.frame = frame;
        this.covers = new Covers(frame.height());
        this.costs = costs;
    }

    /**
     * Notes a glyph.
     *
     * @param said what it says, empty when its font does not tell
     */
    void glyph(String said, float x0, float y0, float x1, float y1, float size, boolean unseen, Box clip)
            throws LimitReached {
        if (unseen) {
            hidden.add(said, x0, y0, x1, y1, size);
            return;
        }
        hidden.endRun();
        unreadable += said.isEmpty() ? 1 : 0;
        String shown = said.isEmpty() ? UNREADABLE : said;
        if (text.size() >= MOST) {
            throw costs.reach("glyphs");
        }
        text.add(shown, x0, y0, x1, y1, size);
        cut.seen(clip, x0, y0, x1, size);
    }

    /** The program of a font contradicts what a digit says. */
    void doubt(String font, String readings) {
        doubts.computeIfAbsent(String.valueOf(font), f -> new TreeSet<>()).add(readings);
    }

    /** A glyph that the clip cuts off to the left or right. */
    void cut(String said, float x0, float y, float x1, float size, Box clip) throws LimitReached {
        if (++cuts > MOST) {
            throw costs.reach("glyphs");
        }
        costs.comparisons(
                text.size() == 0 ? 0 : text.texts().get(text.size() - 1).length());
        cut.cut(clip, said.isEmpty() ? UNREADABLE : said, x0, y, x1, size);
    }

    /** Whether something was painted at the place before. */
    boolean isDark(float x, float y) throws LimitReached {
        costs.comparisons(dark.size());
        for (Box area : dark) {
            if (area.holds(x, y)) {
                return true;
            }
        }
        return false;
    }

    void stroked(PagePath path, Box clip) throws LimitReached {
        for (int i = 1; i < path.size(); i++) {
            if (!path.begins(i)) {
                Box piece = path.bounds(i - 1, i + 1);
                if (Math.min(piece.width(), piece.height()) <= STRAIGHT) {
                    line(piece, clip);
                }
            }
        }
    }

    /**
     * Notes a filled path.
     *
     * @param seen whether its colour is told from paper
     * @param opaque whether nothing shows through it
     */
    void filled(PagePath path, Box clip, boolean seen, boolean opaque) throws LimitReached {
        if (opaque && text.size() > 0 && path.isRectangle()) {
            Box area = path.bounds(0, path.size());
            if (Math.min(area.width(), area.height()) > THICKEST_LINE) {
                cover(area.within(clip));
            }
        }
        if (!seen) {
            return;
        }
        Box before = null;
        for (int first = 0; first < path.size(); ) {
            int end = first + 1;
            while (end < path.size() && !path.begins(end)) {
                end++;
            }
            Box shape = path.bounds(first, end);
            if (Math.min(shape.width(), shape.height()) <= THICKEST_LINE) {
                line(shape, clip);
            } else if (before != null && isRim(before, shape)) {
                rim(before, shape, clip);
            } else {
                dark(shape);
            }
            before = shape;
            first = end;
        }
    }

    /**
     * Notes an image.
     *
     * @param opaque whether nothing shows through it
     */
    void image(Box box, Box clip, boolean opaque) throws LimitReached {
        if (Math.min(box.width(), box.height()) <= THICKEST_LINE) {
            line(box, clip);
            return;
        }
        Box seen = cut(box, clip);
        if (seen.width() > 0 && seen.height() > 0) {
            imageArea += seen.area();
            dark(seen);
            if (opaque) {
                cover(seen);
            }
        }
    }

    private void dark(Box shape) throws LimitReached {
        if (dark.size() >= MOST) {
            throw costs.reach("glyphs");
        }
        dark.add(shape);
    }

    /** What was drawn before is no longer to be seen there. */
    private void cover(Box area) throws LimitReached {
        covered += 1 + (long) Math.max(0, Math.min(area.height(), frame.height()) / Covers.STRIP);
        if (covered > MOST) {
            throw costs.reach("glyphs");
        }
        covers.add(area, text.size());
    }

    /** Two outlines of one shape close within each other: a frame painted as one area. */
    private static boolean isRim(Box a, Box b) {
        return Math.abs(a.x0() - b.x0()) <= THICKEST_LINE
                && Math.abs(a.y0() - b.y0()) <= THICKEST_LINE
                && Math.abs(a.x1() - b.x1()) <= THICKEST_LINE
                && Math.abs(a.y1() - b.y1()) <= THICKEST_LINE;
    }

    private void rim(Box a, Box b, Box clip) throws LimitReached {
        Box outer = a.with(b);
        line(new Box(outer.x0(), outer.y0(), outer.x1(), outer.y0()), clip);
        line(new Box(outer.x0(), outer.y1(), outer.x1(), outer.y1()), clip);
        line(new Box(outer.x0(), outer.y0(), outer.x0(), outer.y1()), clip);
        line(new Box(outer.x1(), outer.y0(), outer.x1(), outer.y1()), clip);
    }

    private void line(Box box, Box clip) throws LimitReached {
        if (lines.size() >= MOST) {
            throw costs.reach("glyphs");
        }
        Box seen = cut(box, clip);
        if (seen.width() >= 0 && seen.height() >= 0) {
            lines.add(seen);
        }
    }

    /** What the clip leaves; lines on its very edge stay. */
    private static Box cut(Box box, Box clip) {
        return new Box(
                Math.max(box.x0(), clip.x0() - STRAIGHT),
                Math.max(box.y0(), clip.y0() - STRAIGHT),
                Math.min(box.x1(), clip.x1() + STRAIGHT),
                Math.min(box.y1(), clip.y1() + STRAIGHT));
    }

    /** All of it, turned so that most of the text runs from left to right. */
    PageInk turned() throws LimitReached {
        cut.endRun();
        hidden.endRun();
        if (!covers.areNone()) {
            text.takeOut(covers, hidden, costs);
        }
        int quarters = text.quarters();
        PageFrame reading = frame.turned(quarters);
        Turn turn = new Turn(quarters, frame.width(), frame.height());
        List<Ruling> level = new ArrayList<>();
        List<Ruling> upright = new ArrayList<>();
        for (Box line : lines) {
            Box box = turn.box(line);
            if (box.width() >= box.height()) {
                level.add(new Ruling((box.y0() + box.y1()) / 2, box.x0(), box.x1()));
            } else {
                upright.add(new Ruling((box.x0() + box.x1()) / 2, box.y0(), box.y1()));
            }
        }
        float share = Math.min(1, imageArea / (frame.width() * frame.height()));
        return new PageInk(
                reading,
                text.turned(turn),
                level,
                upright,
                share,
                cut.restored(),
                hidden.texts(),
                hidden.glyphs(),
                unreadable,
                doubts);
    }
}
