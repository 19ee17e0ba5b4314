package io.yusuan.interpret;

import io.yusuan.catalogue.ColumnRole;
import io.yusuan.catalogue.TableShape;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Numbers the blocks of a side-by-side table. In a ledger every column that describes a row, behind one of money, begins
 * the next block; elsewhere only the repetition of a column does, as where a long list is printed in two halves.
 */
final class Blocks {
    private Blocks() {}

    static List<RawColumn> number(List<RawColumn> columns, TableShape shape) {
        List<RawColumn> numbered = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        int block = 1;
        boolean money = false;
        for (RawColumn column : columns) {
            boolean describes = column.role().describesRow() && column.role() != ColumnRole.IGNORE;
            if (describes && money && (shape == TableShape.LEDGER || seen.contains(column.id()))) {
                block++;
                money = false;
                seen.clear();
            }
            money |= column.role() == ColumnRole.MONEY;
            if (describes) {
                seen.add(column.id());
            }
            numbered.add(column.inBlock(block));
        }
        return numbered;
    }
}
