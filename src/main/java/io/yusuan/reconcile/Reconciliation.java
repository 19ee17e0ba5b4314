package io.yusuan.reconcile;

import io.yusuan.finding.Finding;
import io.yusuan.statement.Statement;
import java.util.List;

/**
 * The judgement on one document.
 *
 * @param checks every rule applied, in order of rule and operands
 * @param findings what a person should look at, in order of place
 * @param statements the tables it is about, with lines placed as sums tell where nothing else does
 */
public record Reconciliation(List<Check> checks, List<Finding> findings, List<Statement> statements) {
    public Reconciliation {
        checks = List.copyOf(checks);
        findings = List.copyOf(findings);
        statements = List.copyOf(statements);
    }
}
