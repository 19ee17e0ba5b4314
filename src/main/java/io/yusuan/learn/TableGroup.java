package io.yusuan.learn;

import io.yusuan.catalogue.DimensionSpec;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Unrecognised tables with one title; without a title, with the same heads.
 *
 * @param tables at least one, in reading order
 */
record TableGroup(List<UnknownTable> tables) {
    /** What a person should look at first comes first. */
    static final Comparator<TableGroup> ORDER = Comparator.comparingInt(TableGroup::rank)
            .thenComparing(g -> Occurrences.of(g.seen()), Occurrences.MOST_FIRST)
            .thenComparing(TableGroup::title)
            .thenComparing(g -> String.join("|", g.first().heads()));

    TableGroup {
        tables = List.copyOf(tables);
    }

    static List<TableGroup> of(List<UnknownTable> tables) {
        Map<String, List<UnknownTable>> groups = tables.stream()
                .collect(Collectors.groupingBy(
                        t -> t.core().isEmpty() ? "|" + String.join("|", t.heads()) : t.core(),
                        TreeMap::new,
                        Collectors.toList()));
        return groups.values().stream().map(TableGroup::new).sorted(ORDER).toList();
    }

    private UnknownTable first() {
        return tables.get(0);
    }

    /** The most frequent spelling, the plainest of several; empty where there is none. */
    String title() {
        Map<String, Long> spellings = tables.stream()
                .collect(Collectors.groupingBy(UnknownTable::title, TreeMap::new, Collectors.counting()));
        return spellings.entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue()
                        .thenComparing(e -> -e.getKey().length())
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse("");
    }

    List<String> heads() {
        return first().heads();
    }

    boolean figures() {
        return tables.stream().anyMatch(UnknownTable::figures);
    }

    List<Seen> seen() {
        return tables.stream().map(UnknownTable::seen).toList();
    }

    /** Types that are near to every table, the nearest to the first one first. */
    List<TypeFit> near() {
        return first().fits().stream()
                .filter(fit -> tables.stream()
                        .allMatch(t -> t.fits().stream().anyMatch(f -> f.type().equals(fit.type()))))
                .toList();
    }

    /** The type that every table is beyond doubt. */
    Optional<String> clear() {
        Set<String> types = tables.stream()
                .map(t -> t.clear().map(TypeFit::type).orElse(""))
                .collect(Collectors.toSet());
        return types.size() == 1 ? Optional.of(types.iterator().next()).filter(t -> !t.isEmpty()) : Optional.empty();
    }

    /** What such titles say of the amounts below them, where the type is beyond doubt. */
    DimensionSpec dimensions() {
        return first().clear()
                .flatMap(TypeFit::extended)
                .map(Extended::dimensions)
                .orElse(DimensionSpec.NONE);
    }

    /** Heads that are unknown once the tables are of the type that they are beyond doubt. */
    List<UnknownColumn> unknownColumns() {
        return clear().isEmpty()
                ? List.of()
                : tables.stream()
                        .flatMap(t -> t.clear().orElseThrow().unknown().stream())
                        .toList();
    }

    /** Figures count, and so do forms; with a title a line of YAML helps. */
    private int rank() {
        if (title().isEmpty() && heads().isEmpty()) {
            return 3;
        }
        boolean form = first().fits().stream().anyMatch(f -> f.form() && f.headsAgree());
        if (!figures() && !form) {
            return 2;
        }
        return title().isEmpty() ? 1 : 0;
    }
}
