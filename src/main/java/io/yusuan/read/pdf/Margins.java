package io.yusuan.read.pdf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How far the print of a document reaches on pages of each size, and how far the lines of each page reach. */
final class Margins {
    private final Map<String, Float> bottoms = new HashMap<>();

    Margins(List<PageRead> pages) {
        for (PageRead page : pages) {
            for (Piece piece : page.pieces()) {
                if (!PageNumber.is(piece, page.frame())) {
                    bottoms.merge(size(page.frame()), piece.box().y1(), Math::max);
                }
            }
        }
    }

    /** The lowest print on any page of the size. */
    float bottom(PageFrame page) {
        return bottoms.getOrDefault(size(page), page.height());
    }

    private static String size(PageFrame page) {
        return Math.round(page.width()) + "x" + Math.round(page.height());
    }
}
