package io.yusuan.interpret;

import io.yusuan.document.Cell;

/**
 * A head over its columns.
 *
 * @param text as printed
 * @param column first column it stands over, 1-based
 * @param span number of columns
 */
record HeaderCell(String text, int column, int span) {
    static HeaderCell of(Cell cell) {
        return new HeaderCell(cell.text(), cell.column(), cell.columnSpan());
    }

    boolean covers(int c) {
        return c >= column && c < column + span;
    }

    int end() {
        return column + span;
    }

    boolean isBlank() {
        return Figures.isBlank(text);
    }
}
