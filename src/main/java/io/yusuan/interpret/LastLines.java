package io.yusuan.interpret;

import io.yusuan.catalogue.ColumnRole;
import io.yusuan.catalogue.Labels;
import io.yusuan.catalogue.LineSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Names the last line of a block for what it closes: 收入合计 closes the year's revenue where 上年结转 and 收入总计 follow, and
 * everything where it is the last. The catalogue says which wordings are so ({@link LineSpec#last}).
 */
final class LastLines {
    private LastLines() {}

    /** The rows of a table, in order, the last of each block named for what it closes. */
    static List<RawRow> settled(List<RawRow> rows, List<LineSpec> lines) {
        if (lines.stream().allMatch(line -> line.last().isEmpty())) {
            return rows;
        }
        List<RawRow> settled = new ArrayList<>(rows);
        rows.stream().map(RawRow::block).distinct().forEach(block -> settle(block, settled, lines));
        return settled;
    }

    private static void settle(int block, List<RawRow> rows, List<LineSpec> lines) {
        for (int i = rows.size() - 1; i >= 0; i--) {
            RawRow row = rows.get(i);
            if (row.block() == block && hasFigure(row)) {
                int last = i;
                String key = Labels.key(row.label());
                lines.stream()
                        .filter(line -> line.last().contains(key))
                        .filter(line -> rows.stream().noneMatch(isIn(block, line.item())))
                        .findFirst()
                        .ifPresent(line -> rows.set(last, row.named(line)));
                return;
            }
        }
    }

    private static boolean hasFigure(RawRow row) {
        return row.of(ColumnRole.MONEY).stream().anyMatch(cell -> Figures.isFigure(cell.text()));
    }

    private static Predicate<RawRow> isIn(int block, String item) {
        return row -> row.block() == block
                && row.named().filter(line -> line.item().equals(item)).isPresent();
    }
}
