package io.yusuan.reconcile;

import io.yusuan.catalogue.Labels;
import io.yusuan.catalogue.RuleSpec;
import io.yusuan.finding.Explanation;
import io.yusuan.finding.FindingCode;
import io.yusuan.normalise.AmountParser;
import io.yusuan.normalise.ParsedAmount;
import io.yusuan.reconcile.Operand.Computed;
import io.yusuan.reconcile.Operand.Fact;
import io.yusuan.statement.MoneyUnit;
import io.yusuan.statement.Statement;
import io.yusuan.statement.Target;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Performance forms of projects against the tables that list the projects, and against themselves. */
final class FormJudge {
    /** Figures with a unit of money inside a text. */
    private static final Pattern MONEY = Pattern.compile("[0-9][0-9,，.．]*\\s*[千万亿]?元");

    private final Dossier dossier;

    FormJudge(Dossier dossier) {
        this.dossier = dossier;
    }

    private static String fold(String name) {
        return Labels.fold(name);
    }

    List<Comparison> formAmount(RuleSpec.FormAmount rule) {
        List<Comparison> all = new ArrayList<>();
        for (Statement form : dossier.tables(rule.forms().tables())) {
            Map<String, List<Target>> targets =
                    form.targets().stream().collect(Collectors.groupingBy(t -> fold(t.project())));
            for (Fact amount : dossier.factsOf(form)) {
                if (Dossier.matches(rule.forms(), amount)) {
                    targets.getOrDefault(fold(amount.line().project()), List.of())
                            .forEach(t -> target(rule, t, amount, all));
                }
            }
        }
        if (all.isEmpty()) {
            Explanation why = Explanation.of("no_cost_indicator");
            all.add(Comparison.without(rule, "", new Verdict.NotApplicable(why)));
        }
        return all;
    }

    private void target(RuleSpec.FormAmount rule, Target target, Fact amount, List<Comparison> all) {
        String kind = fold(target.level2());
        if (!isOf(target, amount) || rule.indicators().stream().noneMatch(kind::contains)) {
            return;
        }
        String key = amount.tableId() + "/" + target.row() + "/";
        Matcher money = MONEY.matcher(target.indicator());
        List<Comparison> worded = new ArrayList<>();
        while (money.find()) {
            one(rule, key + money.start(), amount, target, money.group()).ifPresent(worded::add);
        }
        all.addAll(worded);
        if (worded.isEmpty()) {
            one(rule, key + "value", amount, target, value(target)).ifPresent(all::add);
        }
    }

    /** Units may print projects of one name, each with an amount of its own. */
    private static boolean isOf(Target target, Fact amount) {
        return target.projectAmount().isEmpty()
                || amount.value().isEmpty()
                || target.projectAmount().get().compareTo(amount.value().get()) == 0;
    }

    /** The value that a target sets, with its unit; empty where it is a price or no money. */
    private static String value(Target target) {
        String value = target.high()
                .or(target::low)
                .map(v -> v.toPlainString() + fold(target.unit()))
                .orElse("");
        return MONEY.matcher(value).matches() ? value : "";
    }

    private Optional<Comparison> one(RuleSpec.FormAmount rule, String key, Fact amount, Target target, String printed) {
        return stated(printed, target, key, amount.tableId()).map(s -> one(rule, key, s, amount));
    }

    private Comparison one(RuleSpec.FormAmount rule, String key, Computed stated, Fact amount) {
        Comparison made = Comparison.of(
                rule, key, Side.of(stated), Side.of(amount), Tolerance.atMost(Side.of(stated), Side.of(amount)));
        if (!(made.verdict() instanceof Verdict.Differs differs)) {
            return made;
        }
        return dossier.select(rule.department()).stream()
                .filter(f ->
                        f.value().map(v -> v.compareTo(stated.number()) == 0).orElse(false))
                .findFirst()
                .map(f -> made.with(Explanations.explained(differs, Explanation.of("department_figure", f.printed())))
                        .as(FindingCode.AMOUNT_OF_ANOTHER))
                .orElse(made);
    }

    private static Optional<Computed> stated(String printed, Target target, String key, String tableId) {
        ParsedAmount parsed = AmountParser.parse(printed);
        if (parsed.number().isEmpty() || parsed.unit().isEmpty()) {
            return Optional.empty();
        }
        MoneyUnit unit = parsed.unit().get();
        BigDecimal number = parsed.number().get();
        BigDecimal yuan = unit.toYuan(number).stripTrailingZeros();
        int decimals = number.scale() - unit.exponent();
        String label = fold(target.level2()) + " “" + printed + "”";
        return Optional.of(new Computed(
                yuan.scale() < 0 ? yuan.setScale(0) : yuan, decimals, label, target.place(), key, tableId));
    }
}
