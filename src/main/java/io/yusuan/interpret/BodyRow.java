package io.yusuan.interpret;

import io.yusuan.catalogue.ColumnRole;
import io.yusuan.catalogue.Wording;
import io.yusuan.document.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The cells of one row under their columns.
 *
 * @param cells in column order
 * @param alignment how a ragged row was placed, empty when cell by cell
 */
record BodyRow(List<RawCell> cells, Optional<Alignment> alignment) {

    /** The row of a grid whose columns can be trusted; a cell merged over several rows shows its text in each, its figure only in the first. */
    static BodyRow spanned(int row, List<Cell> cells, List<RawColumn> columns) {
        List<RawCell> placed = new ArrayList<>();
        for (Cell cell : cells) {
            RawColumn column = column(cell, cells, columns);
            if (cell.row() == row || column.role().describesRow()) {
                placed.add(new RawCell(column, cell.text(), cell.place()));
            }
        }
        return new BodyRow(placed, Optional.empty());
    }

    /**
     * The column a cell stands in. Pages whose rules are some points apart give one printed column several columns of the
     * grid; a figure that is alone under such a head stands in the first of them, as the figures of the other pages do.
     */
    private static RawColumn column(Cell cell, List<Cell> cells, List<RawColumn> columns) {
        RawColumn last = columns.get(Math.min(cell.column() + cell.columnSpan() - 1, columns.size()) - 1);
        if (isOverBlocks(columns.get(cell.column() - 1), last) && !Figures.isFigure(cell.text())) {
            return last;
        }
        int index = cell.column();
        while (index > 1 && underOneHead(columns.get(index - 2), columns.get(index - 1)) && !begins(cells, index - 1)) {
            index--;
        }
        return columns.get(index - 1);
    }

    /**
     * A label merged over side-by-side blocks (公用经费合计 over a long list in two halves, 支出合计 over two ways to part
     * expenditure) names the figures it ends before.
     */
    private static boolean isOverBlocks(RawColumn first, RawColumn last) {
        return first.block() < last.block()
                && first.role().describesRow()
                && last.role().describesRow()
                && last.role() != ColumnRole.IGNORE;
    }

    private static boolean underOneHead(RawColumn left, RawColumn right) {
        return right.role() == ColumnRole.MONEY
                && !right.header().isEmpty()
                && left.header().equals(right.header())
                && left.block() == right.block();
    }

    private static boolean begins(List<Cell> cells, int column) {
        return cells.stream().anyMatch(c -> c.column() == column);
    }

    /** The row of a ragged grid: the n-th cell is the n-th column unless the row is shorter than the header. */
    static BodyRow ragged(List<Cell> cells, List<RawColumn> columns, int width, Wording wording) {
        int shift = 0;
        Optional<Alignment> alignment = Optional.empty();
        if (cells.size() > width) {
            boolean printed = cells.stream().skip(width).anyMatch(c -> !Figures.isBlank(c.text()));
            alignment = printed ? Optional.of(Alignment.TOO_MANY) : Optional.empty();
        } else if (cells.size() < width && cells.size() > 1) {
            int labels = describing(columns);
            boolean total = labels > 1 && wording.isTotal(cells.get(0).text());
            shift = total ? Math.min(labels - 1, width - cells.size()) : 0;
            alignment = Optional.of(named(total, cells.size() + shift == width));
        } else if (cells.size() == 1
                && width > 1
                && !Figures.isBlank(cells.get(0).text())) {
            alignment = Optional.of(Alignment.END_MISSING);
        }
        List<RawCell> placed = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            int column = i == 0 ? 0 : i + shift;
            placed.add(new RawCell(
                    columns.get(column), cells.get(i).text(), cells.get(i).place()));
        }
        return new BodyRow(placed, alignment);
    }

    private static Alignment named(boolean total, boolean complete) {
        if (!total) {
            return Alignment.END_MISSING;
        }
        return complete ? Alignment.TOTAL_OVER_LABELS : Alignment.TOTAL_OVER_LABELS_CUT;
    }

    /** How many columns from the left say what a row is about. */
    private static int describing(List<RawColumn> columns) {
        int count = 0;
        while (count < columns.size() && columns.get(count).role().describesRow()) {
            count++;
        }
        return count;
    }
}
