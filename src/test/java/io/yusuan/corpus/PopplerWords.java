package io.yusuan.corpus;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a PDF as another program decodes them: {@code pdftotext -bbox} of poppler-utils. It knows nothing of
 * tables; it splits at gaps and leaves out what is printed twice.
 */
final class PopplerWords {
    private static final Pattern WORD = Pattern.compile(
            "<word xMin=\"([-\\d.]+)\" yMin=\"([-\\d.]+)\" xMax=\"([-\\d.]+)\" yMax=\"([-\\d.]+)\">(.*)</word>");

    private PopplerWords() {}

    /**
     * A word.
     *
     * @param page 1-based
     * @param x0 left edge in points from the left of the page as displayed
     * @param y0 upper edge in points from the top; by the font's own ascent, which may be far from the ink
     */
    record Word(int page, double x0, double y0, double x1, double y1, String text) {
        double x() {
            return (x0 + x1) / 2;
        }

        double y() {
            return (y0 + y1) / 2;
        }

        double width() {
            return x1 - x0;
        }

        double height() {
            return y1 - y0;
        }
    }

    /** Whether the program is there. */
    static boolean areThere() {
        try {
            Process process = new ProcessBuilder("pdftotext", "-v")
                    .redirectErrorStream(true)
                    .start();
            process.getInputStream().readAllBytes();
            return process.waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The words in the order the program gives them; none when it cannot read the file. */
    static List<Word> of(Path file) throws IOException {
        Process process = new ProcessBuilder("pdftotext", "-bbox", "-cropbox", "-enc", "UTF-8", file.toString(), "-")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<Word> words = new ArrayList<>();
        int page = 0;
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                page += line.contains("<page ") ? 1 : 0;
                Matcher word = WORD.matcher(line);
                if (word.find()) {
                    words.add(new Word(
                            page,
                            number(word, 1),
                            number(word, 2),
                            number(word, 3),
                            number(word, 4),
                            text(word.group(5))));
                }
            }
        }
        return words;
    }

    private static double number(Matcher word, int group) {
        return Double.parseDouble(word.group(group));
    }

    private static String text(String escaped) {
        return escaped.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&apos;", "'")
                .replace("&amp;", "&");
    }
}
