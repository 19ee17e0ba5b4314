package io.yusuan.read.pdf;

import java.util.ArrayList;
import java.util.List;

/**
 * Lines that cross or meet each other.
 *
 * @param levels the level ones
 * @param uprights the upright ones
 */
record LineGroup(LineAxis levels, LineAxis uprights) {
    /** Lines that end this close to each other, in points, meet. */
    private static final float MEETING = 3f;

    /** The groups on a page that enclose something. */
    static List<LineGroup> of(List<Ruling> levels, List<Ruling> uprights) {
        int lines = levels.size() + uprights.size();
        Regions regions = new Regions(lines);
        for (int u = 0; u < uprights.size(); u++) {
            for (int l = 0; l < levels.size(); l++) {
                if (meet(levels.get(l), uprights.get(u))) {
                    regions.unite(l, levels.size() + u);
                }
            }
        }
        uniteAlone(levels, uprights, regions);
        List<LineGroup> groups = new ArrayList<>();
        for (int root = 0; root < levels.size(); root++) {
            List<Ruling> level = new ArrayList<>();
            List<Ruling> upright = new ArrayList<>();
            for (int i = 0; i < lines; i++) {
                if (regions.of(i) == root) {
                    if (i < levels.size()) {
                        level.add(levels.get(i));
                    } else {
                        upright.add(uprights.get(i - levels.size()));
                    }
                }
            }
            LineGroup closed = upright.isEmpty() ? null : closed(level, upright);
            if (closed != null && closed.encloses()) {
                groups.add(closed);
            }
        }
        return groups;
    }

    /**
     * Uprights that no level line meets belong to the lines beside them that begin and end where they do: between them
     * stand cells merged over the whole page, of which the page shows neither the upper nor the lower side.
     */
    private static void uniteAlone(List<Ruling> levels, List<Ruling> uprights, Regions regions) {
        for (int u = 0; u < uprights.size(); u++) {
            int alone = levels.size() + u;
            if (regions.of(alone) == alone) {
                for (int v = 0; v < uprights.size(); v++) {
                    int of = regions.of(levels.size() + v);
                    if (of < levels.size() && endTogether(uprights.get(u), uprights.get(v))) {
                        regions.unite(of, alone);
                        break;
                    }
                }
            }
        }
    }

    private static boolean endTogether(Ruling a, Ruling b) {
        return Math.abs(a.from() - b.from()) <= MEETING && Math.abs(a.to() - b.to()) <= MEETING;
    }

    private static LineGroup closed(List<Ruling> level, List<Ruling> upright) {
        LineAxis levels = new LineAxis(level);
        LineAxis uprights = new LineAxis(upright);
        levels.closeSides(upright);
        uprights.closeSides(level);
        return new LineGroup(levels, uprights);
    }

    /** Whether there is a field between the lines. */
    private boolean encloses() {
        return levels.positions().length > 1 && uprights.positions().length > 1;
    }

    private static boolean meet(Ruling level, Ruling upright) {
        return upright.at() >= level.from() - MEETING
                && upright.at() <= level.to() + MEETING
                && level.at() >= upright.from() - MEETING
                && level.at() <= upright.to() + MEETING;
    }
}
