package io.yusuan.read.pdf;

import java.util.Optional;

/** A table no upright lines part, which may stand in columns that another page of it tells better. */
interface Unlined {
    /**
     * The same table in the given columns.
     *
     * @param xs their borders
     * @return empty where a figure reaches over a border, or two stand in one column side by side
     */
    Optional<Piece.Table> in(float[] xs);
}
