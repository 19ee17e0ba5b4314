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
        while (top > 0 && first - top < LINES && isHeader(top - 1, top, first, last)) {
            top--;
        }
        return top;
    }

    private boolean isHeader(int line, int below, int first, int last) {
        Row row = rows.get(line);
        float distance = rows.get(below).baseline() - row.baseline();
        if (distance > LEADING * row.line().size() || row.hasFigures()) {
            return false;
        }
        return row.parts().size() >= NAMES || isUnderRuling(row, first, last);
    }

    /** Whether a ruling as wide as the table stands above the line and no further than a header is high. */
    private boolean isUnderRuling(Row row, int first, int last) {
        float left = Float.MAX_VALUE;
        float right = 0;
        for (Row of : rows.subList(first, last + 1)) {
            left = Math.min(left, of.line().x0());
            right = Math.max(right, of.line().x1());
        }
        float height = LINES * LEADING * row.line().size();
        for (Ruling level : levels) {
            float covered = Math.min(right, level.to()) - Math.max(left, level.from());
            boolean above =
                    level.at() < row.baseline() && level.at() > rows.get(first).baseline() - height;
            if (above && covered >= REACH * (right - left)) {
                return true;
            }
        }
        return false;
    }
}
