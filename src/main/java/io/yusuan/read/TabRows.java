package io.yusuan.read;

import io.yusuan.document.Block.Geometry;
import io.yusuan.document.Cell;
import io.yusuan.document.Place;
import java.util.ArrayList;
import java.util.List;

/** Tables written one row a line with tabs between the cells; a line without a tab ends the table. */
final class TabRows {
    private final TextLines lines;
    private final Intake intake;

    TabRows(TextLines lines, Intake intake) {
        this.lines = lines;
        this.intake = intake;
    }

    void read() throws Refusal {
        List<Cell> cells = new ArrayList<>();
        int row = 0;
        for (int n = 1; n <= lines.count(); n++) {
            String line = lines.line(n);
            if (line.indexOf('\t') >= 0) {
                row++;
                addRow(cells, line, row, n);
            } else {
                end(cells);
                row = 0;
                intake.blocks().paragraph(line, new Place.Line(n));
            }
        }
        end(cells);
    }

    private void end(List<Cell> cells) {
        if (!cells.isEmpty()) {
            intake.blocks().table(Geometry.SPANNED, cells, cells.get(0).place());
            cells.clear();
        }
    }

    private void addRow(List<Cell> cells, String line, int row, int number) throws Refusal {
        int column = 1;
        int start = 0;
        for (int tab = line.indexOf('\t'); tab >= 0; tab = line.indexOf('\t', start)) {
            cells.add(new Cell(line.substring(start, tab), row, column++, 1, 1, new Place.Line(number)));
            start = tab + 1;
        }
        intake.budget().cells(column);
        cells.add(new Cell(line.substring(start), row, column, 1, 1, new Place.Line(number)));
    }
}
