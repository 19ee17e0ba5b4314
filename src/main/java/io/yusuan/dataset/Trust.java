package io.yusuan.dataset;

import io.yusuan.document.Place;
import io.yusuan.finding.Finding;
import io.yusuan.finding.FindingCode;
import io.yusuan.reconcile.Check;
import io.yusuan.reconcile.Verdict;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How far the checks of a document bear out its facts. A check that differs contradicts every fact in it, whatever else
 * holds: nobody can say which of its operands is the wrong one. A bound that holds, such as a total no smaller than its
 * items, is a check, but only sides that agree bear out a figure, and the same figures compared again say nothing new.
 */
final class Trust {
    private static final int VERIFIED = 2;

    private final Set<String> checked = new HashSet<>();
    private final Map<String, Integer> agreeing = new HashMap<>();
    private final Set<String> contradicted = new HashSet<>();
    private final Set<Set<String>> compared = new HashSet<>();
    private final Set<Integer> doubtfulPages = new HashSet<>();
    private boolean doubtfulThroughout;

    Trust(List<Check> checks, List<Finding> findings) {
        findings.forEach(this::doubt);
        for (Check check : checks) {
            Set<String> facts = new HashSet<>(check.factIds());
            if (differs(check.verdict())) {
                contradicted.addAll(facts);
            } else if (holds(check.verdict())) {
                checked.addAll(facts);
                if (agrees(check.verdict()) && isNew(facts)) {
                    facts.forEach(f -> agreeing.merge(f, 1, Integer::sum));
                }
            }
        }
    }

    /** Digits that two parts of a font read differently are borne out by no sum: every copy of them lies alike. */
    private void doubt(Finding finding) {
        if (finding.code() == FindingCode.DIGITS_CONTRADICTED && finding.place() instanceof Place.PageBox box) {
            doubtfulPages.add(box.page());
        }
        doubtfulThroughout |= finding.code() == FindingCode.FINDINGS_SUPPRESSED
                && finding.arguments().contains(FindingCode.DIGITS_CONTRADICTED.id());
    }

    private boolean isDoubtful(Place place) {
        return doubtfulThroughout || place instanceof Place.PageBox box && doubtfulPages.contains(box.page());
    }

    /** A fact alone is compared with something that is no fact, such as a sentence, and each of those is its own. */
    private boolean isNew(Set<String> facts) {
        return facts.size() < 2 || compared.add(facts);
    }

    /**
     * As in the dataset column {@code facts.trust}. What was recognised from a picture is borne out one step less: what
     * misread one figure may have misread its neighbours alike.
     */
    String of(String factId, Place place) {
        boolean recognised = place.recognised();
        if (contradicted.contains(factId) || isDoubtful(place)) {
            return "contradicted";
        }
        if (agreeing.getOrDefault(factId, 0) >= VERIFIED) {
            return recognised ? "checked" : "verified";
        }
        return checked.contains(factId) && !recognised ? "checked" : "unchecked";
    }

    /** Whether both sides are the same, within what the printed digits allow; a bound may hold without. */
    private static boolean agrees(Verdict verdict) {
        return verdict instanceof Verdict.Rounding
                || verdict instanceof Verdict.Holds holds && holds.left().compareTo(holds.right()) == 0;
    }

    /** Whether a verdict counts as held; what the printed digits explain is no difference. */
    static boolean holds(Verdict verdict) {
        return verdict instanceof Verdict.Holds || verdict instanceof Verdict.Rounding;
    }

    static boolean differs(Verdict verdict) {
        return verdict instanceof Verdict.Differs;
    }
}
