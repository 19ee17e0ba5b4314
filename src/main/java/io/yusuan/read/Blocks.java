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
 * Collects the blocks of one document in reading order and holds the reader to its limits while it reads. Blank
 * paragraphs carry nothing and are left out; everything else is kept untouched.
 */
final class Blocks {
    private final ReadLimits limits;
    private final List<Block> blocks = new ArrayList<>();
    private long characters;
    private long cells;

    Blocks(ReadLimits limits) {
        this.limits = limits;
    }

    void paragraph(String text, Place place) throws Refusal {
        if (!isBlank(text)) {
            blocks.add(new Paragraph(text, place));
            countCharacters(text.length());
        }
    }

    /** Adds a grid; its size is that of its cells. A grid without cells is left out. */
    void table(Geometry geometry, List<Cell> cellsOfTable, Place place) throws Refusal {
        int rows = 0;
        int columns = 0;
        for (Cell cell : cellsOfTable) {
            rows = Math.max(rows, cell.row() + cell.rowSpan() - 1);
            columns = Math.max(columns, cell.column() + cell.columnSpan() - 1);
            countCharacters(cell.text().length());
        }
        countCells(cellsOfTable.size());
        if (rows > 0) {
            blocks.add(new TableGrid(geometry, rows, columns, cellsOfTable, place));
        }
    }

    List<Block> blocks() {
        return blocks;
    }

    private void countCharacters(int more) throws Refusal {
        characters += more;
        if (characters > limits.maxCharacters()) {
            throw Refusal.limit("characters");
        }
    }

    private void countCells(int more) throws Refusal {
        cells += more;
        if (cells > limits.maxCells()) {
            throw Refusal.limit("cells");
        }
    }

    /** Whether a text shows nothing: white space of every kind, ideographic and no-break space included. */
    static boolean isBlank(String text) {
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
