package io.yusuan.dataset;

import io.yusuan.finding.Severity;
import java.util.SortedSet;
import java.util.TreeSet;

/** Marks the findings of one publication that a person has accepted, and counts them. For one thread. */
final class Accepting {
    private final Waivers waivers;
    private final SortedSet<String> findings = new TreeSet<>();
    private int errors;

    Accepting(Waivers waivers) {
        this.waivers = waivers;
    }

    /** The finding with the reason why it is accepted, or as it is. */
    FindingRow apply(FindingRow finding) {
        FindingRow row = waivers.apply(finding);
        if (row.waived() != null && findings.add(row.findingId())) {
            errors += row.severity().equals(Severity.ERROR.id()) && row.checkIds() != null ? 1 : 0;
        }
        return row;
    }

    /** What was accepted so far. */
    Waived waived() {
        return new Waived(findings, errors);
    }
}
