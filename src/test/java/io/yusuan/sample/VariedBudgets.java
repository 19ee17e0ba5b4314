package io.yusuan.sample;

import io.yusuan.sample.Budget.Entry;
import io.yusuan.sample.Budget.Fund;
import io.yusuan.sample.BudgetGenerator.Options;
import io.yusuan.sample.SampleDisclosure.Block;
import io.yusuan.sample.SampleDisclosure.Part;
import io.yusuan.sample.SampleDisclosure.Text;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Short disclosures that are hard to read: deep merged headers, long names, several blocks and units, negative amounts,
 * rates, nothing printed in many ways. The same seed gives the same one.
 */
public final class VariedBudgets {
    /** One table, and in one of four disclosures several. */
    private static final int SEVERAL = 3;

    private static final int ONE_IN = 4;
    /** One in so many entries of basic expenditure is enough. */
    private static final int FEWER = 3;

    private static final List<String> LONG_NAMES = List.of(
            "设施维护和信息系统运行保障服务项目（含上年度结转的第二期工程尾款）",
            "历史建筑保护修缮与数字化展示以及配套公共服务设施更新改造综合项目",
            "宣传教育、业务培训及调查监测经费",
            "2024-2026年度水质自动监测站点A类设备租赁与运行维护（3年期）项目",
            "应急管理");

    private final Random random;
    private final int tables;
    private final Budget budget;
    private final Budget before;
    private final BudgetStyle style;

    private VariedBudgets(long seed) {
        this.random = new Random(seed * 31 + 7);
        this.tables = seed % ONE_IN == 0 ? SEVERAL : 1;
        this.style = BudgetStyle.ALL.get(Math.floorMod(seed, BudgetStyle.ALL.size()));
        Options options = new Options(false, random.nextBoolean(), random.nextBoolean(), random.nextBoolean());
        this.budget = varied(BudgetGenerator.generate(seed, options));
        this.before = yearBefore(budget);
    }

    public static SampleDisclosure disclosure(long seed) {
        return new VariedBudgets(seed).disclosure();
    }

    /** Longer names, amounts of more digits and some below zero. */
    private Budget varied(Budget plain) {
        boolean large = random.nextInt(3) == 0;
        boolean negative = random.nextInt(3) == 0;
        Map<String, String> names = new LinkedHashMap<>();
        List<Entry> entries = new ArrayList<>();
        for (Entry entry : fewer(plain.entries())) {
            String project = entry.project().isEmpty()
                    ? ""
                    : names.computeIfAbsent(
                            entry.project(), p -> p.replace("项目", "") + VariedHabits.pick(random, LONG_NAMES));
            BigDecimal amount = entry.amount().movePointRight(large ? 3 : 0).setScale(2);
            boolean below = negative && random.nextInt(6) == 0;
            entries.add(new Entry(
                    entry.function(), entry.economic(), project, entry.fund(), below ? amount.negate() : amount));
        }
        return new Budget(plain.organisation(), plain.year(), plain.unit(), entries, plain.priorYear());
    }

    /** Every project, and some of the rest. */
    private List<Entry> fewer(List<Entry> entries) {
        List<Entry> fewer = new ArrayList<>(entries);
        fewer.removeIf(e -> e.isBasic() && random.nextInt(FEWER) > 0);
        return fewer.isEmpty() ? entries : fewer;
    }

    private Budget yearBefore(Budget budget) {
        List<Entry> entries = budget.entries().stream()
                .map(e -> new Entry(e.function(), e.economic(), e.project(), e.fund(), someOf(e.amount())))
                .toList();
        return new Budget(budget.organisation(), budget.year() - 1, budget.unit(), entries, budget.priorYear());
    }

    private BigDecimal someOf(BigDecimal amount) {
        return amount.multiply(BigDecimal.valueOf(random.nextInt(200)))
                .divide(BigDecimal.valueOf(100), 2, RoundingMode.HALF_UP);
    }

    private SampleDisclosure disclosure() {
        List<Part> all = new ArrayList<>();
        add(all, "revenue_expenditure_summary", VariedTables::summary);
        add(all, "revenue_summary", VariedTables::revenue);
        add(all, "expenditure_summary", t -> t.expenditure(e -> true));
        add(all, "general_budget_expenditure", VariedTables::comparison);
        add(all, "general_budget_basic_expenditure", VariedTables::basic);
        add(all, "three_public_expenses", VariedTables::threePublic);
        add(all, "project_expenditure", VariedTables::projects);
        add(all, "government_fund", this::fund);
        Collections.shuffle(all, random);
        List<Part> parts = new ArrayList<>(List.of(new Part(
                "说明",
                List.of(
                        Text.of(budget.organisation() + budget.year() + "年部门预算"),
                        Text.of(style.word("heading", budget))))));
        parts.addAll(all.subList(0, tables));
        return new SampleDisclosure(parts);
    }

    private SampleTable fund(VariedTables tables) {
        return isFunded() ? tables.expenditure(e -> e.fund() == Fund.GOVERNMENT_FUND) : tables.nothing();
    }

    private boolean isFunded() {
        return budget.entries().stream().anyMatch(e -> e.fund() == Fund.GOVERNMENT_FUND);
    }

    private interface Maker {
        SampleTable of(VariedTables tables);
    }

    private void add(List<Part> parts, String type, Maker maker) {
        VariedHabits habits = VariedHabits.of(random);
        SampleTable table = maker.of(new VariedTables(budget, before, style, habits, random));
        Budget inUnit = new Budget(budget.organisation(), budget.year(), habits.unit(), List.of(), BigDecimal.ZERO);
        List<Block> blocks = new ArrayList<>(
                List.of(Text.of(style.word(type, inUnit)), Text.of(style.word("subline", inUnit)), table));
        if (type.equals("government_fund") && !isFunded()) {
            blocks.add(Text.of(""));
            blocks.add(Text.of("本单位" + budget.year() + "年没有安排政府性基金预算支出，故本表为空。"));
        }
        parts.add(new Part(style.word(type, inUnit).split("[ ：]")[0], blocks));
    }
}
