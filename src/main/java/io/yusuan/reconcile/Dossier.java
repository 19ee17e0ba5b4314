package io.yusuan.reconcile;

import io.yusuan.catalogue.FactField;
import io.yusuan.catalogue.FactSelector;
import io.yusuan.document.SourceId;
import io.yusuan.reconcile.Operand.Fact;
import io.yusuan.reconcile.Operand.Narrated;
import io.yusuan.statement.Amount;
import io.yusuan.statement.Claim;
import io.yusuan.statement.DocumentHead;
import io.yusuan.statement.Line;
import io.yusuan.statement.Line.RowRole;
import io.yusuan.statement.MoneyUnit;
import io.yusuan.statement.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Everything one document says, ready to be asked. Not for use by several threads.
 *
 * <p>A column is as accurate as its most accurate amount of the same unit: spreadsheets drop the zeros at the end, so
 * that {@code 0} and {@code 5060500} stand among amounts with fen and are no less exact than these.
 */
record Dossier(
        SourceId source,
        DocumentHead head,
        List<Statement> statements,
        List<Narrated> claims,
        Map<String, List<Fact>> factsByType,
        Map<String, List<Fact>> factsByTable,
        Map<FactSelector, List<Fact>> selected,
        Map<FactField, Map<String, Map<String, List<Fact>>>> byField) {

    /** What most rules ask for one of: a line, or the totals. */
    private static final List<FactField> INDEXED = List.of(FactField.ITEM, FactField.ROLE);

    private static final Map<RowRole, String> ROLES = roles();

    private static Map<RowRole, String> roles() {
        Map<RowRole, String> roles = new EnumMap<>(RowRole.class);
        for (RowRole role : RowRole.values()) {
            roles.put(role, role.name().toLowerCase(Locale.ROOT));
        }
        return roles;
    }

    static Dossier of(SourceId source, DocumentHead head, List<Statement> statements, List<Claim> claims) {
        Map<String, List<Fact>> byType = new HashMap<>();
        Map<String, List<Fact>> byTable = new HashMap<>();
        for (Statement statement : statements) {
            List<Fact> facts = facts(statement);
            byTable.put(statement.tableId(), facts);
            byType.computeIfAbsent(statement.tableType(), t -> new ArrayList<>())
                    .addAll(facts);
        }
        List<Narrated> narrated = new ArrayList<>();
        claims.forEach(c -> narrated.add(new Narrated(c, narrated.size() + 1)));
        return new Dossier(
                source,
                head,
                List.copyOf(statements),
                List.copyOf(narrated),
                byType,
                byTable,
                new IdentityHashMap<>(),
                new EnumMap<>(FactField.class));
    }

    /** The facts of a table, in order of row and column. */
    List<Fact> factsOf(Statement statement) {
        return factsByTable.getOrDefault(statement.tableId(), List.of());
    }

    private static List<Fact> facts(Statement statement) {
        Map<Column, Integer> accuracy = new HashMap<>();
        for (Line line : statement.lines()) {
            line.amounts().forEach(a -> accuracy.merge(Column.of(a), a.decimals(), Math::max));
        }
        List<Fact> facts = new ArrayList<>();
        for (Line line : statement.lines()) {
            line.amounts().forEach(a -> facts.add(new Fact(statement, line, a, accuracy.get(Column.of(a)))));
        }
        return facts;
    }

    private record Column(int number, MoneyUnit unit) {
        static Column of(Amount amount) {
            return new Column(amount.column(), amount.unit());
        }
    }

    /** Tables of the given types, in document order. */
    List<Statement> tables(List<String> types) {
        return statements.stream().filter(s -> types.contains(s.tableType())).toList();
    }

    /** The facts a selector speaks of, in document order of its table types; worked out once. */
    List<Fact> select(FactSelector selector) {
        return selected.computeIfAbsent(selector, this::find);
    }

    private List<Fact> find(FactSelector selector) {
        List<Fact> found = new ArrayList<>();
        for (String type : selector.tables()) {
            for (Fact fact : near(selector, type)) {
                if (matches(selector, fact)) {
                    found.add(fact);
                }
            }
        }
        return List.copyOf(found);
    }

    /** The facts of a type of table among which those of a selector are. */
    private List<Fact> near(FactSelector selector, String type) {
        List<Fact> facts = factsByType.getOrDefault(type, List.of());
        for (FactField field : INDEXED) {
            List<String> wanted = selector.matching().getOrDefault(field, List.of());
            if (wanted.size() == 1 && !facts.isEmpty()) {
                return byField.computeIfAbsent(field, f -> new HashMap<>())
                        .computeIfAbsent(type, t -> facts.stream().collect(Collectors.groupingBy(f -> text(field, f))))
                        .getOrDefault(wanted.get(0), List.of());
            }
        }
        return facts;
    }

    static boolean matches(FactSelector selector, Fact fact) {
        for (Map.Entry<FactField, List<String>> field : selector.matching().entrySet()) {
            if (!field.getKey().matches(text(field.getKey(), fact), field.getValue())) {
                return false;
            }
        }
        for (Map.Entry<FactField, List<String>> field : selector.excluding().entrySet()) {
            if (field.getKey().matches(text(field.getKey(), fact), field.getValue())) {
                return false;
            }
        }
        for (Map.Entry<String, List<String>> each : selector.attributes().entrySet()) {
            String text = fact.line().attributes().getOrDefault(each.getKey(), "");
            if (!each.getValue().contains(text.trim())) {
                return false;
            }
        }
        return true;
    }

    /** What a fact says in a field. */
    static String text(FactField field, Fact fact) {
        Line line = fact.line();
        Amount.Dimensions dimensions = fact.amount().dimensions();
        return switch (field) {
            case ITEM -> line.item();
            case ROLE -> ROLES.get(line.role());
            case LEVEL -> Integer.toString(line.level());
            case SIDE -> dimensions.side();
            case SOURCE -> dimensions.sourceOfFunds();
            case SPENDING -> dimensions.spendingKind();
            case MEASURE -> dimensions.measure();
            case COLUMN -> fact.amount().columnId();
            case CODE ->
                line.codes().functionCode().isEmpty()
                        ? line.codes().economicCode()
                        : line.codes().functionCode();
            case FUNCTION -> line.codes().functionCode();
            case ECONOMIC -> line.codes().economicCode();
            case REVENUE -> line.codes().revenueCode();
            case LABEL -> line.label();
            case CALLED -> fact.labelKey();
            case PROJECT -> line.project();
            case ECONOMIC_NAME -> line.codes().economicName();
        };
    }
}
