package io.yusuan.sample;

import io.yusuan.sample.Budget.Fund;
import io.yusuan.sample.SampleDisclosure.Block;
import io.yusuan.sample.SampleDisclosure.Part;
import io.yusuan.sample.SampleDisclosure.Text;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Disclosures of budgets of organisations that do not exist; every promise such a document makes holds in them. */
public final class RandomBudgets {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Budget budget;
    private final BudgetStyle style;

    private RandomBudgets(Budget budget, BudgetStyle style) {
        this.budget = budget;
        this.style = style;
    }

    /** A disclosure; the same seed gives the same one. Seeds that follow each other go through all styles. */
    public static SampleDisclosure disclosure(long seed) {
        int style = Math.floorMod(seed, BudgetStyle.ALL.size());
        return disclosure(BudgetGenerator.generate(seed), BudgetStyle.ALL.get(style));
    }

    static SampleDisclosure disclosure(Budget budget, BudgetStyle style) {
        return new RandomBudgets(budget, style).disclosure();
    }

    private SampleDisclosure disclosure() {
        BudgetTables tables = new BudgetTables(budget, style);
        List<Part> parts = new ArrayList<>();
        parts.add(new Part("说明", narrative()));
        parts.add(part("revenue_expenditure_summary", tables.summary()));
        parts.add(part("revenue_summary", tables.revenue()));
        parts.add(part("expenditure_summary", tables.expenditure(e -> true)));
        parts.add(part("fiscal_appropriation_summary", tables.fiscalSummary()));
        parts.add(part(
                "general_budget_expenditure", tables.expenditure(e -> e.fund().isGeneral())));
        parts.add(part("general_budget_basic_expenditure", tables.basicByEconomic()));
        parts.add(part("three_public_expenses", tables.threePublic()));
        parts.add(fundPart(tables));
        parts.add(part("detailed_budget", tables.details()));
        return new SampleDisclosure(parts);
    }

    private Part part(String type, SampleTable table) {
        return new Part(style.word(type, budget).split("[ ：]")[0], blocks(type, table));
    }

    private List<Block> blocks(String type, SampleTable table) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Text.of(style.word(type, budget)));
        blocks.add(Text.of(style.word("subline", budget)));
        blocks.add(table);
        return blocks;
    }

    private Part fundPart(BudgetTables tables) {
        String type = "government_fund";
        Part part = part(type, tables.expenditure(e -> e.fund() == Fund.GOVERNMENT_FUND));
        List<Block> blocks = new ArrayList<>(part.blocks());
        if (isNothing(Fund.GOVERNMENT_FUND)) {
            blocks.add(Text.of(""));
            blocks.add(Text.of("本单位" + budget.year() + "年没有安排政府性基金预算支出，故本表为空。"));
        }
        return new Part(part.name(), blocks);
    }

    private boolean isNothing(Fund fund) {
        return budget.sum(e -> e.fund() == fund).signum() == 0;
    }

    private List<Block> narrative() {
        int year = budget.year();
        BigDecimal change = budget.total().subtract(budget.priorYear());
        BigDecimal rate = change.abs().multiply(HUNDRED).divide(budget.priorYear(), 2, RoundingMode.HALF_UP);
        String direction = change.signum() < 0 ? "减少" : "增加";
        return List.of(
                Text.of(budget.organisation() + year + "年部门预算"),
                Text.of("第一部分  " + year + "年部门预算情况说明"),
                Text.of("一、收支预算情况说明"),
                Text.of(year + "年收入预算" + money(budget.total()) + "，比" + (year - 1) + "年收入预算" + money(budget.priorYear())
                        + direction + money(change.abs()) + "，" + direction + rate + "%。"),
                Text.of(year + "年支出预算" + money(budget.total()) + "。"),
                Text.of("二、“三公”经费预算说明"),
                Text.of(year + "年“三公”经费财政拨款预算安排"
                        + money(budget.sum(BudgetTables.threePublic("30212", "30217", "30231", "31013"))) + "。"),
                Text.of(style.word("heading", budget)));
    }

    private String money(BigDecimal amount) {
        return amount.setScale(2).toPlainString() + budget.unit();
    }
}
