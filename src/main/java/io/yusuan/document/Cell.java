package io.yusuan.document;

/**
 * A cell of a table.
 *
 * @param text as printed; paragraphs of one cell are joined by a line feed, nothing is trimmed
 * @param row 1-based row of its upper left corner
 * @param column 1-based column of its upper left corner
 * @param rowSpan number of rows it covers, at least 1
 * @param columnSpan number of columns it covers, at least 1
 * @param place where it stands in the source
 */
public record Cell(String text, int row, int column, int rowSpan, int columnSpan, Place place) {
    public Cell {
        if (row < 1 || column < 1 || rowSpan < 1 || columnSpan < 1) {
            throw new IllegalArgumentException("cell outside the grid: row " + row + ", column " + column + ", spans "
                    + rowSpan + " × " + columnSpan);
        }
    }

    /** Whether the cell covers the given 1-based position. */
    public boolean covers(int r, int c) {
        return r >= row && r < row + rowSpan && c >= column && c < column + columnSpan;
    }
}
