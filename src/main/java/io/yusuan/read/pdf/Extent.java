package io.yusuan.read.pdf;

/**
 * What a column, or a text, reaches over from the left to the right.
 *
 * @param from where it begins
 * @param to where it ends
 */
record Extent(float from, float to) {
    /** Positions stray by this much, in points. */
    static final float STRAY = 1f;

    static Extent of(TextLine text) {
        return new Extent(text.x0(), text.x1());
    }

    boolean overlaps(Extent other) {
        return Math.min(to, other.to) - Math.max(from, other.from) > STRAY;
    }

    float middle() {
        return (from + to) / 2;
    }

    Extent with(Extent other) {
        return new Extent(Math.min(from, other.from), Math.max(to, other.to));
    }
}
