package io.yusuan.recognise;

import io.yusuan.document.Block.Paragraph;
import java.util.List;

/**
 * A document taken apart.
 *
 * @param tables every table of the document, recognised or not, in reading order
 * @param narrative the paragraphs that belong to no table, section headings included, markup removed
 * @param margins lines in the headers and footers of pages that number no page, markup removed
 */
public record Recognition(List<FoundTable> tables, List<Paragraph> narrative, List<Paragraph> margins) {
    public Recognition {
        tables = List.copyOf(tables);
        narrative = List.copyOf(narrative);
        margins = List.copyOf(margins);
    }
}
