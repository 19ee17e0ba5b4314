package io.yusuan.sample;

import io.yusuan.sample.Budget.Entry;
import io.yusuan.sample.Budget.Fund;
import io.yusuan.sample.Budget.Subject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Makes budgets of organisations that do not exist; the same seed gives the same budget. */
final class BudgetGenerator {
    private static final List<String> PLACES = List.of("示例市示例区", "样例省样例市", "虚构市虚构县");
    private static final List<String> BODIES =
            List.of("图书档案馆", "园林绿化中心", "测绘服务所", "水务管理站", "文化艺术中心", "气象服务中心", "农业技术推广站");
    private static final List<String> PROJECTS =
            List.of("设施维护", "信息系统运行", "宣传教育", "业务培训", "设备更新", "调查监测", "公共服务", "安全管理");
    private static final List<String> MAIN_CLASSES = List.of("204", "205", "206", "213", "214", "220", "224");
    private static final List<String> FUND_CLASSES = List.of("212", "229");
    private static final int FIRST_YEAR = 2020;
    private static final int YEARS = 7;
    private static final String TEN_THOUSAND = "万元";

    private final Random random;
    private final int year;
    private final Options options;
    private final Subjects economic;
    private final Map<List<Object>, Entry> entries = new LinkedHashMap<>();

    /**
     * What a budget may contain besides general public budget money.
     *
     * @param tenThousands whether it prints 万元 instead of 元
     */
    record Options(boolean tenThousands, boolean otherFunds, boolean carryover, boolean governmentFund) {
        static Options of(Random random) {
            return new Options(random.nextBoolean(), random.nextBoolean(), random.nextBoolean(), random.nextBoolean());
        }
    }

    private BudgetGenerator(Random random, Options options) {
        this.random = random;
        this.year = FIRST_YEAR + random.nextInt(YEARS);
        this.options = options;
        this.economic = Subjects.economic(year);
    }

    static Budget generate(long seed) {
        Random random = new Random(seed);
        return new BudgetGenerator(random, Options.of(random)).budget();
    }

    static Budget generate(long seed, Options options) {
        return new BudgetGenerator(new Random(seed), options).budget();
    }

    private Budget budget() {
        String organisation = pick(PLACES) + pick(BODIES);
        Subjects functions = Subjects.functional("一般公共预算", year);
        List<List<Subject>> items = items(functions, pick(MAIN_CLASSES), 2 + random.nextInt(3));
        staff(functions, items.get(0));
        for (List<Subject> item : items.subList(1, items.size())) {
            projects(item, Fund.GENERAL);
        }
        if (options.carryover()) {
            projects(items.get(items.size() - 1), Fund.CARRYOVER);
        }
        if (options.otherFunds()) {
            entry(items.get(0), "30107", "", Fund.BUSINESS);
            projects(items.get(1), Fund.OTHER);
        }
        if (options.governmentFund()) {
            Subjects fund = Subjects.functional("政府性基金", year);
            items(fund, pick(FUND_CLASSES), 2).forEach(item -> projects(item, Fund.GOVERNMENT_FUND));
        }
        String unit = options.tenThousands() ? TEN_THOUSAND : "元";
        List<Entry> all = List.copyOf(entries.values());
        BigDecimal total = all.stream().map(Entry::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Budget(organisation, year, unit, all, priorYear(total));
    }

    /** Four to six fifths of this year's, and never the same. */
    private BigDecimal priorYear(BigDecimal total) {
        BigDecimal percent = BigDecimal.valueOf(80L + random.nextInt(20) + (random.nextBoolean() ? 0 : 21));
        return total.multiply(percent).movePointLeft(2).setScale(2, RoundingMode.DOWN);
    }

    /** Some 项 of a 类. */
    private List<List<Subject>> items(Subjects functions, String functionClass, int count) {
        List<List<Subject>> items = new ArrayList<>();
        for (Subject group : functions.under(functionClass)) {
            for (Subject item : functions.under(group.code())) {
                items.add(functions.path(item.code()));
            }
        }
        Collections.shuffle(items, random);
        return items.subList(0, Math.min(count, items.size()));
    }

    private void staff(Subjects functions, List<Subject> item) {
        for (String code : List.of("30101", "30102", "30103", "30107", "30112")) {
            entry(item, code, "", Fund.GENERAL);
        }
        List<Subject> goods = new ArrayList<>(economic.under("302"));
        Collections.shuffle(goods, random);
        goods.subList(0, 4 + random.nextInt(6)).forEach(g -> entry(item, g.code(), "", Fund.GENERAL));
        entry(item, "30305", "", Fund.GENERAL);
        entry(functions.path("2080505"), "30108", "", Fund.GENERAL);
        entry(functions.path("2080506"), "30109", "", Fund.GENERAL);
        entry(functions.path("2101102"), "30110", "", Fund.GENERAL);
        entry(functions.path("2210201"), "30113", "", Fund.GENERAL);
    }

    private void projects(List<Subject> item, Fund fund) {
        List<String> names = new ArrayList<>(PROJECTS);
        Collections.shuffle(names, random);
        for (String name : names.subList(0, 1 + random.nextInt(2))) {
            entry(item, pick(List.of("30299", "30227", "30213", "30215", "30216", "30217")), name + "项目", fund);
            if (random.nextBoolean()) {
                entry(item, pick(List.of("31002", "31003", "31007")), name + "项目", fund);
            }
        }
    }

    private void entry(List<Subject> function, String economicCode, String project, Fund fund) {
        Entry entry = new Entry(function, economic.get(economicCode), project, fund, amount(8));
        entries.putIfAbsent(List.of(function, economicCode, project, fund), entry);
    }

    /** A positive amount with two decimals and up to that many digits; 万元 has four fewer. */
    private BigDecimal amount(int digits) {
        int length = digits - (options.tenThousands() ? 4 : 0) - random.nextInt(3);
        long bound = (long) Math.pow(10, Math.max(3, length));
        return BigDecimal.valueOf(1 + Math.floorMod(random.nextLong(), bound), 2);
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
