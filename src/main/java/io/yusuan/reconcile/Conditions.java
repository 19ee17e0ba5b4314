package io.yusuan.reconcile;

import io.yusuan.catalogue.FactSelector;
import io.yusuan.catalogue.RuleCondition;
import io.yusuan.catalogue.RuleSpec;
import io.yusuan.finding.Explanation;
import io.yusuan.reconcile.Operand.Fact;
import io.yusuan.statement.DocumentHead.Disclosure;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Whether a rule speaks of a document at all. */
final class Conditions {
    private final Dossier dossier;

    Conditions(Dossier dossier) {
        this.dossier = dossier;
    }

    /** Why the rule does not apply, if it does not. */
    Optional<Explanation> against(RuleSpec rule) {
        Disclosure disclosure = dossier.head().disclosure();
        String wanted = rule.frame().disclosure();
        if (!wanted.isEmpty() && !disclosure.name().toLowerCase(Locale.ROOT).equals(wanted)) {
            return Optional.of(Explanation.of("not_a_" + wanted));
        }
        return against(rule.frame().when(), dossier::select);
    }

    /** Why conditions do not hold among the facts that are given for each selector. */
    static Optional<Explanation> against(List<RuleCondition> conditions, Function<FactSelector, List<Fact>> source) {
        for (RuleCondition condition : conditions) {
            List<Fact> facts = source.apply(condition.facts());
            if (!holds(condition.test(), facts)) {
                return Optional.of(reason(condition, facts));
            }
        }
        return Optional.empty();
    }

    private static boolean holds(RuleCondition.Test test, List<Fact> facts) {
        return switch (test) {
            case PRESENT -> !facts.isEmpty();
            case ABSENT -> facts.isEmpty();
            case NONZERO -> facts.stream().anyMatch(Conditions::nonzero);
            case ZERO -> facts.stream().noneMatch(Conditions::nonzero);
        };
    }

    private static Explanation reason(RuleCondition condition, List<Fact> facts) {
        String tables = String.join("/", condition.facts().tables());
        return switch (condition.test()) {
            case PRESENT -> Explanation.of("not_printed_in", tables);
            case ABSENT, ZERO ->
                facts.stream()
                        .filter(f -> condition.test() == RuleCondition.Test.ABSENT || nonzero(f))
                        .findFirst()
                        .map(f -> Explanation.of("there_is", f.printed()))
                        .orElseThrow();
            case NONZERO -> Explanation.of("only_nil_in", tables);
        };
    }

    private static boolean nonzero(Fact fact) {
        return fact.value().map(v -> v.signum() != 0).orElse(true);
    }
}
