package io.yusuan.read.pdf;

import io.yusuan.document.Block.TableGrid;
import java.util.List;
import java.util.regex.Pattern;

/** A table at the end of a page, as long as it may go on. */
final class OpenTable {
    /** Lower margins of one document differ by less than this share of the page. */
    private static final float MARGINS = 0.12f;

    /** Room on a page and the height of a row are compared with this tolerance, in points. */
    private static final float STRAY = 4f;

    /** As many borders, each within so many points of its like, are the same columns set wider or narrower. */
    private static final float NEAR = 8f;

    /** A header names at least so many columns. */
    private static final int HEADER_CELLS = 3;

    private static final Pattern ROW_NUMBER = Pattern.compile("\\d{1,3}");

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\u200B\\uFEFF]+");

    /** What a table's title is followed by where it goes on. */
    private static final Pattern CONTINUED = Pattern.compile("[(（]?续表?[一二三四五六七八九十\\d]*[)）]?$");

    private final Piece.Table first;
    private final List<Piece.Text> above;
    private final JoinedTable joined;
    private PageFrame lastFrame;
    private Piece.Table last;

    OpenTable(PageFrame frame, Piece.Table part, List<Piece.Text> above, PdfSink sink) {
        this.first = part;
        this.above = List.copyOf(above);
        this.joined = new JoinedTable(frame, part, sink);
        this.lastFrame = frame;
        this.last = part;
    }

    PageFrame lastFrame() {
        return lastFrame;
    }

    /** Whether the text stood above the table already. */
    boolean stoodAbove(Piece.Text text) {
        String folded = folded(text.text());
        return above.stream().anyMatch(t -> folded(t.text()).equals(folded));
    }

    /**
     * Whether a part at the top of the next page belongs to this table: it has its columns, and either its header again
     * or a first row that had no room on the page before. A table begins with names: where a page begins, in the same
     * columns, with figures or with nothing in the first of them, its maker broke the page before there was need.
     *
     * @param first whether nothing stands above the part on its page; then the rows of a form may have other borders
     * @param bottom the lowest print on any page like the one before
     */
    boolean goesOn(Piece.Table next, boolean first, float bottom) {
        Piece.Table part = settled(next);
        int repeated = repeatedRows(part);
        float room = bottom - last.box().y1();
        boolean noRoom = room <= heightAt(part, repeated) + STRAY;
        if (!joined.borders().fit(part.xs())) {
            return first && noRoom && joined.borders().touch(part.xs());
        }
        return isHeader(part, repeated)
                || noRoom
                || room <= MARGINS * lastFrame.height()
                || first && (isNoBeginning(part) || countsOn(part));
    }

    /** Whether the number that the part begins with is the one after the last in the first column here. */
    private boolean countsOn(Piece.Table part) {
        if (part.xs().length != joined.borders().columns() + 1) {
            return false;
        }
        List<String> before = numbers(last);
        List<String> after = numbers(part);
        return !before.isEmpty()
                && !after.isEmpty()
                && part.cells().stream()
                        .anyMatch(c ->
                                c.field().row() == 0 && c.text().text().strip().equals(after.get(0)))
                && Integer.parseInt(before.get(before.size() - 1)) + 1 == Integer.parseInt(after.get(0));
    }

    /** The numbers of rows in a first column, from the top down. */
    private static List<String> numbers(Piece.Table part) {
        return part.cells().stream()
                .filter(c -> c.field().column() == 0)
                .map(c -> c.text().text().strip())
                .filter(t -> ROW_NUMBER.matcher(t).matches())
                .toList();
    }

    /** Whether the columns are this table's, none more and none less, and the first row is one of its inside. */
    private boolean isNoBeginning(Piece.Table part) {
        return part.xs().length == joined.borders().columns() + 1
                && part.xs().length > HEADER_CELLS
                && part.cells().stream()
                        .filter(c -> c.field().row() == 0)
                        .anyMatch(c -> c.field().column() == 0 && c.text().isEmpty()
                                || c.text().isAmount());
    }

    /** A part that repeats the header has its columns, although the page may set them wider or narrower. */
    private Piece.Table settled(Piece.Table printed) {
        Piece.Table part = inColumns(printed);
        boolean sameSides = joined.borders().touchSides(part.xs());
        if (joined.borders().fit(part.xs()) || !sameSides || part.xs().length != first.xs().length) {
            return part;
        }
        Piece.Table stretched =
                new Piece.Table(first.xs(), part.ys(), part.cells(), part.unlined(), part.open(), part.box());
        return isNear(part.xs()) || isHeader(stretched, repeatedRows(stretched)) ? stretched : part;
    }

    /** A part without upright lines in the columns of this table, which this page may tell better. */
    private Piece.Table inColumns(Piece.Table part) {
        float[] xs = first.xs();
        return first.ruled() ? part : part.unlined().flatMap(u -> u.in(xs)).orElse(part);
    }

    /** Whether each column border stands near the border of the same number. */
    private boolean isNear(float[] part) {
        float shift = first.xs()[0] - part[0];
        for (int i = 0; i < part.length; i++) {
            if (Math.abs(part[i] + shift - first.xs()[i]) > NEAR) {
                return false;
            }
        }
        return true;
    }

    /** How high the cells are that begin in a row: a merged cell keeps all its rows on one page. */
    private static float heightAt(Piece.Table part, int repeated) {
        int row = Math.min(repeated, part.ys().length - 2);
        float bottom = part.ys()[row + 1];
        for (Piece.TableCell cell : part.cells()) {
            if (cell.field().row() == row) {
                bottom = Math.max(bottom, part.ys()[cell.field().endRow()]);
            }
        }
        return bottom - part.ys()[row];
    }

    void add(PageFrame frame, Piece.Table next) {
        Piece.Table part = settled(next);
        joined.add(part, repeatedRows(part));
        last = part;
        lastFrame = frame;
    }

    int cells() {
        return joined.cells();
    }

    TableGrid grid() {
        return joined.grid();
    }

    /** A row that is printed again is a header when it names several columns; a single cell may be a title in the frame. */
    private static boolean isHeader(Piece.Table part, int repeated) {
        for (int r = 0; r < repeated; r++) {
            int row = r;
            long named = part.cells().stream()
                    .filter(c -> c.field().row() == row && !c.text().isEmpty())
                    .count();
            if (named >= HEADER_CELLS) {
                return true;
            }
        }
        return false;
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
        float shift = joined.borders().shift(part.xs());
        return part.cells().stream()
                .filter(c -> c.field().row() == row)
                .map(c -> joined.borders().index(part.xs()[c.field().column()] + shift) + ":"
                        + folded(c.text().text()))
                .toList();
    }

    private static String folded(String text) {
        return CONTINUED.matcher(BLANKS.matcher(text).replaceAll("")).replaceAll("");
    }
}
