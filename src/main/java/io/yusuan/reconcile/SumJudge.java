package io.yusuan.reconcile;

import io.yusuan.catalogue.FactSelector;
import io.yusuan.catalogue.RuleSpec;
import io.yusuan.catalogue.RuleTerm;
import io.yusuan.finding.Explanation;
import io.yusuan.reconcile.Operand.Fact;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Rules that compare two sums: once for every organisation, measure and year that both sides print. */
final class SumJudge {
    private final Dossier dossier;
    private final Terms terms;

    SumJudge(Dossier dossier) {
        this.dossier = dossier;
        this.terms = new Terms(dossier);
    }

    /** Facts that belong together: a table or the document, and within it one organisation, measure and year. */
    record Group(String tableId, String organisation, String measure, OptionalInt year) {
        static Group of(Fact fact, RuleSpec.Per per) {
            return new Group(
                    per == RuleSpec.Per.DOCUMENT ? "" : fact.tableId(),
                    fact.table().organisation(),
                    fact.amount().dimensions().measure(),
                    fact.amount().fiscalYear());
        }

        String key() {
            String when = year.isPresent() ? Integer.toString(year.getAsInt()) : "";
            return String.join("|", tableId, organisation, measure, when);
        }
    }

    List<Comparison> equal(RuleSpec.Equal rule) {
        List<Comparison> made = judge(rule, rule.per(), rule.left(), rule.right(), Tolerance::equal);
        if (!rule.or().isEmpty() && made.stream().anyMatch(c -> !c.holds())) {
            made = either(made, judge(rule, rule.per(), rule.left(), rule.or(), Tolerance::equal));
        }
        return made.stream().map(c -> rule.about() ? about(c) : c).toList();
    }

    /** The first reading, or the second of those figures of which it alone holds. */
    private static List<Comparison> either(List<Comparison> first, List<Comparison> second) {
        Map<String, Comparison> holding = new HashMap<>();
        second.stream().filter(Comparison::holds).forEach(c -> holding.put(c.key(), c));
        return first.stream()
                .map(c -> c.holds() ? c : holding.getOrDefault(c.key(), c))
                .toList();
    }

    /** Sums that agree only about decide nothing where they are far apart, or where one of them is nil. */
    private static Comparison about(Comparison made) {
        if (!made.differs()) {
            return made;
        }
        BigDecimal left = made.left().total();
        BigDecimal right = made.right().total();
        boolean nil = left.signum() == 0 || right.signum() == 0;
        Verdict unclear = new Verdict.Undecidable(Explanation.of(
                "of_other_units", made.left().printed(), made.right().printed()));
        return nil || !Slip.ofOneFigure(left, right) ? Comparison.without(made.rule(), made.key(), unclear) : made;
    }

    List<Comparison> atMost(RuleSpec.AtMost rule) {
        return judge(rule, rule.per(), rule.left(), rule.right(), Tolerance::atMost);
    }

    private List<Comparison> judge(
            RuleSpec rule,
            RuleSpec.Per per,
            List<RuleTerm> left,
            List<RuleTerm> right,
            BiFunction<Side, Side, Verdict> verdict) {
        List<RuleTerm> both = new ArrayList<>(left);
        both.addAll(right);
        Optional<Explanation> absent = absent(both);
        if (absent.isPresent()) {
            return List.of(Comparison.without(rule, "", new Verdict.NotApplicable(absent.get())));
        }
        Parted<Group> parts = new Parted<>(dossier, f -> Group.of(f, per));
        List<Comparison> decided = new ArrayList<>();
        List<Comparison> undecided = new ArrayList<>();
        for (Group group : groups(both, per)) {
            Terms.Found l = terms.findIn(left, s -> parts.facts(s, group));
            Terms.Found r = terms.findIn(right, s -> parts.facts(s, group));
            if (l.complete() && r.complete()) {
                decided.add(Comparison.of(rule, group.key(), l, r, verdict));
                continue;
            }
            List<Comparison> rows =
                    per == RuleSpec.Per.UNIT ? rows(rule, left, right, verdict, group, parts) : List.of();
            decided.addAll(rows);
            if (rows.isEmpty()) {
                Explanation why = l.complete() ? r.missing() : l.missing();
                undecided.add(Comparison.without(rule, group.key(), new Verdict.Undecidable(why)));
            }
        }
        return decided.isEmpty() && !undecided.isEmpty() ? undecided.subList(0, 1) : decided;
    }

    /** The rule applied to each row by itself, where a table prints a row for each unit. */
    private List<Comparison> rows(
            RuleSpec rule,
            List<RuleTerm> left,
            List<RuleTerm> right,
            BiFunction<Side, Side, Verdict> verdict,
            Group group,
            Parted<Group> parts) {
        List<Comparison> all = new ArrayList<>();
        List<Integer> rows = terms.facts(left).stream()
                .filter(f -> parts.of(f).equals(group))
                .map(f -> f.line().row())
                .distinct()
                .toList();
        for (int row : rows.size() > 1 ? rows : List.<Integer>of()) {
            Function<FactSelector, List<Fact>> source = s -> parts.facts(s, group).stream()
                    .filter(f -> f.line().row() == row)
                    .toList();
            Terms.Found l = terms.findIn(left, source);
            Terms.Found r = terms.findIn(right, source);
            if (l.complete() && r.complete()) {
                all.add(Comparison.of(rule, group.key() + "/" + row, l, r, verdict));
            }
        }
        return all;
    }

    private Set<Group> groups(List<RuleTerm> both, RuleSpec.Per per) {
        boolean narrated = both.stream().anyMatch(t -> t instanceof RuleTerm.Narrated);
        Set<Group> groups = new LinkedHashSet<>();
        for (Fact fact : terms.facts(both)) {
            OptionalInt year = fact.amount().fiscalYear();
            if (!narrated || year.isEmpty() || year.equals(dossier.head().fiscalYear())) {
                groups.add(Group.of(fact, per));
            }
        }
        if (groups.isEmpty()) {
            groups.add(new Group("", "", "", OptionalInt.empty()));
        }
        return groups;
    }

    /** What the rule needs and this document does not have at all. */
    private Optional<Explanation> absent(List<RuleTerm> all) {
        for (RuleTerm term : all) {
            if (term.absence() != RuleTerm.Absence.UNDECIDED) {
                continue;
            }
            if (term instanceof RuleTerm.Facts facts) {
                List<String> types = facts.anyOf().stream()
                        .map(FactSelector::tables)
                        .flatMap(List::stream)
                        .distinct()
                        .toList();
                if (dossier.tables(types).isEmpty()) {
                    return Optional.of(Explanation.of("no_table", String.join("/", types)));
                }
            } else if (!terms.find(List.of(term), f -> true).complete()) {
                return Optional.of(terms.find(List.of(term), f -> true).missing());
            }
        }
        return Optional.empty();
    }
}
