package io.yusuan.read.pdf;

import io.yusuan.document.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Glyphs drawn one after the other, side by side, and the fields of a table that they stand in. A figure too wide for its
 * column reaches over the border; so does a text of which a glyph stands on the border. Such a run belongs to one field.
 */
final class GlyphRun {
    /** Glyphs of a run stand no further apart than this share of their size. */
    private static final float APART = 0.3f;

    /** A glyph stands on a border that is at least this share of its width within it. */
    private static final float ON_BORDER = 0.2f;

    /** A text ends at the side of its cell when no more room than this is left, in points. */
    private static final float PADDING = 5f;

    private static final Pattern FIGURE =
            Pattern.compile("[-－−△▲(（]?([0-9０-９]{1,3}([,，][0-9０-９]{3})+|[0-9０-９]+)" + "([.．][0-9０-９]+)?[%％)）]?");

    /** What programs print in place of a figure without room, between figures. */
    private static final Pattern FILLED = Pattern.compile("[-－−△▲(（0-9０-９,，.．%％)）]*#{2}[-－−△▲(（0-9０-９,，.．%％)）#]*");

    private static final Pattern DIGITS = Pattern.compile("[-－−△▲(（0-9０-９,，.．%％)）]+");

    private final List<Glyph> glyphs = new ArrayList<>();
    private final List<Integer> fields = new ArrayList<>();
    private boolean crosses;

    boolean goesOn(Glyph next) {
        if (glyphs.isEmpty()) {
            return true;
        }
        Glyph last = glyphs.get(glyphs.size() - 1);
        return next.baseline() == last.baseline() && Math.abs(next.x0() - last.x1()) <= APART * next.size();
    }

    void add(Glyph glyph, int field) {
        crosses |= !fields.isEmpty() && fields.get(fields.size() - 1) != field;
        glyphs.add(glyph);
        fields.add(field);
    }

    /** The run, parted where signs that stand for a figure without room meet a figure. */
    List<GlyphRun> parts() {
        if (!crosses || !FILLED.matcher(OverBorder.text(glyphs)).matches()) {
            return List.of(this);
        }
        List<GlyphRun> parts = new ArrayList<>();
        for (int i = 0; i < glyphs.size(); i++) {
            if (i == 0 || isFiller(glyphs.get(i)) != isFiller(glyphs.get(i - 1))) {
                parts.add(new GlyphRun());
            }
            parts.get(parts.size() - 1).add(glyphs.get(i), fields.get(i));
        }
        return parts;
    }

    private static boolean isFiller(Glyph glyph) {
        return glyph.text().equals("#");
    }

    void clear() {
        glyphs.clear();
        fields.clear();
        crosses = false;
    }

    /**
     * A run that reaches over a border.
     *
     * @param glyphs its glyphs
     * @param left the field that it begins in
     * @param right the field that it ends in
     * @param before how many of its glyphs stand in the first of two fields, none where there are more
     * @param isOne whether it is one text, unless other glyphs stand close beside it; otherwise it is two figures
     * @param field the field that it belongs to as one text
     * @param isAtSide whether the side of that field shows that it does
     */
    record OverBorder(List<Glyph> glyphs, int left, int right, int before, boolean isOne, int field, boolean isAtSide) {
        /** The other readings of a figure, where it could be two or stand on the other side. */
        Optional<OpenText> open(IntFunction<Place> places) {
            String whole = text(glyphs);
            if (before == 0 || !isFigure(whole)) {
                return Optional.empty();
            }
            OpenText.Parts two =
                    new OpenText.Parts(text(glyphs.subList(0, before)), text(glyphs.subList(before, glyphs.size())));
            OpenText.Parts here = field == left ? new OpenText.Parts(whole, "") : new OpenText.Parts("", whole);
            OpenText.Parts there = new OpenText.Parts(here.right(), here.left());
            List<OpenText.Parts> instead = new ArrayList<>();
            if (!isOne) {
                instead.add(here);
            } else if (CellText.isNumberOfItsOwn(two.left()) && CellText.isNumberOfItsOwn(two.right())) {
                instead.add(two);
            }
            if (!isAtSide) {
                instead.add(there);
            }
            return instead.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new OpenText(places.apply(left), places.apply(right), isOne ? here : two, instead));
        }

        private static String text(List<Glyph> glyphs) {
            return glyphs.stream().map(Glyph::text).collect(Collectors.joining());
        }

        /** Whether none of the given glyphs stands on its line close beside it: then it is not known where it ends. */
        boolean isAlone(List<Glyph> others) {
            Glyph first = glyphs.get(0);
            Glyph last = glyphs.get(glyphs.size() - 1);
            for (Glyph other : others) {
                float near = APART * other.size();
                if (!other.isBlank()
                        && Math.abs(other.middle() - first.middle()) < other.size() / 2
                        && other.x1() > first.x0() - near
                        && other.x0() < last.x1() + near
                        && !glyphs.contains(other)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** The run, where it reaches over a border and is one text, or may be one figure. */
    Optional<OverBorder> overBorder(IntFunction<Box> boxes) {
        if (!crosses) {
            return Optional.empty();
        }
        int from = 0;
        int to = glyphs.size() - 1;
        while (from < to && glyphs.get(from).isBlank()) {
            from++;
        }
        while (to > from && glyphs.get(to).isBlank()) {
            to--;
        }
        int left = fields.get(from);
        int right = fields.get(to);
        List<Glyph> run = List.copyOf(glyphs.subList(from, to + 1));
        boolean isOne = left != right && isOne(from, to, boxes);
        if (left == right || !isOne && !isFigure(OverBorder.text(run))) {
            return Optional.empty();
        }
        Optional<Integer> side = atSide(from, to, boxes);
        int field = side.isPresent() ? side.get() : inMiddle(from, to, boxes).orElse(left);
        return Optional.of(new OverBorder(run, left, right, before(from, to), isOne, field, side.isPresent()));
    }

    /** How many glyphs stand in the first of two fields; none where there are more than two. */
    private int before(int from, int to) {
        int border = from;
        while (fields.get(border).equals(fields.get(from))) {
            border++;
        }
        boolean two = fields.subList(border, to + 1).stream().allMatch(f -> f.equals(fields.get(to)));
        return two ? border - from : 0;
    }

    private boolean isOne(int from, int to, IntFunction<Box> boxes) {
        StringBuilder text = new StringBuilder();
        StringBuilder inFirst = new StringBuilder();
        boolean onBorder = false;
        for (int i = from; i <= to; i++) {
            Glyph glyph = glyphs.get(i);
            Box box = boxes.apply(fields.get(i));
            float within = ON_BORDER * (glyph.x1() - glyph.x0());
            onBorder |= !glyph.isBlank()
                    && (i < to && glyph.x1() - within > box.x1() || i > from && glyph.x0() + within < box.x0());
            text.append(glyph.text());
            inFirst.append(fields.get(i).equals(fields.get(from)) ? glyph.text() : "");
        }
        if (!DIGITS.matcher(text).matches()) {
            return onBorder;
        }
        boolean two = isFigure(inFirst.toString()) && isFigure(text.substring(inFirst.length()));
        return isFigure(text.toString()) && (onBorder || !two);
    }

    private static boolean isFigure(String text) {
        return FIGURE.matcher(text).matches();
    }

    /** The field at whose side the run begins or ends, where it does so at one only. */
    private Optional<Integer> atSide(int from, int to, IntFunction<Box> boxes) {
        float x0 = glyphs.get(from).x0();
        float x1 = glyphs.get(to).x1();
        boolean endsRight = boxes.apply(fields.get(to)).x1() - x1 <= PADDING;
        boolean beginsLeft = x0 - boxes.apply(fields.get(from)).x0() <= PADDING;
        return endsRight == beginsLeft ? Optional.empty() : Optional.of(fields.get(endsRight ? to : from));
    }

    private Optional<Integer> inMiddle(int from, int to, IntFunction<Box> boxes) {
        float middle = (glyphs.get(from).x0() + glyphs.get(to).x1()) / 2;
        return fields.subList(from, to + 1).stream()
                .filter(f -> boxes.apply(f).x0() <= middle && boxes.apply(f).x1() >= middle)
                .findFirst();
    }
}
