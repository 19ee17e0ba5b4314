package io.yusuan.normalise;

import io.yusuan.catalogue.CodeEntry;
import io.yusuan.catalogue.LineRole;
import io.yusuan.catalogue.LineSpec;
import io.yusuan.catalogue.TableShape;
import io.yusuan.interpret.RawRow;
import io.yusuan.statement.Codes;
import io.yusuan.statement.Line.RowRole;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Finds what each row stands under and what role that gives it. The code decides where one is printed, then the
 * catalogue's named lines, then the numbering, last the indent.
 */
final class RowTree {
    /** No parent. */
    private static final int NONE = -1;

    /** A section heads no more lines than this; bounds the work on lists of many thousand rows. */
    private static final int FARTHEST = 2_000;

    private final TableShape shape;
    private final List<RawRow> rows;
    private final List<Codes> codes;
    private final int[] parents;
    private final boolean[] parts;
    private final UnitRows units;
    private final Map<String, Integer> byCode = new HashMap<>();

    RowTree(TableShape shape, List<RawRow> rows, List<Codes> codes, UnitRows units) {
        this.shape = shape;
        this.rows = rows;
        this.codes = codes;
        this.parents = new int[rows.size()];
        this.parts = new boolean[rows.size()];
        this.units = units;
        for (int i = 0; i < rows.size(); i++) {
            parents[i] = isTotal(i) ? NONE : parent(i);
            if (parents[i] != NONE && !isOfWhich(i)) {
                parts[parents[i]] = true;
            }
            byCode.put(key(i, code(i)), i);
        }
    }

    private boolean isUnit(int i) {
        return units.isUnit(i);
    }

    /** Index of the row that a row stands under. */
    Optional<Integer> parentOf(int i) {
        return parents[i] == NONE ? Optional.empty() : Optional.of(parents[i]);
    }

    RowRole role(int i) {
        RawRow row = rows.get(i);
        if (isTotal(i)) {
            return RowRole.TOTAL;
        }
        Optional<LineRole> declared = row.named().flatMap(LineSpec::role);
        if (declared.isPresent()) {
            return RowRole.valueOf(declared.get().name());
        }
        if (isOfWhich(i)) {
            return RowRole.OF_WHICH;
        }
        return parts[i] || isUnit(i) ? RowRole.SUBTOTAL : RowRole.ITEM;
    }

    /** 0 for totals, 1 for the outermost level. */
    int level(int i) {
        if (isTotal(i)) {
            return 0;
        }
        if (shape == TableShape.HIERARCHY && !code(i).isEmpty()) {
            return CodeEntry.levelOf(code(i));
        }
        if (parents[i] != NONE) {
            return level(parents[i]) + 1;
        }
        if (isUnit(i)) {
            return 1;
        }
        boolean running = role(i) == RowRole.SUBTOTAL && rows.get(i).depth() == 0 && !parts[i];
        return running ? 0 : 1;
    }

    private boolean isTotal(int i) {
        Optional<LineRole> declared = rows.get(i).named().flatMap(LineSpec::role);
        return declared.map(r -> r == LineRole.TOTAL).orElse(rows.get(i).total());
    }

    private boolean isOfWhich(int i) {
        Optional<LineRole> declared = rows.get(i).named().flatMap(LineSpec::role);
        return declared.map(r -> r == LineRole.OF_WHICH).orElse(rows.get(i).ofWhich() && !beginsParts(i));
    }

    /** 其中:（一） right below a total, with （二） further down, begins all that the total is made of. */
    private boolean beginsParts(int i) {
        RawRow row = rows.get(i);
        int before = nearest(i, j -> true);
        return row.depth() > 0
                && before != NONE
                && isTotal(before)
                && IntStream.range(i + 1, Math.min(rows.size(), i + FARTHEST))
                        .mapToObj(rows::get)
                        .anyMatch(r -> r.block() == row.block() && r.depth() == row.depth());
    }

    private int parent(int i) {
        if (isUnit(i)) {
            return NONE;
        }
        if (decides(code(i))) {
            return byCode(i);
        }
        RawRow row = rows.get(i);
        String under = row.named().map(LineSpec::under).orElse("");
        if (!under.isEmpty()) {
            int named = nearest(i, j -> item(j).equals(under));
            if (named != NONE) {
                return named;
            }
        }
        if (isOfWhich(i)) {
            return nearest(i, j -> !rows.get(j).ofWhich() && !isTotal(j));
        }
        if (row.depth() > 0) {
            return nearest(i, j -> rows.get(j).depth() > 0 && rows.get(j).depth() < row.depth());
        }
        if (units.isBelowMixed(i)) {
            return units.of(i);
        }
        return row.named().isPresent() || shape == TableShape.LIST && row.indent() == 0 ? NONE : byIndent(i);
    }

    /** In a ledger the numbering parts the lines of a side; below them codes do. */
    private boolean decides(String code) {
        return shape == TableShape.HIERARCHY && !code.isEmpty() || CodeEntry.levelOf(code) > 1;
    }

    private int byCode(int i) {
        for (String code = CodeEntry.parentOf(code(i)); !code.isEmpty(); code = CodeEntry.parentOf(code)) {
            Integer found = byCode.get(key(i, code));
            if (found != null) {
                return found;
            }
        }
        return units.of(i);
    }

    private String key(int i, String code) {
        return rows.get(i).block() + " " + units.of(i) + " " + code;
    }

    /** Under a line that opens a group, else under the nearest line less indented, numbered ones first. */
    private int byIndent(int i) {
        int opener = nearest(i, j -> rows.get(j).named().isPresent() || isTotal(j));
        if (opener != NONE && rows.get(opener).named().map(LineSpec::opens).orElse(false)) {
            return opener;
        }
        int indent = rows.get(i).indent();
        return indent == 0
                ? NONE
                : nearest(
                        i,
                        j -> !isTotal(j)
                                && rows.get(j).indent() < indent
                                && rows.get(j).depth() <= 2
                                && isSection(j));
    }

    private boolean isSection(int j) {
        return shape == TableShape.HIERARCHY || rows.get(j).depth() > 0;
    }

    private int nearest(int i, java.util.function.IntPredicate wanted) {
        for (int j = i - 1; j >= Math.max(0, i - FARTHEST); j--) {
            if (rows.get(j).block() == rows.get(i).block() && wanted.test(j)) {
                return j;
            }
        }
        return NONE;
    }

    private String item(int j) {
        return rows.get(j).named().map(LineSpec::item).orElse("");
    }

    private String code(int i) {
        Codes c = codes.get(i);
        if (!c.functionCode().isEmpty()) {
            return c.functionCode();
        }
        return c.economicCode().isEmpty() ? c.revenueCode() : c.economicCode();
    }
}
