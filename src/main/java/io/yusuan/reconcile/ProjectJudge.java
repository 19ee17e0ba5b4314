package io.yusuan.reconcile;

import io.yusuan.catalogue.Labels;
import io.yusuan.catalogue.RuleSpec;
import io.yusuan.finding.Explanation;
import io.yusuan.finding.FindingCode;
import io.yusuan.reconcile.Operand.Fact;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Projects with a performance form against the tables that list projects. */
final class ProjectJudge {
    private final Dossier dossier;

    ProjectJudge(Dossier dossier) {
        this.dossier = dossier;
    }

    /** The rows of a table by the names of their projects. */
    private record Listed(List<Fact> rows, Map<String, List<Fact>> byName) {
        static Listed of(List<Fact> rows) {
            return new Listed(rows, rows.stream().collect(Collectors.groupingBy(Listed::name)));
        }

        private static String name(Fact row) {
            return fold(
                    row.line().project().isEmpty()
                            ? row.line().label()
                            : row.line().project());
        }

        List<Fact> named(String project) {
            return byName.getOrDefault(fold(project), List.of());
        }
    }

    List<Comparison> projectNames(RuleSpec.ProjectNames rule) {
        List<Fact> forms = dossier.select(rule.forms());
        Listed listed = Listed.of(dossier.select(rule.rows()));
        if (forms.isEmpty() || listed.rows().isEmpty()) {
            Explanation why = Explanation.of(forms.isEmpty() ? "no_form_amount" : "no_projects");
            return List.of(Comparison.without(rule, "", new Verdict.NotApplicable(why)));
        }
        List<Comparison> all = new ArrayList<>();
        List<List<Fact>> grouped = forms(forms);
        for (List<Fact> amounts : grouped) {
            all.add(project(rule, amounts, listed, n -> unmatched(amounts, grouped, n)));
        }
        return all;
    }

    /**
     * The rows of a project that several units carry out, without those that another form of the same name agrees with;
     * all of them unless this form is the only one that is left without a row, and one row is left.
     */
    private static List<Fact> unmatched(List<Fact> amounts, List<List<Fact>> forms, List<Fact> named) {
        List<Fact> rows = new ArrayList<>(named);
        for (List<Fact> other : forms) {
            boolean alike = other != amounts && Listed.name(other.get(0)).equals(Listed.name(amounts.get(0)));
            Optional<Fact> row = !alike
                    ? Optional.empty()
                    : rows.stream()
                            .filter(r -> other.stream().anyMatch(a -> agree(a, r)))
                            .findFirst();
            row.ifPresent(rows::remove);
            if (alike && row.isEmpty()) {
                return named;
            }
        }
        return rows.size() == 1 ? rows : named;
    }

    private static boolean agree(Fact form, Fact row) {
        return !(Tolerance.equal(Side.of(form), Side.of(row)) instanceof Verdict.Differs);
    }

    /** The amounts of each form: one may print those of the year and those of all years. */
    private static List<List<Fact>> forms(List<Fact> amounts) {
        Map<List<Object>, List<Fact>> forms = new LinkedHashMap<>();
        for (Fact amount : amounts) {
            // forms that list projects print one amount a line
            Object line = amount.line().item().isEmpty() ? amount.line().row() : "";
            forms.computeIfAbsent(
                            List.of(amount.tableId(), fold(amount.line().project()), line), k -> new ArrayList<>())
                    .add(amount);
        }
        return List.copyOf(forms.values());
    }

    private static Comparison project(
            RuleSpec.ProjectNames rule, List<Fact> amounts, Listed listed, UnaryOperator<List<Fact>> unmatched) {
        Fact form = amounts.get(0);
        List<Fact> named = listed.named(form.line().project());
        if (named.isEmpty()) {
            return unnamed(rule, form, listed);
        }
        Optional<Comparison> agreeing = amounts.stream()
                .flatMap(a -> sides(named).stream().map(rows -> Comparison.equal(rule, a.key(), Side.of(a), rows)))
                .filter(Comparison::holds)
                .findFirst();
        if (agreeing.isPresent()) {
            return agreeing.get();
        }
        List<Fact> left = named.size() > 1 ? unmatched.apply(named) : named;
        Comparison sum = Comparison.equal(rule, form.key(), Side.of(form), Side.sum(left));
        if (!(sum.verdict() instanceof Verdict.Differs differs) || !rule.lists()) {
            return sum;
        }
        return ofAnother(form, listed)
                .map(other -> sum.with(Explanations.explained(differs, other)))
                .orElseGet(() -> left.size() == 1 ? sum : several(rule, form, named));
    }

    /** What a form may be compared with: any row of its name, for units may each list it, and all of them together. */
    private static List<Side> sides(List<Fact> named) {
        List<Side> sides = new ArrayList<>(named.stream().map(Side::of).toList());
        sides.add(Side.sum(named));
        return sides;
    }

    /** The one listed project that has the amount of the form; a group that it is alone in has the same above it. */
    private static Optional<Explanation> ofAnother(Fact form, Listed listed) {
        List<Fact> others = listed.rows().stream()
                .filter(r -> Explanations.telling(form) && r.value().equals(form.value()))
                .toList();
        for (int i = 1; i < others.size(); i++) {
            if (others.get(i).line().row() != others.get(i - 1).line().row() + 1) {
                return Optional.empty();
            }
        }
        return others.isEmpty()
                ? Optional.empty()
                : Optional.of(Explanation.of(
                        "other_project", others.get(others.size() - 1).printed()));
    }

    private static Comparison several(RuleSpec rule, Fact form, List<Fact> named) {
        Explanation why = Explanation.of("several_for", Integer.toString(named.size()), form.printed());
        return Comparison.without(rule, form.key(), new Verdict.Undecidable(why));
    }

    private static Comparison unnamed(RuleSpec rule, Fact form, Listed listed) {
        Optional<Fact> similar = listed.rows().stream()
                .filter(r -> ProjectName.similar(form.line().project(), r.line().project()))
                .filter(r -> agree(form, r))
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
}
