package io.yusuan.corpus;

import io.yusuan.catalogue.RuleSpec;
import io.yusuan.pipeline.Outcome;
import io.yusuan.reconcile.Check;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts what became of each rule. */
final class CorpusRules {
    private static final List<String> VERDICTS =
            List.of("holds", "rounding", "differs", "not_applicable", "undecidable");

    private final List<RuleSpec> rules;
    private final Map<String, Map<String, Integer>> counts = new HashMap<>();

    CorpusRules(List<RuleSpec> rules) {
        this.rules = rules;
    }

    void add(Outcome outcome) {
        if (outcome instanceof Outcome.Processed processed) {
            for (Check check : processed.checks()) {
                counts.computeIfAbsent(check.ruleId(), r -> new HashMap<>())
                        .merge(check.verdict().id(), 1, Integer::sum);
            }
        }
    }

    /** The part of the page on the rules, in the order of their ids. */
    String page() {
        StringBuilder page = new StringBuilder("""

                ## Rules

                What became of each rule of the catalogue over all documents, counted by applications: a table, a row, a code, a
                narrated figure. A rule that was never decided here is decided in an example (`src/test/resources/spec/rules`).

                | rule | promises that | holds | rounding | differs | not applicable | undecidable |
                |---|---|---:|---:|---:|---:|---:|
                """);
        rules.stream().sorted(java.util.Comparator.comparing(RuleSpec::id)).forEach(rule -> {
            Map<String, Integer> verdicts = counts.getOrDefault(rule.id(), Map.of());
            page.append("| ")
                    .append(rule.id())
                    .append(" | ")
                    .append(rule.frame().en());
            VERDICTS.forEach(v -> page.append(" | ").append(verdicts.getOrDefault(v, 0)));
            page.append(" |\n");
        });
        return page.toString();
    }
}
