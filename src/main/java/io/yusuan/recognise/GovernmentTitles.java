package io.yusuan.recognise;

import io.yusuan.catalogue.Catalogue;
import io.yusuan.catalogue.DimensionSpec;
import io.yusuan.catalogue.HeadWording;
import io.yusuan.catalogue.Labels;
import io.yusuan.catalogue.TableLevel;
import io.yusuan.catalogue.TableSpec;
import java.util.List;
import java.util.Optional;

/**
 * Tells the tables of governments from those of departments, where one title names a table of either: 一般公共预算支出表. The
 * other tables of the document decide, else the title itself.
 */
final class GovernmentTitles {
    private final TitleIndex titles;
    private final HeadWording wording;

    GovernmentTitles(Catalogue catalogue) {
        this.titles = TitleIndex.ofGovernments(catalogue.wording().titles(), catalogue.tables());
        this.wording = catalogue.wording().heads();
    }

    /** The tables of one document; among those of a department there is none of a government. */
    List<FoundTable> settled(List<FoundTable> tables) {
        long governments = count(tables, TableLevel.GOVERNMENT);
        long departments = count(tables, TableLevel.DEPARTMENT);
        if (departments > governments) {
            return tables.stream()
                    .map(t -> isOf(t, TableLevel.GOVERNMENT) ? t.as(Optional.empty(), DimensionSpec.NONE) : t)
                    .toList();
        }
        return tables.stream()
                .map(t -> governments > 0 || saysSo(t.title()) ? ofGovernment(t) : t)
                .toList();
    }

    private FoundTable ofGovernment(FoundTable table) {
        return titles.find(table.title())
                .map(named -> table.as(Optional.of(named.spec()), named.dimensions()))
                .orElse(table);
    }

    /** The type that a title names which itself says that it is a government's. */
    Optional<TableSpec> saidBy(String title) {
        return saysSo(title) ? named(title) : Optional.empty();
    }

    /** The type that a title names in a government's document. */
    Optional<TableSpec> named(String title) {
        return titles.find(title).map(TitleIndex.Titled::spec);
    }

    private boolean saysSo(String title) {
        return wording.government().in(wording.withoutFunds(Labels.fold(title)));
    }

    private static long count(List<FoundTable> tables, TableLevel level) {
        return tables.stream().filter(t -> isOf(t, level)).count();
    }

    private static boolean isOf(FoundTable table, TableLevel level) {
        return table.spec().flatMap(TableSpec::level).filter(level::equals).isPresent();
    }
}
