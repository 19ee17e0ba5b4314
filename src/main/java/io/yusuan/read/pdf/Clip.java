package io.yusuan.read.pdf;

import java.util.ArrayDeque;
import java.util.Deque;

/** What of a page can be painted on, in coordinates of the page as displayed, and what could be in the states saved. */
final class Clip {
    /** Graphics states that no page of a document saves without restoring them. */
    private static final int MOST_SAVED = 100_000;

    private final PdfCosts costs;
    private final Deque<Box> saved = new ArrayDeque<>();
    private Box box;
    private boolean follows;

    /** All of a page. */
    Clip(PageFrame frame, PdfCosts costs) {
        this.costs = costs;
        this.box = new Box(0, 0, frame.width(), frame.height());
    }

    Box box() {
        return box;
    }

    void save() {
        saved.push(box);
    }

    void restore() {
        if (!saved.isEmpty()) {
            box = saved.pop();
        }
    }

    /** Holds a page to the number of states that may be saved. */
    void check() throws LimitReached {
        if (saved.size() > MOST_SAVED) {
            throw costs.reach("depth");
        }
    }

    /** The path that is being drawn bounds it once it ends. */
    void follow() {
        follows = true;
    }

    void end(PagePath path) {
        if (follows && path.size() > 0) {
            box = path.bounds(0, path.size()).within(box);
        }
        follows = false;
    }
}
