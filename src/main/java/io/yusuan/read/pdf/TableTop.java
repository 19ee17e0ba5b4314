package io.yusuan.read.pdf;

import io.yusuan.read.pdf.AlignedTables.Row;
import java.util.List;

/** Finds where the header of a table without upright lines begins. */
final class TableTop {
    /** Lines of a header, and its first row, stand no further apart than this many font sizes. */
    private static final float LEADING = 3.5f;

    /** A header has no more lines than this above the first row. */
    private static final int LINES = 5;

    /** A line of a header that no ruling bounds names at least so many columns. */
    private static final int NAMES = 3;

    /** What stands nearer to a side of a table than this many font sizes stands at its side. */
    private static final float SIDE = 2f;

    /** A ruling over a table reaches over this share of it. */
    private static final float REACH = 0.6f;

    private final List<Row> rows;
    private final List<Ruling> levels;

    TableTop(List<Row> rows, List<Ruling> levels) {
        this.rows = rows;
        this.levels = levels;
    }

    /** The first row of the header of the table whose rows with figures are the given ones. */
    int of(int first, int last) {
        int top = first;
        while (top > 0 && first - top < LINES) {
            boolean one = isHeader(top - 1, top, first, last);
            if (!one && !isBetween(top - 1, first, last)) {
                return top;
            }
            top -= one ? 1 : 2;
        }
        return top;
    }

    /** Whether a line with one head stands close between the header so far and another line of it: no title does. */
    private boolean isBetween(int line, int first, int last) {
        return line > 0
                && rows.get(line).parts().size() == 1
                && isClose(line, line + 1)
                && isAtNoSide(rows.get(line), first, last)
                && isHeader(line - 1, line, first, last);
    }

    private boolean isClose(int line, int below) {
        Row row = rows.get(line);
        float distance = rows.get(below).baseline() - row.baseline();
        return distance <= LEADING * row.line().size();
    }

    private boolean isHeader(int line, int below, int first, int last) {
        Row row = rows.get(line);
        if (!isClose(line, below) || row.hasFigures() || row.parts().size() > AlignedTables.MOST_PARTS) {
            return false;
        }
        return row.parts().size() >= NAMES || isInside(row, first, last) || isUnderRuling(row, first, last);
    }

    /**
     * Whether several texts stand above the table and none at its sides, as heads above several columns do: what is said of
     * a table before it begins (its department, its unit) stands at the sides.
     */
    private boolean isInside(Row row, int first, int last) {
        return row.parts().size() > 1 && isAtNoSide(row, first, last);
    }

    private boolean isAtNoSide(Row row, int first, int last) {
        Extent table = extent(first, last);
        float side = SIDE * row.line().size();
        return row.line().x0() > table.from() + side && row.line().x1() < table.to() - side;
    }

    private Extent extent(int first, int last) {
        return rows.subList(first, last + 1).stream()
                .map(r -> Extent.of(r.line()))
                .reduce(Extent::with)
                .orElseThrow();
    }

    /** Whether a ruling as wide as the table stands above the line and no further than a header is high. */
    private boolean isUnderRuling(Row row, int first, int last) {
        Extent table = extent(first, last);
        float height = LINES * LEADING * row.line().size();
        for (Ruling level : levels) {
            float covered = Math.min(table.to(), level.to()) - Math.max(table.from(), level.from());
            boolean above =
                    level.at() < row.baseline() && level.at() > rows.get(first).baseline() - height;
            if (above && covered >= REACH * (table.to() - table.from())) {
                return true;
            }
        }
        return false;
    }
}
