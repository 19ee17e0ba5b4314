package io.yusuan.interpret;

import io.yusuan.catalogue.Classification;
import io.yusuan.catalogue.ColumnRole;
import io.yusuan.catalogue.ColumnSpec;
import io.yusuan.catalogue.DimensionSpec;
import io.yusuan.catalogue.LabelAliases;
import java.util.List;
import java.util.Optional;

/**
 * A column bound by its header.
 *
 * @param index 1-based column of the grid
 * @param header header path as printed, outermost first
 * @param spec the catalogue's column, empty when the catalogue does not know the header
 * @param role what it holds
 * @param said what further words of the header say of its amounts
 * @param yearOffset years from the table's year
 * @param block 1-based block of a side-by-side table
 */
public record RawColumn(
        int index,
        List<String> header,
        Optional<ColumnSpec> spec,
        ColumnRole role,
        DimensionSpec said,
        int yearOffset,
        int block) {
    public RawColumn {
        header = List.copyOf(header);
    }

    /** Id of the catalogue's column, or empty. */
    public String id() {
        return spec.map(ColumnSpec::id).orElse("");
    }

    /** What its amounts are amounts of, as far as the column says it. */
    public DimensionSpec dimensions() {
        DimensionSpec own = spec.map(ColumnSpec::dimensions).orElse(DimensionSpec.NONE);
        return own.orElse(said);
    }

    public Optional<Classification> classification() {
        return spec.flatMap(ColumnSpec::classification);
    }

    /** The column on a side of the budget, unless it says otherwise. */
    RawColumn onSide(String side) {
        DimensionSpec sided = said.orElse(new DimensionSpec(side, "", "", ""));
        return new RawColumn(index, header, spec, role, sided, yearOffset, block);
    }

    /** The column in a block. */
    RawColumn inBlock(int number) {
        return new RawColumn(index, header, spec, role, said, yearOffset, number);
    }

    /** The column with another reading of the catalogue's column. */
    RawColumn as(CodeColumns.Change change) {
        return new RawColumn(index, header, spec.map(change::of), role, said, yearOffset, block);
    }

    RawColumn as(ColumnRole other) {
        return new RawColumn(index, header, spec, other, said, yearOffset, block);
    }

    /** The wording the catalogue expects. */
    String expected() {
        return spec.map(ColumnSpec::labels).map(LabelAliases::expected).orElse("");
    }
}
