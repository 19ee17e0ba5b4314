package io.yusuan.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.yusuan.document.Place;
import io.yusuan.finding.Explanation;
import io.yusuan.finding.Finding;
import io.yusuan.finding.FindingCode;
import io.yusuan.reconcile.Check;
import io.yusuan.reconcile.Verdict;
import io.yusuan.statement.Amount;
import io.yusuan.statement.Codes;
import io.yusuan.statement.Identifiers;
import io.yusuan.statement.Line;
import io.yusuan.statement.MoneyUnit;
import io.yusuan.statement.PrintedUnit;
import io.yusuan.statement.Statement;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ConfirmedReadingsTest {
    private static final String TABLE = "0123456789abcdef-009";
    private static final Place ROW = new Place.Line(981);
    private static final Finding OPEN =
            Finding.of(FindingCode.ROW_UNALIGNED, ROW, "total_over_labels_cut").inTable(TABLE);
    private static final BigDecimal TOTAL = new BigDecimal("5763314.30");

    @Test
    void aSumThatClosesConfirmsTheReading() {
        Finding settled = settle(check("T-12", new Verdict.Holds(TOTAL, TOTAL), 6));

        assertThat(settled.code()).isEqualTo(FindingCode.READING_CHOSEN_BY_SUMS);
        assertThat(settled.tableId()).isEqualTo(TABLE);
        assertThat(settled.arguments()).containsExactly("total_over_labels_cut", "T-12", "总计 | 5763314.30");
    }

    @Test
    void withoutASumTheReadingStaysOpen() {
        assertThat(settle()).isEqualTo(OPEN);
        assertThat(settle(check("T-12", new Verdict.Holds(TOTAL, TOTAL), 7))).isEqualTo(OPEN);
    }

    @Test
    void aSumThatDiffersLeavesTheReadingOpenWhateverElseCloses() {
        Verdict differs = new Verdict.Differs(TOTAL, BigDecimal.ONE, TOTAL, BigDecimal.ONE, Explanation.NONE);

        assertThat(settle(check("T-12", new Verdict.Holds(TOTAL, TOTAL), 6), check("X-10", differs, 6)))
                .isEqualTo(OPEN);
    }

    @Test
    void nilEqualToNilConfirmsNothing() {
        assertThat(settle(check("T-12", new Verdict.Holds(BigDecimal.ZERO, BigDecimal.ZERO), 6)))
                .isEqualTo(OPEN);
    }

    private static Finding settle(Check... checks) {
        return new ConfirmedReadings(List.of(statement()), List.of(checks))
                .settle(List.of(OPEN))
                .get(0);
    }

    private static Check check(String rule, Verdict verdict, int column) {
        return new Check(
                "c-" + rule,
                rule,
                List.of(TABLE),
                verdict,
                "",
                "",
                List.of(
                        Identifiers.fact(TABLE, 2, column),
                        Identifiers.fact(TABLE, 3, column),
                        Identifiers.fact(TABLE, 4, column)));
    }

    private static Statement statement() {
        return new Statement(
                TABLE,
                9,
                "detailed_budget",
                "表9",
                "明细预算表",
                Statement.RecognisedBy.TITLE,
                "",
                OptionalInt.of(2019),
                new PrintedUnit("元", MoneyUnit.YUAN, PrintedUnit.UnitFrom.TABLE),
                Statement.TableStatus.PARSED,
                4,
                8,
                ROW,
                List.of(total()),
                List.of());
    }

    private static Line total() {
        Amount amount = new Amount(
                6,
                "amount",
                List.of("预算金额"),
                new Amount.Dimensions("expenditure", "initial_budget", "all", "all"),
                OptionalInt.of(2019),
                Optional.of(TOTAL),
                Amount.ValueStatus.REPORTED,
                "5763314.30",
                MoneyUnit.YUAN,
                2,
                true,
                ROW);
        return new Line(
                2,
                1,
                Line.RowRole.TOTAL,
                0,
                OptionalInt.empty(),
                "总计",
                Codes.NONE,
                "",
                "",
                "",
                "",
                Map.of(),
                List.of(amount),
                ROW);
    }
}
