package io.yusuan.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A piece of a document in reading order: a paragraph of text or a table. */
public sealed interface Block {
    /** Where the block begins. */
    Place place();

    /**
     * A paragraph, heading or line of text.
     *
     * @param text as printed, white space untouched
     * @param place where it stands
     */
    record Paragraph(String text, Place place) implements Block {}

    /**
     * A table as a grid of cells.
     *
     * @param geometry whether spans are known or vanished in the source
     * @param rows number of grid rows
     * @param columns number of grid columns; in a ragged grid the widest row
     * @param cells in row-major order; a spanned area holds one cell
     * @param place where the table begins
     * @param open cells that may be read in another way, hardly ever any
     */
    record TableGrid(Geometry geometry, int rows, int columns, List<Cell> cells, Place place, List<OpenReading> open)
            implements Block {
        public TableGrid {
            cells = List.copyOf(cells);
            open = List.copyOf(open);
        }

        /** A grid that is read in one way only. */
        public TableGrid(Geometry geometry, int rows, int columns, List<Cell> cells, Place place) {
            this(geometry, rows, columns, cells, place, List.of());
        }

        /** The same grid with some of its cells read in another way. */
        public TableGrid with(List<Cell> read, List<Cell> instead) {
            List<Cell> all = new ArrayList<>(cells);
            all.removeAll(read);
            all.addAll(instead);
            all.sort(Comparator.comparingInt(Cell::row).thenComparingInt(Cell::column));
            return new TableGrid(geometry, rows, columns, all, place, open);
        }

        /** The cell that covers the given 1-based position, spans included. */
        public Optional<Cell> at(int row, int column) {
            return cells.stream().filter(c -> c.covers(row, column)).findFirst();
        }

        /** The cells that begin in the given 1-based row, left to right. */
        public List<Cell> row(int row) {
            return cells.stream().filter(c -> c.row() == row).toList();
        }
    }

    /** How far the columns of a grid can be trusted. */
    enum Geometry {
        /** Every cell stands in its true column, spans are known. */
        SPANNED,
        /** The format lost merged cells: the n-th cell of a row need not be the n-th column. */
        RAGGED
    }
}
