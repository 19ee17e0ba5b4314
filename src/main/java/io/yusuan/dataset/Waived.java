package io.yusuan.dataset;

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

    /** Waivers that name no finding: it went away, or its id was mistyped. */
    public Set<String> unused(Waivers waivers) {
        SortedSet<String> unused = new TreeSet<>(waivers.reasons().keySet());
        unused.removeAll(findings);
        return unused;
    }
}
