package io.yusuan.interpret;

import io.yusuan.catalogue.Labels;
import io.yusuan.catalogue.LineSpec;
import io.yusuan.catalogue.Numbering;
import io.yusuan.catalogue.TableSpec;
import io.yusuan.document.Cell;
import io.yusuan.document.GridView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Finds the side of a block whose heads do not say it (项目 | 预算数 | 项目 | 预算数): its labels do, where every line the
 * catalogue knows among them stands on one side only.
 */
final class BlockSides {
    private BlockSides() {}

    static List<RawColumn> told(List<RawColumn> columns, TableSpec table, GridView grid, int firstBody) {
        Map<Integer, Set<String>> sides = new TreeMap<>();
        for (RawColumn column : columns) {
            if (column.role().describesRow()) {
                Set<String> said = sides.computeIfAbsent(column.block(), b -> new TreeSet<>());
                String own = column.dimensions().side();
                said.addAll(own.isEmpty() ? ofLabels(column, table, grid, firstBody) : Set.of(own));
            }
        }
        List<RawColumn> told = new ArrayList<>();
        for (RawColumn column : columns) {
            Set<String> said = sides.getOrDefault(column.block(), Set.of());
            told.add(said.size() == 1 ? column.onSide(said.iterator().next()) : column);
        }
        return told;
    }

    private static Set<String> ofLabels(RawColumn column, TableSpec table, GridView grid, int firstBody) {
        Set<String> said = new TreeSet<>();
        if (table.lines().stream().allMatch(l -> l.dimensions().side().isEmpty())) {
            return said;
        }
        for (int row = firstBody; row <= grid.rows(); row++) {
            Set<String> sides = grid.at(row, column.index())
                    .map(Cell::text)
                    .map(text -> sides(text, table))
                    .orElse(Set.of());
            if (sides.size() == 1) {
                said.addAll(sides);
            }
        }
        return said;
    }

    private static Set<String> sides(String text, TableSpec table) {
        String folded = Labels.fold(text);
        String key = Labels.key(folded.substring(Numbering.of(folded).length()));
        List<String> path = List.of(key);
        return table.lines().with(key).stream()
                .filter(l -> l.labels().fit(path).isPresent())
                .map(LineSpec::dimensions)
                .map(d -> d.side())
                .filter(s -> !s.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
