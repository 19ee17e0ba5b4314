package io.yusuan.recognise;

import io.yusuan.document.Block.Paragraph;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A title on one line, or broken over several where together they name a table, or a more specific one.
 *
 * @param first index of its first line
 * @param last index of its last line
 * @param text its lines put together
 */
record BrokenTitle(int first, int last, String text) {
    /** Titles break over no more lines. */
    private static final int MOST_LINES = 3;

    private static final Pattern ENDS = Pattern.compile("[\\p{Po}&&[^·“”‘’\"'、]]\\s*$");

    /** The lines up to one that looks like a title which name the most specific table; that line alone where none do. */
    static BrokenTitle endingAt(int last, List<Paragraph> lines, Lines known) {
        String text = lines.get(last).text();
        BrokenTitle best = new BrokenTitle(last, last, text);
        int named = core(text, known);
        for (int first = last - 1; first >= 0 && last - first < MOST_LINES; first--) {
            String line = lines.get(first).text();
            if (ENDS.matcher(line).find()
                    || known.looksLikeTitle(line)
                    || core(line, known) > 0
                    || known.belongsToHead(line)) {
                break;
            }
            text = line + text;
            if (core(text, known) > named) {
                named = core(text, known);
                best = new BrokenTitle(first, last, text);
            }
        }
        return best;
    }

    /** The length of the heading that a text names, 0 where it names none. */
    private static int core(String text, Lines known) {
        return known.title(text).map(t -> t.core().length()).orElse(0);
    }

    boolean has(int line) {
        return first <= line && line <= last;
    }
}
