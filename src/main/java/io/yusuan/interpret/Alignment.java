package io.yusuan.interpret;

import io.yusuan.finding.Explanation;
import java.util.Locale;

/** The named ways in which a row of a ragged grid is put under its columns. */
public enum Alignment {
    /** One head stands over two columns, as the blanks of the row below show. */
    HEAD_OVER_COLUMNS(true),
    /** The heads could be placed in more than one way. */
    HEAD_UNCERTAIN(false),
    /** A head could be placed over no column. */
    HEAD_LEFT_OUT(false),
    /** The label of a total covers all columns that describe a row. */
    TOTAL_OVER_LABELS(true),
    /** As before, and the last cells are missing: the figures could belong further to the right. */
    TOTAL_OVER_LABELS_CUT(false),
    /** The last cells of the row are missing. */
    END_MISSING(false),
    /** More cells than the table has columns. */
    TOO_MANY(false),
    /** In a form, the cells merged with the row above are missing at the left; the others belong to the last columns. */
    VANISHED_LEADING_CELLS(true),
    /** In a form, one line of the source holds several rows, each of the full width. */
    ROWS_GLUED(true),
    /** In a form, a row of the source goes on in the next line. */
    ROW_CUT(true);

    private final boolean certain;

    Alignment(boolean certain) {
        this.certain = certain;
    }

    /** As written in findings. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What it does. */
    Explanation explanation() {
        return Explanation.of(id());
    }

    /** Whether the printed cells leave no other way; otherwise only arithmetic could decide. */
    boolean certain() {
        return certain;
    }
}
