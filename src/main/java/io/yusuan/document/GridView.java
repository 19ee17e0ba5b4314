package io.yusuan.document;

import io.yusuan.document.Block.TableGrid;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The cells of a grid by row, vertical spans included: what a person sees in each row. */
public final class GridView {
    private final List<List<Cell>> rows = new ArrayList<>();
    private final int columns;

    public GridView(TableGrid grid) {
        this.columns = grid.columns();
        for (int r = 0; r < grid.rows(); r++) {
            rows.add(new ArrayList<>());
        }
        for (Cell cell : grid.cells()) {
            int last = Math.min(grid.rows(), cell.row() + cell.rowSpan() - 1);
            for (int r = cell.row(); r <= last; r++) {
                rows.get(r - 1).add(cell);
            }
        }
        rows.forEach(row -> row.sort(java.util.Comparator.comparingInt(Cell::column)));
    }

    public int rows() {
        return rows.size();
    }

    public int columns() {
        return columns;
    }

    /** The cells that cover the given 1-based row, left to right. */
    public List<Cell> row(int row) {
        return rows.get(row - 1);
    }

    /** The cell that covers the given 1-based position. */
    public Optional<Cell> at(int row, int column) {
        for (Cell cell : row(row)) {
            if (column >= cell.column() && column < cell.column() + cell.columnSpan()) {
                return Optional.of(cell);
            }
        }
        return Optional.empty();
    }
}
