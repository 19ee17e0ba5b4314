package io.yusuan.read;

import io.yusuan.document.Place.Margin;
import java.util.LinkedHashSet;
import java.util.List;

/** What stands at the edges of pages, printed again on each: every line once. */
final class Margins {
    private Margins() {}

    static void add(Blocks blocks, Margin.Kind kind, List<String> lines) {
        int number = 0;
        for (String line : new LinkedHashSet<>(lines)) {
            if (!Blocks.isBlank(line)) {
                blocks.paragraph(line, new Margin(kind, ++number));
            }
        }
    }
}
