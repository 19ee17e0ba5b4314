package io.yusuan.sample;

import java.util.ArrayList;
import java.util.List;

/**
 * A table with merged cells.
 *
 * @param rows number of rows
 * @param columns number of columns
 * @param headerRows how many of the first rows are its header
 * @param cells in row-major order; every position is covered by exactly one
 * @param frame rows of one cell that stand before it in a table around it; empty where it stands alone
 */
public record SampleTable(int rows, int columns, int headerRows, List<SampleCell> cells, List<String> frame)
        implements SampleDisclosure.Block {
    /** In a written grid: this position belongs to the cell to its left. */
    static final String LEFT = "<";

    /** In a written grid: this position belongs to the cell above it. */
    static final String ABOVE = "^";

    public SampleTable {
        cells = List.copyOf(cells);
        frame = List.copyOf(frame);
    }

    /**
     * A cell.
     *
     * @param text as printed, paragraphs separated by line feeds
     * @param row 1-based
     * @param column 1-based
     */
    public record SampleCell(String text, int row, int column, int rowSpan, int columnSpan) {
        boolean covers(int r, int c) {
            return r >= row && r < row + rowSpan && c >= column && c < column + columnSpan;
        }

        /** Its paragraphs; a trailing line feed is an empty last paragraph. */
        List<String> paragraphs() {
            return List.of(text.split("\n", -1));
        }
    }

    /**
     * A table from a written grid in which {@code <} and {@code ^} stand for the positions that a cell covers besides
     * its own.
     */
    public static SampleTable of(List<List<String>> grid, int headerRows, List<String> frame) {
        int columns = grid.get(0).size();
        List<SampleCell> cells = new ArrayList<>();
        for (int r = 0; r < grid.size(); r++) {
            if (grid.get(r).size() != columns) {
                throw new IllegalArgumentException("row " + (r + 1) + " has "
                        + grid.get(r).size() + " cells, not " + columns + ": " + grid.get(r));
            }
            for (int c = 0; c < columns; c++) {
                String text = grid.get(r).get(c);
                if (!text.equals(LEFT) && !text.equals(ABOVE)) {
                    cells.add(new SampleCell(text, r + 1, c + 1, down(grid, r, c), across(grid, r, c)));
                }
            }
        }
        return new SampleTable(grid.size(), columns, headerRows, cells, frame);
    }

    private static int across(List<List<String>> grid, int row, int column) {
        int span = 1;
        while (column + span < grid.get(row).size()
                && grid.get(row).get(column + span).equals(LEFT)) {
            span++;
        }
        return span;
    }

    private static int down(List<List<String>> grid, int row, int column) {
        int span = 1;
        while (row + span < grid.size() && grid.get(row + span).get(column).equals(ABOVE)) {
            span++;
        }
        return span;
    }

    /** The cell that covers a 1-based position. */
    SampleCell at(int row, int column) {
        return cells.stream()
                .filter(c -> c.covers(row, column))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nothing at row " + row + ", column " + column));
    }
}
