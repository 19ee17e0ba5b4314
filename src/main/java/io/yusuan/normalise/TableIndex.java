package io.yusuan.normalise;

import io.yusuan.catalogue.Catalogue;
import io.yusuan.catalogue.ColumnRole;
import io.yusuan.catalogue.Labels;
import io.yusuan.catalogue.TableSpec;
import io.yusuan.catalogue.TitleWording;
import io.yusuan.finding.FindingLog;
import io.yusuan.interpret.Interpreter;
import io.yusuan.interpret.RawCell;
import io.yusuan.interpret.RawRow;
import io.yusuan.recognise.FoundTable;
import io.yusuan.recognise.Recognition;
import java.util.HashSet;
import java.util.Set;

/** The tables that a list of the document's tables (报表目录) says are empty on purpose. */
final class TableIndex {
    /** Id of the column that says whether a table is empty; a type that has one lists tables. */
    private static final String IS_EMPTY = "is_empty";

    /** Id of the column with the labels of the tables. */
    private static final String LABEL = "table_label";

    private final Catalogue catalogue;
    private final TitleWording titles;
    private final Set<String> labels = new HashSet<>();
    private final Set<String> cores = new HashSet<>();

    TableIndex(Catalogue catalogue, Recognition recognition) {
        this.catalogue = catalogue;
        this.titles = catalogue.wording().titles();
        recognition.tables().stream().filter(TableIndex::isIndex).forEach(this::read);
    }

    private static boolean isIndex(FoundTable table) {
        return table.spec().map(TableSpec::columns).stream()
                .flatMap(columns -> columns.stream())
                .anyMatch(c -> c.id().equals(IS_EMPTY));
    }

    private void read(FoundTable index) {
        new Interpreter(catalogue.wording())
                .interpret(index, new FindingLog()).rows().stream()
                        .filter(r -> catalogue.wording().isAffirmed(text(r, IS_EMPTY)))
                        .forEach(this::saidEmpty);
    }

    private void saidEmpty(RawRow row) {
        String label = titles.label(text(row, LABEL));
        if (!label.isEmpty()) {
            labels.add(label);
        } else {
            cores.add(titles.core(row.first(ColumnRole.LABEL)));
        }
    }

    private static String text(RawRow row, String column) {
        return row.cells().stream()
                .filter(c -> c.column().id().equals(column))
                .map(RawCell::text)
                .map(Labels::trim)
                .filter(t -> !t.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** Whether the list says that a table is empty: by its label where the list prints labels, else by its title. */
    boolean saysEmpty(FoundTable table) {
        String core = titles.core(table.title());
        return labels.contains(table.label()) || !core.isEmpty() && cores.contains(core);
    }
}
