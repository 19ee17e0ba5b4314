package io.yusuan.read.pdf;

import java.awt.geom.Point2D;

/**
 * A clockwise turn of a page with its origin above left.
 *
 * @param quarters how far, 0 to 3
 * @param width of the page before
 * @param height of the page before
 */
record Turn(int quarters, float width, float height) {
    Point2D.Float point(float x, float y) {
        return switch (quarters) {
            case 1 -> new Point2D.Float(height - y, x);
            case 2 -> new Point2D.Float(width - x, height - y);
            case 3 -> new Point2D.Float(y, width - x);
            default -> new Point2D.Float(x, y);
        };
    }

    Box box(Box box) {
        Point2D.Float a = point(box.x0(), box.y0());
        Point2D.Float b = point(box.x1(), box.y1());
        return new Box(Math.min(a.x, b.x), Math.min(a.y, b.y), Math.max(a.x, b.x), Math.max(a.y, b.y));
    }
}
