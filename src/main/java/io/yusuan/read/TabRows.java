package io.yusuan.read;

import io.yusuan.document.Block.Geometry;
import io.yusuan.document.Cell;
import io.yusuan.document.Place;
import java.util.ArrayList;
import java.util.List;

/** Tables written one row a line with tabs between the cells; a line without a tab ends the table. */
final class TabRows {
    private final TextLines lines;
    private final Blocks blocks;

    TabRows(TextLines lines, Blocks blocks) {
        this.lines = lines;
        this.blocks = blocks;
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
                blocks.paragraph(line, new Place.Line(n));
            }
        }
        end(cells);
    }

    private void end(List<Cell> cells) throws Refusal {
        if (!cells.isEmpty()) {
            blocks.table(Geometry.SPANNED, cells, cells.get(0).place());
            cells.clear();
        }
    }

    private static void addRow(List<Cell> cells, String line, int row, int number) {
        int column = 1;
        int start = 0;
        for (int tab = line.indexOf('\t'); tab >= 0; tab = line.indexOf('\t', start)) {
            cells.add(new Cell(line.substring(start, tab), row, column++, 1, 1, new Place.Line(number)));
            start = tab + 1;
        }
        cells.add(new Cell(line.substring(start), row, column, 1, 1, new Place.Line(number)));
    }
}
