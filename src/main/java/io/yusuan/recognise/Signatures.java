package io.yusuan.recognise;

import io.yusuan.catalogue.ColumnRole;
import io.yusuan.catalogue.Labels;
import io.yusuan.catalogue.TableSpec;
import io.yusuan.catalogue.Wording;
import io.yusuan.document.Block.TableGrid;
import io.yusuan.document.Cell;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Finds the type of a table without a title by the heads of its columns or the names of its fields. */
final class Signatures {
    /** Column heads stand at the top; the fields of a form run a little further down. */
    private static final int ROWS = 10;

    private final List<TableSpec> tables;
    private final Wording wording;

    Signatures(List<TableSpec> tables, Wording wording) {
        this.tables = tables.stream().filter(t -> !t.signatures().isEmpty()).toList();
        this.wording = wording;
    }

    /** Every type of which a signature is complete; more than one decides nothing. */
    List<TableSpec> find(TableGrid grid) {
        Map<Integer, Set<String>> rows = new TreeMap<>();
        for (Cell cell : grid.cells()) {
            String key = cell.row() <= ROWS ? Labels.key(cell.text()) : "";
            if (!key.isEmpty()) {
                rows.computeIfAbsent(cell.row(), r -> new HashSet<>()).add(key);
            }
        }
        Set<String> all = new HashSet<>();
        rows.values().forEach(all::addAll);
        return tables.stream()
                .filter(t -> t.holdsTextsOnly() ? has(t, ownRows(t, rows.values())) : has(t, List.of(all)))
                .toList();
    }

    private static boolean has(TableSpec table, Collection<Set<String>> places) {
        return table.signatures().stream().anyMatch(s -> places.stream().anyMatch(p -> p.containsAll(s)));
    }

    /** A list of names has few heads of its own: beside one that it does not know, the table is another. */
    private List<Set<String>> ownRows(TableSpec table, Collection<Set<String>> rows) {
        List<Set<String>> own = new ArrayList<>();
        for (Set<String> row : rows) {
            boolean known = row.stream().allMatch(k -> table.columns().mentions(k) || isCommonText(k));
            if (known) {
                own.add(row);
            }
        }
        return own;
    }

    private boolean isCommonText(String key) {
        return wording.columns().with(key).stream()
                .anyMatch(c -> c.role() == ColumnRole.IGNORE || c.role() == ColumnRole.ATTRIBUTE);
    }
}
