package io.yusuan.reconcile;

import io.yusuan.catalogue.FactField;
import io.yusuan.catalogue.FactSelector;
import io.yusuan.reconcile.Operand.Fact;
import io.yusuan.statement.Line;
import io.yusuan.statement.Line.RowRole;
import io.yusuan.statement.Statement;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Tables that print no total: the lines that nothing encloses stand in for it, each with its place, so that what other
 * tables say of the total is compared with what the table would have printed.
 */
final class Untotalled {
    private static final List<String> TOTAL = List.of("total");

    private final Dossier dossier;
    private final Map<FactSelector, FactSelector> withoutRole = new IdentityHashMap<>();
    private final Map<String, Set<Line>> outermost = new HashMap<>();

    Untotalled(Dossier dossier) {
        this.dossier = dossier;
    }

    /**
     * What stands in for a total that selectors ask for and nothing prints; empty where they ask for none, or where more
     * than one table lacks it.
     */
    List<Fact> standIns(List<FactSelector> selectors, Function<FactSelector, List<Fact>> source) {
        for (FactSelector selector : selectors) {
            if (TOTAL.equals(selector.matching().get(FactField.ROLE))) {
                List<Fact> found = source.apply(withoutRole(selector)).stream()
                        .filter(f -> outermost(f.table()).contains(f.line()))
                        .toList();
                if (ofOneList(found)) {
                    return Nesting.outermost(found);
                }
            }
        }
        return List.of();
    }

    /** Blocks side by side repeat each other; of several figures in a line nobody can tell which make the total. */
    private static boolean ofOneList(List<Fact> found) {
        long lists = found.stream()
                .map(f -> f.tableId() + "/" + f.line().block())
                .distinct()
                .count();
        boolean named = found.stream().noneMatch(f -> f.line().label().isEmpty());
        return lists == 1
                && (named || found.size() == 1)
                && found.stream().map(Fact::line).distinct().count() == found.size();
    }

    /** The same selector each time, since what it selects is kept by identity. */
    private FactSelector withoutRole(FactSelector selector) {
        return withoutRole.computeIfAbsent(selector, s -> {
            Map<FactField, List<String>> matching = new EnumMap<>(s.matching());
            matching.remove(FactField.ROLE);
            return new FactSelector(s.tables(), matching, s.excluding(), s.attributes(), s.file(), s.line());
        });
    }

    /** A total, or one of a part such as 本年收入合计: with it among the lines their sum would count them twice. */
    private static boolean isTotal(Line line) {
        return line.role() == RowRole.TOTAL || line.role() == RowRole.SUBTOTAL && line.level() == 0;
    }

    /** The outermost lines of a table without a total; none of a table that prints one. */
    private Set<Line> outermost(Statement table) {
        return outermost.computeIfAbsent(table.tableId(), id -> {
            boolean totalled = table.lines().stream().anyMatch(Untotalled::isTotal);
            Set<Line> lines = Collections.newSetFromMap(new IdentityHashMap<>());
            if (!totalled) {
                TableFacts facts = new TableFacts(table, dossier.factsOf(table), List.of());
                facts.lines().stream().filter(facts::outermost).forEach(lines::add);
            }
            return lines;
        });
    }
}
