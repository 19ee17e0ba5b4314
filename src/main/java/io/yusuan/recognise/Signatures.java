package io.yusuan.recognise;

import io.yusuan.catalogue.Labels;
import io.yusuan.catalogue.TableSpec;
import io.yusuan.document.Block.TableGrid;
import io.yusuan.document.Cell;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the type of a table without a title by the heads of its columns or the names of its fields. */
final class Signatures {
    /** Column heads stand at the top; the fields of a form run a little further down. */
    private static final int ROWS = 10;

    private final List<TableSpec> tables;

    Signatures(List<TableSpec> tables) {
        this.tables = tables.stream().filter(t -> !t.signatures().isEmpty()).toList();
    }

    /** Every type of which a signature is complete; more than one decides nothing. */
    List<TableSpec> find(TableGrid grid) {
        Set<String> keys = grid.cells().stream()
                .filter(c -> c.row() <= ROWS)
                .map(Cell::text)
                .map(Labels::key)
                .collect(Collectors.toSet());
        return tables.stream()
                .filter(t -> t.signatures().stream().anyMatch(keys::containsAll))
                .toList();
    }
}
