package io.yusuan.read.pdf;

import java.util.List;

/** What stands on a page, in reading order. */
sealed interface Piece {
    Box box();

    /**
     * A line of text, or what stands apart on it.
     *
     * @param text what it says
     * @param box where it is on the page
     * @param baseline the line it stands on
     * @param size of its largest type
     * @param alone whether nothing else stands on the same line
     */
    record Text(String text, Box box, float baseline, float size, boolean alone) implements Piece {
        static Text of(TextLine line, boolean alone) {
            return new Text(line.text().strip(), line.box(), line.baseline(), line.size(), alone);
        }
    }

    /**
     * A table, or the part of it that is on this page.
     *
     * @param xs positions of the column borders
     * @param ys positions of the row borders
     * @param cells by row and column
     * @param ruled whether lines part its columns
     * @param open texts at the borders of cells that may be read in another way
     */
    record Table(float[] xs, float[] ys, List<TableCell> cells, boolean ruled, List<OpenText> open) implements Piece {
        @Override
        public Box box() {
            return new Box(xs[0], ys[0], xs[xs.length - 1], ys[ys.length - 1]);
        }
    }

    /**
     * A cell of a table on a page.
     *
     * @param field where it stands
     * @param text what it says
     * @param box where it is on the page
     * @param openBelow whether it has no lower side
     */
    record TableCell(Lattice.Field field, CellText text, Box box, boolean openBelow) {}
}
