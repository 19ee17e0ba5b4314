package io.yusuan.read;

import io.yusuan.document.Block.TableGrid;
import java.util.Optional;

/** One table of a Word document: places its cells by {@code gridBefore}, {@code gridSpan} and {@code vMerge}. */
final class DocxTable {
    /** Word itself stops at 63 columns; files of other programs hold more. */
    private static final int MAX_SPAN = 1000;

    private final WordGrid grid;
    private Grid.Slot left;
    private int row;
    private int column = 1;
    private boolean rowDeleted;

    DocxTable(int block, int number) {
        this.grid = new WordGrid(block, number);
    }

    /** How a cell is merged. */
    static final class Merge {
        private int columns = 1;
        private WordGrid.Vertical vertical = WordGrid.Vertical.NONE;
        private boolean toTheLeft;
        private boolean deleted;

        /** Takes one cell property; none has anything of ours within. */
        boolean take(String property, Xml xml) {
            switch (property) {
                case "gridSpan" -> columns = Math.max(1, Math.min(MAX_SPAN, xml.number("val", 1)));
                case "vMerge" ->
                    vertical = "restart".equals(xml.attribute("val"))
                            ? WordGrid.Vertical.BEGINS
                            : WordGrid.Vertical.CONTINUES;
                case "hMerge" -> toTheLeft = !"restart".equals(xml.attribute("val"));
                case "cellDel" -> deleted = true;
                default -> {
                    // Widths, borders and shading say nothing about the grid.
                }
            }
            return false;
        }
    }

    void beginRow() {
        row++;
        column = 1;
        left = null;
        rowDeleted = false;
    }

    void endRow() {
        if (rowDeleted) {
            row--;
        }
    }

    boolean isRowDeleted() {
        return rowDeleted;
    }

    /** Takes one row property. */
    boolean rowProperty(String property, Xml xml) {
        if (property.equals("gridBefore")) {
            column += Math.max(0, Math.min(MAX_SPAN, xml.number("val", 0)));
        }
        rowDeleted |= property.equals("del");
        return false;
    }

    /** Places a cell; gives the text that its merge hides. */
    String cell(String text, Merge merge) {
        if (rowDeleted || merge.deleted) {
            return "";
        }
        int first = column;
        column += merge.columns;
        if (merge.toTheLeft && left != null) {
            left.reachBefore(column);
            return text;
        }
        left = grid.place(text, row, first, merge.columns, merge.vertical);
        return left.begins(row) ? "" : text;
    }

    Optional<TableGrid> finish() {
        return grid.finish();
    }
}
