package io.yusuan.across;

import io.yusuan.catalogue.DocumentRule;
import io.yusuan.catalogue.DocumentRule.Relation;
import io.yusuan.catalogue.DocumentRules;
import io.yusuan.dataset.DocumentRow;
import io.yusuan.dataset.FactRow;
import io.yusuan.dataset.RowStore;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The row of a unit in the tables of its department against the total of the unit's own table. */
final class UnitTotals {
    private final List<DocumentRule> rules;
    private final Organisations organisations;
    private final RowStore store;
    private final Map<String, List<String>> unitsByName = new TreeMap<>();

    UnitTotals(DocumentRules rules, Organisations organisations, RowStore store) {
        this.rules = rules.rules().stream()
                .filter(r -> r.relation() == Relation.UNIT_OF_DEPARTMENT)
                .toList();
        this.organisations = organisations;
        this.store = store;
    }

    /** Takes note of a document if it is a unit's, which a department's may be held against. */
    void know(DocumentRow document, String key) {
        if ("unit".equals(document.level())) {
            String name = organisations.name(document.organisation(), document.source());
            unitsByName
                    .computeIfAbsent(name(name, document), n -> new ArrayList<>())
                    .add(key);
        }
    }

    /** Whether those of units may be held against a document. */
    static boolean isOfDepartment(DocumentRow document) {
        return "department".equals(document.level());
    }

    /** Whether there are documents of units, and rules for them. */
    boolean areKnown() {
        return !rules.isEmpty() && !unitsByName.isEmpty();
    }

    /** Holds a department's document against those of its units. */
    void judge(Edition department, Shared shared) throws IOException {
        if (!areKnown() || !isOfDepartment(department.document())) {
            return;
        }
        for (DocumentRule rule : rules) {
            for (String unit : units(department)) {
                for (Edition own : ofUnit(name(unit, department.document()))) {
                    shared.add(rule, own.document(), Pair.of(rows(department, unit), totals(own)));
                }
            }
        }
    }

    private List<Edition> ofUnit(String name) throws IOException {
        List<Edition> editions = new ArrayList<>();
        for (String key : unitsByName.getOrDefault(name, List.of())) {
            editions.add(Edition.of(key, store.read(key)));
        }
        editions.sort(Edition.ORDER);
        return editions;
    }

    private List<String> units(Edition department) {
        return department.facts().stream()
                .map(f -> named(department, f))
                .flatMap(Optional::stream)
                .distinct()
                .sorted()
                .toList();
    }

    private Optional<String> named(Edition department, FactRow fact) {
        return Optional.ofNullable(fact.unitName())
                .map(u -> organisations.name(u, department.document().source()));
    }

    private static String name(String organisation, DocumentRow document) {
        return organisation + "\u0000" + document.fiscalYear() + "\u0000" + document.disclosure();
    }

    /** The rows that are a unit's as a whole. */
    private Figures rows(Edition department, String unit) {
        return new Figures().facts(department.facts(), f -> {
            boolean whole = f.functionCode() == null && f.economicCode() == null && f.project() == null;
            boolean ofUnit = whole && named(department, f).filter(unit::equals).isPresent();
            return ofUnit ? about(f) : Optional.empty();
        });
    }

    private static Figures totals(Edition unit) {
        return new Figures()
                .facts(unit.facts(), f -> f.rowRole().equals("total") && f.level() == 0 ? about(f) : Optional.empty());
    }

    private static Optional<List<String>> about(FactRow fact) {
        return fact.tableType() == null
                ? Optional.empty()
                : Optional.of(Stream.of(
                                fact.tableType(),
                                fact.measure(),
                                fact.side(),
                                fact.sourceOfFunds(),
                                fact.spendingKind())
                        .map(Figures::text)
                        .toList());
    }
}
