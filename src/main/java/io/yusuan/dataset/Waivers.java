package io.yusuan.dataset;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Findings that a person has accepted. They stay in the datasets, with the reason.
 *
 * @param reasons by id of the finding
 */
public record Waivers(SortedMap<String, String> reasons) {
    public static final Waivers NONE = new Waivers(new TreeMap<>());

    public Waivers {
        reasons = Collections.unmodifiableSortedMap(new TreeMap<>(reasons));
    }

    public static Waivers of(Map<String, String> reasons) {
        return new Waivers(new TreeMap<>(reasons));
    }

    /** The row of a finding with the reason why it was accepted, if it was. */
    FindingRow apply(FindingRow finding) {
        String reason = reasons.get(finding.findingId());
        return reason == null ? finding : finding.waivedFor(reason);
    }
}
