package io.yusuan.learn;

import io.yusuan.learn.UnknownColumn.Holds;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Unknown columns with one head in tables of one type.
 *
 * @param columns at least one, in reading order
 */
record ColumnGroup(List<UnknownColumn> columns) {
    private static final Comparator<ColumnGroup> ORDER = Comparator.comparing(
                    (ColumnGroup g) -> Occurrences.of(g.seen()), Occurrences.MOST_FIRST)
            .thenComparing(ColumnGroup::type)
            .thenComparing(ColumnGroup::alias);

    ColumnGroup {
        columns = List.copyOf(columns);
    }

    static List<ColumnGroup> of(List<UnknownColumn> columns) {
        Map<String, List<UnknownColumn>> groups = columns.stream()
                .collect(Collectors.groupingBy(c -> c.type() + "|" + c.alias(), TreeMap::new, Collectors.toList()));
        return groups.values().stream().map(ColumnGroup::new).sorted(ORDER).toList();
    }

    private UnknownColumn first() {
        return columns.get(0);
    }

    String type() {
        return first().type();
    }

    String alias() {
        return first().alias();
    }

    List<Seen> seen() {
        return columns.stream().map(UnknownColumn::seen).toList();
    }

    List<ColumnFit> near() {
        return first().fits();
    }

    /** In words, what stands below the head. */
    String holds() {
        Set<Holds> all = columns.stream().map(UnknownColumn::holds).collect(Collectors.toSet());
        if (all.contains(Holds.FIGURES)) {
            return "figures";
        }
        return all.contains(Holds.TEXTS) ? "texts" : "nothing";
    }

    /** The column that it is wherever something stands below it. */
    Optional<String> clear() {
        Set<String> ids = columns.stream()
                .filter(c -> c.holds() != Holds.NOTHING)
                .map(c -> c.clear().orElse(""))
                .collect(Collectors.toSet());
        boolean taken =
                columns.stream().flatMap(c -> c.fits().stream()).anyMatch(f -> f.taken() && ids.contains(f.id()));
        return ids.size() == 1 && !taken
                ? Optional.of(ids.iterator().next()).filter(id -> !id.isEmpty())
                : Optional.empty();
    }
}
