package io.yusuan.read.ocr;

import io.yusuan.read.ocr.PictureText.Letter;
import io.yusuan.read.ocr.Tesseract.Look;
import io.yusuan.read.ocr.TextBoxes.TextBox;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Reads pictures of pages: sets them straight, takes the ruled lines out, and has the letters recognised twice, by the
 * data for Chinese and, because those are poor at figures, by the data for English.
 */
public final class PictureReader {
    private static final String CHINESE = "chi_sim";
    private static final String ENGLISH = "eng";

    /** What is left around a text that is read by itself, in inches: recognisers want a margin. */
    private static final float AROUND = 0.06f;

    /** Height of a font in widths of its ideographs, the space between letters left aside. */
    private static final float WIDEST = 1.15f;

    /** Least width of an ideograph in heights of its font. */
    private static final float LEAST = 0.5f;

    private PictureReader() {}

    /** What is not installed of what reads pictures, by name; empty if nothing is missing. */
    public static Optional<String> missing() {
        return Tesseract.missing(List.of(CHINESE, ENGLISH));
    }

    /**
     * What a picture says.
     *
     * @param grey a picture in grey shades
     * @param dpi its pixels an inch
     * @throws IOException when the recogniser fails
     */
    public static PictureText read(BufferedImage grey, int dpi) throws IOException {
        Bitmap picture = Bitmap.of(Skew.straightened(grey));
        Bitmap cleared = picture.copy();
        RuledLines level = RuledLines.of(picture, dpi);
        RuledLines upright = RuledLines.of(picture.transposed(), dpi);
        // between lines a recogniser of letters reads nothing
        level.each(upright, cleared::erase);
        upright.each(level, (y, x) -> cleared.erase(x, y));
        List<TextBox> boxes = TextBoxes.of(cleared, upright, dpi);
        List<Word> chinese = words(cleared, boxes, dpi, Look.LINE, CHINESE);
        List<TextBox> withFigures = chinese.stream()
                .filter(Word::hasDigit)
                .map(Word::box)
                .distinct()
                .toList();
        List<Word> english = words(cleared, withFigures, dpi, Look.LINE, ENGLISH);
        Figures figures = new Figures(english, word -> alone(word, cleared, dpi));
        return new PictureText(
                letters(figures.settled(chinese)), level.strokes(), upright.strokes(), figures.doubted());
    }

    /** The words in boxes of a picture. */
    private static List<Word> words(Bitmap picture, List<TextBox> boxes, int dpi, Look look, String language)
            throws IOException {
        if (boxes.isEmpty()) {
            return List.of();
        }
        int around = Math.round(dpi * AROUND);
        List<BufferedImage> parts = boxes.stream()
                .map(b -> picture.image(b.x0() - around, b.y0() - around, b.x1() + around, b.y1() + around))
                .toList();
        return Word.of(Tesseract.words(parts, dpi, look, language), boxes, around);
    }

    /** A word as it reads by itself. */
    private static String alone(Word word, Bitmap picture, int dpi) throws IOException {
        TextBox box = new TextBox((int) word.left(), (int) word.top(), (int) word.right(), (int) word.bottom());
        return words(picture, List.of(box), dpi, Look.FIGURE, ENGLISH).stream()
                .map(Word::text)
                .collect(Collectors.joining());
    }

    /** The letters of words, each line of one height. */
    private static List<Letter> letters(List<Word> words) {
        Map<TextBox, List<Word>> lines = new LinkedHashMap<>();
        words.forEach(
                w -> lines.computeIfAbsent(w.box(), b -> new ArrayList<>()).add(w));
        List<Letter> letters = new ArrayList<>();
        for (List<Word> line : lines.values()) {
            float size = median(line.stream().map(Word::size).toList());
            float middle = median(line.stream().map(Word::middle).toList());
            float end = 0;
            for (Word word : line) {
                end = add(word, Math.max(end, word.left()), middle, size, letters);
            }
        }
        return letters;
    }

    private static float median(List<Float> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }

    /** Adds the letters of a word from where the one before it ended: boxes of Chinese words overlap, their order is right. */
    private static float add(Word word, float from, float middle, float size, List<Letter> letters) {
        float least = LEAST * size * word.widths();
        float to = Math.max(word.right(), from + least);
        float unit = (to - from) / word.widths();
        // specks make a line look high; of letters too narrow for their height a neighbour would pass for an overprint
        float height = Math.min(size, WIDEST * unit);
        float x = from;
        for (int c : word.text().codePoints().toArray()) {
            float next = x + unit * Word.width(c);
            letters.add(new Letter(Character.toString(c), x, next, middle, height));
            x = next;
        }
        return x;
    }
}
