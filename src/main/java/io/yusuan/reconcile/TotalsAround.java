package io.yusuan.reconcile;

import io.yusuan.catalogue.RuleSpec;
import io.yusuan.finding.Explanation;
import io.yusuan.finding.FindingCode;
import io.yusuan.reconcile.Operand.Fact;
import io.yusuan.statement.Line;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is carried in or out is no part of the year's own: a total of the year stands above it and one of everything below.
 * Where the line is numbered like those above it (八、上年结转), it is one of them, and no total is asked for above.
 */
final class TotalsAround {
    private TotalsAround() {}

    static List<Comparison> of(RuleSpec.TotalsAround rule, TableFacts table) {
        List<Comparison> all = new ArrayList<>();
        Set<Integer> blocks = new HashSet<>();
        for (Line carried : table.lines()) {
            boolean first =
                    rule.items().contains(carried.item()) && table.outermost(carried) && blocks.add(carried.block());
            if (first) {
                List<Fact> above = totals(table, carried, true);
                List<Fact> below = totals(table, carried, false);
                if (isApart(table, carried)) {
                    judge(rule, carried, "above", above, below).ifPresent(all::add);
                }
                judge(rule, carried, "below", below, above).ifPresent(all::add);
            }
        }
        return all;
    }

    /** Nothing is said where the table prints no total at all. */
    private static Optional<Comparison> judge(
            RuleSpec rule, Line carried, String where, List<Fact> wanted, List<Fact> others) {
        List<Fact> known = wanted.isEmpty() ? others : wanted;
        if (known.isEmpty()) {
            return Optional.empty();
        }
        Fact total = known.get(0);
        String key = total.tableId() + "/" + total.line().block() + "/" + where;
        if (!wanted.isEmpty()) {
            return Optional.of(TableJudge.found(rule, key, total, "totals " + where + " " + carried.label()));
        }
        Verdict why = new Verdict.Undecidable(Explanation.of("no_total_" + where, total.printed()));
        return Optional.of(
                Comparison.of(rule, key, Side.of(total), Side.NONE, why).as(FindingCode.TOTAL_MISSING));
    }

    /** The first figures of the totals above a line of its block, or below it, the nearest first. */
    private static List<Fact> totals(TableFacts table, Line carried, boolean above) {
        List<Fact> totals = new ArrayList<>();
        for (Line line : table.lines()) {
            boolean side = above ? line.row() < carried.row() : line.row() > carried.row();
            if (side && line.block() == carried.block() && table.closes(line)) {
                totals.add(
                        above ? 0 : totals.size(),
                        table.of(line).values().iterator().next());
            }
        }
        return totals;
    }

    /** Whether the lines above are numbered and this one is not. */
    private static boolean isApart(TableFacts table, Line carried) {
        return LabelKey.numbering(carried.label()).isEmpty()
                && table.lines().stream()
                        .anyMatch(l -> l.block() == carried.block()
                                && l.row() < carried.row()
                                && table.outermost(l)
                                && !LabelKey.numbering(l.label()).isEmpty());
    }
}
