package io.yusuan.read;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** The columns of a table whose cells only tell where their sides are, in twips (1/1440 inch). */
final class CellEdges {
    /** Rows drawn by hand miss each other by up to a millimetre; no column is as narrow as that. */
    static final int TOLERANCE = 60;

    /** First edge of each group of edges that are one line to the eye. */
    private final List<Integer> lines = new ArrayList<>();

    CellEdges(Collection<Integer> edges) {
        for (int edge : new TreeSet<>(edges)) {
            if (lines.isEmpty() || edge - lines.get(lines.size() - 1) > TOLERANCE) {
                lines.add(edge);
            }
        }
    }

    /** The 1-based column that begins at an edge, at least the given one. */
    int column(int edge, int atLeast) {
        int column = 0;
        while (column < lines.size() && lines.get(column) <= edge) {
            column++;
        }
        return Math.max(column, atLeast);
    }
}
