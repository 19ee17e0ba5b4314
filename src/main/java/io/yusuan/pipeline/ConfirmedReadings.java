package io.yusuan.pipeline;

import io.yusuan.finding.Finding;
import io.yusuan.finding.FindingCode;
import io.yusuan.reconcile.Check;
import io.yusuan.reconcile.Verdict;
import io.yusuan.statement.Amount;
import io.yusuan.statement.Identifiers;
import io.yusuan.statement.Line;
import io.yusuan.statement.Statement;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where geometry left a row open to several readings, sums decide: a row whose every figure takes part in a sum that
 * closes to the last digit, and in none that differs, stands where it was put. The finding then says so instead of
 * asking a person to look.
 */
final class ConfirmedReadings {
    private final List<Statement> statements;
    private final List<Check> checks;
    private Map<String, List<Check>> byFact = Map.of();

    ConfirmedReadings(List<Statement> statements, List<Check> checks) {
        this.statements = statements;
        this.checks = checks;
    }

    /** The findings, those on open readings replaced where sums confirm the reading. */
    List<Finding> settle(List<Finding> findings) {
        if (findings.stream().noneMatch(f -> f.code() == FindingCode.ROW_UNALIGNED)) {
            return findings;
        }
        byFact = new HashMap<>();
        checks.forEach(c -> c.factIds()
                .forEach(f -> byFact.computeIfAbsent(f, k -> new ArrayList<>()).add(c)));
        return findings.stream().map(this::settle).toList();
    }

    private Finding settle(Finding finding) {
        if (finding.code() != FindingCode.ROW_UNALIGNED) {
            return finding;
        }
        Set<String> rules = row(finding).map(this::confirmingRules).orElse(Set.of());
        if (rules.isEmpty()) {
            return finding;
        }
        Finding settled = Finding.of(
                FindingCode.READING_CHOSEN_BY_SUMS,
                finding.place(),
                finding.arguments().get(0),
                String.join(", ", rules),
                row(finding).map(ConfirmedReadings::words).orElse(""));
        return settled.inTable(finding.tableId()).explainedBy(finding.explanation());
    }

    private static String words(Row row) {
        return Stream.concat(
                        Stream.of(row.line().label()),
                        row.line().amounts().stream().map(Amount::printed))
                .filter(t -> !t.isBlank())
                .collect(Collectors.joining(" | "));
    }

    private Optional<Row> row(Finding finding) {
        return statements.stream()
                .filter(s -> s.tableId().equals(finding.tableId()))
                .flatMap(s -> s.lines().stream()
                        .filter(l -> l.place().equals(finding.place()))
                        .map(l -> new Row(s, l)))
                .findFirst();
    }

    /** The rules whose sums close with the row's figures; empty when a figure takes part in none, or in one that differs. */
    private Set<String> confirmingRules(Row row) {
        Set<String> rules = new TreeSet<>();
        for (Amount amount : row.line().amounts()) {
            String fact = Identifiers.fact(row.statement().tableId(), row.line().row(), amount.column());
            List<Check> covering = byFact.getOrDefault(fact, List.of());
            Set<String> closing = covering.stream()
                    .filter(ConfirmedReadings::closes)
                    .map(Check::ruleId)
                    .collect(Collectors.toCollection(TreeSet::new));
            if (closing.isEmpty() || covering.stream().anyMatch(c -> c.verdict() instanceof Verdict.Differs)) {
                return Set.of();
            }
            rules.addAll(closing);
        }
        return rules;
    }

    /** Sums of more than one addend a side, closed to the digit; nil equals nil wherever it stands. */
    static boolean closes(Check check) {
        return check.factIds().size() > 2
                && check.verdict() instanceof Verdict.Holds holds
                && holds.left().compareTo(holds.right()) == 0
                && holds.left().compareTo(BigDecimal.ZERO) != 0;
    }

    private record Row(Statement statement, Line line) {}
}
