package io.yusuan.statement;

import io.yusuan.document.Place;
import java.util.List;
import java.util.OptionalInt;

/**
 * A table of a document, understood.
 *
 * @param tableId {@code <doc_id first 16>-<ordinal, 3 digits>}
 * @param ordinal 1-based position among the tables of the document
 * @param tableType id of the catalogue's table type, empty when unrecognised
 * @param labelPrinted label as printed, {@code 表5}, or empty
 * @param titlePrinted title as printed, or empty
 * @param recognisedBy what decided on the type
 * @param organisation the unit the table belongs to, empty when it is the document's
 * @param fiscalYear the year the table is about
 * @param unit the unit that holds for its cells unless a cell or column says otherwise
 * @param status what became of it
 * @param rows grid rows after joining continuations
 * @param columns grid columns
 * @param place where it begins
 * @param lines its rows, in grid order; one grid row of a side-by-side table gives several lines
 * @param targets its performance indicators, in order
 */
public record Statement(
        String tableId,
        int ordinal,
        String tableType,
        String labelPrinted,
        String titlePrinted,
        RecognisedBy recognisedBy,
        String organisation,
        OptionalInt fiscalYear,
        PrintedUnit unit,
        TableStatus status,
        int rows,
        int columns,
        Place place,
        List<Line> lines,
        List<Target> targets) {
    public Statement {
        lines = List.copyOf(lines);
        targets = List.copyOf(targets);
    }

    /** This table with other lines. */
    public Statement with(List<Line> newLines) {
        return new Statement(
                tableId,
                ordinal,
                tableType,
                labelPrinted,
                titlePrinted,
                recognisedBy,
                organisation,
                fiscalYear,
                unit,
                status,
                rows,
                columns,
                place,
                newLines,
                targets);
    }

    /** What decided on the type of a table. */
    public enum RecognisedBy {
        TITLE,
        HEADER,
        NONE
    }

    /** What became of a table. */
    public enum TableStatus {
        PARSED,
        /** Holds no figures, and the document says why. */
        DECLARED_EMPTY,
        /** Holds no figures. */
        EMPTY,
        UNRECOGNISED,
        UNREADABLE
    }
}
