package io.yusuan.dataset;

import io.yusuan.document.Place;
import io.yusuan.document.RejectReason;
import io.yusuan.document.SourceId;
import io.yusuan.finding.Finding;
import io.yusuan.finding.FindingCode;
import io.yusuan.pipeline.Outcome;
import io.yusuan.reconcile.Check;
import io.yusuan.reconcile.Verdict;
import io.yusuan.statement.Amount;
import io.yusuan.statement.Claim;
import io.yusuan.statement.Codes;
import io.yusuan.statement.DocumentHead;
import io.yusuan.statement.Identifiers;
import io.yusuan.statement.Line;
import io.yusuan.statement.MoneyUnit;
import io.yusuan.statement.PrintedUnit;
import io.yusuan.statement.Statement;
import io.yusuan.statement.Target;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Outcomes made up for tests of rows and files. */
final class Outcomes {
    static final Versions VERSIONS = new Versions("1", "0.1.0", "abcdef012345");

    private Outcomes() {}

    /** A document whose id begins with the given digits. */
    static SourceId source(String digits) {
        String docId = digits + "0".repeat(64 - digits.length());
        return new SourceId(docId, "in/" + digits + ".txt", digits + ".txt");
    }

    static Outcome.Processed processed(SourceId source, int year, List<Statement> statements, List<Check> checks) {
        return new Outcome.Processed(
                source,
                "text/plain",
                1234,
                OptionalInt.empty(),
                new DocumentHead(
                        DocumentHead.Disclosure.BUDGET,
                        DocumentHead.Level.UNIT,
                        "某单位",
                        year == 0 ? OptionalInt.empty() : OptionalInt.of(year)),
                statements,
                List.of(claim("支出总计 1 万元，增长 5%。"), claim("支出总计 1 万元，增长 5%。")),
                checks,
                List.of(Finding.of(FindingCode.TEXT_ROW_REJOINED, new Place.Line(7))));
    }

    /** A document with one table of the given amounts, one a row. */
    static Outcome.Processed document(String digits, int year, String... amounts) {
        SourceId source = source(digits);
        String tableId = Identifiers.table(source, 1);
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < amounts.length; i++) {
            lines.add(line(i + 1, "行" + (i + 1), amount(2, amounts[i])));
        }
        Check check = new Check(
                "c" + digits,
                "T-04",
                List.of(tableId),
                new Verdict.Holds(BigDecimal.ONE, BigDecimal.ONE),
                "1.00 (line 1)",
                "1.00 (line 2)",
                List.of(Identifiers.fact(tableId, 1, 2)));
        return processed(source, year, List.of(statement(source, 1, lines)), List.of(check));
    }

    static Outcome.Rejected rejected(String digits, RejectReason.Kind kind) {
        return new Outcome.Rejected(
                source(digits),
                "application/pdf",
                9,
                RejectReason.of(kind),
                List.of(Finding.of(FindingCode.DOCUMENT_REJECTED, Place.WHOLE, "no text")));
    }

    static Statement statement(SourceId source, int ordinal, List<Line> lines) {
        return new Statement(
                Identifiers.table(source, ordinal),
                ordinal,
                "revenue_expenditure_summary",
                "表" + ordinal,
                "收支总表",
                Statement.RecognisedBy.TITLE,
                "",
                OptionalInt.of(2019),
                new PrintedUnit("元", MoneyUnit.YUAN, PrintedUnit.UnitFrom.TABLE),
                Statement.TableStatus.PARSED,
                lines.size() + 1,
                2,
                new Place.Line(3),
                lines,
                List.of(target(1)));
    }

    static Line line(int row, String label, Amount... amounts) {
        return new Line(
                row,
                1,
                Line.RowRole.ITEM,
                1,
                OptionalInt.empty(),
                label,
                Codes.NONE,
                "",
                "",
                "",
                "",
                Map.of("remark", "“备注”, 甲"),
                List.of(amounts),
                new Place.Line(row));
    }

    static Amount amount(int column, String yuan) {
        boolean dash = yuan.equals("-");
        return new Amount(
                column,
                "amount",
                List.of("金额"),
                new Amount.Dimensions("expenditure", "initial_budget", "all", "all"),
                OptionalInt.of(2019),
                dash ? Optional.empty() : Optional.of(new BigDecimal(yuan)),
                dash ? Amount.ValueStatus.DASH : Amount.ValueStatus.REPORTED,
                yuan,
                MoneyUnit.YUAN,
                2,
                true,
                new Place.Line(column));
    }

    static Target target(int row) {
        return new Target(
                row,
                Target.Scope.PROJECT,
                "某项目",
                Optional.of(new BigDecimal("2610000")),
                "产出指标",
                "数量指标",
                "",
                "次数",
                ">=",
                Optional.of(new BigDecimal("12")),
                Optional.empty(),
                "次",
                Optional.empty(),
                new Place.Line(row));
    }

    static Claim claim(String sentence) {
        return new Claim(
                Claim.Kind.LEVEL,
                sentence,
                new Place.Line(40),
                "expenditure_total",
                "whole",
                OptionalInt.of(2019),
                Optional.of(new BigDecimal("10000")),
                "1 万元",
                MoneyUnit.TEN_THOUSAND_YUAN,
                4,
                OptionalInt.empty(),
                Optional.empty(),
                Optional.of(new BigDecimal("5")),
                Claim.Direction.INCREASE,
                "",
                1,
                "");
    }
}
