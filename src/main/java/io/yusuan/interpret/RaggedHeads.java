package io.yusuan.interpret;

import io.yusuan.catalogue.Wording;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts the heads of a ragged grid over their columns. A text dump leaves one blank cell for every cell merged downwards
 * and none for cells merged sideways: so a blank in the row below belongs to the head above it, and a run of heads below
 * shares heads above.
 *
 * @param cells the upper row, placed
 * @param alignment how; null when every head stands over one column anyway
 * @param leftOut printed heads that could be placed over no column
 */
record RaggedHeads(List<HeaderCell> cells, Alignment alignment, List<String> leftOut) {

    static RaggedHeads over(List<HeaderCell> upper, List<HeaderCell> lower, Wording wording) {
        if (upper.size() >= lower.size()) {
            return new RaggedHeads(upper, null, List.of());
        }
        List<List<HeaderCell>> runs = runs(lower);
        int extra = lower.size() - upper.size();
        int eachOneHead = runs.stream().mapToInt(r -> r.size() - 1).sum();
        boolean single = eachOneHead == extra;
        List<List<HeaderCell>> groups = single ? runs : byStarts(runs, wording);
        boolean certain = single || groups.size() == upper.size();
        List<HeaderCell> placed = new ArrayList<>();
        for (int i = 0; i < Math.min(upper.size(), groups.size()); i++) {
            List<HeaderCell> group = groups.get(i);
            int column = group.get(0).column();
            int end = group.get(group.size() - 1).end();
            placed.add(new HeaderCell(upper.get(i).text(), column, end - column));
        }
        List<String> leftOut = upper.stream()
                .skip(placed.size())
                .map(HeaderCell::text)
                .filter(t -> !Figures.isBlank(t))
                .toList();
        return new RaggedHeads(placed, certain ? Alignment.HEAD_OVER_COLUMNS : Alignment.HEAD_UNCERTAIN, leftOut);
    }

    /** A blank stands alone; heads beside one another make a run. */
    private static List<List<HeaderCell>> runs(List<HeaderCell> lower) {
        List<List<HeaderCell>> runs = new ArrayList<>();
        boolean open = false;
        for (HeaderCell cell : lower) {
            if (cell.isBlank() || !open) {
                runs.add(new ArrayList<>());
            }
            runs.get(runs.size() - 1).add(cell);
            open = !cell.isBlank();
        }
        return runs;
    }

    /** Two heads whose columns touch: each begins with its own total column (小计). */
    private static List<List<HeaderCell>> byStarts(List<List<HeaderCell>> runs, Wording wording) {
        List<List<HeaderCell>> groups = new ArrayList<>();
        for (List<HeaderCell> run : runs) {
            groups.add(new ArrayList<>());
            for (HeaderCell cell : run) {
                boolean starts = wording.isTotal(cell.text());
                if (starts && !groups.get(groups.size() - 1).isEmpty()) {
                    groups.add(new ArrayList<>());
                }
                groups.get(groups.size() - 1).add(cell);
            }
        }
        return groups;
    }
}
