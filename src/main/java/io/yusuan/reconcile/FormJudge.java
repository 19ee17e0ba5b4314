package io.yusuan.reconcile;

import io.yusuan.catalogue.Labels;
import io.yusuan.catalogue.RuleSpec;
import io.yusuan.finding.Explanation;
import io.yusuan.finding.FindingCode;
import io.yusuan.normalise.AmountParser;
import io.yusuan.normalise.ParsedAmount;
import io.yusuan.reconcile.Operand.Computed;
import io.yusuan.reconcile.Operand.Fact;
import io.yusuan.statement.Statement;
import io.yusuan.statement.Target;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Performance forms of projects against the tables that list the projects, and against themselves. */
final class FormJudge {
    /** Figures with a unit of money inside a text. */
    private static final Pattern MONEY = Pattern.compile("[0-9][0-9,，.．]*\\s*[千万亿]?元");

    private final Dossier dossier;

    FormJudge(Dossier dossier) {
        this.dossier = dossier;
    }

    List<Comparison> projectNames(RuleSpec.ProjectNames rule) {
        List<Fact> forms = dossier.select(rule.forms());
        List<Fact> rows = dossier.select(rule.rows());
        if (forms.isEmpty() || rows.isEmpty()) {
            Explanation why = Explanation.of(forms.isEmpty() ? "no_form_amount" : "no_projects");
            return List.of(Comparison.without(rule, "", new Verdict.NotApplicable(why)));
        }
        List<Comparison> all = new ArrayList<>();
        forms.forEach(form -> all.add(project(rule, form, rows)));
        return all;
    }

    private static Comparison project(RuleSpec rule, Fact form, List<Fact> rows) {
        String name = form.line().project();
        List<Fact> named = rows.stream()
                .filter(r -> fold(r.line().project()).equals(fold(name)))
                .toList();
        if (!named.isEmpty()) {
            return Comparison.equal(rule, form.key(), Side.of(form), Side.sum(named));
        }
        Optional<Fact> similar = rows.stream()
                .filter(r -> ProjectName.similar(name, r.line().project()))
                .filter(r -> !(Tolerance.equal(Side.of(form), Side.of(r)) instanceof Verdict.Differs))
                .findFirst();
        if (similar.isPresent()) {
            return Comparison.equal(rule, form.key(), Side.of(form), Side.of(similar.get()))
                    .as(FindingCode.PROJECT_NAMED_DIFFERENTLY);
        }
        return Comparison.without(
                rule, form.key(), new Verdict.Undecidable(Explanation.of("no_such_project", form.printed())));
    }

    private static String fold(String name) {
        return Labels.fold(name);
    }

    List<Comparison> formAmount(RuleSpec.FormAmount rule) {
        List<Comparison> all = new ArrayList<>();
        for (Statement form : dossier.tables(rule.forms().tables())) {
            for (Fact amount : dossier.factsOf(form)) {
                if (Dossier.matches(rule.forms(), amount)) {
                    targets(rule, form, amount, all);
                }
            }
        }
        if (all.isEmpty()) {
            Explanation why = Explanation.of("no_cost_indicator");
            all.add(Comparison.without(rule, "", new Verdict.NotApplicable(why)));
        }
        return all;
    }

    private void targets(RuleSpec.FormAmount rule, Statement form, Fact amount, List<Comparison> all) {
        for (Target target : form.targets()) {
            boolean own = fold(target.project()).equals(fold(amount.line().project()));
            boolean cost = rule.indicators().stream().anyMatch(target.level2()::contains);
            if (own && cost) {
                Matcher money = MONEY.matcher(target.indicator());
                while (money.find()) {
                    String key = form.tableId() + "/" + target.row() + "/" + money.start();
                    yuan(money.group()).ifPresent(y -> all.add(one(rule, key, amount, target, money.group(), y)));
                }
            }
        }
    }

    private Comparison one(
            RuleSpec.FormAmount rule, String key, Fact amount, Target target, String printed, BigDecimal yuan) {
        String form = amount.tableId();
        Computed stated = new Computed(yuan, target.level2() + " “" + printed + "”", target.place(), key, form);
        Comparison made = Comparison.of(
                rule, key, Side.of(stated), Side.of(amount), Tolerance.atMost(Side.of(stated), Side.of(amount)));
        if (!(made.verdict() instanceof Verdict.Differs differs)) {
            return made;
        }
        return dossier.select(rule.department()).stream()
                .filter(f -> f.value().map(v -> v.compareTo(yuan) == 0).orElse(false))
                .findFirst()
                .map(f -> made.with(Explanations.explained(differs, Explanation.of("department_figure", f.printed())))
                        .as(FindingCode.AMOUNT_OF_ANOTHER))
                .orElse(made);
    }

    private static Optional<BigDecimal> yuan(String printed) {
        ParsedAmount parsed = AmountParser.parse(printed);
        return parsed.number()
                .flatMap(n -> parsed.unit().map(u -> u.toYuan(n).stripTrailingZeros()))
                .map(y -> y.scale() < 0 ? y.setScale(0) : y);
    }
}
