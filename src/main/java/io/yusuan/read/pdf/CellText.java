package io.yusuan.read.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
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
record CellText(String text, float firstWord, float firstGlyph, float room, float begin, float end, float size) {
    /** The least and the most room, in points, that a cell leaves beside its text, both sides together. */
    private static final float LEAST_PADDING = 2f;

    private static final float MOST_PADDING = 12f;

    /** Positions stray by this much, in points. */
    private static final float STRAY = 1f;

    /** Lines of one text leave no wider gap between them than this many times what any lines of the cell leave. */
    private static final float WIDE = 1.5f;

    private static final Pattern NUMBER_PART = Pattern.compile("[-－−△▲(（]?[0-9０-９,，.．]+[%％)）]?");
    /** Marks that end no line, and marks that begin none. */
    private static final String OPENING = "（(《〈“‘【〔「『";

    private static final String CLOSING = "，。、；：？！）)》〉”’】〕」』%％";

    /** A number as far as it stands on a line, its sign at least. */
    private static final Pattern BEGINS = Pattern.compile("[-－−△▲(（]?[0-9０-９,，.．]*+(?<!^)[%％)）]?");

    /** Behind its sign or between its groups a number is broken with room to spare. */
    private static final Pattern BREAKS = Pattern.compile("[-－−,，]$");

    private static final Pattern NUMBER =
            Pattern.compile("[-－−△▲(（]?([0-9０-９]{1,3}([,，][0-9０-９]{3})+|[0-9０-９]+)([.．][0-9０-９]+)?[%％)）]?");

    /** A number with decimals or grouped digits. */
    private static final Pattern AMOUNT = Pattern.compile(".*[0-9０-９][,，.．][0-9０-９].*");

    private static final Pattern DECIMALS = Pattern.compile("[.．][0-9０-９]{2,}[%％)）]?$");

    private static final Pattern LEADING_ZERO = Pattern.compile("[-－−△▲(（]?[0０][0-9０-９].*");

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
        int numberEnd = numberEnd(lines, 0, cell);
        for (int i = 0; i < lines.size(); i++) {
            if (i > numberEnd) {
                text.append(goesOn(lines.get(i - 1), lines.get(i), cell) ? "" : "\n");
                numberEnd = numberEnd(lines, i, cell);
            }
            text.append(lines.get(i).text());
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
        int numberEnd = -1;
        for (int i = 0; i < lines.size(); i++) {
            TextLine line = lines.get(i);
            TextLine before = i == 0 ? null : lines.get(i - 1);
            boolean inNumber = i <= numberEnd;
            numberEnd = inNumber ? numberEnd : numberEnd(lines, i, cell);
            if (before == null
                    || line.baseline() - before.baseline() > WIDE * closest
                    || !inNumber && !goesOn(before, line, cell)) {
                texts.add(new ArrayList<>());
            }
            texts.get(texts.size() - 1).add(line);
        }
        return texts;
    }

    /** The same after what stands before it. */
    CellText after(String before) {
        return saying(before + text);
    }

    /** The same with another text. */
    CellText saying(String whole) {
        return new CellText(whole, firstWord, firstGlyph, room, begin, end, size);
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    boolean isNumber() {
        return isNumber(text.strip());
    }

    /** Whether it is one number as money is printed. */
    boolean isAmount() {
        return isAmount(text.strip());
    }

    static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    /** Whether it is a number that may stand beside another: none but nil and a fraction begins with 0. */
    static boolean isNumberOfItsOwn(String text) {
        return isNumber(text) && !LEADING_ZERO.matcher(text).matches();
    }

    static boolean isAmount(String text) {
        return isNumber(text) && AMOUNT.matcher(text).matches();
    }

    /** Whether this is the rest of a text that ended with its line full; a figure is only that of a figure. */
    boolean goesOnFrom(String before, float roomBefore) {
        return !before.isEmpty()
                && roomBefore < firstWord
                && !NUMBER.matcher(text).matches();
    }

    /** Whether this is the rest of a number that ended with its line full: both together are one. */
    boolean completes(String before, float roomBefore) {
        return isNumber(before, text) && isFull(before, roomBefore, firstGlyph);
    }

    /** Whether a number with decimals goes on here: one without may as well be two. */
    boolean completesDecimals(String before) {
        return DECIMALS.matcher(before + text).find();
    }

    /** The last of the full lines that make one number with the given one, which may be that line itself. */
    private static int numberEnd(List<TextLine> lines, int from, Box cell) {
        int end = from;
        if (from == lines.size() - 1) {
            return end;
        }
        StringBuilder number = new StringBuilder(lines.get(from).text());
        boolean goesOn = BEGINS.matcher(number).matches();
        for (int i = from + 1; goesOn && i < lines.size(); i++) {
            TextLine before = lines.get(i - 1);
            TextLine next = lines.get(i);
            float digit = next.firstVisible().x1() - next.x0();
            goesOn = NUMBER_PART.matcher(next.text()).matches() && isFull(before.text(), room(before, cell), digit);
            number.append(next.text());
            end = goesOn && NUMBER.matcher(number).matches() ? i : end;
        }
        return end;
    }

    private static boolean goesOn(TextLine line, TextLine next, Box cell) {
        boolean numbers = BEGINS.matcher(line.text()).matches()
                && NUMBER_PART.matcher(next.text()).matches();
        boolean begins = SENTENCE_END.matcher(line.text()).find()
                && ANNOUNCES.matcher(next.text()).matches();
        return !numbers && !begins && room(line, cell) < firstWord(next);
    }

    private static boolean isNumber(String before, String rest) {
        return BEGINS.matcher(before).matches()
                && NUMBER_PART.matcher(rest).matches()
                && NUMBER.matcher(before + rest).matches();
    }

    /**
     * Whether a line of a number has no room for another digit, however little the cell leaves beside its text, or ends
     * where programs like to break one.
     */
    private static boolean isFull(String text, float room, float digit) {
        return BREAKS.matcher(text).find() || room + LEAST_PADDING - MOST_PADDING < digit;
    }

    private static float room(TextLine line, Box cell) {
        float padding = Math.max(LEAST_PADDING, Math.min(MOST_PADDING, 2 * (line.begin() - cell.x0())));
        return cell.width() - (line.x1() - line.begin()) - padding - STRAY;
    }

    /**
     * Width of what could not be broken: one ideograph, or the letters and digits that hold together, with the marks
     * before and behind that begin or end no line.
     */
    private static float firstWord(TextLine line) {
        List<Glyph> glyphs = line.glyphs();
        int first = glyphs.indexOf(line.firstVisible());
        int last = end(glyphs, first, g -> isOneOf(OPENING, g));
        int word = end(glyphs, last, CellText::isWordPart);
        last = end(glyphs, Math.max(word, last + 1), g -> isOneOf(CLOSING, g));
        return glyphs.get(Math.min(last, glyphs.size()) - 1).x1() - line.x0();
    }

    /** The first glyph from the given one on that is not as asked. */
    private static int end(List<Glyph> glyphs, int from, Predicate<Glyph> as) {
        int end = from;
        while (end < glyphs.size() && as.test(glyphs.get(end))) {
            end++;
        }
        return end;
    }

    private static boolean isOneOf(String marks, Glyph glyph) {
        return marks.indexOf(glyph.text().codePointAt(0)) >= 0;
    }

    private static boolean isWordPart(Glyph glyph) {
        int c = glyph.text().codePointAt(0);
        return c < 0x2E80 && !Character.isWhitespace(c);
    }
}
