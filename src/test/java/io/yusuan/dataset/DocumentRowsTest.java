package io.yusuan.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.yusuan.document.RejectReason;
import io.yusuan.document.SourceId;
import io.yusuan.finding.Explanation;
import io.yusuan.pipeline.Outcome;
import io.yusuan.reconcile.Check;
import io.yusuan.reconcile.Verdict;
import io.yusuan.statement.Identifiers;
import io.yusuan.statement.Statement;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class DocumentRowsTest {
    private static final SourceId SOURCE = Outcomes.source("ab12");
    private static final String TABLE = Identifiers.table(SOURCE, 1);

    private static Check check(String id, Verdict verdict, int... rows) {
        List<String> facts = Arrays.stream(rows)
                .mapToObj(row -> Identifiers.fact(TABLE, row, 2))
                .toList();
        return new Check(id, "T-01", List.of(TABLE), verdict, "left", "right", facts);
    }

    private static Verdict holds() {
        return new Verdict.Holds(BigDecimal.TEN, BigDecimal.TEN);
    }

    private static Verdict rounding() {
        return new Verdict.Rounding(
                new BigDecimal("35.1598"),
                new BigDecimal("35.15"),
                new BigDecimal("0.0098"),
                BigDecimal.ONE,
                Explanation.of("truncated"));
    }

    private static Verdict differs() {
        return new Verdict.Differs(
                BigDecimal.TEN, BigDecimal.ONE, new BigDecimal("9"), BigDecimal.ZERO, Explanation.NONE);
    }

    private static DocumentRows rows(List<Check> checks, String... amounts) {
        Outcome.Processed document = Outcomes.document("ab12", 2019, amounts);
        return DocumentRows.of(Outcomes.processed(SOURCE, 2019, document.statements(), checks), Outcomes.VERSIONS);
    }

    @Test
    void trustsAFactAsFarAsItsChecksGo() {
        DocumentRows rows = rows(
                List.of(
                        check("c1", holds(), 1, 2),
                        check("c2", rounding(), 1),
                        check("c3", new Verdict.NotApplicable(Explanation.of("base_zero")), 4),
                        check("c4", holds(), 3),
                        check("c5", holds(), 3),
                        check("c6", differs(), 3)),
                "1",
                "2",
                "3",
                "4");
        assertThat(rows.facts())
                .extracting(FactRow::trust)
                .containsExactly("verified", "checked", "contradicted", "unchecked");
        assertThat(rows.document().checksHeld()).isEqualTo(4);
        assertThat(rows.document().checksDiffering()).isEqualTo(1);
        assertThat(rows.tables())
                .extracting(TableRow::checksHeld, TableRow::checksDiffering)
                .containsExactly(tuple(4, 1));
        assertThat(rows.checkFacts()).hasSize(7);
    }

    @Test
    void aBoundThatHoldsVerifiesNothing() {
        Verdict bound = new Verdict.Holds(BigDecimal.ONE, BigDecimal.TEN);
        DocumentRows rows = rows(
                List.of(
                        check("c1", bound, 1),
                        check("c2", bound, 1),
                        check("c3", bound, 2),
                        check("c4", holds(), 2),
                        check("c5", holds(), 3),
                        check("c6", holds(), 3)),
                "1",
                "2",
                "3");
        assertThat(rows.facts()).extracting(FactRow::trust).containsExactly("checked", "checked", "verified");
        assertThat(rows.document().checksHeld()).isEqualTo(6);
    }

    @Test
    void theSameFactsComparedTwiceCountOnce() {
        DocumentRows rows = rows(
                List.of(check("c1", holds(), 1, 2), check("c2", holds(), 2, 1), check("c3", rounding(), 2, 3)),
                "1",
                "2",
                "3");
        assertThat(rows.facts()).extracting(FactRow::trust).containsExactly("checked", "verified", "checked");
    }

    @Test
    void laysOutAVerdictInColumns() {
        DocumentRows rows = rows(
                List.of(
                        check("c1", rounding(), 1),
                        check("c2", new Verdict.Undecidable(Explanation.of("no_table", "表8"))),
                        check("c3", holds(), 1)),
                "1");
        assertThat(rows.checks())
                .extracting(
                        CheckRow::verdict,
                        CheckRow::difference,
                        CheckRow::explanation,
                        CheckRow::reason,
                        CheckRow::explanationZh)
                .containsExactly(
                        tuple("rounding", new BigDecimal("0.009800"), "truncated", null, "截断而非四舍五入"),
                        tuple("undecidable", null, null, "no table 表8", "没有表 表8"),
                        tuple("holds", new BigDecimal("0.000000"), null, null, null));
    }

    @Test
    void givesADashARowWithoutAnAmount() {
        DocumentRows rows = rows(List.of(), "-", "5079700");
        assertThat(rows.facts())
                .extracting(FactRow::amount, FactRow::valueStatus, FactRow::amountPrinted)
                .containsExactly(tuple(null, "dash", "-"), tuple(new BigDecimal("5079700.00"), "reported", "5079700"));
        assertThat(rows.document().facts()).isEqualTo(2);
    }

    @Test
    void keepsWhatIsTooLargeForItsColumnAsAFinding() {
        DocumentRows rows = rows(List.of(), "999999999999999999.99", "1000000000000000000", "1E+999999999");
        assertThat(rows.facts())
                .extracting(FactRow::amount, FactRow::valueStatus)
                .containsExactly(
                        tuple(new BigDecimal("999999999999999999.99"), "reported"),
                        tuple(null, "unreadable"),
                        tuple(null, "unreadable"));
        assertThat(rows.facts().get(1).amountPrinted()).isEqualTo("1000000000000000000");
        assertThat(rows.findings())
                .filteredOn(f -> f.code().equals("number_beyond_range"))
                .hasSize(2)
                .allMatch(f -> f.severity().equals("error") && f.tableId().equals(TABLE))
                .extracting(FindingRow::messageEn)
                .anyMatch(m -> m.contains("1000000000000000000"));
    }

    @Test
    void sortsFactsByTableRowAndColumnAndTellsEqualOnesApart() {
        Statement second = Outcomes.statement(
                SOURCE,
                2,
                List.of(
                        Outcomes.line(2, "乙", Outcomes.amount(4, "4"), Outcomes.amount(2, "2")),
                        Outcomes.line(2, "丙", Outcomes.amount(2, "7")),
                        Outcomes.line(1, "甲", Outcomes.amount(2, "1"))));
        Statement first = Outcomes.statement(SOURCE, 1, List.of(Outcomes.line(9, "丁", Outcomes.amount(2, "9"))));
        DocumentRows rows =
                DocumentRows.of(Outcomes.processed(SOURCE, 2019, List.of(second, first), List.of()), Outcomes.VERSIONS);
        assertThat(rows.facts())
                .extracting(f -> f.tableId().substring(17) + "/" + f.row() + "/" + f.column() + "/" + f.label())
                .containsExactly("001/9/2/丁", "002/1/2/甲", "002/2/2/乙", "002/2/2/丙", "002/2/4/乙");
        assertThat(rows.facts()).extracting(FactRow::factId).doesNotHaveDuplicates();
        assertThat(rows.facts().get(0).factId()).isEqualTo(Identifiers.fact(TABLE, 9, 2));
    }

    @Test
    void tellsEqualClaimsAndChecksApart() {
        DocumentRows rows = rows(List.of(check("c1", holds(), 1), check("c1", holds(), 1)), "1");
        assertThat(rows.statements())
                .hasSize(2)
                .extracting(StatementRow::statementId)
                .doesNotHaveDuplicates();
        assertThat(rows.checks()).hasSize(2).extracting(CheckRow::checkId).doesNotHaveDuplicates();
        assertThat(rows(List.of(), "1").statements()).isEqualTo(rows.statements());
    }

    @Test
    void givesARejectedDocumentItsReasonAndFindings() {
        DocumentRows rows =
                DocumentRows.of(Outcomes.rejected("cd", RejectReason.Kind.SCAN_WITHOUT_TEXT), Outcomes.VERSIONS);
        assertThat(rows.document().status()).isEqualTo("rejected");
        assertThat(rows.document().reason()).isEqualTo("scan_without_text");
        assertThat(rows.document().contractVersion()).isEqualTo("1");
        assertThat(rows.findings()).extracting(FindingRow::code).containsExactly("document_rejected");
        assertThat(rows.facts()).isEmpty();
    }

    @Test
    void givesADuplicateNothingButItsOwnRow() {
        DocumentRows rows = DocumentRows.of(Outcomes.rejected("cd", RejectReason.Kind.DUPLICATE), Outcomes.VERSIONS);
        assertThat(rows.document().reason()).isEqualTo("duplicate");
        assertThat(rows.findings()).isEmpty();
    }

    @Test
    void holdsNoEmptyTexts() {
        DocumentRows rows = rows(List.of(check("c1", holds(), 1)), "1", "-");
        for (Dataset dataset : Dataset.values()) {
            for (Record row : rows.of(dataset)) {
                for (Schema.Field column : dataset.schema().columns()) {
                    Object value = column.of(row);
                    assertThat(value).as(column.name()).isNotEqualTo("");
                    assertThat(value != null || !column.column().required())
                            .as("required: " + column.name())
                            .isTrue();
                    if (column.column().values().length > 0 && value != null) {
                        assertThat(column.column().values()).as(column.name()).contains((String) value);
                    }
                }
            }
        }
    }
}
