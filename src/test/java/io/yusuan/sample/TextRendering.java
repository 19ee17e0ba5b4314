package io.yusuan.sample;

import io.yusuan.sample.SampleDisclosure.Block;
import io.yusuan.sample.SampleDisclosure.Text;
import io.yusuan.sample.SampleTable.SampleCell;
import java.nio.charset.StandardCharsets;

/**
 * Writes the form that text extraction makes of a Word document: one line a cell, begun by a tab; further paragraphs of
 * a cell on lines of their own; a blank line after each row. A cell merged across prints once, a cell merged down
 * prints an empty cell in every further row.
 */
final class TextRendering {
    private final StringBuilder out = new StringBuilder();

    private TextRendering() {}

    static byte[] render(SampleDisclosure disclosure) {
        TextRendering rendering = new TextRendering();
        disclosure.blocks().forEach(rendering::block);
        return rendering.out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void block(Block block) {
        if (block instanceof Text text) {
            if (!text.bookmark().isEmpty()) {
                out.append("[bookmark: ").append(text.bookmark()).append(']');
            }
            out.append(text.text()).append('\n');
        } else if (block instanceof SampleTable table) {
            table(table);
        }
    }

    private void table(SampleTable table) {
        for (String row : table.frame()) {
            out.append('\t').append(row).append("\n\n");
        }
        if (!table.frame().isEmpty()) {
            out.append('\t');
        }
        for (int row = 1; row <= table.rows(); row++) {
            row(table, row);
            out.append('\n');
        }
        // Word ends a table with a paragraph; a printed page break leaves more of them.
        out.append("\n\n");
    }

    private void row(SampleTable table, int row) {
        int column = 1;
        while (column <= table.columns()) {
            SampleCell cell = table.at(row, column);
            out.append('\t').append(cell.row() == row ? cell.text() : "").append('\n');
            column += cell.columnSpan();
        }
    }
}
