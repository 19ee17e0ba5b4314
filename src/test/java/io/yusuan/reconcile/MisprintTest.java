package io.yusuan.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import io.yusuan.SpecFile;
import io.yusuan.catalogue.Catalogue;
import io.yusuan.catalogue.CatalogueLoader;
import io.yusuan.document.SourceId;
import io.yusuan.finding.Finding;
import io.yusuan.statement.Amount;
import io.yusuan.statement.Line;
import io.yusuan.statement.Statement;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each figure of the seed's tables misprinted in turn: it is noticed, in one finding, and the right cell is named. */
class MisprintTest {
    private static final Catalogue CATALOGUE = CatalogueLoader.builtIn();
    private static final SourceId SOURCE = new SourceId("0123456789abcdef".repeat(4), "spec", "spec");
    private static final List<String> TABLES = List.of(
            "revenue_summary",
            "expenditure_summary",
            "general_budget_expenditure",
            "general_budget_basic_expenditure",
            "detailed_budget");
    private static final BigDecimal SLIP = new BigDecimal("100.01");

    private final RuleFixture seed =
            new RuleFixture(SpecFile.cases("rules/seed.yaml").get(0));
    private final int odd = judge(seed.statements).size();

    @Test
    void everyMisprintIsNoticedAndTheCellIsNamed() {
        List<String> misnamed = new ArrayList<>();
        List<String> repeated = new ArrayList<>();
        int tried = 0;
        for (Statement statement : seed.statements) {
            for (Line line : TABLES.contains(statement.tableType()) ? statement.lines() : List.<Line>of()) {
                for (Amount amount : line.amounts()) {
                    if (amount.status() == Amount.ValueStatus.REPORTED) {
                        tried++;
                        String cell = statement.tableType() + " " + line.label() + " " + amount.printed();
                        List<Finding> findings = judge(RaisedFigure.in(seed.statements, amount, SLIP));
                        (findings.stream().anyMatch(f -> names(f, amount)) ? new ArrayList<String>() : misnamed)
                                .add(cell);
                        (findings.size() <= odd + 1 ? new ArrayList<String>() : repeated).add(cell);
                    }
                }
            }
        }
        assertThat(tried).isGreaterThan(150);
        assertThat(misnamed).isEmpty();
        // how far the narrative misses this total is a finding of its own, and changes with it
        assertThat(repeated).containsExactly("expenditure_summary 总计 674304.77");
    }

    private static boolean names(Finding finding, Amount amount) {
        String value = amount.yuan().orElseThrow().toPlainString();
        return finding.explanation().en().contains("[" + amount.place().printed() + "] read as " + value)
                || finding.place().equals(amount.place()) && finding.checkIds().size() == 1;
    }

    private List<Finding> judge(List<Statement> statements) {
        return new Reconciler(CATALOGUE)
                .reconcile(SOURCE, seed.head, statements, seed.claims)
                .findings();
    }
}
