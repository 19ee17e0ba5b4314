package io.yusuan.read.pdf;

import java.util.ArrayList;
import java.util.List;

/**
 * The glyphs of one shown text that its clip cuts off to the left or right. A text of which a part is seen is read whole:
 * a figure too wide for its cell must not lose its first digits. One that is cut off altogether is not seen.
 */
final class CutText {
    private final StringBuilder before = new StringBuilder();
    private final StringBuilder after = new StringBuilder();
    private final List<Cut> cuts = new ArrayList<>();
    private final List<String> restored = new ArrayList<>();
    private int first;

    private record Cut(String text, float x0, float y0, float x1, float y1, float size) {}

    /** The texts of which only a part is seen, whole. */
    List<String> restored() {
        return restored;
    }

    private void note(String whole) {
        if (!before.toString().isBlank() || !after.toString().isBlank()) {
            restored.add(whole.strip());
        }
    }

    /** A text begins; so many glyphs were seen so far. */
    void begin(int seen) {
        first = seen;
    }

    void cut(int seen, String text, float x0, float y0, float x1, float y1, float size) {
        (seen == first ? before : after).append(text);
        cuts.add(new Cut(text, x0, y0, x1, y1, size));
    }

    /** The text is over: what was cut off goes to the glyphs it stood beside, or to what is hidden. */
    void end(List<String> seen, UnseenText hidden) {
        if (cuts.isEmpty()) {
            return;
        }
        if (seen.subList(first, seen.size()).stream().anyMatch(t -> !t.isBlank())) {
            int last = seen.size() - 1;
            seen.set(first, before.toString().stripLeading() + seen.get(first));
            seen.set(last, seen.get(last) + after.toString().stripTrailing());
            note(String.join("", seen.subList(first, seen.size())));
        } else {
            cuts.forEach(c -> hidden.add(c.text, c.x0, c.y0, c.x1, c.y1, c.size));
        }
        before.setLength(0);
        after.setLength(0);
        cuts.clear();
    }
}
