package io.yusuan.interpret;

import io.yusuan.recognise.FoundTable;
import java.util.List;

/**
 * A table with its columns bound and its rows told apart; nothing in it is parsed yet.
 *
 * @param source the table it was made from
 * @param columns its columns, left to right
 * @param rows its rows in grid order; one grid row of a side-by-side table gives one a block
 */
public record RawTable(FoundTable source, List<RawColumn> columns, List<RawRow> rows) {
    public RawTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }
}
