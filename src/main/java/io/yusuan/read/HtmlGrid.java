package io.yusuan.read;

import io.yusuan.document.Block.TableGrid;
import io.yusuan.document.Place;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Places the cells of an HTML table by the rules of the HTML standard (4.9.12, forming a table). */
final class HtmlGrid {
    /** The standard's own bound. */
    private static final int MAX_COLUMN_SPAN = 1000;

    private static final Pattern LEADING_DIGITS = Pattern.compile("\\s*\\+?([0-9]{1,6})");

    private final Budget budget;
    private final Grid grid = new Grid();
    private final Occupancy taken = new Occupancy(16);
    private int row;
    private int column;
    private int rowsLeft;

    HtmlGrid(Budget budget) {
        this.budget = budget;
    }

    /**
     * Begins a row.
     *
     * @param left rows left in its group, this one included; no cell reaches further
     */
    void nextRow(int left) {
        if (row > 0) {
            taken.nextRow();
        }
        row++;
        column = 0;
        rowsLeft = left;
    }

    void cell(Element cell, String text, Place place) throws Refusal {
        budget.cells(1);
        while (!taken.isFree(column)) {
            column++;
        }
        int wanted = Math.max(1, Math.min(MAX_COLUMN_SPAN, number(cell.attr("colspan"))));
        int columns = taken.free(column, wanted);
        int asked = number(cell.attr("rowspan"));
        int rows = asked == 0 ? rowsLeft : Math.min(asked, rowsLeft);
        grid.add(text, row, column + 1, rows, columns, place);
        taken.take(column, columns, rows);
        column += columns;
    }

    Optional<TableGrid> finish(Place place) {
        return grid.finish(place);
    }

    /** The number an attribute begins with, 1 where there is none. */
    private static int number(String attribute) {
        Matcher m = LEADING_DIGITS.matcher(attribute);
        return m.lookingAt() ? Integer.parseInt(m.group(1)) : 1;
    }
}
