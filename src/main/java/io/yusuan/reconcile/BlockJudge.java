package io.yusuan.reconcile;

import io.yusuan.catalogue.RuleSpec;
import io.yusuan.finding.Explanation;
import io.yusuan.reconcile.Operand.Fact;
import io.yusuan.statement.Line.RowRole;
import io.yusuan.statement.Statement;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Sums of tables that say the same of several things beside each other: of units row by row, of classifications. */
final class BlockJudge {
    private final Dossier dossier;

    BlockJudge(Dossier dossier) {
        this.dossier = dossier;
    }

    /** A row of units prints several items beside each other; changes of a year are no sums of their own. */
    List<Comparison> unitSum(RuleSpec.UnitSum rule) {
        return each(rule, rule.tables(), "no_total_of_units", facts -> {
            List<Comparison> all = new ArrayList<>();
            for (Fact total : facts) {
                List<Fact> units = total.line().role() == RowRole.TOTAL ? units(facts, total) : List.of();
                if (!units.isEmpty()) {
                    all.addAll(unitSum(rule, total, units, facts));
                }
            }
            return all;
        });
    }

    private static List<Comparison> unitSum(RuleSpec rule, Fact total, List<Fact> units, List<Fact> facts) {
        Comparison made = Comparison.equal(rule, total.key(), Side.of(total), Side.sum(units));
        List<Fact> outermost = Nesting.outermost(units);
        Comparison other = Comparison.equal(rule, total.key(), Side.of(total), Side.sum(outermost));
        if (!made.differs()) {
            return List.of(made);
        }
        if (!other.differs()) {
            List<Comparison> all = new ArrayList<>(List.of(other));
            all.addAll(headed(rule, units, outermost));
            return all;
        }
        Fact first = units.get(0);
        if (units.size() > 1 && figures(facts, first).equals(figures(facts, total))) {
            return List.of(
                    Comparison.equal(rule, total.key(), Side.of(total), Side.of(first)),
                    Comparison.equal(rule, first.key(), Side.of(first), Side.sum(units.subList(1, units.size()))));
        }
        Verdict unclear = new Verdict.Undecidable(Explanation.of("row_for_all_units", total.printed()));
        boolean mayBeAll = units.stream().anyMatch(u -> u.value().equals(total.value()));
        return List.of(mayBeAll ? Comparison.without(rule, total.key(), unclear) : made);
    }

    /** Rows of departments that head rows of units: each is the sum of those up to the next one. */
    private static List<Comparison> headed(RuleSpec rule, List<Fact> units, List<Fact> outermost) {
        List<Comparison> all = new ArrayList<>();
        for (int i = 0; i < outermost.size(); i++) {
            Fact head = outermost.get(i);
            int end = i + 1 < outermost.size() ? units.indexOf(outermost.get(i + 1)) : units.size();
            List<Fact> below = units.subList(units.indexOf(head) + 1, end);
            if (!below.isEmpty()) {
                Side sum = Side.sum(Nesting.outermost(below));
                all.add(Comparison.equal(rule, head.key(), Side.of(head), sum));
            }
        }
        return all;
    }

    /** What a row prints by column, nil left out: the row of a department repeats that of the total, its units follow. */
    private static Map<Integer, BigDecimal> figures(List<Fact> facts, Fact ofRow) {
        Map<Integer, BigDecimal> figures = new TreeMap<>();
        facts.stream()
                .filter(f -> f.line().row() == ofRow.line().row())
                .forEach(f -> f.value()
                        .filter(v -> v.signum() != 0)
                        .ifPresent(v -> figures.put(f.amount().column(), v.stripTrailingZeros())));
        return figures;
    }

    private static List<Fact> units(List<Fact> facts, Fact total) {
        long items = facts.stream()
                .filter(f -> f.line().row() == total.line().row())
                .map(f -> f.line().item())
                .distinct()
                .count();
        boolean change = total.amount().dimensions().measure().equals("change");
        return facts.stream()
                .filter(f -> items > 1 && !change)
                .filter(f -> f.amount().column() == total.amount().column())
                .filter(f -> f.line().role() == RowRole.ITEM
                        && f.line().item().equals(total.line().item()))
                .toList();
    }

    /** Compares the closing lines of the blocks after the first with that of the first. */
    List<Comparison> sameTotals(RuleSpec.SameTotals rule) {
        return each(rule, rule.tables(), "no_classifications", facts -> {
            List<Comparison> all = new ArrayList<>();
            for (String item : rule.items()) {
                List<Fact> closing =
                        facts.stream().filter(f -> f.line().item().equals(item)).toList();
                for (Fact fact : closing) {
                    closing.stream()
                            .filter(f -> alike(f, fact)
                                    && f.line().block() < fact.line().block())
                            .findFirst()
                            .map(first -> Comparison.equal(rule, fact.key(), Side.of(first), Side.of(fact)))
                            .ifPresent(all::add);
                }
            }
            return all;
        });
    }

    private static boolean alike(Fact one, Fact other) {
        return one.line().row() == other.line().row()
                && one.amount().dimensions().equals(other.amount().dimensions())
                && one.amount().fiscalYear().equals(other.amount().fiscalYear());
    }

    private List<Comparison> each(
            RuleSpec rule, List<String> types, String nothing, Function<List<Fact>, List<Comparison>> judge) {
        List<Comparison> all = new ArrayList<>();
        for (Statement statement : dossier.tables(types)) {
            List<Comparison> made = judge.apply(dossier.factsOf(statement));
            all.addAll(made);
            if (made.isEmpty()) {
                Explanation why = Explanation.of(nothing, TableJudge.name(statement));
                all.add(Comparison.without(rule, statement.tableId(), new Verdict.NotApplicable(why)));
            }
        }
        return all;
    }
}
