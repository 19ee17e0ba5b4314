package io.yusuan.interpret;

import io.yusuan.catalogue.Classification;
import io.yusuan.catalogue.ColumnSpec;
import io.yusuan.catalogue.HeadWords;
import io.yusuan.catalogue.KeyedList;
import io.yusuan.catalogue.Labels;
import io.yusuan.catalogue.Numbering;
import io.yusuan.catalogue.TableShape;
import io.yusuan.catalogue.TableSpec;
import io.yusuan.catalogue.Wording;
import io.yusuan.document.Cell;
import io.yusuan.document.GridView;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the header rows: from the first row on, those whose cells word column heads, and those that spans of heads reach
 * into. Rows that only number the columns are skipped.
 *
 * @param rows the header rows, 1-based, index rows left out
 * @param firstBody first row below the header
 * @param worded whether any head was known to the catalogue
 */
record HeaderRows(List<Integer> rows, int firstBody, boolean worded) {
    private static final int DEEPEST = 5;
    /** A row names two economic subjects at most, the department's and the government's: more head columns. */
    private static final int SUBJECTS_OF_COLUMNS = 3;

    /**
     * The header rows of a grid.
     *
     * @param from first row that may be one
     * @param ragged whether the format has lost all spans, so that wording alone tells how deep the header is
     * @param table the table's type; columns that any table may have are known besides its own
     */
    static HeaderRows find(GridView grid, int from, boolean ragged, TableSpec table, Wording wording) {
        return new Finder(grid, ragged, table, wording).find(from);
    }

    private static final class Finder {
        private final GridView grid;
        private final boolean ragged;
        private final Wording wording;
        private final KeyedList<ColumnSpec> columns;
        private final boolean besideRows;
        private final boolean bySubjects;

        Finder(GridView grid, boolean ragged, TableSpec table, Wording wording) {
            this.grid = grid;
            this.ragged = ragged;
            this.wording = wording;
            this.columns = table.columns();
            this.besideRows = table.shape() != TableShape.LEDGER;
            this.bySubjects = besideRows
                    && table.classification()
                            .filter(Classification.FUNCTION::equals)
                            .isPresent();
        }

        HeaderRows find(int from) {
            List<Integer> rows = new ArrayList<>();
            int row = from;
            int reach = 0;
            boolean worded = false;
            while (row <= grid.rows() && rows.size() < DEEPEST) {
                List<Cell> cells = printed(row);
                boolean first = rows.isEmpty();
                if (!first && isIndexRow(cells)) {
                    row++;
                    continue;
                }
                boolean known =
                        first ? isWorded(cells) : (ragged || reach < from + 1) && continues(cells) || isMeasures(cells);
                if (hasFigure(cells) || !first && !known && row > reach || first && cells.isEmpty()) {
                    break;
                }
                worded |= known;
                rows.add(row);
                reach = Math.max(reach, reach(row));
                row++;
            }
            return new HeaderRows(rows, row, worded);
        }

        /** Whether a row below the first words heads. Where heads span rows, the spans alone tell how deep the header is. */
        private boolean continues(List<Cell> cells) {
            return !cells.isEmpty() && isWorded(cells) && !isRowLabel(cells);
        }

        /** Words of measure side by side (预算数 | 决算数) head columns, however deep the heads above them reach. */
        private boolean isMeasures(List<Cell> cells) {
            return cells.size() > 1
                    && cells.stream()
                            .allMatch(c -> wording.headWord(Labels.key(c.text()))
                                    .filter(HeadWords::measures)
                                    .isPresent());
        }

        private List<Cell> printed(int row) {
            return grid.row(row).stream()
                    .filter(c -> c.row() == row && !Figures.isBlank(c.text()))
                    .toList();
        }

        private boolean isIndexRow(List<Cell> cells) {
            return !cells.isEmpty()
                    && cells.stream().allMatch(c -> wording.indexCells().in(Labels.fold(c.text())));
        }

        private static boolean hasFigure(List<Cell> cells) {
            return cells.stream().anyMatch(c -> Figures.isFigure(c.text()));
        }

        /** At least half of the cells word heads. */
        private boolean isWorded(List<Cell> cells) {
            List<String> keys = cells.stream().map(c -> Labels.key(c.text())).toList();
            long named = keys.stream().filter(wording.subjects()::mentions).count();
            boolean subjects = bySubjects || besideRows && named >= SUBJECTS_OF_COLUMNS;
            long known = keys.stream().filter(key -> isHead(key, subjects)).count();
            return known * 2 >= cells.size() && known > 0;
        }

        private boolean isHead(String key, boolean subjects) {
            return columns.mentions(key)
                    || wording.columns().mentions(key)
                    || wording.headWords().mentions(key)
                    || wording.headPieces().said(key).isPresent()
                    || subjects && wording.subjects().mentions(key);
        }

        /** A lone cell in the first column, a numbered one or a lone total calls a row, whatever it says. */
        private boolean isRowLabel(List<Cell> cells) {
            Cell first = cells.get(0);
            boolean numbered = Numbering.of(Labels.fold(first.text())).depth() > 0;
            return numbered || cells.size() == 1 && (first.column() == 1 || wording.isTotal(first.text()));
        }

        private int reach(int row) {
            return grid.row(row).stream()
                    .filter(c -> !Figures.isBlank(c.text()) && c.rowSpan() < grid.rows())
                    .mapToInt(c -> c.row() + c.rowSpan() - 1)
                    .max()
                    .orElse(row);
        }
    }
}
