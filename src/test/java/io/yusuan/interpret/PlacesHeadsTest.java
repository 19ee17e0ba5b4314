package io.yusuan.interpret;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.yusuan.PlacesFile;
import io.yusuan.catalogue.Catalogue;
import io.yusuan.catalogue.CatalogueLoader;
import io.yusuan.catalogue.ColumnSpec;
import io.yusuan.catalogue.DimensionSpec;
import io.yusuan.catalogue.TableSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Heads of columns of places of which no document is at hand. */
class PlacesHeadsTest {
    private static final Catalogue CATALOGUE = CatalogueLoader.builtIn();
    private static final List<String> FIELDS = List.of("role", "side", "funds", "kind", "measure", "item", "subject");

    @Test
    void aHeadOfAnotherPlaceIsBoundToWhatItMeans() {
        List<String> wrong = new ArrayList<>();
        for (NamedCsvRecord row : PlacesFile.rows("heads.csv")) {
            List<String> expected = FIELDS.stream().map(row::getField).toList();
            List<String> found = bound(row.getField("type"), row.getField("head"));
            if (!fits(found, expected)) {
                wrong.add(row.getField("type") + ": " + row.getField("head") + " is " + found + ", not " + expected);
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** What the file leaves open may be anything. */
    private static boolean fits(List<String> found, List<String> expected) {
        for (int i = 0; i < FIELDS.size(); i++) {
            if (!expected.get(i).isEmpty() && !expected.get(i).equals(found.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** The fields of a head in a type of table. */
    private static List<String> bound(String type, String head) {
        Optional<TableSpec> table = CATALOGUE.table(type);
        if (table.isEmpty()) {
            return List.of("no such type", "", "", "", "", "", "");
        }
        ColumnBinder binder = new ColumnBinder(table.get(), CATALOGUE.wording());
        RawColumn column =
                binder.sided(binder.bind(1, List.of(head.split(" / "))).column());
        if (column.spec().isEmpty()) {
            return List.of("unknown", "", "", "", "", "", "");
        }
        DimensionSpec all = column.dimensions().orElse(table.get().dimensions());
        return List.of(
                column.role().name().toLowerCase(Locale.ROOT),
                all.side(),
                all.sourceOfFunds(),
                all.spendingKind(),
                all.measure(),
                column.spec().map(ColumnSpec::item).orElse(""),
                column.spec().flatMap(ColumnSpec::subject).orElse(""));
    }
}
