package io.yusuan.normalise;

import io.yusuan.catalogue.ColumnRole;
import io.yusuan.catalogue.ColumnSpec;
import io.yusuan.catalogue.Labels;
import io.yusuan.catalogue.TableShape;
import io.yusuan.interpret.RawCell;
import io.yusuan.interpret.RawRow;
import io.yusuan.statement.Codes;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The rows that name a unit, each at the head of the rows of that unit. A unit has a column of its own, or stands in the
 * column of what is listed under it, where its name ends as names of organisations do, it has a code if any row has, and
 * nothing is said of it besides.
 */
final class UnitRows {
    /** No unit. */
    static final int NONE = -1;

    /** Behind a name: （本级）, or what the organisation is called besides. */
    private static final Pattern BRACKET = Pattern.compile("\\([^()]*\\)$");

    private final Predicate<String> isOrganisation;
    private final boolean[] mixed;
    private final int[] units;

    UnitRows(TableShape shape, List<RawRow> rows, List<Codes> codes, Predicate<String> isOrganisation) {
        this.isOrganisation = isOrganisation;
        this.mixed = new boolean[rows.size()];
        this.units = new int[rows.size()];
        boolean coded = shape == TableShape.HIERARCHY && codes.stream().anyMatch(c -> !c.equals(Codes.NONE));
        boolean unitsHaveCodes =
                rows.stream().anyMatch(r -> !r.first(ColumnRole.UNIT_CODE).isEmpty());
        int unit = NONE;
        for (int i = 0; i < units.length; i++) {
            RawRow row = rows.get(i);
            boolean bare = codes.get(i).equals(Codes.NONE) && !row.total();
            boolean lacksCode =
                    unitsHaveCodes && row.first(ColumnRole.UNIT_CODE).isEmpty();
            mixed[i] = bare && !lacksCode && namesUnitBetween(row) && saysNoMore(row);
            boolean named = coded && bare && !row.first(ColumnRole.UNIT_NAME).isEmpty();
            unit = mixed[i] || named ? i : unit;
            units[i] = unit;
        }
    }

    private boolean namesUnitBetween(RawRow row) {
        return row.cells().stream().anyMatch(c -> isMixed(c) && isOrganisation.test(bare(c)));
    }

    /** What is listed may be described beside its name; a unit is not. */
    private static boolean saysNoMore(RawRow row) {
        return row.first(ColumnRole.ATTRIBUTE).isEmpty();
    }

    private static boolean isMixed(RawCell cell) {
        return cell.column().spec().map(ColumnSpec::units).orElse(false)
                && !Labels.trim(cell.text()).isEmpty();
    }

    private static String bare(RawCell cell) {
        return BRACKET.matcher(Labels.fold(cell.text())).replaceFirst("");
    }

    /** Index of the row that names the unit of a row, which may be itself. */
    int of(int i) {
        return units[i];
    }

    boolean isUnit(int i) {
        return units[i] == i;
    }

    /** What the unit is called that a row names; empty where it names none. */
    String nameIn(int i, RawRow row) {
        return mixed[i] ? row.label() : row.first(ColumnRole.UNIT_NAME);
    }

    /** What is listed in a row under a unit that stands in the same column; empty where nothing is. */
    String listedIn(int i, RawRow row) {
        boolean listed = units[i] != NONE
                && mixed[units[i]]
                && !isUnit(i)
                && !row.total()
                && row.of(ColumnRole.LABEL).stream().anyMatch(UnitRows::isMixed);
        return listed ? row.label() : "";
    }

    /** Whether a row stands under a unit that is named in the same column. */
    boolean isBelowMixed(int i) {
        return units[i] != NONE && mixed[units[i]];
    }
}
