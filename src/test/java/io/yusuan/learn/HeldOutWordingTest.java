package io.yusuan.learn;

import static org.assertj.core.api.Assertions.assertThat;

import io.yusuan.catalogue.Catalogue;
import io.yusuan.catalogue.CatalogueLoader;
import io.yusuan.catalogue.ColumnRole;
import io.yusuan.catalogue.ColumnSpec;
import io.yusuan.catalogue.HeadingSpec;
import io.yusuan.catalogue.LabelAliases;
import io.yusuan.catalogue.TableSpec;
import io.yusuan.catalogue.TitleWording;
import io.yusuan.document.Place;
import io.yusuan.learn.UnknownColumn.Holds;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Takes every wording of the catalogue away in turn: what is suggested beyond doubt must then be what it was. */
class HeldOutWordingTest {
    private static final Catalogue CATALOGUE = CatalogueLoader.builtIn();

    @Test
    void aHeadingHeldOutIsNeverGivenToAnotherType() {
        TitleWording titles = CATALOGUE.wording().titles();
        int right = 0;
        List<String> wrong = new ArrayList<>();
        for (TableSpec table : CATALOGUE.tables()) {
            for (HeadingSpec heading : ofAnyDocument(table)) {
                String core = titles.core(heading.text());
                Map<String, Extended> found = new TreeMap<>();
                for (TableSpec other : CATALOGUE.tables()) {
                    List<HeadingSpec> rest = ofAnyDocument(other).stream()
                            .filter(h -> !titles.core(h.text()).equals(core))
                            .toList();
                    Extended.of(core, rest, titles).ifPresent(e -> found.put(other.type(), e));
                }
                boolean same = found.containsKey(table.type())
                        && found.get(table.type()).dimensions().equals(heading.dimensions());
                right += found.size() == 1 && same ? 1 : 0;
                if (found.size() == 1 && !same) {
                    wrong.add(heading.text() + " of " + table.type() + " → " + found);
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(right).isGreaterThan(30);
    }

    private static List<HeadingSpec> ofAnyDocument(TableSpec table) {
        return table.headings().stream().filter(h -> !h.government()).toList();
    }

    @Test
    void aWordingOfAColumnHeldOutIsNeverGivenToAnotherColumn() {
        int right = 0;
        List<String> wrong = new ArrayList<>();
        for (TableSpec table : CATALOGUE.tables()) {
            for (ColumnSpec column : table.columns()) {
                for (List<String> path : column.labels().paths()) {
                    String id = unknown(table, column, path).clear().orElse("");
                    right += id.equals(column.id()) ? 1 : 0;
                    if (!id.isEmpty() && !id.equals(column.id())) {
                        wrong.add(table.type() + ": " + path + " of " + column.id() + " → " + id);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(right).isGreaterThan(200);
    }

    private static UnknownColumn unknown(TableSpec table, ColumnSpec column, List<String> path) {
        List<ColumnFit> fits = new ArrayList<>();
        Stream.concat(
                        table.columns().stream(),
                        CATALOGUE.wording().columns().stream()
                                .filter(c -> table.columns().stream()
                                        .noneMatch(own -> own.id().equals(c.id()))))
                .forEach(c -> ColumnNearness.fit(
                                path, without(c, path), !table.columns().contains(c), Set.of())
                        .ifPresent(fits::add));
        boolean figures = column.role() == ColumnRole.MONEY || column.role() == ColumnRole.CODE;
        return new UnknownColumn(
                new Seen("in", Place.WHOLE), table.type(), path, figures ? Holds.FIGURES : Holds.TEXTS, fits);
    }

    private static ColumnSpec without(ColumnSpec column, List<String> path) {
        LabelAliases rest = new LabelAliases(
                column.labels().expected(),
                column.labels().paths().stream().filter(p -> !p.equals(path)).toList(),
                List.of());
        return new ColumnSpec(
                column.id(),
                column.role(),
                column.item(),
                column.classification(),
                column.part(),
                column.units(),
                column.dimensions(),
                column.yearOffset(),
                rest);
    }
}
