package io.yusuan.recognise;

import io.yusuan.catalogue.DimensionSpec;
import io.yusuan.catalogue.TableSpec;
import io.yusuan.document.Block.Paragraph;
import io.yusuan.document.Block.TableGrid;
import java.util.List;
import java.util.Optional;

/**
 * A table with what stands around it.
 *
 * @param ordinal 1-based position among the tables of the document
 * @param grid its cells, continuations joined
 * @param firstRow first row behind the title lines that stand inside the grid, 1-based
 * @param spec its type, empty when unrecognised
 * @param from what decided on the type
 * @param titleDimensions what the title says of the amounts below it
 * @param label as printed, {@code 表5}, or empty
 * @param title as printed less its label, or empty
 * @param above title and the lines between it and the grid, in reading order; markup removed
 * @param below the paragraphs that follow directly, in reading order; markup removed
 */
public record FoundTable(
        int ordinal,
        TableGrid grid,
        int firstRow,
        Optional<TableSpec> spec,
        RecognisedFrom from,
        DimensionSpec titleDimensions,
        String label,
        String title,
        List<Paragraph> above,
        List<Paragraph> below) {
    public FoundTable {
        above = List.copyOf(above);
        below = List.copyOf(below);
    }

    /** The same table as another type, named by its title; as none where there is none. */
    FoundTable as(Optional<TableSpec> other, DimensionSpec dimensions) {
        RecognisedFrom by = other.isPresent() ? RecognisedFrom.TITLE : RecognisedFrom.NOTHING;
        return new FoundTable(ordinal, grid, firstRow, other, by, dimensions, label, title, above, below);
    }

    /** The same table with the paragraphs that follow it. */
    FoundTable with(List<Paragraph> following) {
        return new FoundTable(ordinal, grid, firstRow, spec, from, titleDimensions, label, title, above, following);
    }
}
