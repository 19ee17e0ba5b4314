package io.yusuan.read.pdf;

import java.util.List;

/**
 * A page and what stands on it.
 *
 * @param frame the page
 * @param pieces in reading order
 */
record PageRead(PageFrame frame, List<Piece> pieces) {
    /** The page without tables in which nothing is printed. */
    PageRead withoutBlanks() {
        return new PageRead(
                frame,
                pieces.stream()
                        .filter(p -> !(p instanceof Piece.Table table && table.isBlank()))
                        .toList());
    }
}
