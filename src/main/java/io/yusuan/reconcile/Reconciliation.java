package io.yusuan.reconcile;

import io.yusuan.finding.Finding;
import java.util.List;

/**
 * The judgement on one document.
 *
 * @param checks every rule applied, in order of rule and operands
 * @param findings what a person should look at, in order of place
 */
public record Reconciliation(List<Check> checks, List<Finding> findings) {
    public Reconciliation {
        checks = List.copyOf(checks);
        findings = List.copyOf(findings);
    }
}
