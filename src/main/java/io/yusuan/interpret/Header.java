package io.yusuan.interpret;

import io.yusuan.catalogue.Labels;
import io.yusuan.catalogue.Wording;
import io.yusuan.document.Block.Geometry;
import io.yusuan.document.Block.TableGrid;
import io.yusuan.document.GridView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The heads over each column.
 *
 * @param paths header path by column, as printed, outermost first; the list index is the column less one
 * @param alignments how heads of a ragged grid were placed
 * @param leftOut printed heads of a ragged grid that could be placed over no column
 */
record Header(List<List<String>> paths, List<Alignment> alignments, List<String> leftOut) {

    static Header of(TableGrid grid, GridView view, HeaderRows rows, Wording wording) {
        List<List<HeaderCell>> heads = new ArrayList<>();
        for (int row : rows.rows()) {
            heads.add(view.row(row).stream().map(HeaderCell::of).toList());
        }
        List<Alignment> alignments = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        if (grid.geometry() == Geometry.RAGGED) {
            for (int i = heads.size() - 2; i >= 0; i--) {
                RaggedHeads placed = RaggedHeads.over(heads.get(i), heads.get(i + 1), wording);
                heads.set(i, placed.cells());
                Optional.ofNullable(placed.alignment()).ifPresent(alignments::add);
                leftOut.addAll(placed.leftOut());
            }
        }
        List<List<String>> paths = new ArrayList<>();
        for (int column = 1; column <= grid.columns(); column++) {
            paths.add(path(heads, column));
        }
        return new Header(paths, alignments, leftOut);
    }

    private static List<String> path(List<List<HeaderCell>> heads, int column) {
        List<String> path = new ArrayList<>();
        for (int level = 0; level < heads.size(); level++) {
            String text = head(heads, level, column);
            boolean repeated = !path.isEmpty() && path.get(path.size() - 1).equals(text);
            if (!text.isEmpty() && !repeated) {
                path.add(text);
            }
        }
        return path;
    }

    /** A blank head over a printed one continues the head to its left, where the format has lost the span. */
    private static String head(List<List<HeaderCell>> heads, int level, int column) {
        String own = text(heads.get(level), column);
        boolean printedBelow =
                level + 1 < heads.size() && !text(heads.get(level + 1), column).isEmpty();
        if (!own.isEmpty() || !printedBelow) {
            return own;
        }
        for (int left = column - 1; left > 0; left--) {
            String text = text(heads.get(level), left);
            if (!text.isEmpty()) {
                boolean spans = !text(heads.get(level + 1), left).isEmpty();
                return spans ? text : "";
            }
        }
        return "";
    }

    private static String text(List<HeaderCell> row, int column) {
        return row.stream()
                .filter(c -> c.covers(column))
                .findFirst()
                .map(c -> Labels.trim(c.text()))
                .orElse("");
    }
}
