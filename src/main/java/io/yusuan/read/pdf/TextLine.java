package io.yusuan.read.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Glyphs that stand side by side on one line; what they say is put together once. */
final class TextLine {
    /** Glyphs whose baselines differ by less than this share of their size stand on one line. */
    private static final float SAME_LINE = 0.5f;

    /** The same character again within this share of its size is bold type printed twice; a blank never is. */
    private static final float OVERPRINT = 0.25f;

    /** A gap wider than this share of the font size is a space, where none is printed. */
    private static final float SPACE = 0.6f;

    private final List<Glyph> glyphs;
    private final int firstVisible;
    private final float x1;
    private final String text;

    private TextLine(List<Glyph> glyphs) {
        this.glyphs = glyphs;
        int first = 0;
        while (glyphs.get(first).isBlank()) {
            first++;
        }
        this.firstVisible = first;
        float right = 0;
        for (int i = 0; i < glyphs.size(); i++) {
            right = Math.max(right, glyphs.get(i).x1());
        }
        this.x1 = right;
        this.text = said(glyphs);
    }

    /** The lines that glyphs make, from above; within a line from the left. */
    static List<TextLine> of(List<Glyph> glyphs) {
        List<Glyph> sorted = new ArrayList<>(glyphs);
        sorted.sort(Comparator.comparingDouble(Glyph::baseline));
        List<TextLine> lines = new ArrayList<>();
        for (int first = 0; first < sorted.size(); ) {
            int end = first + 1;
            float base = sorted.get(first).baseline();
            float sum = base;
            while (end < sorted.size()
                    && isOn(sorted.get(end), base, sorted.get(first).size())) {
                sum += sorted.get(end).baseline();
                end++;
                base = sum / (end - first);
            }
            line(sorted.subList(first, end)).ifPresent(lines::add);
            first = end;
        }
        return lines;
    }

    private static boolean isOn(Glyph glyph, float base, float size) {
        return glyph.baseline() - base < SAME_LINE * Math.min(glyph.size(), size);
    }

    private static Optional<TextLine> line(List<Glyph> together) {
        List<Glyph> sorted = new ArrayList<>(together);
        sorted.sort(Comparator.comparingDouble(Glyph::x0));
        List<Glyph> once = new ArrayList<>(sorted.size());
        for (Glyph glyph : sorted) {
            if (!isOverprint(once, glyph)) {
                once.add(glyph);
            }
        }
        int to = once.size();
        while (to > 0 && once.get(to - 1).isBlank()) {
            to--;
        }
        return to == 0 ? Optional.empty() : Optional.of(new TextLine(List.copyOf(once.subList(0, to))));
    }

    private static boolean isOverprint(List<Glyph> before, Glyph glyph) {
        for (int i = before.size() - 1; i >= 0; i--) {
            Glyph other = before.get(i);
            if (glyph.x0() - other.x0() > OVERPRINT * glyph.size()) {
                return false;
            }
            if (other.text().equals(glyph.text()) && !glyph.isBlank()) {
                return true;
            }
        }
        return false;
    }

    /** By x, at least one of them visible; blanks at the end are left out, nothing is printed twice. */
    List<Glyph> glyphs() {
        return glyphs;
    }

    /** Left edge of what is visible. */
    float x0() {
        return firstVisible().x0();
    }

    /** Left edge with the spaces that are printed before it. */
    float begin() {
        return glyphs.get(0).x0();
    }

    Glyph firstVisible() {
        return glyphs.get(firstVisible);
    }

    float x1() {
        return x1;
    }

    float baseline() {
        return firstVisible().baseline();
    }

    /** Size of its largest glyph. */
    float size() {
        float size = 0;
        for (Glyph glyph : glyphs) {
            size = Math.max(size, glyph.size());
        }
        return size;
    }

    Box box() {
        float top = Float.MAX_VALUE;
        float bottom = 0;
        for (Glyph glyph : glyphs) {
            top = Math.min(top, glyph.top());
            bottom = Math.max(bottom, glyph.bottom());
        }
        return new Box(x0(), top, x1(), bottom);
    }

    /** What it says: printed spaces as they are, a wide gap without one as one space. */
    String text() {
        return text;
    }

    private static String said(List<Glyph> glyphs) {
        StringBuilder text = new StringBuilder(glyphs.size());
        Glyph before = null;
        for (int i = 0; i < glyphs.size(); i++) {
            Glyph glyph = glyphs.get(i);
            if (before != null && isGap(before, glyph) && !before.isBlank() && !glyph.isBlank()) {
                text.append(' ');
            }
            text.append(glyph.text());
            before = glyph;
        }
        return text.toString();
    }

    private static boolean isGap(Glyph left, Glyph right) {
        return right.x0() - left.x1() > SPACE * Math.min(left.size(), right.size());
    }

    /** The pieces of the line that stand further apart than the given number of its font sizes. */
    List<TextLine> pieces(float apart) {
        List<TextLine> pieces = new ArrayList<>();
        int first = 0;
        Glyph before = null;
        for (int i = 0; i < glyphs.size(); i++) {
            Glyph glyph = glyphs.get(i);
            if (glyph.isBlank()) {
                continue;
            }
            if (before != null && glyph.x0() - before.x1() > apart * Math.max(glyph.size(), before.size())) {
                pieces.add(line(glyphs.subList(first, i)).orElseThrow());
                first = i;
            }
            before = glyph;
        }
        if (pieces.isEmpty()) {
            return List.of(this);
        }
        pieces.add(line(glyphs.subList(first, glyphs.size())).orElseThrow());
        return pieces;
    }
}
