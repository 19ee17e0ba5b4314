package io.yusuan.read;

import io.yusuan.document.Block.TableGrid;
import io.yusuan.document.Place;
import java.util.Optional;
import java.util.TreeMap;

/** One table of a Word document: places its cells by {@code gridBefore}, {@code gridSpan} and {@code vMerge}. */
final class DocxTable {
    /** Word itself stops at 63 columns; files of other programs hold more. */
    private static final int MAX_SPAN = 1000;

    private final int block;
    private final int number;
    private final Grid grid = new Grid();
    /** Column → the cell that a {@code vMerge} further down in it continues. */
    private final TreeMap<Integer, Grid.Slot> merging = new TreeMap<>();

    private Grid.Slot left;
    private int row;
    private int column = 1;
    private boolean rowDeleted;

    DocxTable(int block, int number) {
        this.block = block;
        this.number = number;
    }

    /** How a cell is merged. */
    static final class Merge {
        private int columns = 1;
        private boolean continued;
        private boolean restarted;
        private boolean toTheLeft;
        private boolean deleted;

        /** Takes one cell property; none has anything of ours within. */
        boolean take(String property, Xml xml) {
            switch (property) {
                case "gridSpan" -> columns = Math.max(1, Math.min(MAX_SPAN, xml.number("val", 1)));
                case "vMerge" -> {
                    restarted = "restart".equals(xml.attribute("val"));
                    continued = !restarted;
                }
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
        Grid.Slot above = merging.get(first);
        if (merge.continued && above != null) {
            above.reachTo(row);
            left = above;
            return text;
        }
        merging.subMap(first, column).clear();
        Grid.Slot slot = grid.add(text, row, first, 1, merge.columns, new Place.BodyCell(block, number, row, first));
        left = slot;
        if (merge.restarted || merge.continued) {
            merging.put(first, slot);
        }
        return "";
    }

    Optional<TableGrid> finish() {
        return grid.finish(new Place.BodyCell(block, number, 1, 1));
    }
}
