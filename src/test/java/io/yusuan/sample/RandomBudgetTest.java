package io.yusuan.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.yusuan.pipeline.Outcome;
import io.yusuan.reconcile.Verdict;
import io.yusuan.sample.Budget.Entry;
import io.yusuan.sample.Budget.Fund;
import io.yusuan.sample.Budget.Subject;
import io.yusuan.statement.Amount;
import io.yusuan.statement.Line;
import io.yusuan.statement.Statement;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A generated budget, rendered to any format and read back, gives the same facts, and they are the budget's. */
class RandomBudgetTest {
    /** Twelve go through every style four times; the options follow the seed. */
    static LongStream seeds() {
        return LongStream.range(0, 12);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyFormatGivesTheSameFacts(long seed) {
        SampleDisclosure disclosure = RandomBudgets.disclosure(seed);
        Outcome.Processed docx = Processing.of(SampleFormat.DOCX.render(disclosure));
        for (SampleFormat format : SampleFormat.readable()) {
            Outcome.Processed other = Processing.of(format.render(disclosure));
            assertThat(OutcomeText.tables(other)).as(format.name()).isEqualTo(OutcomeText.tables(docx));
            assertThat(OutcomeText.facts(other)).as(format.name()).isEqualTo(OutcomeText.facts(docx));
            assertThat(OutcomeText.claims(other)).as(format.name()).isEqualTo(OutcomeText.claims(docx));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theFactsAreTheBudgets(long seed) {
        Budget budget = BudgetGenerator.generate(seed);
        Outcome.Processed outcome = Processing.of(SampleFormat.DOCX.render(RandomBudgets.disclosure(seed)));

        assertThat(facts(outcome, "expenditure_summary", "", "all")).isEqualTo(sums(budget, e -> true));
        assertThat(facts(outcome, "expenditure_summary", "", "basic")).isEqualTo(sums(budget, Entry::isBasic));
        assertThat(facts(outcome, "general_budget_expenditure", "", "project"))
                .isEqualTo(sums(budget, e -> e.fund().isGeneral() && !e.isBasic()));
        assertThat(facts(outcome, "government_fund", "", "all"))
                .isEqualTo(sums(budget, e -> e.fund() == Fund.GOVERNMENT_FUND));
        assertThat(facts(outcome, "revenue_summary", "other_income", ""))
                .isEqualTo(sums(budget, e -> e.fund() == Fund.OTHER));
        assertThat(facts(outcome, "revenue_summary", "carryover", ""))
                .isEqualTo(sums(budget, e -> e.fund() == Fund.CARRYOVER));
        assertThat(detailed(outcome)).isEqualByComparingTo(yuan(budget, budget.total()));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyPromiseHolds(long seed) {
        Outcome.Processed outcome = Processing.of(SampleFormat.DOCX.render(RandomBudgets.disclosure(seed)));

        assertThat(outcome.status()).isEqualTo(Outcome.Status.OK);
        assertThat(outcome.checks())
                .allSatisfy(c -> assertThat(c.verdict()).as("%s", c).isNotInstanceOf(Verdict.Differs.class));
    }

    @Test
    void theSameSeedGivesTheSameBudgetAndAnotherSeedAnother() {
        assertThat(BudgetGenerator.generate(7)).isEqualTo(BudgetGenerator.generate(7));
        assertThat(BudgetGenerator.generate(7)).isNotEqualTo(BudgetGenerator.generate(8));
    }

    /** Functional code → amount in yuan, of the rows with a code; nil is left out. */
    private static Map<String, BigDecimal> facts(
            Outcome.Processed outcome, String tableType, String sourceOfFunds, String spendingKind) {
        Map<String, BigDecimal> facts = new TreeMap<>();
        for (Line line : lines(outcome, tableType)) {
            for (Amount amount : line.amounts()) {
                boolean wanted = sourceOfFunds.isEmpty()
                        ? amount.dimensions().spendingKind().equals(spendingKind)
                        : amount.dimensions().sourceOfFunds().equals(sourceOfFunds);
                if (wanted && !line.codes().functionCode().isEmpty()) {
                    amount.yuan()
                            .filter(y -> y.signum() != 0)
                            .ifPresent(y -> facts.put(line.codes().functionCode(), y));
                }
            }
        }
        return facts;
    }

    private static List<Line> lines(Outcome.Processed outcome, String tableType) {
        return outcome.statements().stream()
                .filter(s -> s.tableType().equals(tableType))
                .map(Statement::lines)
                .findFirst()
                .orElseThrow();
    }

    private static BigDecimal detailed(Outcome.Processed outcome) {
        return lines(outcome, "detailed_budget").stream()
                .filter(l -> l.role() == Line.RowRole.ITEM)
                .flatMap(l -> l.amounts().stream())
                .map(a -> a.yuan().orElseThrow())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Map<String, BigDecimal> sums(Budget budget, Predicate<Entry> which) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        for (Subject subject : budget.functions(which)) {
            sums.put(subject.code(), yuan(budget, budget.sum(which.and(e -> e.isUnder(subject)))));
        }
        return sums;
    }

    private static BigDecimal yuan(Budget budget, BigDecimal printed) {
        int places = budget.unit().equals("万元") ? 4 : 0;
        return printed.movePointRight(places).setScale(2);
    }
}
