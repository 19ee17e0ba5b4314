package io.yusuan.interpret;

import io.yusuan.catalogue.ColumnRole;
import io.yusuan.catalogue.Labels;
import io.yusuan.catalogue.LineSpec;
import io.yusuan.document.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A row, or one block's part of a row of a side-by-side table.
 *
 * @param row 1-based row of the grid
 * @param block 1-based block
 * @param cells its cells, left to right; blank ones included
 * @param label what the row is called, as printed, trimmed; empty where nothing is printed
 * @param named the catalogue's named line
 * @param total whether the label is that of a total
 * @param ofWhich whether the label singles out part of the line before (其中)
 * @param depth depth of the numbering before the label, 0 where there is none
 * @param indent white space before the label, in characters
 * @param place where it begins
 */
public record RawRow(
        int row,
        int block,
        List<RawCell> cells,
        String label,
        Optional<LineSpec> named,
        boolean total,
        boolean ofWhich,
        int depth,
        int indent,
        Place place) {
    public RawRow {
        cells = List.copyOf(cells);
    }

    /** This row as another of the catalogue's named lines. */
    RawRow named(LineSpec line) {
        return new RawRow(row, block, cells, label, Optional.of(line), total, ofWhich, depth, indent, place);
    }

    /** The cells of a role, left to right. */
    public List<RawCell> of(ColumnRole role) {
        List<RawCell> found = new ArrayList<>();
        for (RawCell cell : cells) {
            if (cell.column().role() == role) {
                found.add(cell);
            }
        }
        return found;
    }

    /** What the first printed cell of a role says, trimmed; empty where nothing is printed. */
    public String first(ColumnRole role) {
        for (RawCell cell : cells) {
            String text = cell.column().role() == role ? Labels.trim(cell.text()) : "";
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }
}
