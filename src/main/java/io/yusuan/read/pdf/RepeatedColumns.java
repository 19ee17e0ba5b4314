package io.yusuan.read.pdf;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The first columns of a table, names of its rows, where a page with further columns prints them again. */
final class RepeatedColumns {
    private final Piece.Table left;
    private final Piece.Table right;

    RepeatedColumns(Piece.Table left, Piece.Table right) {
        this.left = left;
        this.right = right;
    }

    /** How many columns of the page on the right are columns of the one on the left once more. */
    int count() {
        int count = Math.min(left.columns(), right.columns() - 1);
        while (count > 0 && !areSame(count)) {
            count--;
        }
        return count;
    }

    private boolean areSame(int count) {
        for (int i = 1; i <= count; i++) {
            if (!RowBands.isSame(left.xs()[i] - left.xs()[0], right.xs()[i] - right.xs()[0])) {
                return false;
            }
        }
        List<Piece.TableCell> names = within(left, count);
        List<Piece.TableCell> again = within(right, count);
        int body = RowBands.bodyRow(right);
        boolean same = names.size() == again.size()
                && again.stream().anyMatch(c -> c.field().row() >= Math.min(body, right.rows() - 1))
                && isClosed(right, count);
        for (int i = 0; same && i < names.size(); i++) {
            same = isSame(names.get(i), again.get(i));
        }
        return same;
    }

    private static boolean isSame(Piece.TableCell a, Piece.TableCell b) {
        return a.field().column() == b.field().column()
                && a.field().endColumn() == b.field().endColumn()
                && RowBands.isSame(a.box().y0(), b.box().y0())
                && RowBands.isSame(a.box().y1(), b.box().y1())
                && a.text().text().equals(b.text().text());
    }

    private static boolean isClosed(Piece.Table table, int count) {
        return table.cells().stream()
                .allMatch(c -> c.field().endColumn() <= count || c.field().column() >= count);
    }

    /** The cells in the first columns in which something is printed. */
    private static List<Piece.TableCell> within(Piece.Table table, int count) {
        return table.cells().stream()
                .filter(c ->
                        c.field().column() < count && !Glyph.isBlank(c.text().text()))
                .sorted(Comparator.comparingInt((Piece.TableCell c) -> c.field().column())
                        .thenComparingDouble(c -> c.box().y0()))
                .toList();
    }

    /** The line on the left of a cell is that of the name before it. */
    private static Lattice.Open open(Lattice.Open open) {
        return new Lattice.Open(true, open.right(), open.below());
    }

    /** The table on the right without its first columns. */
    static Piece.Table rest(Piece.Table right, int count) {
        List<Piece.TableCell> cells = right.cells().stream()
                .filter(c -> c.field().column() >= count)
                .map(c -> new Piece.TableCell(
                        new Lattice.Field(
                                c.field().row(),
                                c.field().column() - count,
                                c.field().endRow(),
                                c.field().endColumn() - count),
                        c.text(),
                        c.box(),
                        c.field().column() == count && count > 0 ? open(c.open()) : c.open(),
                        c.page()))
                .toList();
        float[] xs = Arrays.copyOfRange(right.xs(), count, right.xs().length);
        return new Piece.Table(xs, right.ys(), cells, right.unlined(), right.open());
    }
}
