package io.yusuan.read.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Puts columns that are printed on a page of their own beside the columns to their left. */
final class WideTable {
    private final Piece.Table left;
    private final Piece.Table right;
    private final RowBands bands;
    private final boolean isFramed;

    WideTable(Piece.Table left, Piece.Table right) {
        this.left = left;
        this.right = right;
        this.bands = new RowBands(left, right);
        // Tables without outer lines are open everywhere, which says nothing of a single cell.
        this.isFramed = left.cells().stream()
                        .anyMatch(c -> c.field().column() == 0 && !c.open().left())
                && right.cells().stream()
                        .anyMatch(c -> c.field().endColumn() == right.columns()
                                && !c.open().right());
    }

    /** Whether both have the same rows. */
    boolean isInRows() {
        return bands.areSame();
    }

    /** Whether a cell of which the left page shows no right side goes on beside it. */
    boolean isOpenBetween() {
        return left.cells().stream().anyMatch(c -> rest(c).isPresent());
    }

    Piece.Table table() {
        List<Piece.TableCell> cells = new ArrayList<>();
        List<Piece.TableCell> rests = new ArrayList<>();
        for (Piece.TableCell cell : left.cells()) {
            Optional<Piece.TableCell> rest = rest(cell);
            rest.ifPresent(rests::add);
            cells.add(rest.map(r -> over(cell, r)).orElseGet(() -> placed(cell, bands.left(cell.field()))));
        }
        for (Piece.TableCell cell : right.cells()) {
            if (!rests.contains(cell)) {
                cells.add(placed(cell, bands.right(cell.field(), left.columns())));
            }
        }
        cells.sort(Comparator.comparingInt((Piece.TableCell c) -> c.field().row())
                .thenComparingInt(c -> c.field().column()));
        List<OpenText> open = new ArrayList<>(left.open());
        open.addAll(right.open());
        return new Piece.Table(borders(), bands.all(), cells, Optional.empty(), open, left.box());
    }

    private float[] borders() {
        float[] xs = new float[left.xs().length + right.columns()];
        System.arraycopy(left.xs(), 0, xs, 0, left.xs().length);
        for (int i = 1; i < right.xs().length; i++) {
            xs[left.columns() + i] = left.xs()[left.columns()] + right.xs()[i] - right.xs()[0];
        }
        return xs;
    }

    private static Piece.TableCell placed(Piece.TableCell cell, Lattice.Field field) {
        return new Piece.TableCell(field, cell.text(), cell.box(), cell.open(), cell.page());
    }

    /** The rest of a cell beyond the border between the pages: neither page shows a line there, and both the same rows. */
    private Optional<Piece.TableCell> rest(Piece.TableCell cell) {
        if (!isFramed || !cell.open().right()) {
            return Optional.empty();
        }
        Lattice.Field field = bands.left(cell.field());
        for (Piece.TableCell other : right.cells()) {
            Lattice.Field beside = bands.right(other.field(), left.columns());
            boolean inRows = beside.row() == field.row() && beside.endRow() == field.endRow();
            if (other.open().left() && inRows && isOneText(cell.text(), other.text())) {
                return Optional.of(other);
            }
        }
        return Optional.empty();
    }

    /** Words go on beside; two figures are two, and an amount goes on in nothing. */
    private static boolean isOneText(CellText text, CellText beside) {
        boolean figures = isFigure(text) && isFigure(beside);
        return text.text().isBlank()
                || beside.text().isBlank()
                || text.text().strip().equals(beside.text().strip())
                || !figures && !text.isAmount() && !beside.isAmount();
    }

    private static boolean isFigure(CellText text) {
        return text.isNumber() || text.isAmount();
    }

    private Piece.TableCell over(Piece.TableCell cell, Piece.TableCell rest) {
        Lattice.Field from = bands.left(cell.field());
        int end = bands.right(rest.field(), left.columns()).endColumn();
        Lattice.Field field = new Lattice.Field(from.row(), from.column(), from.endRow(), end);
        boolean isBeside = cell.text().text().isBlank() && !rest.text().text().isBlank();
        Piece.TableCell printed = isBeside ? rest : cell;
        Lattice.Open open = new Lattice.Open(
                cell.open().left(),
                rest.open().right(),
                cell.open().below() && rest.open().below());
        return new Piece.TableCell(field, text(cell.text(), rest.text()), printed.box(), open, printed.page());
    }

    /** What a cell says whose text stands on the left page, on the right one, on both, or in part on each. */
    private static CellText text(CellText text, CellText rest) {
        String whole = CutWords.whole(text.text(), rest.text());
        return whole.equals(text.text()) ? text : rest.saying(whole);
    }
}
