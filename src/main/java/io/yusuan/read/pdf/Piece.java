package io.yusuan.read.pdf;

import io.yusuan.document.Place;
import java.util.List;
import java.util.Optional;

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

        /** The same with its rest, which is printed elsewhere. */
        Text with(String rest) {
            return new Text(CutWords.whole(text, rest), box, baseline, size, alone);
        }
    }

    /**
     * A table, or the part of it that is on this page.
     *
     * @param xs positions of the column borders
     * @param ys positions of the row borders
     * @param cells by row and column
     * @param unlined how it stands in other columns, where no lines part them; empty where they do
     * @param open texts at the borders of cells that may be read in another way
     * @param box where it is on the page; columns that are printed on other pages stand beside it
     */
    record Table(float[] xs, float[] ys, List<TableCell> cells, Optional<Unlined> unlined, List<OpenText> open, Box box)
            implements Piece {
        /** A table that is on one page with all its columns. */
        Table(float[] xs, float[] ys, List<TableCell> cells, Optional<Unlined> unlined, List<OpenText> open) {
            this(xs, ys, cells, unlined, open, new Box(xs[0], ys[0], xs[xs.length - 1], ys[ys.length - 1]));
        }

        /** Whether lines part its columns. */
        boolean ruled() {
            return unlined.isEmpty();
        }

        /** Whether nothing is printed in it. */
        boolean isBlank() {
            return cells.stream().allMatch(c -> Glyph.isBlank(c.text().text()));
        }

        int rows() {
            return ys.length - 1;
        }

        int columns() {
            return xs.length - 1;
        }
    }

    /**
     * A cell of a table on a page.
     *
     * @param field where it stands
     * @param text what it says
     * @param box where it is on the page
     * @param open which of its sides have no line
     * @param page the page
     */
    record TableCell(Lattice.Field field, CellText text, Box box, Lattice.Open open, PageFrame page) {
        Place place() {
            return page.place(box);
        }
    }
}
