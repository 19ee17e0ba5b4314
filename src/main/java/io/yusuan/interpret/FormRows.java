package io.yusuan.interpret;

import io.yusuan.catalogue.FormSpec.Role;
import io.yusuan.document.Block.Geometry;
import io.yusuan.document.Cell;
import io.yusuan.finding.Finding;
import io.yusuan.finding.FindingCode;
import io.yusuan.finding.FindingLog;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The rows under the column heads of a form. In a text dump the merged cells are gone and a row may be cut in two or run
 * together with the next; what can be put right in one way only is, by a named policy and with a finding.
 */
final class FormRows {
    /**
     * The cells of one row by grid column, null where nothing stands.
     *
     * @param row 1-based row
     * @param lastRow the last grid row it takes
     * @param cells by grid column, the first at index 0
     */
    record Row(int row, int lastRow, List<Cell> cells) {
        /** Whether a cell begins here; otherwise it reaches down from above. */
        boolean begins(Cell cell) {
            return cell.row() >= row && cell.row() <= lastRow;
        }

        /** The first cell with text under a column head. */
        Optional<Cell> under(FormHeader.Column column) {
            for (int c = column.from(); c <= Math.min(column.to(), cells.size()); c++) {
                Cell cell = cells.get(c - 1);
                if (cell != null && !FormGrid.isBlank(cell)) {
                    return Optional.of(cell);
                }
            }
            return Optional.empty();
        }
    }

    private final FormGrid grid;
    private final Geometry geometry;
    private final FindingLog log;

    FormRows(FormGrid grid, Geometry geometry, FindingLog log) {
        this.grid = grid;
        this.geometry = geometry;
        this.log = log;
    }

    /** The rows that a grid row stands for: one, or several where they were glued; none where it was taken before. */
    List<Row> rows(int row, FormHeader header) {
        if (geometry == Geometry.SPANNED) {
            return List.of(spanned(row));
        }
        List<Cell> cells = new ArrayList<>(grid.row(row));
        int width = header.width();
        if (cells.size() > width && cells.size() % width == 0 && allPrinted(cells, header, width)) {
            return glued(row, cells, width);
        }
        boolean leading = !cells.isEmpty() && !FormGrid.isBlank(cells.get(0)) && !isGroup(cells.get(0));
        if (cells.size() < width && leading) {
            say(Alignment.VANISHED_LEADING_CELLS, cells);
            for (int missing = width - cells.size(); missing > 0; missing--) {
                cells.add(0, null);
            }
        }
        return List.of(new Row(row, row, cells));
    }

    /** Whether the words of the next row complete a row that breaks off before its own. */
    boolean isCutAfter(int row, FormHeader header) {
        if (geometry == Geometry.SPANNED || row >= grid.rows()) {
            return false;
        }
        List<Cell> first = grid.row(row);
        List<Cell> second = grid.row(row + 1);
        return first.size() < header.width()
                && first.size() + second.size() == header.width()
                && FormGrid.isBlank(first.get(0))
                && first.stream().anyMatch(c -> !FormGrid.isBlank(c))
                && !second.isEmpty()
                && !FormGrid.isBlank(second.get(0))
                && grid.field(second.get(0)).isEmpty()
                && header.words().filter(w -> w.from() > first.size()).isPresent();
    }

    /** A row joined with the one below. */
    Row joined(int row) {
        List<Cell> cells = new ArrayList<>(grid.row(row));
        cells.addAll(grid.row(row + 1));
        say(Alignment.ROW_CUT, cells);
        return new Row(row, row + 1, cells);
    }

    private Row spanned(int row) {
        List<Cell> cells = new ArrayList<>(java.util.Collections.nCopies(grid.columns(), null));
        for (Cell cell : grid.row(row)) {
            for (int c = cell.column(); c < cell.column() + cell.columnSpan() && c <= cells.size(); c++) {
                cells.set(c - 1, cell);
            }
        }
        return new Row(row, row, cells);
    }

    private List<Row> glued(int row, List<Cell> cells, int width) {
        say(Alignment.ROWS_GLUED, cells);
        List<Row> rows = new ArrayList<>();
        for (int from = 0; from < cells.size(); from += width) {
            rows.add(new Row(row, row, cells.subList(from, from + width)));
        }
        return rows;
    }

    /** Every part of a glued row has the words of an indicator; otherwise its excess cells mean something else. */
    private static boolean allPrinted(List<Cell> cells, FormHeader header, int width) {
        int words = header.words().map(FormHeader.Column::from).orElse(width);
        for (int from = 0; from < cells.size(); from += width) {
            if (FormGrid.isBlank(cells.get(from + words - 1))) {
                return false;
            }
        }
        return true;
    }

    private boolean isGroup(Cell cell) {
        return grid.field(cell).filter(f -> f.role() == Role.GROUP).isPresent();
    }

    private void say(Alignment alignment, List<Cell> cells) {
        log.add(Finding.of(FindingCode.ROW_REALIGNED, cells.get(0).place(), alignment.id())
                .explainedBy(alignment.explanation()));
    }
}
