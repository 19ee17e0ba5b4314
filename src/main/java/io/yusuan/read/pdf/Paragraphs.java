package io.yusuan.read.pdf;

import java.util.regex.Pattern;

/** Makes paragraphs of lines: a full line goes on in the next one that is not indented. */
final class Paragraphs {
    /** A line that ends within this many font sizes of the right margin is full: one more character had no room. */
    private static final float FULL = 1.6f;

    /** A line that begins within this many font sizes of the left margin is not indented. */
    private static final float INDENT = 1f;

    /** Lines of one paragraph stand no further apart than this many font sizes. */
    private static final float LEADING = 2.8f;

    /** No text is set in lines shorter than this many font sizes. */
    private static final float SHORTEST = 12f;

    private static final float SAME_SIZE = 0.15f;

    /** An entry of a table of contents ends in its page number. */
    private static final Pattern LEADER = Pattern.compile(".*[.…·．。\\-_—]{4,}\\s*\\d+\\s*");

    /** A line that begins so begins a paragraph, unless the one before it ends within an enumeration. */
    private static final Pattern NUMBERED = Pattern.compile("\\h*(?:[一二三四五六七八九十]+、|[(（][一二三四五六七八九十]+[)）]).*");

    private static final Pattern WITHIN = Pattern.compile(".*[、，,和及至]\\h*");

    private final Margins margins;
    private final PdfSink sink;
    private final StringBuilder text = new StringBuilder();
    private PageFrame lastOn;
    private PageFrame begunOn;
    private Piece.Text last;
    private Box begun;

    Paragraphs(Margins margins, PdfSink sink) {
        this.margins = margins;
        this.sink = sink;
    }

    void line(PageFrame page, Piece.Text line) {
        if (last != null && goesOn(line, page)) {
            text.append(line.text());
            begun = page == begunOn ? begun.with(line.box()) : begun;
        } else {
            end();
            text.append(line.text());
            begun = line.box();
            begunOn = page;
        }
        last = line;
        lastOn = page;
    }

    void end() {
        if (last != null) {
            sink.paragraph(text.toString(), begunOn.place(begun));
            text.setLength(0);
            last = null;
        }
    }

    private boolean goesOn(Piece.Text line, PageFrame page) {
        boolean samePage = page == lastOn;
        float size = last.size();
        return last.alone()
                && last.box().width() >= SHORTEST * size
                && line.alone()
                && Math.abs(size - line.size()) <= SAME_SIZE * size
                && last.box().x1() >= margins.sides(lastOn).right() - FULL * size
                && line.box().x0() <= margins.sides(page).left() + INDENT * size
                && (!samePage || line.baseline() - last.baseline() <= LEADING * size)
                && !LEADER.matcher(last.text()).matches()
                && !(NUMBERED.matcher(line.text()).matches()
                        && !WITHIN.matcher(last.text()).matches());
    }
}
