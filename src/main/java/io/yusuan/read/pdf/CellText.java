package io.yusuan.read.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a cell says. A line that was broken because the cell was full goes on without a break; so does a number, which is
 * never broken for any other reason. Other breaks are kept as line feeds.
 *
 * @param text what it says
 * @param firstWord width of its first word, in points
 * @param firstGlyph width of its first character, in points
 * @param room what is left of its last line, in points
 * @param begin where its first line begins, printed spaces included
 * @param end where its first line ends
 * @param size of its first line's type
 */
record CellText(
        String text, float firstWord, float firstGlyph, float room, float begin, float end, float size) {
    /** The least and the most room, in points, that a cell leaves beside its text, both sides together. */
    private static final float LEAST_PADDING = 2f;

    private static final float MOST_PADDING = 12f;

    /** Positions stray by this much, in points. */
    private static final float STRAY = 1f;

    /** Lines of one text leave no wider gap between them than this many times what any lines of the cell leave. */
    private static final float WIDE = 1.5f;

    private static final Pattern NUMBER_PART = Pattern.compile("[-－−△▲(（]?[0-9０-９,，.．]+[%％)）]?");
    private static final Pattern NUMBER =
            Pattern.compile("[-－−△▲(（]?([0-9０-９]{1,3}([,，][0-9０-９]{3})+|[0-9０-９]+)([.．][0-9０-９]+)?[%％)）]?");

    /** A number with decimals or grouped digits. */
    private static final Pattern AMOUNT = Pattern.compile(".*[0-9０-９][,，.．][0-9０-９].*");

    private static final Pattern DECIMALS = Pattern.compile("[.．][0-9０-９]{2,}[%％)）]?$");

    private static final Pattern SENTENCE_END = Pattern.compile("[。；;：:]$");

    /** A line that only announces what follows begins a paragraph, however full the line before it is. */
    private static final Pattern ANNOUNCES = Pattern.compile("^\\s*\\S{1,8}[：:]$");

    private static final CellText EMPTY = new CellText("", 0, 0, 0, 0, 0, 0);

    /** The text of a cell; empty when nothing is printed in it. */
    static CellText of(List<TextLine> lines, Box cell) {
        if (lines.isEmpty()) {
            return EMPTY;
        }
        StringBuilder text = new StringBuilder();
        String before = null;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).text();
            if (before != null && !goesOn(lines.get(i - 1), before, lines.get(i), line, cell)) {
                text.append('\n');
            }
            text.append(line);
            before = line;
        }
        TextLine first = lines.get(0);
        float room = room(lines.get(lines.size() - 1), cell);
        float glyph = first.firstVisible().x1() - first.x0();
        return new CellText(text.toString(), firstWord(first), glyph, room, first.begin(), first.x1(), first.size());
    }

    /** The lines of a cell, those together that go on without a break and without a wider gap than others leave. */
    static List<List<TextLine>> texts(List<TextLine> lines, Box cell) {
        List<List<TextLine>> texts = new ArrayList<>();
        float closest = Float.MAX_VALUE;
        for (int i = 1; i < lines.size(); i++) {
            closest =
                    Math.min(closest, lines.get(i).baseline() - lines.get(i - 1).baseline());
        }
        for (int i = 0; i < lines.size(); i++) {
            TextLine line = lines.get(i);
            TextLine before = i == 0 ? null : lines.get(i - 1);
            if (before == null
                    || line.baseline() - before.baseline() > WIDE * closest
                    || !goesOn(before, before.text(), line, line.text(), cell)) {
                texts.add(new ArrayList<>());
            }
            texts.get(texts.size() - 1).add(line);
        }
        return texts;
    }

    /** The same after what stands before it. */
    CellText after(String before) {
        return new CellText(before + text, firstWord, firstGlyph, room, begin, end, size);
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    boolean isNumber() {
        return NUMBER.matcher(text.strip()).matches();
    }

    /** Whether it is one number as money is printed. */
    boolean isAmount() {
        return isNumber() && AMOUNT.matcher(text).matches();
    }

    /** Whether this is the rest of a text that ended with its line full; a figure is only that of a figure. */
    boolean goesOnFrom(String before, float roomBefore) {
        return !before.isEmpty()
                && roomBefore < firstWord
                && !NUMBER.matcher(text).matches();
    }

    /** Whether this is the rest of a number that ended with its line full: both together are one. */
    boolean completes(String before, float roomBefore) {
        return isNumber(before, text) && isFull(roomBefore, firstGlyph);
    }

    /** Whether a number with decimals goes on here: one without may as well be two. */
    boolean completesDecimals(String before) {
        return DECIMALS.matcher(before + text).find();
    }

    private static boolean goesOn(TextLine line, String text, TextLine next, String nextText, Box cell) {
        boolean numbers = NUMBER_PART.matcher(text).matches()
                && NUMBER_PART.matcher(nextText).matches();
        if (numbers) {
            float digit = next.firstVisible().x1() - next.x0();
            return isNumber(text, nextText) && isFull(room(line, cell), digit);
        }
        boolean begins =
                SENTENCE_END.matcher(text).find() && ANNOUNCES.matcher(nextText).matches();
        return !begins && room(line, cell) < firstWord(next);
    }

    private static boolean isNumber(String before, String rest) {
        return NUMBER_PART.matcher(before).matches()
                && NUMBER_PART.matcher(rest).matches()
                && NUMBER.matcher(before + rest).matches();
    }

    /** Whether a line has no room for another digit, however little the cell leaves beside its text. */
    private static boolean isFull(float room, float digit) {
        return room + LEAST_PADDING - MOST_PADDING < digit;
    }

    private static float room(TextLine line, Box cell) {
        float padding = Math.max(LEAST_PADDING, Math.min(MOST_PADDING, 2 * (line.begin() - cell.x0())));
        return cell.width() - (line.x1() - line.begin()) - padding - STRAY;
    }

    /** Width of what could not be broken: one ideograph, or the letters and digits that hold together. */
    private static float firstWord(TextLine line) {
        float from = line.x0();
        float to = line.firstVisible().x1();
        for (Glyph glyph : line.glyphs()) {
            if (glyph.x0() >= from && !isWordPart(glyph)) {
                break;
            }
            to = glyph.x1();
        }
        return to - from;
    }

    private static boolean isWordPart(Glyph glyph) {
        int c = glyph.text().codePointAt(0);
        return c < 0x2E80 && !Character.isWhitespace(c);
    }
}
