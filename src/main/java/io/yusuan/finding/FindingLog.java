package io.yusuan.finding;

import io.yusuan.document.Place;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Collects the findings of one document, at most {@link #PER_CODE} of a kind, so that a broken document cannot exhaust
 * memory. What is left out is counted and said in one finding of its own. Not for use by several threads.
 */
public final class FindingLog {
    /** More findings of one kind than a person would read. */
    static final int PER_CODE = 500;

    private final List<Finding> findings = new ArrayList<>();
    private final Map<FindingCode, Integer> seen = new EnumMap<>(FindingCode.class);

    public void add(Finding finding) {
        if (seen.merge(finding.code(), 1, Integer::sum) <= PER_CODE) {
            findings.add(finding);
        }
    }

    /** Another log that holds the same so far. */
    public FindingLog copy() {
        FindingLog copy = new FindingLog();
        copy.findings.addAll(findings);
        copy.seen.putAll(seen);
        return copy;
    }

    public void addAll(List<Finding> more) {
        more.forEach(this::add);
    }

    /** All findings in the order they were added; suppressed ones are summed up at the end. */
    public List<Finding> findings() {
        List<Finding> all = new ArrayList<>(findings);
        seen.forEach((code, count) -> {
            if (count > PER_CODE) {
                all.add(Finding.of(
                        FindingCode.FINDINGS_SUPPRESSED, Place.WHOLE, code.id(), Integer.toString(count - PER_CODE)));
            }
        });
        return List.copyOf(all);
    }
}
