package io.yusuan.dataset;

import io.yusuan.finding.Severity;
import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What was waived in a publication.
 *
 * @param findings ids of the findings
 * @param errors those of severity error that a check raised
 */
public record Waived(SortedSet<String> findings, int errors) {
    public Waived {
        findings = Collections.unmodifiableSortedSet(new TreeSet<>(findings));
    }

    /** Nothing was. */
    public static Waived nothing() {
        return new Waived(new TreeSet<>(), 0);
    }

    /** This and one finding more. */
    Waived and(FindingRow finding) {
        SortedSet<String> more = new TreeSet<>(findings);
        more.add(finding.findingId());
        boolean error = finding.severity().equals(Severity.ERROR.id()) && finding.checkIds() != null;
        return new Waived(more, errors + (error ? 1 : 0));
    }

    /** Waivers that name no finding: it went away, or its id was mistyped. */
    public Set<String> unused(Waivers waivers) {
        SortedSet<String> unused = new TreeSet<>(waivers.reasons().keySet());
        unused.removeAll(findings);
        return unused;
    }
}
