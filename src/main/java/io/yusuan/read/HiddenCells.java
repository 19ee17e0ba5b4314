package io.yusuan.read;

import io.yusuan.document.Place.SheetCell;
import java.util.BitSet;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.IntFunction;

/** The rows and columns that a sheet hides, and what stands in them. Rows and columns are 1-based. */
final class HiddenCells {
    /** Columns of the widest workbook (ECMA-376 part 1, 18.3.1.13). */
    private static final int COLUMNS = 1 << 14;

    private final BitSet rows = new BitSet();
    private final BitSet columns = new BitSet();

    void row(int row) {
        rows.set(row);
    }

    void columns(int from, int to) {
        if (from >= 1 && to >= from) {
            columns.set(from, Math.min(to, COLUMNS) + 1);
        }
    }

    /** The cells that lie wholly in hidden rows or columns. */
    List<Sheet.Item> of(List<Sheet.Row> sheet) {
        return sheet.stream()
                .flatMap(r -> r.items().stream())
                .filter(i ->
                        rows.nextClearBit(i.row()) > i.lastRow() || columns.nextClearBit(i.column()) > i.lastColumn())
                .toList();
    }

    /** The hidden rows and columns of such cells, for example {@code 5–7, 9, C}. */
    String named(List<Sheet.Item> cells) {
        BitSet rowsOf = new BitSet();
        BitSet columnsOf = new BitSet();
        for (Sheet.Item cell : cells) {
            if (rows.get(cell.row())) {
                rowsOf.set(cell.row());
            } else {
                columnsOf.set(cell.column());
            }
        }
        StringJoiner named = new StringJoiner(", ");
        runs(rowsOf, Integer::toString, named);
        runs(columnsOf, SheetCell::letters, named);
        return named.toString();
    }

    private static void runs(BitSet of, IntFunction<String> name, StringJoiner into) {
        for (int from = of.nextSetBit(0); from >= 0; ) {
            int to = of.nextClearBit(from) - 1;
            into.add(from == to ? name.apply(from) : name.apply(from) + "–" + name.apply(to));
            from = of.nextSetBit(to + 1);
        }
    }
}
