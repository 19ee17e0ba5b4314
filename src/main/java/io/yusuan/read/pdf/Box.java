package io.yusuan.read.pdf;

/** An upright rectangle; y grows downwards. */
record Box(float x0, float y0, float x1, float y1) {
    boolean holds(float x, float y) {
        return x >= x0 && x <= x1 && y >= y0 && y <= y1;
    }

    /** Whether a place is at its height, but to its left or right. */
    boolean isBeside(float x, float y) {
        return y >= y0 && y <= y1 && (x < x0 || x > x1);
    }

    float width() {
        return x1 - x0;
    }

    float height() {
        return y1 - y0;
    }

    float area() {
        return width() * height();
    }

    /** What of it lies within another; without width or height where nothing does. */
    Box within(Box other) {
        return new Box(Math.max(x0, other.x0), Math.max(y0, other.y0), Math.min(x1, other.x1), Math.min(y1, other.y1));
    }

    /** Whether a level line has a part in it. */
    boolean meets(Ruling level) {
        return level.at() >= y0 && level.at() <= y1 && level.from() < x1 && level.to() > x0;
    }

    Box with(Box other) {
        return new Box(Math.min(x0, other.x0), Math.min(y0, other.y0), Math.max(x1, other.x1), Math.max(y1, other.y1));
    }
}
