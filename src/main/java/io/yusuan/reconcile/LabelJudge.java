package io.yusuan.reconcile;

import io.yusuan.catalogue.FactField;
import io.yusuan.catalogue.RuleSpec;
import io.yusuan.finding.Explanation;
import io.yusuan.finding.FindingCode;
import io.yusuan.reconcile.Operand.Computed;
import io.yusuan.reconcile.Operand.Fact;
import io.yusuan.statement.Statement;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Names of one source of funds in several tables: one that is a character away from the usual name is a slip. */
final class LabelJudge {
    private final Dossier dossier;

    LabelJudge(Dossier dossier) {
        this.dossier = dossier;
    }

    List<Comparison> variants(RuleSpec.LabelVariants rule) {
        List<Comparison> all = new ArrayList<>();
        Map<String, Map<String, Fact>> bySource = printed();
        rule.usual().forEach((source, usual) -> {
            Map<String, Fact> printed = new LinkedHashMap<>();
            bySource.getOrDefault(source, Map.of())
                    .forEach((label, fact) -> printed.putIfAbsent(LabelKey.of(label), fact));
            printed.forEach((label, fact) -> usual.stream()
                    .filter(u -> u.equals(label) || oneAway(u, label))
                    .findFirst()
                    .ifPresent(u -> all.add(one(rule, fact, label, u))));
        });
        if (all.isEmpty()) {
            Verdict why = new Verdict.NotApplicable(Explanation.of("no_usual_name"));
            all.add(Comparison.without(rule, "", why));
        }
        return all;
    }

    private static Comparison one(RuleSpec rule, Fact fact, String label, String usual) {
        BigDecimal same = label.equals(usual) ? BigDecimal.ONE : BigDecimal.ZERO;
        String key = fact.tableId() + "/" + label;
        Operand left = new Computed(same, label, fact.place(), key, fact.tableId());
        Operand right = new Computed(BigDecimal.ONE, usual, fact.place(), key + "/usual", fact.tableId());
        return Comparison.equal(rule, key, Side.of(left), Side.of(right)).reportedAs(FindingCode.LABEL_DIFFERS);
    }

    /** Names under which the tables print each source, each with the first fact that carries it. */
    private Map<String, Map<String, Fact>> printed() {
        Map<String, Map<String, Fact>> printed = new HashMap<>();
        for (Statement statement : dossier.statements()) {
            for (Fact fact : dossier.factsOf(statement)) {
                List<String> header = fact.amount().header();
                String own = fact.line().item().isEmpty() && !header.isEmpty()
                        ? header.get(header.size() - 1)
                        : fact.line().label();
                printed.computeIfAbsent(Dossier.text(FactField.SOURCE, fact), s -> new LinkedHashMap<>())
                        .putIfAbsent(own, fact);
            }
        }
        return printed;
    }

    private static boolean oneAway(String one, String other) {
        if (one.length() != other.length()) {
            return false;
        }
        int differing = 0;
        for (int i = 0; i < one.length(); i++) {
            differing += one.charAt(i) == other.charAt(i) ? 0 : 1;
        }
        return differing == 1;
    }
}
