package io.yusuan.pipeline;

import io.yusuan.document.Cell;
import io.yusuan.document.Place;
import io.yusuan.reconcile.Check;
import io.yusuan.reconcile.Verdict;
import io.yusuan.statement.Amount;
import io.yusuan.statement.Identifiers;
import io.yusuan.statement.Line;
import io.yusuan.statement.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Which sums close with the figures in some cells, in a document that was read in one of several ways. */
final class SumsOfReading {
    private final Outcome.Processed outcome;

    /**
     * The checks that the figures of a reading take part in.
     *
     * @param count how many sums close with them to the last digit
     * @param rules the rules of these
     * @param isSound whether each figure takes part in one, none in a check that differs, and there is a figure
     */
    record Closing(int count, String rules, boolean isSound) {
        boolean closesMoreThan(Closing other) {
            return count > other.count;
        }

        /** The same for a reading that makes other figures of the document differ. */
        Closing refuted() {
            return new Closing(count, rules, false);
        }
    }

    SumsOfReading(Trace trace) {
        this.outcome = (Outcome.Processed) trace.outcome();
    }

    /** Where amounts of money of a table stand, readable or not. */
    Set<Place> amounts(String tableId) {
        return lines(tableId).stream()
                .flatMap(l -> l.amounts().stream())
                .map(Amount::place)
                .collect(Collectors.toSet());
    }

    Closing closing(String tableId, List<Cell> cells) {
        List<String> figures = facts(tableId, cells);
        Set<String> rules = new TreeSet<>();
        Set<String> covered = new TreeSet<>();
        int count = 0;
        boolean differs = false;
        for (Check check : outcome.checks()) {
            List<String> taking =
                    check.factIds().stream().filter(figures::contains).toList();
            boolean closes = !taking.isEmpty() && ConfirmedReadings.closes(check);
            differs |= !taking.isEmpty() && check.verdict() instanceof Verdict.Differs;
            if (closes) {
                count++;
                rules.add(check.ruleId());
                covered.addAll(taking);
            }
        }
        boolean isSound = !figures.isEmpty() && covered.containsAll(figures) && !differs;
        return new Closing(count, String.join(", ", rules), isSound);
    }

    /** The ids of the facts that stand in the cells. */
    private List<String> facts(String tableId, List<Cell> cells) {
        Set<Place> places = cells.stream().map(Cell::place).collect(Collectors.toSet());
        List<String> facts = new ArrayList<>();
        for (Line line : lines(tableId)) {
            for (Amount amount : line.amounts()) {
                if (places.contains(amount.place()) && amount.yuan().isPresent()) {
                    facts.add(Identifiers.fact(tableId, line.row(), amount.column()));
                }
            }
        }
        return facts;
    }

    private List<Line> lines(String tableId) {
        return outcome.statements().stream()
                .filter(s -> s.tableId().equals(tableId))
                .findFirst()
                .map(Statement::lines)
                .orElse(List.of());
    }

    /** Whether something differs in the one way of reading that does not differ in the other. */
    static boolean differsMore(Trace before, Trace after) {
        Set<String> known = differing(before);
        return !known.containsAll(differing(after));
    }

    private static Set<String> differing(Trace trace) {
        return ((Outcome.Processed) trace.outcome())
                .checks().stream()
                        .filter(c -> c.verdict() instanceof Verdict.Differs)
                        .map(Check::checkId)
                        .collect(Collectors.toSet());
    }
}
