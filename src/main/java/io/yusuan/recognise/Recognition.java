package io.yusuan.recognise;

import io.yusuan.document.Block.Paragraph;
import java.util.List;

/**
 * A document taken apart.
 *
 * @param tables every table of the document, recognised or not, in reading order
 * @param narrative the paragraphs that belong to no table, section headings included, markup removed
 */
public record Recognition(List<FoundTable> tables, List<Paragraph> narrative) {
    public Recognition {
        tables = List.copyOf(tables);
        narrative = List.copyOf(narrative);
    }
}
