package io.yusuan.dataset;

import io.yusuan.reconcile.Check;
import io.yusuan.reconcile.Verdict;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How far the checks of a document bear out its facts. A check that differs contradicts every fact in it, whatever else
 * holds: nobody can say which of its operands is the wrong one.
 */
final class Trust {
    private static final int VERIFIED = 2;

    private final Map<String, Integer> held = new HashMap<>();
    private final Set<String> contradicted = new HashSet<>();

    Trust(List<Check> checks) {
        for (Check check : checks) {
            Set<String> facts = new HashSet<>(check.factIds());
            if (holds(check.verdict())) {
                facts.forEach(f -> held.merge(f, 1, Integer::sum));
            } else if (differs(check.verdict())) {
                contradicted.addAll(facts);
            }
        }
    }

    /** As in the dataset column {@code facts.trust}. */
    String of(String factId) {
        if (contradicted.contains(factId)) {
            return "contradicted";
        }
        int holding = held.getOrDefault(factId, 0);
        if (holding >= VERIFIED) {
            return "verified";
        }
        return holding > 0 ? "checked" : "unchecked";
    }

    /** Whether a verdict counts as held; what the printed digits explain is no difference. */
    static boolean holds(Verdict verdict) {
        return verdict instanceof Verdict.Holds || verdict instanceof Verdict.Rounding;
    }

    static boolean differs(Verdict verdict) {
        return verdict instanceof Verdict.Differs;
    }
}
