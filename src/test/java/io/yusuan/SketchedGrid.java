package io.yusuan;

import io.yusuan.document.Block.Geometry;
import io.yusuan.document.Block.TableGrid;
import io.yusuan.document.Cell;
import io.yusuan.document.Place;
import java.util.ArrayList;
import java.util.List;

/**
 * A grid drawn as text, one line a row, cells between bars: {@code "甲 | 乙 | <"}. In a spanned grid {@code <} continues
 * the cell to the left and {@code ^} the cell above; a backslash followed by n is a line break.
 */
public final class SketchedGrid {
    private SketchedGrid() {}

    public static TableGrid of(Geometry geometry, List<String> lines) {
        List<String[]> rows = new ArrayList<>();
        for (String line : lines) {
            rows.add(line.split("\\|", -1));
        }
        List<Cell> cells = new ArrayList<>();
        int width = 0;
        for (int r = 0; r < rows.size(); r++) {
            width = Math.max(width, rows.get(r).length);
            for (int c = 0; c < rows.get(r).length; c++) {
                String text = text(rows, r, c);
                if (!text.equals("<") && !text.equals("^")) {
                    Place place = new Place.BodyCell(1, 1, r + 1, c + 1);
                    cells.add(new Cell(
                            text.replace("\\n", "\n"), r + 1, c + 1, down(rows, r, c), across(rows, r, c), place));
                }
            }
        }
        return new TableGrid(geometry, rows.size(), width, cells, new Place.BodyCell(1, 1, 1, 1));
    }

    private static String text(List<String[]> rows, int row, int column) {
        boolean inside = row < rows.size() && column < rows.get(row).length;
        return inside ? rows.get(row)[column].strip() : "";
    }

    private static int down(List<String[]> rows, int row, int column) {
        int span = 1;
        while (text(rows, row + span, column).equals("^")) {
            span++;
        }
        return span;
    }

    private static int across(List<String[]> rows, int row, int column) {
        int span = 1;
        while (text(rows, row, column + span).equals("<")) {
            span++;
        }
        return span;
    }
}
