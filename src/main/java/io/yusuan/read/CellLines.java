package io.yusuan.read;

import io.yusuan.document.Block.Geometry;
import io.yusuan.document.Cell;
import io.yusuan.document.Place;
import io.yusuan.finding.Finding;
import io.yusuan.finding.FindingCode;
import java.util.ArrayList;
import java.util.List;

/**
 * Tables written one cell a line, as text extraction writes a Word document.
 *
 * <ul>
 *   <li>A line begun by a tab is a cell; further tabs belong to its text.
 *   <li>A line without a tab, in a row that has not ended, is a further paragraph of the cell above.
 *   <li>A blank line ends the row. A cell may end in empty paragraphs, so several blank lines are one row end.
 *   <li>Blanks before the tab are the last paragraph of the cell above, whose row end was swallowed: the row ends
 *       there, with a finding.
 *   <li>A row broken by an empty paragraph within it is put together again where its neighbours prove it, with a
 *       finding: {@link #rejoin}.
 *   <li>A table ends at a line of text after a row end, at {@value #GAP} blank lines, or at {@value #GAP_BEFORE_TITLE}
 *       blank lines before a row of one cell (the title row of the next one).
 * </ul>
 *
 * <p>Merged cells leave no trace in such a text, so the grids are ragged: a cell's column is its rank in the row.
 */
final class CellLines {
    /** More empty paragraphs than a form leaves at the end of a cell; page breaks leave as many and more. */
    static final int GAP = 8;

    static final int GAP_BEFORE_TITLE = 3;

    private final TextLines lines;
    private final Intake intake;
    private List<Row> table = new ArrayList<>();
    private Row open;
    private int gap;

    CellLines(TextLines lines, Intake intake) {
        this.lines = lines;
        this.intake = intake;
    }

    void read() throws Refusal {
        for (int n = 1; n <= lines.count(); n++) {
            take(n, lines.line(n));
        }
        endTable();
    }

    private void take(int number, String line) throws Refusal {
        int tab = leadingTab(line);
        if (tab >= 0) {
            intake.budget().cells(1);
            takeCell(number, line, tab);
        } else if (Blocks.isBlank(line)) {
            endRow();
            gap++;
        } else if (open != null) {
            open.last().append(line);
        } else {
            endTable();
            intake.blocks().paragraph(line, new Place.Line(number));
        }
    }

    private void takeCell(int number, String line, int tab) {
        if (tab > 0 && open != null) {
            open.last().append(line.substring(0, tab));
            intake.log().add(Finding.of(FindingCode.TEXT_ROW_END_MISSING, new Place.Line(number)));
            endRow();
        }
        if (open == null) {
            beginRow(number, line.substring(tab + 1));
        }
        open.cells.add(new TextCell(number, line.substring(tab + 1)));
    }

    private void beginRow(int number, String text) {
        boolean alone = number == lines.count() || Blocks.isBlank(lines.line(number + 1));
        if (gap >= GAP || gap >= GAP_BEFORE_TITLE && alone && !Blocks.isBlank(text)) {
            endTable();
        }
        open = new Row();
        table.add(open);
        gap = 0;
    }

    private void endRow() {
        open = null;
    }

    private void endTable() {
        List<Row> rows = rejoin(table);
        if (rows.stream().allMatch(r -> r.cells.size() == 1)) {
            for (Row row : rows) {
                TextCell cell = row.cells.get(0);
                intake.blocks().paragraph(cell.text(), cell.place());
            }
        } else {
            emit(rows);
        }
        table = new ArrayList<>();
        open = null;
        gap = 0;
    }

    private void emit(List<Row> rows) {
        List<Cell> cells = new ArrayList<>();
        for (int r = 0; r < rows.size(); r++) {
            List<TextCell> row = rows.get(r).cells;
            for (int c = 0; c < row.size(); c++) {
                cells.add(new Cell(
                        row.get(c).text(), r + 1, c + 1, 1, 1, row.get(c).place()));
            }
        }
        intake.blocks().table(Geometry.RAGGED, cells, cells.get(0).place());
    }

    /**
     * An empty paragraph at the end of a cell reads like a row end. The two halves are one row where the rows before and
     * after have exactly as many cells as both together and the first half begins with the empty cell of a vertical
     * merge, as the row before or after does: a short row of its own would not continue a merge.
     */
    private List<Row> rejoin(List<Row> rows) {
        List<Row> joined = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            if (isBroken(rows, i)) {
                rows.get(i).cells.get(rows.get(i).cells.size() - 1).append("");
                rows.get(i).cells.addAll(rows.get(i + 1).cells);
                intake.log()
                        .add(Finding.of(
                                FindingCode.TEXT_ROW_REJOINED,
                                rows.get(i).cells.get(0).place()));
                joined.add(rows.get(i));
                i++;
            } else {
                joined.add(rows.get(i));
            }
        }
        return joined;
    }

    private static boolean isBroken(List<Row> rows, int i) {
        if (i < 1 || i + 2 >= rows.size()) {
            return false;
        }
        Row before = rows.get(i - 1);
        Row after = rows.get(i + 2);
        int together = rows.get(i).cells.size() + rows.get(i + 1).cells.size();
        return before.cells.size() == together
                && after.cells.size() == together
                && rows.get(i).beginsEmpty()
                && !rows.get(i + 1).beginsEmpty()
                && (before.beginsEmpty() || after.beginsEmpty());
    }

    /** Position of the tab that begins a cell, with nothing but blanks before it; -1 where there is none. */
    private static int leadingTab(String line) {
        int tab = line.indexOf('\t');
        return tab >= 0 && Blocks.isBlank(line.substring(0, tab)) ? tab : -1;
    }

    private static final class Row {
        private final List<TextCell> cells = new ArrayList<>();

        TextCell last() {
            return cells.get(cells.size() - 1);
        }

        boolean beginsEmpty() {
            return Blocks.isBlank(cells.get(0).text());
        }
    }

    private static final class TextCell {
        private final int line;
        private final StringBuilder text;

        TextCell(int line, String first) {
            this.line = line;
            this.text = new StringBuilder(first);
        }

        void append(String paragraph) {
            text.append('\n').append(paragraph);
        }

        String text() {
            return text.toString();
        }

        Place place() {
            return new Place.Line(line);
        }
    }
}
