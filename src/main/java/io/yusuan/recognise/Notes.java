package io.yusuan.recognise;

import io.yusuan.catalogue.Labels;
import io.yusuan.catalogue.Numbering;
import io.yusuan.document.Block.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Tells the notes beneath a table from the text that goes on after it. */
final class Notes {
    /** More notes than tables have. */
    private static final int MOST = 4;

    private static final Pattern PART = Pattern.compile("^第[一二三四五六七八九十]+(?:部分|章|节)");

    private Notes() {}

    /** The first paragraphs up to the next section heading. */
    static List<Paragraph> directlyBelow(List<Paragraph> following) {
        List<Paragraph> notes = new ArrayList<>();
        for (Paragraph paragraph : following) {
            String folded = Labels.fold(paragraph.text());
            int depth = Numbering.of(folded).depth();
            if (notes.size() == MOST
                    || depth == 1
                    || depth == 2
                    || PART.matcher(folded).find()) {
                break;
            }
            notes.add(paragraph);
        }
        return notes;
    }
}
