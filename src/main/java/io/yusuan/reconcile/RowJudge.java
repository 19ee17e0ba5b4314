package io.yusuan.reconcile;

import io.yusuan.catalogue.FactField;
import io.yusuan.catalogue.Labels;
import io.yusuan.catalogue.RuleSpec;
import io.yusuan.finding.Explanation;
import io.yusuan.reconcile.Operand.Fact;
import io.yusuan.statement.Statement;
import io.yusuan.statement.Statement.TableStatus;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Sums across a row: a total column of its components. */
final class RowJudge {
    /** Dimensions in which the columns of a row may differ besides the one that is summed. */
    private static final List<FactField> BESIDE = List.of(FactField.MEASURE, FactField.SOURCE, FactField.SPENDING);

    private final Dossier dossier;

    /** A row, as far as its columns differ in nothing but what is summed. */
    private record Row(String tableId, int row, int block, List<String> dimensions) {
        String key() {
            StringBuilder key = new StringBuilder(tableId + "/" + row + "/" + block);
            dimensions.forEach(d -> key.append('|').append(d));
            return key.toString();
        }
    }

    RowJudge(Dossier dossier) {
        this.dossier = dossier;
    }

    List<Comparison> rowSum(RuleSpec.RowSum rule) {
        List<Comparison> all = new ArrayList<>();
        for (Statement statement : dossier.tables(rule.tables())) {
            List<Comparison> made = new ArrayList<>();
            if (statement.status() == TableStatus.PARSED) {
                blocks(rule, statement).forEach(facts -> made.addAll(rowSum(rule, facts)));
            }
            all.addAll(made);
            if (made.isEmpty()) {
                Explanation why = Explanation.of("none_side_by_side", TableJudge.name(statement));
                all.add(Comparison.without(rule, statement.tableId(), new Verdict.NotApplicable(why)));
            }
        }
        return all;
    }

    /** The facts of each block; a block may have the columns that another one lacks. */
    private Collection<List<Fact>> blocks(RuleSpec.RowSum rule, Statement statement) {
        Map<Integer, List<Fact>> blocks = new TreeMap<>();
        for (Fact fact : dossier.factsOf(statement)) {
            if (!rule.except().contains(fact.amount().columnId())) {
                blocks.computeIfAbsent(fact.line().block(), b -> new ArrayList<>())
                        .add(fact);
            }
        }
        return blocks.values();
    }

    private static List<Comparison> rowSum(RuleSpec.RowSum rule, List<Fact> facts) {
        Set<Integer> totals = columns(rule, facts, List.of(rule.total()));
        if (totals.isEmpty()) {
            return List.of();
        }
        List<String> present =
                facts.stream().map(f -> value(rule, f)).distinct().toList();
        List<String> parts = parts(rule, present);
        Set<Integer> components = columns(rule, facts, parts);
        components.removeAll(totals);
        Set<Integer> within = within(rule, facts, components);
        if (components.isEmpty()) {
            return List.of();
        }
        Map<Row, List<Fact>> rows = new LinkedHashMap<>();
        facts.forEach(
                f -> rows.computeIfAbsent(row(rule, f), k -> new ArrayList<>()).add(f));
        List<Comparison> all = new ArrayList<>();
        rows.forEach((key, row) -> compare(rule, key.key(), parts, within, row).ifPresent(all::add));
        return all;
    }

    private static Optional<Comparison> compare(
            RuleSpec.RowSum rule, String key, List<String> parts, Set<Integer> within, List<Fact> row) {
        List<Fact> total = of(rule, row, List.of(rule.total()));
        List<Fact> added = of(rule, row, parts).stream()
                .filter(f -> !within.contains(f.amount().column()))
                .toList();
        if (total.isEmpty() || added.isEmpty()) {
            return incomplete(rule, key, total, added, row);
        }
        List<Fact> taken = of(rule, row, rule.minus());
        Comparison made = closing(rule, key, total.subList(0, 1), readings(rule, row, added), taken);
        if (made.differs() && severalTotals(rule, total)) {
            Explanation why = Explanation.of("several_totals", total.get(0).printed());
            return Optional.of(Comparison.without(rule, key, new Verdict.Undecidable(why)));
        }
        return Optional.of(made);
    }

    /**
     * Whether it cannot be told which column is the total. Where the first one has no head above it and the others have
     * (合计, then 小计 under 本年收入), the first is that of all columns.
     */
    private static boolean severalTotals(RuleSpec.RowSum rule, List<Fact> total) {
        boolean ofAll = rule.total().equals("all")
                && total.get(0).amount().header().size() == 1
                && total.stream().skip(1).allMatch(f -> f.amount().header().size() > 1);
        return total.size() > 1 && !ofAll;
    }

    /** Columns under 其中 beside components that are not: they are part of these. Where all are under it, they make the total. */
    private static Set<Integer> within(RuleSpec.RowSum rule, List<Fact> facts, Set<Integer> components) {
        Set<Integer> within = new TreeSet<>();
        Set<Integer> seen = new TreeSet<>();
        for (Fact fact : facts) {
            List<String> above = fact.amount().header();
            int column = fact.amount().column();
            // heads are folded once a column, not once a row
            if (components.contains(column)
                    && seen.add(column)
                    && above.stream().map(Labels::key).anyMatch(rule.ofWhich()::contains)) {
                within.add(column);
            }
        }
        return within.containsAll(components) ? Set.of() : within;
    }

    private static List<Fact> of(RuleSpec.RowSum rule, List<Fact> row, List<String> values) {
        return row.stream().filter(f -> values.contains(value(rule, f))).toList();
    }

    /** A row without total or components decides nothing, unless all that it prints of them is nil. */
    private static Optional<Comparison> incomplete(
            RuleSpec.RowSum rule, String key, List<Fact> total, List<Fact> added, List<Fact> row) {
        List<Fact> either = total.isEmpty() ? added : total;
        boolean nil = either.stream()
                .allMatch(f -> f.value().map(v -> v.signum() == 0).orElse(false));
        if (nil || total.isEmpty() && row.size() == 1) {
            return Optional.empty();
        }
        String missing = total.isEmpty() ? "no_total_beside" : "no_component_beside";
        Verdict why =
                new Verdict.Undecidable(Explanation.of(missing, either.get(0).printed()));
        return Optional.of(Comparison.without(rule, key, why));
    }

    /** The first reading that closes, else the one that comes nearest. */
    private static Comparison closing(
            RuleSpec rule, String key, List<Fact> total, List<List<Fact>> readings, List<Fact> taken) {
        Comparison nearest = null;
        for (List<Fact> added : readings) {
            Side right = Side.sum(added).minus(Side.sum(taken));
            Comparison made = Comparison.equal(rule, key, Side.sum(total), right);
            if (!made.differs()) {
                return made;
            }
            nearest = nearest == null || gap(made).compareTo(gap(nearest)) < 0 ? made : nearest;
        }
        return nearest;
    }

    private static BigDecimal gap(Comparison made) {
        return made.left().total().subtract(made.right().total()).abs();
    }

    /** The components as the columns say; one column a component; with the columns of which the catalogue knows nothing. */
    private static List<List<Fact>> readings(RuleSpec.RowSum rule, List<Fact> row, List<Fact> added) {
        List<List<Fact>> readings = new ArrayList<>(List.of(added, firstOfEach(rule, added)));
        List<Fact> unknown = row.stream().filter(f -> value(rule, f).isEmpty()).toList();
        for (Fact more : unknown) {
            List<Fact> with = new ArrayList<>(added);
            with.add(more);
            readings.add(with);
        }
        List<Fact> withAll = new ArrayList<>(added);
        withAll.addAll(unknown);
        readings.add(withAll);
        return readings;
    }

    /** The first column of each component: where one is split, 小计 stands before 其中. */
    private static List<Fact> firstOfEach(RuleSpec.RowSum rule, List<Fact> added) {
        Set<String> seen = new TreeSet<>();
        return added.stream().filter(f -> seen.add(value(rule, f))).toList();
    }

    /** The parts to add: a printed group stands for its members. */
    private static List<String> parts(RuleSpec.RowSum rule, List<String> present) {
        List<String> parts = new ArrayList<>(rule.parts());
        rule.groups().forEach((group, members) -> {
            if (present.contains(group)) {
                parts.removeAll(members);
            }
        });
        return parts;
    }

    private static Set<Integer> columns(RuleSpec.RowSum rule, List<Fact> facts, List<String> values) {
        Set<Integer> columns = new TreeSet<>();
        facts.stream()
                .filter(f -> values.contains(value(rule, f)))
                .forEach(f -> columns.add(f.amount().column()));
        return columns;
    }

    private static String value(RuleSpec.RowSum rule, Fact fact) {
        return Dossier.text(rule.field(), fact);
    }

    private static Row row(RuleSpec.RowSum rule, Fact fact) {
        List<String> dimensions = new ArrayList<>(BESIDE.size());
        for (FactField field : BESIDE) {
            // columns named one by one differ in whatever they do
            if (field != rule.field() && rule.field() != FactField.COLUMN) {
                dimensions.add(Dossier.text(field, fact));
            }
        }
        return new Row(fact.tableId(), fact.line().row(), fact.line().block(), dimensions);
    }
}
