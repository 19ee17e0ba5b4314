package io.yusuan.sample;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Writes a grid by header, rows and columns under merged heads, for {@link SampleTable#of}. */
final class TableWriter {
    private final List<List<String>> heads = new ArrayList<>();
    private final List<List<String>> body = new ArrayList<>();
    private final int depth;

    /** A table whose header is that many rows deep. */
    TableWriter(int depth) {
        this.depth = depth;
        for (int i = 0; i < depth; i++) {
            heads.add(new ArrayList<>());
        }
    }

    /**
     * A column by the words over it, outermost first. A word that the column to the left has at the same depth, under the
     * same words, is one merged cell over both; the last word reaches down to the last header row.
     */
    TableWriter column(String... path) {
        boolean merged = true;
        for (int level = 0; level < depth; level++) {
            List<String> row = heads.get(level);
            String word = level < path.length ? path[level] : SampleTable.ABOVE;
            merged &= level < path.length - 1 && word.equals(nearest(row));
            row.add(merged ? SampleTable.LEFT : word);
        }
        return this;
    }

    private static String nearest(List<String> row) {
        for (int i = row.size() - 1; i >= 0; i--) {
            if (!row.get(i).equals(SampleTable.LEFT)) {
                return row.get(i);
            }
        }
        return "";
    }

    int columns() {
        return heads.get(0).size();
    }

    TableWriter row(List<String> cells) {
        body.add(List.copyOf(cells));
        return this;
    }

    /** A row above all others so far. */
    TableWriter firstRow(List<String> cells) {
        body.add(0, List.copyOf(cells));
        return this;
    }

    TableWriter blankRow() {
        return row(Collections.nCopies(columns(), ""));
    }

    SampleTable table() {
        List<List<String>> grid = new ArrayList<>(heads);
        grid.addAll(body);
        return SampleTable.of(grid, depth, List.of());
    }
}
