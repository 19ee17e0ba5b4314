package io.yusuan.learn;

import io.yusuan.catalogue.ColumnRole;

/**
 * How far an unknown head looks like a known column.
 *
 * @param id of the column
 * @param role of the column
 * @param common whether any table may have the column, and not only the type in question
 * @param piece longest piece that the head shares with a wording of the column, or empty
 * @param wording the nearest wording
 * @param likeness to that wording, 0 to 1000
 * @param extended wording that the head says in other words, all of them words of the column's wordings; or empty
 * @param taken whether another head of the table is the column already
 */
record ColumnFit(
        String id,
        ColumnRole role,
        boolean common,
        String piece,
        String wording,
        int likeness,
        String extended,
        boolean taken) {
    /** Whether the head says no more than wordings of the column. */
    boolean worded() {
        return !extended.isEmpty();
    }

    /** In words, why the column is near. */
    String reasons() {
        String why =
                worded() ? "extends " + extended + " by words of its wordings" : "shares " + piece + " with " + wording;
        return why + (taken ? "; the table has that column already" : "");
    }
}
