package io.yusuan.read.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The texts of a line that stand in columns of their own, where no line parts them. A wide gap parts any texts; beside a
 * whole amount, or between a code and its name, any gap will do: nobody prints two amounts in one cell.
 */
final class RowParts {
    /** Texts further apart than this many font sizes are in different columns. */
    private static final float APART = 1.2f;

    /** Glyphs of one text stand no further apart than this many font sizes. */
    private static final float CLOSE = 0.2f;

    /** Digits of a class, group or item, or of a unit, as they are printed, together or in columns of their own. */
    private static final Pattern CODE = Pattern.compile("\\d{2}|\\d{3}|\\d{5,7}|\\d{9}");

    /** An amount that is whole: with decimals or in groups of digits, so that none of them can be missing. */
    private static final Pattern AMOUNT = Pattern.compile("-?\\d{1,3}(,\\d{3})+(\\.\\d+)?|-?\\d+\\.\\d{2,}");

    /** What makes an amount and the text behind it one: its unit. */
    private static final String UNITS = "元万亿千百%％‰‱";

    /** A sentence, in which a gap before or behind an amount comes of setting its line to both margins. */
    private static final Pattern PROSE = Pattern.compile("[，。；]|\\d\\s*[万亿]?元");

    private RowParts() {}

    static List<TextLine> of(TextLine line) {
        List<TextLine> parts = new ArrayList<>();
        for (TextLine piece : words(line.pieces(APART))) {
            List<TextLine> texts = PROSE.matcher(piece.text()).find() ? List.of(piece) : texts(piece);
            int first = 0;
            for (int i = 1; i <= texts.size(); i++) {
                if (i == texts.size() || isBorder(texts.get(i - 1), texts.get(i), i - 1 == first)) {
                    parts.add(together(texts.subList(first, i)));
                    first = i;
                }
            }
        }
        return parts;
    }

    /** Pieces, those as one that are the characters of a word set apart. */
    private static List<TextLine> words(List<TextLine> pieces) {
        List<TextLine> words = new ArrayList<>();
        int first = 0;
        for (int i = 1; i <= pieces.size(); i++) {
            if (i == pieces.size() || !HeadTexts.goesOn(pieces, i)) {
                words.add(together(pieces.subList(first, i)));
                first = i;
            }
        }
        return words;
    }

    /** The texts of a piece that a small gap parts, or the end of an amount. */
    private static List<TextLine> texts(TextLine piece) {
        List<TextLine> texts = new ArrayList<>();
        for (TextLine text : piece.pieces(CLOSE)) {
            int end = endOfAmount(text.glyphs());
            if (end > 0) {
                texts.addAll(TextLine.of(text.glyphs().subList(0, end)));
                texts.addAll(
                        TextLine.of(text.glyphs().subList(end, text.glyphs().size())));
            } else {
                texts.add(text);
            }
        }
        return texts;
    }

    /** Behind the glyphs of an amount with which a text begins and that is followed by words; 0 where none is. */
    private static int endOfAmount(List<Glyph> glyphs) {
        StringBuilder before = new StringBuilder();
        for (int i = 0; i < glyphs.size(); i++) {
            String text = glyphs.get(i).text();
            if (!text.isEmpty() && Character.isIdeographic(text.codePointAt(0))) {
                boolean words = UNITS.indexOf(text.codePointAt(0)) < 0 && i + 1 < glyphs.size();
                return words && AMOUNT.matcher(before).matches() ? i : 0;
            }
            before.append(text.strip());
        }
        return 0;
    }

    private static boolean isBorder(TextLine left, TextLine right, boolean first) {
        boolean amount = AMOUNT.matcher(left.text().strip()).matches()
                && UNITS.indexOf(right.text().strip().codePointAt(0)) < 0;
        boolean code = first
                && CODE.matcher(left.text().strip()).matches()
                && Character.isLetter(right.text().strip().codePointAt(0));
        return amount || code || AMOUNT.matcher(right.text().strip()).matches();
    }

    private static TextLine together(List<TextLine> texts) {
        List<Glyph> glyphs = new ArrayList<>();
        texts.forEach(t -> glyphs.addAll(t.glyphs()));
        return texts.size() == 1 ? texts.get(0) : TextLine.of(glyphs).get(0);
    }
}
