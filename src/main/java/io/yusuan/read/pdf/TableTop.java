package io.yusuan.read.pdf;

import io.yusuan.read.pdf.AlignedTables.Row;
import java.util.List;
import java.util.Optional;

/** Finds where the header of a table without upright lines begins. */
final class TableTop {
    /** Lines of a header, and its first row, stand no further apart than this many font sizes. */
    private static final float LEADING = 3.5f;

    /** The same below a line that says whose the table is. */
    private static final float CAPTIONED = 6f;

    /** A header has no more lines than this above the first row. */
    private static final int LINES = 6;

    /** A header has no more lines than this below the line that says whose the table is. */
    private static final int UNDER_CAPTION = 14;

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
        int caption = caption(first);
        if (caption >= 0) {
            return caption + 1;
        }
        int top = first;
        for (int line = first - 1; line >= 0 && first - line <= LINES && isOfHeader(line); line--) {
            top = isHeader(line, first, last) ? line : top;
        }
        return top;
    }

    /** Whether a line may be one of a header, as far as what it says tells: one between others is. */
    private boolean isOfHeader(int line) {
        Row row = rows.get(line);
        return isClose(line, LEADING)
                && !row.hasFigures()
                && !row.isAround()
                && row.parts().size() <= AlignedTables.MOST_PARTS;
    }

    /** The line that says of the table whose it is or its unit, where only lines of a header stand below; otherwise -1. */
    private int caption(int first) {
        int line = first - 1;
        while (line >= 0
                && first - line <= UNDER_CAPTION
                && isClose(line, CAPTIONED)
                && !rows.get(line).hasFigures()
                && rows.get(line).parts().size() <= AlignedTables.MOST_PARTS) {
            if (rows.get(line).isAround()) {
                return line;
            }
            line--;
        }
        return -1;
    }

    /** Whether the header of few rows tells that they are a table: whose it is stands above, and all figures below its heads. */
    boolean isNamed(int first, int last) {
        Optional<Extent> heads = heads(first);
        return heads.isPresent()
                && rows.subList(caption(first) + 1, first).stream()
                        .anyMatch(r -> r.parts().size() >= NAMES)
                && rows.subList(first, last + 1).stream()
                        .filter(Row::hasFigures)
                        .flatMap(Row::figureTexts)
                        .allMatch(f -> heads.get().overlaps(Extent.of(f)));
    }

    /** From where to where heads, and the line that says whose the table is, stand above a row. */
    Optional<Extent> heads(int first) {
        int caption = caption(first);
        return caption < 0
                ? Optional.empty()
                : rows.subList(caption, first).stream()
                        .map(r -> Extent.of(r.line()))
                        .reduce(Extent::with);
    }

    private boolean isClose(int line, float leading) {
        Row row = rows.get(line);
        return rows.get(line + 1).baseline() - row.baseline()
                <= leading * row.line().size();
    }

    private boolean isHeader(int line, int first, int last) {
        Row row = rows.get(line);
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
