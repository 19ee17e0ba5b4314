package io.yusuan.recognise;

import io.yusuan.document.Block.Paragraph;
import io.yusuan.document.Block.TableGrid;
import io.yusuan.document.GridView;
import java.util.ArrayList;
import java.util.List;

/**
 * The title lines that stand inside a grid, as spreadsheets have them: rows from the top that hold nothing but a title,
 * label, unit, organisation or year.
 *
 * @param lines the texts of these rows, in reading order
 * @param firstRow first row behind them and behind blank rows above them, 1-based
 */
record HeadRows(List<Paragraph> lines, int firstRow) {
    private static final int MOST_ROWS = 8;
    private static final int MOST_CELLS = 3;

    static HeadRows of(TableGrid grid, Lines known) {
        GridView view = new GridView(grid);
        List<Paragraph> lines = new ArrayList<>();
        int row = 1;
        while (row <= Math.min(view.rows(), MOST_ROWS)) {
            int current = row;
            List<Paragraph> cells = view.row(row).stream()
                    .filter(c -> c.row() == current)
                    .map(c -> new Paragraph(known.clean(c.text()), c.place()))
                    .filter(p -> !p.text().isEmpty())
                    .toList();
            if (!isHead(cells, known, grid.columns())) {
                break;
            }
            lines.addAll(cells);
            row++;
        }
        return new HeadRows(List.copyOf(lines), row);
    }

    private static boolean isHead(List<Paragraph> cells, Lines known, int columns) {
        if (cells.isEmpty()) {
            return true;
        }
        if (cells.size() > MOST_CELLS || cells.size() >= columns && columns > 1 && cells.size() > 1) {
            return false;
        }
        if (cells.size() == 1 && isAlone(cells.get(0), known)) {
            return true;
        }
        return cells.stream().allMatch(p -> known.title(p.text()).isPresent() || known.belongsToHead(p.text()))
                && cells.stream()
                        .anyMatch(p -> known.title(p.text()).isPresent()
                                || known.isPreamble(p.text())
                                || known.isLabel(p.text()));
    }

    private static boolean isAlone(Paragraph cell, Lines known) {
        return known.title(cell.text()).isPresent()
                || known.looksLikeTitle(cell.text())
                || known.belongsToHead(cell.text());
    }
}
