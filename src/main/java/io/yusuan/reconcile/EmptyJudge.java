package io.yusuan.reconcile;

import io.yusuan.catalogue.RuleSpec;
import io.yusuan.finding.Explanation;
import io.yusuan.finding.FindingCode;
import io.yusuan.reconcile.Operand.Computed;
import io.yusuan.reconcile.Operand.Narrated;
import io.yusuan.statement.Claim;
import io.yusuan.statement.Statement;
import io.yusuan.statement.Statement.TableStatus;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Tables without figures: something has to say that there is nothing. */
final class EmptyJudge {
    /** As many figures of other tables as a person looks up. */
    private static final int TOLD = 3;

    private final Dossier dossier;

    EmptyJudge(Dossier dossier) {
        this.dossier = dossier;
    }

    List<Comparison> emptyTable(RuleSpec.EmptyTable rule) {
        if (dossier.statements().stream().noneMatch(s -> s.status() == TableStatus.PARSED)) {
            return List.of(Comparison.without(rule, "", new Verdict.NotApplicable(Explanation.of("no_table_filled"))));
        }
        List<Comparison> all = new ArrayList<>();
        for (Statement statement : dossier.statements()) {
            boolean declared = statement.status() == TableStatus.DECLARED_EMPTY;
            if (!statement.tableType().isEmpty() && (declared || statement.status() == TableStatus.EMPTY)) {
                all.add(one(rule, statement, declared));
            }
        }
        if (all.isEmpty()) {
            all.add(Comparison.without(rule, "", new Verdict.NotApplicable(Explanation.of("every_table_filled"))));
        }
        return all;
    }

    private Comparison one(RuleSpec.EmptyTable rule, Statement statement, boolean declared) {
        String key = statement.tableId();
        Operand table = new Computed(
                BigDecimal.ONE, TableJudge.name(statement) + " without figures", statement.place(), key, key);
        if (declared) {
            Operand beneath =
                    new Computed(BigDecimal.ONE, "statement at the table", statement.place(), key + "/said", key);
            return Comparison.equal(rule, key, Side.of(table), Side.of(beneath));
        }
        List<String> items = rule.statedBy().getOrDefault(statement.tableType(), List.of());
        Optional<Narrated> said = dossier.claims().stream()
                .filter(n -> items.contains(n.claim().item()) && saysNothing(n.claim()))
                .findFirst();
        if (said.isPresent()) {
            Operand claim = new Computed(
                    BigDecimal.ONE,
                    said.get().label() + " is nil",
                    said.get().place(),
                    said.get().key(),
                    "");
            return Comparison.equal(rule, key, Side.of(table), Side.of(claim));
        }
        Operand none = new Computed(BigDecimal.ZERO, "statements found", statement.place(), key + "/said", key);
        Comparison unsaid = Comparison.equal(rule, key, Side.of(table), Side.of(none))
                .reportedAs(FindingCode.EMPTY_TABLE_UNEXPLAINED);
        return told(rule, statement)
                .map(why -> unsaid.with(Explanations.explained((Verdict.Differs) unsaid.verdict(), why)))
                .orElse(unsaid);
    }

    /** What other tables print of the same: then the table is not empty because there is nothing. */
    private Optional<Explanation> told(RuleSpec.EmptyTable rule, Statement statement) {
        String printed = rule.toldBy().getOrDefault(statement.tableType(), List.of()).stream()
                .flatMap(selector -> dossier.select(selector).stream())
                .filter(f -> f.value().filter(v -> v.signum() != 0).isPresent())
                .limit(TOLD)
                .map(Operand::printed)
                .collect(Collectors.joining(", "));
        return printed.isEmpty() ? Optional.empty() : Optional.of(Explanation.of("told_elsewhere", printed));
    }

    private static boolean saysNothing(Claim claim) {
        return claim.kind() == Claim.Kind.NIL
                || Terms.level(claim) && claim.amount().orElseThrow().signum() == 0;
    }
}
