package io.yusuan.reconcile;

import java.util.List;

/**
 * Rows that stand beside each other, with what is under each.
 *
 * @param last the last of them; null where there are none
 * @param before those before it; null where there are none
 */
record RowPath(Way last, RowPath before) {
    static final RowPath NONE = new RowPath(null, null);

    /**
     * A row, and what is under it.
     *
     * @param row its index
     * @param end index behind the last row under it
     * @param under the outermost of these
     */
    record Way(int row, int end, RowPath under) {
        static Way alone(int row) {
            return new Way(row, row + 1, NONE);
        }
    }

    boolean isEmpty() {
        return last == null;
    }

    RowPath with(Way way) {
        return new RowPath(way, this);
    }

    /** How many of these rows and those under them stand below each other, at most. */
    int levels() {
        int levels = 0;
        for (RowPath at = this; !at.isEmpty(); at = at.before()) {
            levels = Math.max(levels, 1 + at.last().under().levels());
        }
        return levels;
    }

    /** What the rows beside each other add up to; there are some. */
    Sums sum(List<Sums> rows) {
        Sums sum = rows.get(last.row());
        for (RowPath at = before; !at.isEmpty(); at = at.before()) {
            sum = sum.plus(rows.get(at.last().row()));
        }
        return sum;
    }

    /** Notes for each of these rows, and those under them, the index behind the last one under it. */
    void fill(int[] ends) {
        for (RowPath at = this; !at.isEmpty(); at = at.before()) {
            ends[at.last().row()] = at.last().end();
            at.last().under().fill(ends);
        }
    }
}
