package io.yusuan.statement;

import io.yusuan.document.Place;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * A row of a statement, or of one block of a side-by-side statement.
 *
 * @param row 1-based row in the joined grid
 * @param block 1-based block of a side-by-side table, 1 elsewhere
 * @param role what the row is among its neighbours
 * @param level 1 for the outermost level (类), 0 for totals
 * @param parentRow row of the line it belongs under, in the same block
 * @param label as printed, trimmed
 * @param codes classification codes of the row
 * @param item id of the named line, {@code revenue_total}, or empty
 * @param project project name as printed, or empty
 * @param unitCode code of the sub-unit, or empty
 * @param unitName name of the sub-unit, or empty
 * @param attributes the row's other cells by column id, in order of id
 * @param amounts the row's amounts, left to right
 * @param place where the row begins
 */
public record Line(
        int row,
        int block,
        RowRole role,
        int level,
        OptionalInt parentRow,
        String label,
        Codes codes,
        String item,
        String project,
        String unitCode,
        String unitName,
        Map<String, String> attributes,
        List<Amount> amounts,
        Place place) {
    public Line {
        attributes = java.util.Collections.unmodifiableMap(new TreeMap<>(attributes));
        amounts = List.copyOf(amounts);
    }

    /** This row at another place among its neighbours. */
    public Line at(RowRole newRole, int newLevel, OptionalInt newParentRow) {
        return new Line(
                row,
                block,
                newRole,
                newLevel,
                newParentRow,
                label,
                codes,
                item,
                project,
                unitCode,
                unitName,
                attributes,
                amounts,
                place);
    }

    /** This row with other amounts. */
    public Line with(List<Amount> newAmounts) {
        return new Line(
                row,
                block,
                role,
                level,
                parentRow,
                label,
                codes,
                item,
                project,
                unitCode,
                unitName,
                attributes,
                newAmounts,
                place);
    }

    /** What a row is among its neighbours; consumers sum {@link #ITEM} only. */
    public enum RowRole {
        ITEM,
        SUBTOTAL,
        TOTAL,
        OF_WHICH,
        MEMO
    }
}
