package io.yusuan.read.pdf;

import java.util.ArrayList;
import java.util.List;

/** The column borders of a table over all its parts, in coordinates of its first part. */
final class Borders {
    /** Borders of one table stray by less than this from page to page, in points. */
    private static final float STRAY = 4f;

    private static final int SIDES = 2;

    private final List<Float> xs = new ArrayList<>();

    Borders(float[] first) {
        for (float x : first) {
            xs.add(x);
        }
    }

    static boolean same(float a, float b) {
        return Math.abs(a - b) <= STRAY;
    }

    int columns() {
        return xs.size() - 1;
    }

    /** What must be added to positions of a part to compare them. */
    float shift(float[] part) {
        return xs.get(0) - part[0];
    }

    /** Whether a part has the same sides, and no border that does not fit in: of two parts one has all borders of both. */
    boolean fit(float[] part) {
        return common(part) >= Math.min(part.length, xs.size());
    }

    /** Whether a part has the same sides and at least one border between them in common, as the rows of a form have. */
    boolean touch(float[] part) {
        return common(part) > SIDES;
    }

    /** Whether a part is as wide. */
    boolean touchSides(float[] part) {
        return same(xs.get(xs.size() - 1), part[part.length - 1] + shift(part));
    }

    /** How many borders are common; none where the sides are not. */
    private int common(float[] part) {
        if (!touchSides(part)) {
            return 0;
        }
        float shift = shift(part);
        int common = 0;
        for (float x : part) {
            common += same(xs.get(index(x + shift)), x + shift) ? 1 : 0;
        }
        return common;
    }

    /** Adds the borders of a part and says what must be added to its positions. */
    float add(float[] part) {
        float shift = shift(part);
        for (float x : part) {
            int nearest = index(x + shift);
            if (!same(xs.get(nearest), x + shift)) {
                xs.add(xs.get(nearest) < x + shift ? nearest + 1 : nearest, x + shift);
            }
        }
        return shift;
    }

    /** The border that is nearest. */
    int index(float x) {
        int best = 0;
        for (int i = 1; i < xs.size(); i++) {
            best = Math.abs(xs.get(i) - x) < Math.abs(xs.get(best) - x) ? i : best;
        }
        return best;
    }
}
