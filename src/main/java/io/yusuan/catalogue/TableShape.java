package io.yusuan.catalogue;

/** How a table arranges its figures. */
public enum TableShape {
    /** Blocks of labels and amounts side by side (收支总表). */
    LEDGER,
    /** Rows that contain one another, told apart by code, numbering or indent. */
    HIERARCHY,
    /** Rows beside one another, all summing to the total. */
    LIST,
    /** One row a unit, one column a named line. */
    MATRIX,
    /** A form of labelled fields (绩效目标表). */
    FORM
}
