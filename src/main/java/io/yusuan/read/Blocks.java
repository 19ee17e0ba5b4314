package io.yusuan.read;

import io.yusuan.document.Block;
import io.yusuan.document.Block.Geometry;
import io.yusuan.document.Block.Paragraph;
import io.yusuan.document.Block.TableGrid;
import io.yusuan.document.Cell;
import io.yusuan.document.Place;
import java.util.ArrayList;
import java.util.List;

/**
 * Collects the blocks of one document in reading order. Blank paragraphs and tables without cells carry nothing and are
 * left out; everything else is kept untouched.
 */
final class Blocks {
    private final List<Block> blocks = new ArrayList<>();

    void paragraph(String text, Place place) {
        if (!isBlank(text)) {
            blocks.add(new Paragraph(text, place));
        }
    }

    /** Adds a grid that is as large as its cells need. */
    void table(Geometry geometry, List<Cell> cells, Place place) {
        int rows = 0;
        int columns = 0;
        for (Cell cell : cells) {
            rows = Math.max(rows, cell.row() + cell.rowSpan() - 1);
            columns = Math.max(columns, cell.column() + cell.columnSpan() - 1);
        }
        if (rows > 0) {
            blocks.add(new TableGrid(geometry, rows, columns, cells, place));
        }
    }

    void add(Block block) {
        blocks.add(block);
    }

    List<Block> all() {
        return blocks;
    }

    /** Whether a text shows nothing: white space of every kind, ideographic and no-break space included. */
    static boolean isBlank(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isBlank(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200B' || c == '\uFEFF';
    }
}
