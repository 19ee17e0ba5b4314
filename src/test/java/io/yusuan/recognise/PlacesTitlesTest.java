package io.yusuan.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.yusuan.PlacesFile;
import io.yusuan.catalogue.Catalogue;
import io.yusuan.catalogue.CatalogueLoader;
import io.yusuan.catalogue.TableSpec;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Titles of places of which no document is at hand. */
class PlacesTitlesTest {
    private static final Catalogue CATALOGUE = CatalogueLoader.builtIn();
    private static final TitleIndex TITLES = new TitleIndex(CATALOGUE.wording().titles(), CATALOGUE.tables());
    private static final GovernmentTitles GOVERNMENTS = new GovernmentTitles(CATALOGUE);

    @Test
    void aTitleOfAnotherPlaceNamesItsType() {
        List<String> wrong = new ArrayList<>();
        for (NamedCsvRecord row : PlacesFile.rows("titles.csv")) {
            String title = row.getField("title");
            boolean government = row.getField("document").equals("government");
            String found = (government ? GOVERNMENTS.named(title) : GOVERNMENTS.saidBy(title))
                    .or(() -> TITLES.find(title).map(TitleIndex.Titled::spec))
                    .map(TableSpec::type)
                    .orElse("none");
            if (!found.equals(row.getField("type"))) {
                wrong.add(title + " is " + found + ", not " + row.getField("type"));
            }
        }
        assertThat(wrong).isEmpty();
    }
}
