package io.yusuan.read;

import io.yusuan.document.Block.Geometry;
import io.yusuan.document.Block.TableGrid;
import io.yusuan.document.Cell;
import io.yusuan.document.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A table with known spans while it is being read. Columns in which no cell begins show nothing a person could see
 * (over-long spans make them) and are closed up when the grid is finished.
 */
final class Grid {
    private final List<Slot> slots = new ArrayList<>();
    private int rows;

    /** A cell whose span may still grow. */
    static final class Slot {
        private final String text;
        private final int row;
        private final int column;
        private final Place place;
        private int rowSpan;
        private int columnSpan;

        private Slot(String text, int row, int column, int rowSpan, int columnSpan, Place place) {
            this.text = text;
            this.row = row;
            this.column = column;
            this.rowSpan = rowSpan;
            this.columnSpan = columnSpan;
            this.place = place;
        }

        boolean begins(int inRow) {
            return row == inRow;
        }

        /** Makes the cell reach down to the given row. */
        void reachTo(int lastRow) {
            rowSpan = Math.max(rowSpan, lastRow - row + 1);
        }

        /** Makes the cell reach right to before the given column. */
        void reachBefore(int nextColumn) {
            columnSpan = Math.max(columnSpan, nextColumn - column);
        }
    }

    Slot add(String text, int row, int column, int rowSpan, int columnSpan, Place place) {
        Slot slot = new Slot(text, row, column, rowSpan, columnSpan, place);
        slots.add(slot);
        rows = Math.max(rows, row);
        return slot;
    }

    /** The finished grid, empty where no cell was added. Spans end at the last row in which a cell begins. */
    Optional<TableGrid> finish(Place place) {
        if (slots.isEmpty()) {
            return Optional.empty();
        }
        TreeMap<Integer, Integer> columns = closedUp();
        List<Cell> cells = new ArrayList<>(slots.size());
        slots.sort(Comparator.comparingInt((Slot s) -> s.row).thenComparingInt(s -> s.column));
        int width = 0;
        for (Slot slot : slots) {
            int first = columns.get(slot.column);
            Integer after = columns.ceilingKey(slot.column + slot.columnSpan);
            int last = after == null ? columns.size() : columns.get(after) - 1;
            int rowSpan = Math.min(slot.rowSpan, rows - slot.row + 1);
            cells.add(new Cell(slot.text, slot.row, first, rowSpan, last - first + 1, slot.place));
            width = Math.max(width, last);
        }
        return Optional.of(new TableGrid(Geometry.SPANNED, rows, width, cells, place));
    }

    /** Each column in which a cell begins, with its number when the others are gone. */
    private TreeMap<Integer, Integer> closedUp() {
        TreeSet<Integer> begun = new TreeSet<>();
        slots.forEach(s -> begun.add(s.column));
        TreeMap<Integer, Integer> numbers = new TreeMap<>();
        for (int column : begun) {
            numbers.put(column, numbers.size() + 1);
        }
        return numbers;
    }
}
