package io.yusuan.read.pdf;

import io.yusuan.document.Block.Geometry;
import io.yusuan.document.Block.TableGrid;
import io.yusuan.document.Cell;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** A table with the parts of it that stand on later pages. */
final class JoinedTable {
    /** Column borders of one table stray by less than this from page to page, in points. */
    private static final float STRAY = 4f;

    /** Lower margins of one document differ by less than this share of the page. */
    private static final float MARGINS = 0.12f;

    /** A header names at least so many columns. */
    private static final int HEADER_CELLS = 3;

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\u200B\\uFEFF]+");

    /** What a table's title is followed by where it goes on. */
    private static final Pattern CONTINUED = Pattern.compile("[(（]?续表?[一二三四五六七八九十\\d]*[)）]?$");

    private final PageFrame firstFrame;
    private final Piece.Table first;
    private final List<String> above;
    private final float[] xs;
    private final List<Cell> cells = new ArrayList<>();
    private PageFrame lastFrame;
    private Piece.Table last;
    private int rows;

    JoinedTable(PageFrame frame, Piece.Table part, List<Piece.Text> above) {
        this.firstFrame = frame;
        this.first = part;
        this.xs = part.xs();
        this.above = above.stream().map(t -> folded(t.text())).toList();
        append(frame, part, 0);
    }

    PageFrame lastFrame() {
        return lastFrame;
    }

    int cells() {
        return cells.size();
    }

    boolean stoodAbove(Piece.Text text) {
        return above.contains(folded(text.text()));
    }

    /**
     * Whether a part at the top of the next page belongs to this table: it has its columns, and either its header again
     * or a first row that had no room on the page before.
     *
     * @param bottom the lowest print on any page like the one before
     */
    boolean goesOn(Piece.Table part, float bottom) {
        if (!sameColumns(part)) {
            return false;
        }
        int repeated = repeatedRows(part);
        if (isHeader(part, repeated)) {
            return true;
        }
        float room = bottom - last.box().y1();
        int row = Math.min(repeated, part.ys().length - 2);
        float needed = part.ys()[row + 1] - part.ys()[row];
        return room <= Math.max(needed + STRAY, MARGINS * lastFrame.height());
    }

    /** A row that is printed again is a header when it names several columns; a single cell may be a title in the frame. */
    private static boolean isHeader(Piece.Table part, int repeated) {
        for (int r = 0; r < repeated; r++) {
            int row = r;
            long named = part.cells().stream()
                    .filter(c -> c.field().row() == row && !c.text().isBlank())
                    .count();
            if (named >= HEADER_CELLS) {
                return true;
            }
        }
        return false;
    }

    void add(PageFrame frame, Piece.Table part) {
        append(frame, part, repeatedRows(part));
    }

    private void append(PageFrame frame, Piece.Table part, int skipped) {
        float shift = first.xs()[0] - part.xs()[0];
        for (Piece.TableCell cell : part.cells()) {
            Lattice.Field f = cell.field();
            if (f.endRow() <= skipped) {
                continue;
            }
            int row = Math.max(f.row(), skipped);
            int from = column(part.xs()[f.column()] + shift);
            int to = column(part.xs()[f.endColumn()] + shift);
            cells.add(new Cell(
                    cell.text(),
                    rows + row - skipped + 1,
                    from + 1,
                    f.endRow() - row,
                    Math.max(1, to - from),
                    frame.place(cell.box())));
        }
        rows += part.ys().length - 1 - skipped;
        last = part;
        lastFrame = frame;
    }

    /** The border of this table that is nearest. */
    private int column(float x) {
        int best = 0;
        for (int i = 1; i < xs.length; i++) {
            best = Math.abs(xs[i] - x) < Math.abs(xs[best] - x) ? i : best;
        }
        return best;
    }

    private boolean sameColumns(Piece.Table part) {
        float shift = first.xs()[0] - part.xs()[0];
        if (part.xs().length > xs.length
                || Math.abs(part.box().width() - first.box().width()) > STRAY) {
            return false;
        }
        for (float x : part.xs()) {
            if (Math.abs(xs[column(x + shift)] - x - shift) > STRAY) {
                return false;
            }
        }
        return true;
    }

    /** How many rows at the top of a part are the rows at the top of this table once more. */
    private int repeatedRows(Piece.Table part) {
        int repeated = 0;
        int rowsOfBoth = Math.min(part.ys().length, first.ys().length) - 1;
        while (repeated < rowsOfBoth && row(part, repeated).equals(row(first, repeated))) {
            repeated++;
        }
        return repeated;
    }

    private List<String> row(Piece.Table part, int row) {
        float shift = first.xs()[0] - part.xs()[0];
        return part.cells().stream()
                .filter(c -> c.field().row() == row)
                .map(c -> column(part.xs()[c.field().column()] + shift) + ":" + folded(c.text()))
                .toList();
    }

    private static String folded(String text) {
        return CONTINUED.matcher(BLANKS.matcher(text).replaceAll("")).replaceAll("");
    }

    TableGrid grid() {
        cells.sort(Comparator.comparingInt(Cell::row).thenComparingInt(Cell::column));
        return new TableGrid(Geometry.SPANNED, rows, xs.length - 1, cells, firstFrame.place(first.box()));
    }
}
