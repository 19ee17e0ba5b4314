package io.yusuan.catalogue;

/** What a column holds. */
public enum ColumnRole {
    /** Amounts of money. */
    MONEY,
    /** Classification codes, whole or in parts. */
    CODE,
    /** The name that belongs to the code. */
    NAME,
    /** Code and name in one cell ({@code 2010801-行政运行}). */
    CODE_NAME,
    /** What a row is called, where that is no name of a code. */
    LABEL,
    PROJECT,
    UNIT_CODE,
    UNIT_NAME,
    /** Kept as text with the row. */
    ATTRIBUTE,
    /** Row numbers and the like. */
    IGNORE,
    /** People's names and telephone numbers. */
    PERSONAL;

    /** Whether cells of this kind say what a row is about, so that the label of a total may cover them. */
    public boolean describesRow() {
        return switch (this) {
            case CODE, NAME, CODE_NAME, LABEL, PROJECT, UNIT_CODE, UNIT_NAME, IGNORE -> true;
            default -> false;
        };
    }
}
