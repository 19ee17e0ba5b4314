package io.yusuan.sample;

import io.yusuan.sample.Budget.Entry;
import io.yusuan.sample.Budget.Fund;
import io.yusuan.sample.Budget.Subject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Tables of a budget under deep headers, in several blocks, with columns of the year before, of changes and rates. */
final class VariedTables {
    private static final String LEFT = SampleTable.LEFT;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Predicate<Entry> ALL = e -> true;
    private static final Predicate<Entry> BASIC = Entry::isBasic;
    private static final Predicate<Entry> PROJECT = BASIC.negate();
    private static final Predicate<Entry> PUBLIC =
            BASIC.and(e -> e.economic().code().startsWith("302"));
    private static final Predicate<Entry> PERSONNEL = BASIC.and(PUBLIC.negate());

    private final Budget budget;
    private final Budget before;
    private final BudgetStyle style;
    private final VariedHabits habits;
    private final Random random;

    /** Tables of a budget and of the year before it, as habits print them. */
    VariedTables(Budget budget, Budget before, BudgetStyle style, VariedHabits habits, Random random) {
        this.budget = budget;
        this.before = before;
        this.style = style;
        this.habits = habits;
        this.random = random;
    }

    private String money(Predicate<Entry> which) {
        return habits.printed(budget.sum(which));
    }

    private static Predicate<Entry> of(Fund fund) {
        return e -> e.fund() == fund;
    }

    /** 收支总表 in two, three or four blocks. */
    SampleTable summary() {
        int blocks = 2 + random.nextInt(3);
        List<List<List<String>>> rows = new ArrayList<>();
        TableWriter writer = new TableWriter(2).column("收入", "项目").column("收入", "预算数");
        rows.add(revenueRows());
        writer.column("支出", "功能分类").column("支出", "预算数");
        rows.add(functionRows());
        if (blocks > 2) {
            writer.column("支出", "项目（按支出性质）").column("支出", "预算数");
            rows.add(purposeRows());
        }
        if (blocks > 3) {
            writer.column("支出", "支出经济分类").column("支出", "预算数");
            rows.add(economicRows());
        }
        int height = rows.stream().mapToInt(List::size).max().orElseThrow();
        for (int r = 0; r < height; r++) {
            List<String> row = new ArrayList<>();
            for (List<List<String>> block : rows) {
                row.addAll(r < block.size() ? block.get(r) : List.of("", ""));
            }
            writer.row(row);
        }
        List<String> total = new ArrayList<>(List.of("收入总计", money(ALL)));
        for (int block = 1; block < rows.size(); block++) {
            total.addAll(List.of("支出总计", money(ALL)));
        }
        return writer.row(total).table();
    }

    private List<List<String>> revenueRows() {
        return List.of(
                List.of("一、一般公共预算拨款收入", money(of(Fund.GENERAL))),
                List.of("二、政府性基金预算拨款收入", money(of(Fund.GOVERNMENT_FUND))),
                List.of("三、事业收入", money(of(Fund.BUSINESS))),
                List.of("四、其他收入", money(of(Fund.OTHER))),
                List.of("本年收入合计", money(of(Fund.CARRYOVER).negate())),
                List.of("上年结转", money(of(Fund.CARRYOVER))));
    }

    private List<List<String>> functionRows() {
        List<List<String>> rows = new ArrayList<>();
        for (Subject subject : budget.functions(ALL)) {
            if (subject.code().length() == 3) {
                rows.add(List.of(subject.name(), money(e -> e.isUnder(subject))));
            }
        }
        return rows;
    }

    private List<List<String>> purposeRows() {
        return List.of(
                List.of("一、基本支出", money(BASIC)),
                List.of("人员经费", money(PERSONNEL)),
                List.of("公用经费", money(PUBLIC)),
                List.of("二、项目支出", money(PROJECT)));
    }

    private List<List<String>> economicRows() {
        Subjects subjects = Subjects.economic(budget.year());
        TreeSet<String> classes = new TreeSet<>();
        budget.entries().forEach(e -> classes.add(e.economic().code().substring(0, 3)));
        return classes.stream()
                .map(c -> List.of(
                        subjects.get(c).name(), money(e -> e.economic().code().startsWith(c))))
                .toList();
    }

    /** 收入总表 under two header rows. */
    SampleTable revenue() {
        TableWriter writer = codes(new TableWriter(2));
        writer.column(style.word("total"));
        writer.column("财政拨款", "小计")
                .column("财政拨款", "一般公共预算")
                .column("财政拨款", "政府性基金预算")
                .column("事业收入")
                .column("其他收入")
                .column("上年结转", "小计")
                .column("上年结转", "一般公共预算");
        Predicate<Entry> fiscal = e -> e.fund() == Fund.GENERAL || e.fund() == Fund.GOVERNMENT_FUND;
        return hierarchy(
                writer,
                List.of(
                        ALL,
                        fiscal,
                        of(Fund.GENERAL),
                        of(Fund.GOVERNMENT_FUND),
                        of(Fund.BUSINESS),
                        of(Fund.OTHER),
                        of(Fund.CARRYOVER),
                        of(Fund.CARRYOVER)),
                ALL);
    }

    /** 支出总表, or the part of it that a fund pays, under two or three header rows. */
    SampleTable expenditure(Predicate<Entry> which) {
        boolean third = random.nextBoolean();
        TableWriter writer = codes(new TableWriter(third ? 3 : 2));
        String[] above = third ? new String[] {budget.year() + "年预算数"} : new String[0];
        writer.column(path(above, style.word("total")));
        writer.column(path(above, "基本支出", "小计"))
                .column(path(above, "基本支出", "人员经费"))
                .column(path(above, "基本支出", "公用经费"))
                .column(path(above, "项目支出"));
        return hierarchy(
                writer,
                List.of(which, which.and(BASIC), which.and(PERSONNEL), which.and(PUBLIC), which.and(PROJECT)),
                which);
    }

    private static String[] path(String[] above, String... below) {
        List<String> path = new ArrayList<>(List.of(above));
        path.addAll(List.of(below));
        return path.toArray(String[]::new);
    }

    private TableWriter codes(TableWriter writer) {
        if (habits.codes().isThreeColumns()) {
            writer.column("科目编码", "类").column("科目编码", "款").column("科目编码", "项");
        } else {
            writer.column("科目编码");
        }
        return writer.column("科目名称");
    }

    private SampleTable hierarchy(TableWriter writer, List<Predicate<Entry>> sums, Predicate<Entry> which) {
        for (Subject subject : budget.functions(which)) {
            List<String> row = label(subject);
            sums.forEach(s -> row.add(money(s.and(e -> e.isUnder(subject)))));
            writer.row(row);
        }
        List<String> total = total();
        sums.forEach(s -> total.add(money(s)));
        return ended(writer, total, which);
    }

    private List<String> label(Subject subject) {
        List<String> row = new ArrayList<>(habits.codes().cells(subject.code()));
        row.add(habits.indent().repeat((subject.code().length() - 3) / 2) + subject.name());
        return row;
    }

    private List<String> total() {
        List<String> total = new ArrayList<>(List.of(style.word("grand_total"), LEFT));
        total.addAll(habits.codes().isThreeColumns() ? List.of(LEFT, LEFT) : List.of());
        return total;
    }

    private SampleTable ended(TableWriter writer, List<String> total, Predicate<Entry> which) {
        if (budget.functions(which).isEmpty()) {
            return writer.blankRow().table();
        }
        return (style.is("total_row", "first") ? writer.firstRow(total) : writer.row(total)).table();
    }

    /** 一般公共预算支出表 beside the year before, with the change and its rate. */
    SampleTable comparison() {
        Predicate<Entry> general = e -> e.fund().isGeneral();
        TableWriter writer = codes(new TableWriter(2))
                .column("上年执行数")
                .column("本年预算数", "小计")
                .column("本年预算数", "基本支出")
                .column("本年预算数", "项目支出")
                .column("本年预算数比上年执行数", "增减额")
                .column("本年预算数比上年执行数", "增减%");
        for (Subject subject : budget.functions(general)) {
            List<String> row = label(subject);
            row.addAll(compared(general.and(e -> e.isUnder(subject))));
            writer.row(row);
        }
        List<String> total = total();
        total.addAll(compared(general));
        return ended(writer, total, general);
    }

    private List<String> compared(Predicate<Entry> which) {
        BigDecimal now = budget.sum(which);
        BigDecimal then = before.sum(which);
        BigDecimal change = now.subtract(then);
        String rate = then.signum() == 0
                ? habits.nil()
                : change.multiply(HUNDRED).divide(then.abs(), 2, RoundingMode.HALF_UP) + "%";
        return List.of(
                habits.printed(then),
                habits.printed(now),
                money(which.and(BASIC)),
                money(which.and(PROJECT)),
                habits.printed(change),
                rate);
    }

    /** 项目支出表, with names as long as projects have them. */
    SampleTable projects() {
        TableWriter writer = new TableWriter(2)
                .column("项目名称")
                .column("科目编码")
                .column("科目名称")
                .column("合计")
                .column("财政拨款", "小计")
                .column("财政拨款", "一般公共预算")
                .column("财政拨款", "政府性基金预算")
                .column("单位资金");
        TreeSet<String> names = new TreeSet<>();
        budget.entries().stream().filter(PROJECT).forEach(e -> names.add(e.project()));
        for (String name : names) {
            Predicate<Entry> own = e -> e.project().equals(name);
            for (Subject item : budget.functions(own)) {
                if (item.code().length() > 5) {
                    List<String> row = new ArrayList<>(List.of(name, item.code(), item.name()));
                    row.addAll(bySource(own.and(e -> e.isUnder(item))));
                    writer.row(row);
                }
            }
        }
        if (names.isEmpty()) {
            return writer.blankRow().table();
        }
        List<String> total = new ArrayList<>(List.of(style.word("grand_total"), LEFT, LEFT));
        total.addAll(bySource(PROJECT));
        return (style.is("total_row", "first") ? writer.firstRow(total) : writer.row(total)).table();
    }

    private List<String> bySource(Predicate<Entry> which) {
        return List.of(
                money(which),
                money(which.and(e -> e.fund().isFiscal())),
                money(which.and(e -> e.fund().isGeneral())),
                money(which.and(of(Fund.GOVERNMENT_FUND))),
                money(which.and(e -> !e.fund().isFiscal())));
    }

    /** “三公”经费表, one column an item, under two or three header rows. */
    SampleTable threePublic() {
        List<String> above = random.nextBoolean() ? List.of(budget.year() + "年预算数") : List.of();
        String[] top = above.toArray(String[]::new);
        String vehicles = "公务用车购置及运行维护费";
        TableWriter writer = new TableWriter(above.size() + 2)
                .column("单位名称")
                .column(path(top, "合计"))
                .column(path(top, "因公出国（境）费"))
                .column(path(top, vehicles, "小计"))
                .column(path(top, vehicles, "公务用车购置费"))
                .column(path(top, vehicles, "公务用车运行维护费"))
                .column(path(top, "公务接待费"));
        return writer.row(List.of(
                        budget.organisation(),
                        money(BudgetTables.threePublic("30212", "30217", "30231", "31013")),
                        money(BudgetTables.threePublic("30212")),
                        money(BudgetTables.threePublic("30231", "31013")),
                        money(BudgetTables.threePublic("31013")),
                        money(BudgetTables.threePublic("30231")),
                        money(BudgetTables.threePublic("30217"))))
                .table();
    }

    /** 一般公共预算基本支出表, by economic classification, with its classes. */
    SampleTable basic() {
        Predicate<Entry> basic = BASIC.and(e -> e.fund().isGeneral());
        boolean two = habits.codes().isThreeColumns();
        TableWriter writer = new TableWriter(2);
        if (two) {
            writer.column("经济分类科目编码", "类").column("经济分类科目编码", "款");
        } else {
            writer.column("经济分类科目编码");
        }
        writer.column("经济分类科目名称").column("基本支出", "合计").column("基本支出", "人员经费").column("基本支出", "公用经费");
        Subjects subjects = Subjects.economic(budget.year());
        TreeSet<Subject> all = new TreeSet<>(budget.economics(basic));
        List.copyOf(all).forEach(s -> all.add(subjects.get(s.code().substring(0, 3))));
        for (Subject subject : all) {
            List<String> code = habits.codes().cells(subject.code());
            List<String> row = new ArrayList<>(two ? code.subList(0, 2) : code);
            row.add(habits.indent().repeat((subject.code().length() - 3) / 2) + subject.name());
            row.addAll(byKind(basic.and(e -> e.economic().code().startsWith(subject.code()))));
            writer.row(row);
        }
        List<String> total = new ArrayList<>(List.of(style.word("grand_total"), LEFT));
        total.addAll(two ? List.of(LEFT) : List.of());
        total.addAll(byKind(basic));
        return (style.is("total_row", "first") ? writer.firstRow(total) : writer.row(total)).table();
    }

    private List<String> byKind(Predicate<Entry> which) {
        return List.of(money(which), money(which.and(PERSONNEL)), money(which.and(PUBLIC)));
    }

    /** A table of a fund that pays nothing. */
    SampleTable nothing() {
        TableWriter writer = codes(new TableWriter(2))
                .column(style.word("total"))
                .column("本年政府性基金预算支出", "基本支出")
                .column("本年政府性基金预算支出", "项目支出");
        return random.nextBoolean()
                ? writer.blankRow().table()
                : writer.row(Collections.nCopies(writer.columns(), ""))
                        .blankRow()
                        .table();
    }
}
