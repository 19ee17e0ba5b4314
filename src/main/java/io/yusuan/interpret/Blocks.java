package io.yusuan.interpret;

import io.yusuan.catalogue.ColumnRole;
import java.util.ArrayList;
import java.util.List;

/** Numbers the blocks of a side-by-side table: a column that describes a row, behind one of money, begins the next block. */
final class Blocks {
    private Blocks() {}

    static List<RawColumn> number(List<RawColumn> columns) {
        List<RawColumn> numbered = new ArrayList<>();
        int block = 1;
        boolean money = false;
        for (RawColumn column : columns) {
            if (column.role().describesRow() && column.role() != ColumnRole.IGNORE && money) {
                block++;
                money = false;
            }
            money |= column.role() == ColumnRole.MONEY;
            numbered.add(column.inBlock(block));
        }
        return numbered;
    }
}
