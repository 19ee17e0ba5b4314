package io.yusuan.interpret;

/** The named ways in which a row of a ragged grid is put under its columns. */
public enum Alignment {
    /** One head stands over two columns, as the blanks of the row below show. */
    HEAD_OVER_COLUMNS("a head spans the columns below it", true),
    /** The heads could be placed in more than one way. */
    HEAD_UNCERTAIN("the heads could be placed in more than one way", false),
    /** A head could be placed over no column. */
    HEAD_LEFT_OUT("a head could be placed over no column", false),
    /** The label of a total covers all columns that describe a row. */
    TOTAL_OVER_LABELS("the label of the total covers the columns that describe a row", true),
    /** As before, and the last cells are missing: the figures could belong further to the right. */
    TOTAL_OVER_LABELS_CUT(
            "the label of the total covers the columns that describe a row; cells at the end are missing", false),
    /** The last cells of the row are missing. */
    END_MISSING("cells at the end of the row are missing", false),
    /** More cells than the table has columns. */
    TOO_MANY("the row has more cells than the table has columns", false),
    /** In a form, the cells merged with the row above are missing at the left; the others belong to the last columns. */
    VANISHED_LEADING_CELLS("cells merged with the row above are missing at the left", true),
    /** In a form, one line of the source holds several rows, each of the full width. */
    ROWS_GLUED("one row of the source holds several, each of the full width", true),
    /** In a form, a row of the source goes on in the next line. */
    ROW_CUT("a row of the source goes on in the next", true);

    private final String words;
    private final boolean certain;

    Alignment(String words, boolean certain) {
        this.words = words;
        this.certain = certain;
    }

    /** As written in findings. */
    public String id() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** What it does, in words. */
    String words() {
        return words;
    }

    /** Whether the printed cells leave no other way; otherwise only arithmetic could decide. */
    boolean certain() {
        return certain;
    }
}
