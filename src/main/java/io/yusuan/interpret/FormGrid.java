package io.yusuan.interpret;

import io.yusuan.catalogue.FormSpec;
import io.yusuan.catalogue.FormSpec.Field;
import io.yusuan.catalogue.Labels;
import io.yusuan.document.Block.TableGrid;
import io.yusuan.document.Cell;
import io.yusuan.document.GridView;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The cells of a grid with what a form's catalogue entry says of each, worked out once. For one thread. */
final class FormGrid {
    private final GridView view;
    private final FormSpec spec;
    private final List<List<Cell>> printed = new ArrayList<>();
    private final Map<Cell, FormSpec.Meaning> meanings = new IdentityHashMap<>();
    private final Map<Cell, Optional<Inline>> inlines = new IdentityHashMap<>();

    FormGrid(TableGrid grid, FormSpec spec) {
        this.view = new GridView(grid);
        this.spec = spec;
        for (int row = 1; row <= view.rows(); row++) {
            List<Cell> cells = new ArrayList<>();
            for (Cell cell : view.row(row)) {
                if (cell.row() == row && !isBlank(cell)) {
                    cells.add(cell);
                }
            }
            printed.add(cells);
        }
    }

    int rows() {
        return view.rows();
    }

    int columns() {
        return view.columns();
    }

    /** The cells that cover a row, left to right. */
    List<Cell> row(int row) {
        return view.row(row);
    }

    /** The cell that covers a position. */
    Optional<Cell> at(int row, int column) {
        return view.at(row, column);
    }

    /** The cells with text that begin in a row, left to right. */
    List<Cell> printed(int row) {
        return printed.get(row - 1);
    }

    /** The field that a cell is the label of. */
    Optional<Field> field(Cell cell) {
        return meaning(cell).field();
    }

    /** Whether a cell is the label of a total. */
    boolean isTotal(Cell cell) {
        return meaning(cell).total();
    }

    private FormSpec.Meaning meaning(Cell cell) {
        return meanings.computeIfAbsent(cell, c -> spec.meaning(c.text()));
    }

    /** The label and value that a cell holds together. */
    Optional<Inline> inline(Cell cell) {
        return inlines.computeIfAbsent(cell, c -> Inline.of(c.text(), spec));
    }

    static boolean isBlank(Cell cell) {
        return Labels.trim(cell.text()).isEmpty();
    }

    /** A label and its value in one cell: {@code 填报日期：2019年2月11日}. */
    record Inline(Field field, String label, String text) {
        private static Optional<Inline> of(String printed, FormSpec spec) {
            for (int i = 0; i < printed.length(); i++) {
                char c = printed.charAt(i);
                if (c == ':' || c == '：') {
                    String label = printed.substring(0, i);
                    String text = Labels.trim(printed.substring(i + 1));
                    return spec.meaning(label).field().map(f -> new Inline(f, Labels.trim(label), text));
                }
            }
            return Optional.empty();
        }
    }
}
