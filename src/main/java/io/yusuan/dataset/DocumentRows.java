package io.yusuan.dataset;

import io.yusuan.pipeline.Outcome;
import java.util.List;

/**
 * Everything that one document contributes to the datasets.
 *
 * @param document its own row
 * @param tables in order of ordinal
 * @param facts in order of table, row and column
 * @param statements in reading order
 * @param targets in order of table and row
 * @param checks in order of rule and operands
 * @param findings in order of place
 * @param checkFacts which facts took part in which check
 */
public record DocumentRows(
        DocumentRow document,
        List<TableRow> tables,
        List<FactRow> facts,
        List<StatementRow> statements,
        List<TargetRow> targets,
        List<CheckRow> checks,
        List<FindingRow> findings,
        List<CheckFactRow> checkFacts) {
    public DocumentRows {
        tables = List.copyOf(tables);
        facts = List.copyOf(facts);
        statements = List.copyOf(statements);
        targets = List.copyOf(targets);
        checks = List.copyOf(checks);
        findings = List.copyOf(findings);
        checkFacts = List.copyOf(checkFacts);
    }

    /**
     * What a document shares with others.
     *
     * @param document its own row, which says whether another document stands in its place
     */
    public static DocumentRows beside(
            DocumentRow document, List<CheckRow> checks, List<FindingRow> findings, List<CheckFactRow> checkFacts) {
        return new DocumentRows(document, List.of(), List.of(), List.of(), List.of(), checks, findings, checkFacts);
    }

    /** The rows of an outcome; a rejected document has its own row and its findings, a duplicate its own row only. */
    public static DocumentRows of(Outcome outcome, Versions versions) {
        if (outcome instanceof Outcome.Processed processed) {
            return new ProcessedRows(processed, versions).rows();
        }
        return RejectedRows.of((Outcome.Rejected) outcome, versions);
    }

    /** The rows of a dataset; the code book belongs to no document and has none. */
    List<? extends Record> of(Dataset dataset) {
        return switch (dataset) {
            case DOCUMENTS -> List.of(document);
            case TABLES -> tables;
            case FACTS -> facts;
            case STATEMENTS -> statements;
            case TARGETS -> targets;
            case CHECKS -> checks;
            case CHECK_FACTS -> checkFacts;
            case FINDINGS -> findings;
            case CODES, CODE_MAP -> List.of();
        };
    }
}
