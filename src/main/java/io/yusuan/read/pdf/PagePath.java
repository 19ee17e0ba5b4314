package io.yusuan.read.pdf;

import java.util.Arrays;

/** The path that is being drawn, as straight pieces; a curve counts as the line between its ends. */
final class PagePath {
    private static final int START = 64;
    private static final int CORNERS = 4;

    private float[] xs = new float[START];
    private float[] ys = new float[START];
    private boolean[] begins = new boolean[START];
    private int size;
    private int begin;

    void moveTo(float x, float y) {
        add(x, y, true);
    }

    void lineTo(float x, float y) {
        add(x, y, size == 0);
    }

    void close() {
        if (size > begin) {
            add(xs[begin], ys[begin], false);
        }
    }

    void clear() {
        size = 0;
        begin = 0;
    }

    int size() {
        return size;
    }

    float x(int i) {
        return xs[i];
    }

    float y(int i) {
        return ys[i];
    }

    /** Whether a piece of its own begins with point i. */
    boolean begins(int i) {
        return begins[i];
    }

    /** The bounds of the points from {@code first} to before {@code end}. */
    Box bounds(int first, int end) {
        float x0 = xs[first];
        float y0 = ys[first];
        float x1 = x0;
        float y1 = y0;
        for (int i = first + 1; i < end; i++) {
            x0 = Math.min(x0, xs[i]);
            y0 = Math.min(y0, ys[i]);
            x1 = Math.max(x1, xs[i]);
            y1 = Math.max(y1, ys[i]);
        }
        return new Box(x0, y0, x1, y1);
    }

    /** Whether it is one rectangle with level and upright sides. */
    boolean isRectangle() {
        if (size < CORNERS
                || size > CORNERS + 1
                || size == CORNERS + 1 && (xs[CORNERS] != xs[0] || ys[CORNERS] != ys[0])) {
            return false;
        }
        boolean level = ys[0] == ys[1];
        for (int i = 0; i < CORNERS; i++) {
            int next = (i + 1) % CORNERS;
            boolean along = (i % 2 == 0) == level ? ys[i] == ys[next] : xs[i] == xs[next];
            if (!along || i > 0 && begins[i]) {
                return false;
            }
        }
        return true;
    }

    private void add(float x, float y, boolean starts) {
        if (size == xs.length) {
            xs = Arrays.copyOf(xs, 2 * size);
            ys = Arrays.copyOf(ys, 2 * size);
            begins = Arrays.copyOf(begins, 2 * size);
        }
        if (starts) {
            begin = size;
        }
        xs[size] = x;
        ys[size] = y;
        begins[size] = starts;
        size++;
    }
}
