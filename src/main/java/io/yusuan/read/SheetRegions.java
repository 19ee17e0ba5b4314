package io.yusuan.read;

import io.yusuan.document.Place;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Splits a sheet into tables and the lines around them, by shape and lines alone.
 *
 * <p>A <em>loose</em> row is one that does not fill its table: one cell, or several with columns left free.
 *
 * <ul>
 *   <li>In a sheet with ruled rows, an unruled loose row stands outside (a title, the line with the unit, a note). So
 *       does a ruled row of one cell over the full width at either end of a table, and at its beginning an unruled row of
 *       fewer cells than columns, however far they are merged.
 *   <li>In a sheet without ruling only rows at either end can stand outside: those of one cell (at the lower end only
 *       at the left edge or merged), and those of two cells at the left and right edge with free columns between. At the
 *       lower end a row that only names something stays inside: directly below the table, not merged, and no longer than
 *       the longest name above it or {@value #LONGEST_NAME} characters, unless a remark ends there.
 * </ul>
 *
 * <p>Blank rows belong to the table they stand in. They end it when two or more unruled ones come together in a ruled
 * sheet; in an unruled sheet when the row after them is loose and begins something new: it is merged, follows two blank
 * rows, or is followed by another loose row. More than {@value #LONG_GAP} blank rows always end it.
 *
 * <p>Each cell of a row outside becomes a paragraph of its own.
 */
final class SheetRegions {
    static final int LONG_GAP = 20;
    /** Names of lines in budgets are seldom longer; a note seldom is as short. */
    static final int LONGEST_NAME = 16;

    /** A few characters, a colon, and what they announce. */
    private static final Pattern REMARK = Pattern.compile("^\\s*[^:：]{1,3}[:：]\\s*\\S");

    private final Intake intake;
    private final Sheet sheet;
    private final List<Sheet.Row> rows;
    private final boolean ruled;
    private int first;
    private int last;

    private SheetRegions(Intake intake, Sheet sheet, List<Sheet.Row> rows) {
        this.intake = intake;
        this.sheet = sheet;
        this.rows = rows;
        this.ruled = rows.stream().filter(Sheet.Row::boxed).count() > 1;
    }

    static void read(Intake intake, Sheet sheet, List<Sheet.Row> rows) throws Refusal {
        new SheetRegions(intake, sheet, rows).read();
    }

    private void read() throws Refusal {
        List<Sheet.Row> table = new ArrayList<>();
        int reach = 0;
        measure(rows);
        for (int i = 0; i < rows.size(); i++) {
            Sheet.Row row = rows.get(i);
            boolean outside = ruled && !row.boxed() && isLoose(row);
            if (outside || !table.isEmpty() && endsBefore(i, reach)) {
                finish(table);
                table.clear();
                measure(rows);
            }
            if (outside) {
                paragraphs(row);
            } else {
                table.add(row);
            }
            reach = Math.max(reach, row.reach());
        }
        finish(table);
    }

    private boolean endsBefore(int i, int reach) {
        Sheet.Row row = rows.get(i);
        int gap = row.number() - reach - 1;
        int open = 0;
        for (int r = reach + 1; r < row.number() && r <= reach + LONG_GAP; r++) {
            open += sheet.isBoxed(r) ? 0 : 1;
        }
        if (ruled || gap > LONG_GAP) {
            return open > 1 || gap > LONG_GAP;
        }
        boolean another = i + 1 < rows.size() && isLoose(rows.get(i + 1));
        boolean merged = row.items().get(0).lastColumn() > row.items().get(0).column();
        return gap > 0 && isLoose(row) && (gap > 1 || another || merged);
    }

    /** The columns that rows of more than one cell take up; none where there is no such row. */
    private void measure(List<Sheet.Row> of) {
        first = Integer.MAX_VALUE;
        last = 0;
        for (Sheet.Row row : of) {
            if (row.items().size() > 1) {
                first = Math.min(first, row.items().get(0).column());
                last = Math.max(last, row.items().get(row.items().size() - 1).column());
            }
        }
    }

    private boolean isLoose(Sheet.Row row) {
        List<Sheet.Item> items = row.items();
        if (items.size() == 1) {
            return true;
        }
        BitSet filled = new BitSet();
        items.forEach(i -> filled.set(i.column(), i.lastColumn() + 1));
        boolean free = filled.get(first, last + 1).cardinality() < last - first + 1;
        if (ruled) {
            return free;
        }
        Sheet.Item right = items.get(1);
        return items.size() == 2
                && items.get(0).column() == first
                && right.lastColumn() >= last
                && right.column() > items.get(0).lastColumn() + 1;
    }

    private boolean beginsOutside(Sheet.Row row) {
        boolean merged = ruled && !row.boxed() && row.items().size() <= last - first;
        return merged || standsOutside(row);
    }

    /** A note begins at the left edge; a lone figure further right is the last row of its table. */
    private boolean endsOutside(Sheet.Row row) {
        Sheet.Item item = row.items().get(0);
        return standsOutside(row) && (item.column() <= first || item.lastColumn() > item.column());
    }

    private boolean standsOutside(Sheet.Row row) {
        if (!row.boxed() || !ruled) {
            return isLoose(row);
        }
        Sheet.Item item = row.items().get(0);
        return row.items().size() == 1 && item.column() <= first && item.lastColumn() >= last;
    }

    private void finish(List<Sheet.Row> table) throws Refusal {
        measure(table);
        int from = 0;
        int to = table.size();
        while (from < to && beginsOutside(table.get(from))) {
            paragraphs(table.get(from++));
        }
        while (to > from && endsOutside(table.get(to - 1))) {
            to--;
        }
        to = lastName(table, from, to);
        if (from < to) {
            grid(table.subList(from, to));
        }
        table.subList(to, table.size()).forEach(this::paragraphs);
    }

    /** Where the rows end that name lines directly below the table; the last of them is no remark. */
    private int lastName(List<Sheet.Row> table, int from, int to) {
        int longest = longestName(table.subList(from, to));
        int last = to;
        for (int i = to; i > from && i < table.size() && names(table.get(i), table.get(i - 1), longest); i++) {
            String text = table.get(i).items().get(0).text();
            last = REMARK.matcher(text).find() ? last : i + 1;
        }
        return last;
    }

    /** Characters of the longest text at the left edge of rows that hold more. */
    private int longestName(List<Sheet.Row> table) {
        return table.stream()
                .filter(r -> r.items().size() > 1 && r.items().get(0).column() == first)
                .mapToInt(r -> r.items().get(0).text().strip().length())
                .reduce(LONGEST_NAME, Math::max);
    }

    /** Whether a row names a line of the table that ends above it, its other cells blank. */
    private boolean names(Sheet.Row row, Sheet.Row above, int longest) {
        Sheet.Item item = row.items().get(0);
        return !ruled
                && row.items().size() == 1
                && item.column() == first
                && item.lastColumn() == item.column()
                && row.number() == above.reach() + 1
                && item.text().strip().length() <= longest;
    }

    private void paragraphs(Sheet.Row row) {
        for (Sheet.Item item : row.items()) {
            intake.blocks().paragraph(item.text(), sheet.place(item.row(), item.column()));
        }
    }

    /** Every position of the area gets its cell, so that blank ones can be told from merged ones. */
    private void grid(List<Sheet.Row> table) throws Refusal {
        int top = table.get(0).number();
        int bottom = table.get(table.size() - 1).number();
        int left = table.stream().mapToInt(r -> r.items().get(0).column()).min().orElse(1);
        int right = table.stream()
                .mapToInt(r -> r.items().get(r.items().size() - 1).column())
                .max()
                .orElse(left);
        intake.budget().cells((long) (bottom - top + 1) * (right - left + 1));
        Grid grid = new Grid();
        Occupancy taken = new Occupancy(right - left + 1);
        int next = 0;
        for (int r = top; r <= bottom; r++) {
            List<Sheet.Item> items =
                    table.get(next).number() == r ? table.get(next++).items() : List.of();
            int at = 0;
            for (int c = left; c <= right; c++) {
                Place place = sheet.place(r, c);
                if (at < items.size() && items.get(at).column() == c) {
                    Sheet.Item item = items.get(at++);
                    int height = Math.min(item.lastRow(), bottom) - r + 1;
                    int width = taken.free(c - left, Math.min(item.lastColumn(), right) - c + 1);
                    grid.add(item.text(), r - top + 1, c - left + 1, height, width, place);
                    taken.take(c - left, width, height);
                } else if (taken.isFree(c - left)) {
                    grid.add("", r - top + 1, c - left + 1, 1, 1, place);
                }
            }
            taken.nextRow();
        }
        grid.finish(sheet.place(top, left)).ifPresent(intake.blocks()::add);
    }
}
