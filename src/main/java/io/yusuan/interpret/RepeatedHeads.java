package io.yusuan.interpret;

import io.yusuan.catalogue.Labels;
import io.yusuan.document.Cell;
import io.yusuan.document.GridView;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds rows of the body that print the header again, as where a page ends within a table: word for word the same as one
 * of its rows, those that number the columns included. Read as figures, such numbers would be invented amounts.
 */
final class RepeatedHeads {
    private final GridView grid;
    private final Set<List<String>> heads = new HashSet<>();
    private final Set<String> firsts = new HashSet<>();

    private RepeatedHeads(GridView grid) {
        this.grid = grid;
    }

    static RepeatedHeads of(GridView grid, HeaderRows header) {
        RepeatedHeads repeated = new RepeatedHeads(grid);
        if (header.worded()) {
            for (int row = header.rows().get(0); row < header.firstBody(); row++) {
                List<Cell> cells = repeated.printed(row);
                if (cells.size() > 1) {
                    repeated.heads.add(keys(cells));
                    repeated.firsts.add(Labels.key(cells.get(0).text()));
                }
            }
        }
        return repeated;
    }

    boolean at(int row) {
        List<Cell> cells = printed(row);
        return cells.size() > 1 && firsts.contains(Labels.key(cells.get(0).text())) && heads.contains(keys(cells));
    }

    private List<Cell> printed(int row) {
        return grid.row(row).stream()
                .filter(c -> c.row() == row && !Labels.trim(c.text()).isEmpty())
                .toList();
    }

    private static List<String> keys(List<Cell> cells) {
        return cells.stream().map(c -> Labels.key(c.text())).toList();
    }
}
