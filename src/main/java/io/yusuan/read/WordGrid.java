package io.yusuan.read;

import io.yusuan.document.Block.TableGrid;
import io.yusuan.document.Place;
import java.util.Optional;
import java.util.TreeMap;

/** A table of a Word document, whichever format it comes in: cells that continue the cell above them make it longer. */
final class WordGrid {
    private final int block;
    private final int number;
    private final Grid grid = new Grid();
    /** Column → the cell that a continuation further down in it makes longer. */
    private final TreeMap<Integer, Grid.Slot> merging = new TreeMap<>();

    WordGrid(int block, int number) {
        this.block = block;
        this.number = number;
    }

    /** How a cell is merged with the one above it. */
    enum Vertical {
        NONE,
        BEGINS,
        CONTINUES
    }

    /** Places a cell; gives the cell that shows there, which is another one where it only continues it. */
    Grid.Slot place(String text, int row, int column, int columns, Vertical merge) {
        Grid.Slot above = merging.get(column);
        if (merge == Vertical.CONTINUES && above != null) {
            above.reachTo(row);
            return above;
        }
        merging.subMap(column, column + columns).clear();
        Grid.Slot slot = grid.add(text, row, column, 1, columns, new Place.BodyCell(block, number, row, column));
        if (merge != Vertical.NONE) {
            merging.put(column, slot);
        }
        return slot;
    }

    Optional<TableGrid> finish() {
        return grid.finish(new Place.BodyCell(block, number, 1, 1));
    }
}
