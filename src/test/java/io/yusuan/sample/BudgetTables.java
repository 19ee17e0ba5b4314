package io.yusuan.sample;

import io.yusuan.sample.Budget.Entry;
import io.yusuan.sample.Budget.Fund;
import io.yusuan.sample.Budget.Subject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** The tables of a budget as a style prints them, as written grids. */
final class BudgetTables {
    private static final String LEFT = SampleTable.LEFT;
    private static final int CLASS = 3;
    private static final int GROUP = 5;

    private final Budget budget;
    private final BudgetStyle style;

    BudgetTables(Budget budget, BudgetStyle style) {
        this.budget = budget;
        this.style = style;
    }

    private String money(Predicate<Entry> which) {
        return style.printed(budget.sum(which));
    }

    private static Predicate<Entry> of(Fund fund) {
        return e -> e.fund() == fund;
    }

    /** 收支总表. */
    SampleTable summary() {
        List<List<String>> left = new ArrayList<>();
        left.add(List.of(style.word("general_public_budget"), money(of(Fund.GENERAL))));
        left.add(List.of(style.word("government_fund_revenue"), money(of(Fund.GOVERNMENT_FUND))));
        left.add(List.of(style.word("business_income"), money(of(Fund.BUSINESS))));
        left.add(List.of(style.word("other_income"), money(of(Fund.OTHER))));
        left.add(List.of(style.word("revenue_current"), money(e -> e.fund() != Fund.CARRYOVER)));
        left.add(List.of(style.word("carryover_in"), money(of(Fund.CARRYOVER))));
        List<List<String>> right = classes(e -> true, "", "");
        right.add(List.of(style.word("expenditure_current"), style.printed(budget.total())));
        right.add(List.of(style.word("carryover_out"), style.printed(BigDecimal.ZERO)));
        return sideBySide(left, right, style.printed(budget.total()));
    }

    /** 财政拨款收支总表. */
    SampleTable fiscalSummary() {
        List<List<String>> left = new ArrayList<>();
        left.add(List.of("一、本年收入", money(e -> e.fund().isFiscal() && e.fund() != Fund.CARRYOVER)));
        left.add(List.of("（一）" + style.word("fiscal_general"), money(of(Fund.GENERAL))));
        left.add(List.of("（二）" + style.word("fiscal_fund"), money(of(Fund.GOVERNMENT_FUND))));
        left.add(List.of("二、上年结转", money(of(Fund.CARRYOVER))));
        left.add(List.of("（一）" + style.word("fiscal_general"), money(of(Fund.CARRYOVER))));
        left.add(List.of("（二）" + style.word("fiscal_fund"), style.printed(BigDecimal.ZERO)));
        List<List<String>> right = new ArrayList<>();
        right.add(List.of("一、本年支出", money(e -> e.fund().isFiscal())));
        right.addAll(classes(e -> e.fund().isFiscal(), "（", "）"));
        right.add(List.of("二、结转下年", style.printed(BigDecimal.ZERO)));
        return sideBySide(left, right, money(e -> e.fund().isFiscal()));
    }

    private List<List<String>> classes(Predicate<Entry> which, String open, String close) {
        String ordinals = "一二三四五六七八九十";
        List<List<String>> rows = new ArrayList<>();
        for (Subject subject : budget.functions(which)) {
            if (subject.code().length() == CLASS) {
                String ordinal = open.isEmpty() ? "" : open + ordinals.charAt(rows.size()) + close;
                rows.add(new ArrayList<>(List.of(ordinal + subject.name(), money(which.and(e -> e.isUnder(subject))))));
            }
        }
        return rows;
    }

    private SampleTable sideBySide(List<List<String>> left, List<List<String>> right, String total) {
        List<List<String>> grid = new ArrayList<>();
        grid.add(List.of(
                style.word("revenue_label"),
                style.word("revenue_amount"),
                style.word("expenditure_label"),
                style.word("expenditure_amount")));
        List<String> nothing = List.of("", "");
        for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
            List<String> row = new ArrayList<>(i < left.size() ? left.get(i) : nothing);
            row.addAll(i < right.size() ? right.get(i) : nothing);
            grid.add(row);
        }
        grid.add(List.of(style.word("revenue_total"), total, style.word("expenditure_total"), total));
        return SampleTable.of(grid, 1, List.of());
    }

    /** 收入总表. */
    SampleTable revenue() {
        return hierarchy(
                List.of(
                        style.word("total"),
                        style.word("carryover_in"),
                        plain("general_public_budget"),
                        plain("government_fund_revenue"),
                        plain("business_income"),
                        plain("other_income")),
                List.of(
                        e -> true,
                        of(Fund.CARRYOVER),
                        of(Fund.GENERAL),
                        of(Fund.GOVERNMENT_FUND),
                        of(Fund.BUSINESS),
                        of(Fund.OTHER)),
                e -> true);
    }

    /** A label without the ordinal that it has where it stands in a list. */
    private String plain(String key) {
        return style.word(key).replaceFirst("^[一二三四五六七八九十]、", "");
    }

    /** 支出总表, or the part of it that a fund pays. */
    SampleTable expenditure(Predicate<Entry> which) {
        return hierarchy(
                List.of(style.word("total"), style.word("basic"), style.word("project")),
                List.of(which, which.and(Entry::isBasic), which.and(e -> !e.isBasic())),
                which);
    }

    private SampleTable hierarchy(List<String> columns, List<Predicate<Entry>> sums, Predicate<Entry> which) {
        boolean three = style.is("codes", "three");
        List<List<String>> grid = new ArrayList<>(three ? threeHeaders(columns) : List.of(oneHeader(columns)));
        int headerRows = grid.size();
        List<String> total = new ArrayList<>(List.of(style.word("grand_total"), LEFT));
        total.addAll(three ? List.of(LEFT, LEFT) : List.of());
        sums.forEach(s -> total.add(money(s)));
        List<List<String>> body = new ArrayList<>();
        for (Subject subject : budget.functions(which)) {
            List<String> row = new ArrayList<>(three ? parts(subject.code()) : List.of(subject.code()));
            int level = (subject.code().length() - CLASS) / 2;
            row.add(style.word("indent").repeat(level) + subject.name());
            sums.forEach(s -> row.add(money(s.and(e -> e.isUnder(subject)))));
            body.add(row);
        }
        if (body.isEmpty()) {
            body.add(new ArrayList<>(java.util.Collections.nCopies(total.size(), "")));
        } else {
            body.add(style.is("total_row", "first") ? 0 : body.size(), total);
        }
        grid.addAll(body);
        return SampleTable.of(grid, headerRows, List.of());
    }

    private List<String> oneHeader(List<String> columns) {
        List<String> header = new ArrayList<>(List.of(style.word("code"), style.word("name")));
        header.addAll(columns);
        return header;
    }

    private List<List<String>> threeHeaders(List<String> columns) {
        List<String> upper = new ArrayList<>(List.of(style.word("code"), LEFT, LEFT, style.word("name")));
        upper.addAll(columns);
        List<String> lower = new ArrayList<>(List.of("类", "款", "项"));
        lower.addAll(java.util.Collections.nCopies(columns.size() + 1, SampleTable.ABOVE));
        return List.of(upper, lower);
    }

    private static List<String> parts(String code) {
        String group = code.length() >= GROUP ? code.substring(CLASS, GROUP) : "";
        return List.of(code.substring(0, CLASS), group, code.length() > GROUP ? code.substring(GROUP) : "");
    }

    /** 一般公共预算基本支出表, by economic classification. */
    SampleTable basicByEconomic() {
        Predicate<Entry> basic = e -> e.fund().isGeneral() && e.isBasic();
        List<List<String>> body = new ArrayList<>();
        for (Subject subject : budget.economics(basic)) {
            body.add(List.of(
                    subject.code(),
                    subject.name(),
                    money(basic.and(e -> e.economic().equals(subject)))));
        }
        body.add(
                style.is("total_row", "first") ? 0 : body.size(),
                List.of(style.word("grand_total"), LEFT, money(basic)));
        body.add(0, List.of(style.word("economic_code"), style.word("economic_name"), style.word("amount")));
        return SampleTable.of(body, 1, List.of());
    }

    /** “三公”经费表: what is spent on the economic codes of its items. */
    SampleTable threePublic() {
        return SampleTable.of(
                List.of(
                        List.of(style.word("three_public_item"), style.word("three_public_amount")),
                        List.of("1、因公出国（境）费", money(threePublic("30212"))),
                        List.of("2、公务接待费", money(threePublic("30217"))),
                        List.of("3、公务用车购置及运行维护费", money(threePublic("30231", "31013"))),
                        List.of("其中：公务用车购置费", money(threePublic("31013"))),
                        List.of("      公务用车运行维护费", money(threePublic("30231"))),
                        List.of(style.word("grand_total"), money(threePublic("30212", "30217", "30231", "31013")))),
                1,
                List.of());
    }

    static Predicate<Entry> threePublic(String... codes) {
        return e -> e.fund().isGeneral() && List.of(codes).contains(e.economic().code());
    }

    /** 明细预算表. */
    SampleTable details() {
        List<List<String>> grid = new ArrayList<>();
        grid.add(List.of("功能科目代码", "功能科目名称", "经济分类代码", "经济分类名称", "项目名称", style.word("amount")));
        grid.add(List.of(style.word("grand_total"), LEFT, LEFT, LEFT, LEFT, style.printed(budget.total())));
        budget.entries().stream()
                .sorted(Comparator.comparing((Entry e) -> e.function().get(2))
                        .thenComparing(Entry::economic)
                        .thenComparing(Entry::project)
                        .thenComparing(Entry::fund))
                .forEach(e -> grid.add(List.of(
                        e.function().get(2).code(),
                        e.function().get(2).name(),
                        e.economic().code(),
                        e.economic().name(),
                        e.isBasic() ? "基本支出_" + e.economic().name() : e.project(),
                        style.printed(e.amount()))));
        return SampleTable.of(grid, 1, List.of());
    }
}
