package io.yusuan.read;

import java.util.Arrays;

/** Which columns of the current row are taken by cells that reach down from above or have been placed. */
final class Occupancy {
    /** For each column the number of rows, this one included, that are taken. */
    private int[] rowsLeft;

    Occupancy(int columns) {
        rowsLeft = new int[columns];
    }

    boolean isFree(int column) {
        return column >= rowsLeft.length || rowsLeft[column] == 0;
    }

    /** How many columns from the given one on are free, at least 1 and at most as many as asked for. */
    int free(int column, int columns) {
        int free = 1;
        while (free < columns && isFree(column + free)) {
            free++;
        }
        return free;
    }

    void take(int column, int columns, int rows) {
        if (column + columns > rowsLeft.length) {
            rowsLeft = Arrays.copyOf(rowsLeft, Math.max(column + columns, 2 * rowsLeft.length));
        }
        for (int c = column; c < column + columns; c++) {
            rowsLeft[c] = Math.max(rowsLeft[c], rows);
        }
    }

    void nextRow() {
        for (int c = 0; c < rowsLeft.length; c++) {
            rowsLeft[c] = Math.max(0, rowsLeft[c] - 1);
        }
    }
}
