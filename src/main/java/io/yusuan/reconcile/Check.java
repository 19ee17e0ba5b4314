package io.yusuan.reconcile;

import java.util.List;

/**
 * A rule applied to its operands.
 *
 * @param checkId stable id: rule and operands
 * @param ruleId id of the rule in the catalogue
 * @param tableIds tables of the operands, in order
 * @param verdict the outcome
 * @param leftText every addend of the left side with its place
 * @param rightText every addend of the right side with its place
 * @param factIds ids of the facts that took part
 */
public record Check(
        String checkId,
        String ruleId,
        List<String> tableIds,
        Verdict verdict,
        String leftText,
        String rightText,
        List<String> factIds) {
    public Check {
        tableIds = List.copyOf(tableIds);
        factIds = List.copyOf(factIds);
    }
}
