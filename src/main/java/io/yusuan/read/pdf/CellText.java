package io.yusuan.read.pdf;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What a cell says. A line that was broken because the cell was full goes on without a break; so does a number, which is
 * never broken for any other reason. Other breaks are kept as line feeds.
 */
final class CellText {
    /** The least and the most room, in points, that a cell leaves beside its text, both sides together. */
    private static final float LEAST_PADDING = 2f;

    private static final float MOST_PADDING = 12f;

    /** Positions stray by this much, in points. */
    private static final float STRAY = 1f;

    private static final Pattern NUMBER_PART = Pattern.compile("[-－−△▲(（]?[0-9０-９,，.．]+[%％)）]?");
    private static final Pattern NUMBER =
            Pattern.compile("[-－−△▲(（]?([0-9０-９]{1,3}([,，][0-9０-９]{3})+|[0-9０-９]+)([.．][0-9０-９]+)?[%％)）]?");

    private CellText() {}

    /** The text of a cell; empty when nothing is printed in it. */
    static String of(List<TextLine> lines, Box cell) {
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
        return text.toString();
    }

    private static boolean goesOn(TextLine line, String text, TextLine next, String nextText, Box cell) {
        float width = line.x1() - line.x0();
        boolean numbers = NUMBER_PART.matcher(text).matches()
                && NUMBER_PART.matcher(nextText).matches();
        if (numbers) {
            float digit = next.glyphs().get(0).x1() - next.x0();
            return NUMBER.matcher(text + nextText).matches() && cell.width() - width - MOST_PADDING - STRAY < digit;
        }
        float padding = Math.max(LEAST_PADDING, Math.min(MOST_PADDING, 2 * (line.x0() - cell.x0())));
        return cell.width() - width - padding - STRAY < firstWord(next);
    }

    /** Width of what could not be broken: one ideograph, or the letters and digits that hold together. */
    private static float firstWord(TextLine line) {
        float from = line.x0();
        float to = line.glyphs().get(0).x1();
        for (Glyph glyph : line.glyphs()) {
            if (!isWordPart(glyph)) {
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
