package io.yusuan.read.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** How far the print of a document reaches: down on pages of each size, and to the sides on each page. */
final class Margins {
    /** So many lines that end at one edge make it the margin of their page. */
    private static final int LINES = 4;

    /** Lines end at an edge when they end within this many font sizes of it. */
    private static final float AT_EDGE = 1.6f;

    private final Map<String, Float> bottoms = new HashMap<>();
    private final Map<PageFrame, Sides> pages = new IdentityHashMap<>();

    /**
     * Where the lines of a page begin and end.
     *
     * @param left x of lines that are not indented
     * @param right x of full lines
     */
    record Sides(float left, float right) {}

    Margins(List<PageRead> document) {
        Map<String, List<Sides>> bySize = new HashMap<>();
        for (PageRead page : document) {
            for (Piece piece : page.pieces()) {
                bottoms.merge(size(page.frame()), piece.box().y1(), Math::max);
            }
            if (!page.pieces().isEmpty()) {
                bySize.computeIfAbsent(size(page.frame()), s -> new ArrayList<>())
                        .add(outermost(page.pieces()));
            }
        }
        for (PageRead page : document) {
            Sides usual = usual(bySize.getOrDefault(size(page.frame()), List.of()), page.frame());
            pages.put(page.frame(), sides(page.pieces(), usual));
        }
    }

    /** The lowest print on any page of the size. */
    float bottom(PageFrame page) {
        return bottoms.getOrDefault(size(page), page.height());
    }

    Sides sides(PageFrame page) {
        return pages.get(page);
    }

    private static Sides sides(List<Piece> pieces, Sides usual) {
        Sides outermost = outermost(pieces);
        int begin = 0;
        int end = 0;
        for (Piece piece : pieces) {
            if (piece instanceof Piece.Text text) {
                begin += text.box().x0() - outermost.left <= AT_EDGE * text.size() ? 1 : 0;
                end += outermost.right - text.box().x1() <= AT_EDGE * text.size() ? 1 : 0;
            }
        }
        return new Sides(
                begin >= LINES ? outermost.left : Math.min(outermost.left, usual.left),
                end >= LINES ? outermost.right : Math.max(outermost.right, usual.right));
    }

    private static Sides outermost(List<Piece> pieces) {
        float left = Float.MAX_VALUE;
        float right = 0;
        for (Piece piece : pieces) {
            left = Math.min(left, piece.box().x0());
            right = Math.max(right, piece.box().x1());
        }
        return new Sides(left, right);
    }

    /** The middle of what pages of a size have. */
    private static Sides usual(List<Sides> all, PageFrame page) {
        if (all.isEmpty()) {
            return new Sides(0, page.width());
        }
        List<Float> lefts = all.stream().map(Sides::left).sorted().toList();
        List<Float> rights = all.stream().map(Sides::right).sorted().toList();
        return new Sides(lefts.get(lefts.size() / 2), rights.get(rights.size() / 2));
    }

    private static String size(PageFrame page) {
        return Math.round(page.width()) + "x" + Math.round(page.height());
    }
}
