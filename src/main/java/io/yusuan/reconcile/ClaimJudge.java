package io.yusuan.reconcile;

import io.yusuan.catalogue.DimensionSpec;
import io.yusuan.catalogue.NarrativeRule;
import io.yusuan.catalogue.RuleTerm;
import io.yusuan.finding.Explanation;
import io.yusuan.reconcile.Operand.Computed;
import io.yusuan.reconcile.Operand.Fact;
import io.yusuan.reconcile.Operand.Narrated;
import io.yusuan.statement.Amount;
import io.yusuan.statement.Claim;
import io.yusuan.statement.Codes;
import io.yusuan.statement.DocumentHead.Disclosure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;

/** Narrated figures against tables and against each other. */
final class ClaimJudge {
    /** Stands for every scope without terms of its own. */
    private static final String ANY = "any";

    /** Ends an item that stands for every code: {@code function_*}. */
    private static final String CODED = "*";

    private static final Set<String> EARLIER = Set.of("prior_year_budget", "prior_year_actual", "change");

    /** Not what a final account speaks of where its words do not say so. */
    static final Set<String> BUDGETS = Set.of("initial_budget", "adjusted_budget", DimensionSpec.BUDGET);

    private final Dossier dossier;
    private final Terms terms;

    ClaimJudge(Dossier dossier) {
        this.dossier = dossier;
        this.terms = new Terms(dossier);
    }

    List<Comparison> claimTable(NarrativeRule.ClaimTable rule) {
        List<Comparison> all = new ArrayList<>();
        for (Narrated narrated : dossier.claims()) {
            if (speaksOf(rule, narrated.claim())) {
                all.add(rule.count() ? count(rule, narrated) : amount(rule, narrated));
            }
        }
        if (all.isEmpty()) {
            Explanation why = Explanation.of("not_narrated", String.join("/", rule.items()));
            all.add(Comparison.without(rule, "", new Verdict.NotApplicable(why)));
        }
        return all;
    }

    private boolean speaksOf(NarrativeRule.ClaimTable rule, Claim claim) {
        OptionalInt year = claim.fiscalYear();
        boolean current = year.isEmpty() || year.equals(dossier.head().fiscalYear());
        boolean kind = rule.count() ? claim.kind() == Claim.Kind.COUNT : Terms.level(claim);
        return current && kind && rule.items().stream().anyMatch(i -> names(i, claim.item()));
    }

    private static boolean names(String item, String claimed) {
        return item.endsWith(CODED) ? claimed.startsWith(stem(item)) : item.equals(claimed);
    }

    private static String stem(String item) {
        return item.substring(0, item.length() - CODED.length());
    }

    private Comparison amount(NarrativeRule.ClaimTable rule, Narrated narrated) {
        String scope = rule.scopes().containsKey(narrated.claim().scope())
                ? narrated.claim().scope()
                : ANY;
        List<RuleTerm> own = rule.scopes().get(scope);
        if (own == null) {
            Explanation why =
                    Explanation.of("no_table_of_scope", narrated.claim().scope());
            return Comparison.without(rule, narrated.key(), new Verdict.NotApplicable(why));
        }
        Terms.Found found = terms.find(own, current(rule, narrated.claim()));
        if (!found.complete()) {
            Verdict why = terms.facts(own).isEmpty()
                    ? new Verdict.NotApplicable(found.missing())
                    : new Verdict.Undecidable(found.missing());
            return byLines(rule, narrated, own).orElseGet(() -> Comparison.without(rule, narrated.key(), why));
        }
        Comparison made = orElse(rule, scope, Comparison.equal(rule, narrated.key(), Side.of(narrated), found.side()));
        if (!(made.verdict() instanceof Verdict.Differs differs)) {
            return made;
        }
        Comparison explained = otherScope(rule, made, differs, scope);
        return explained == made && rule.ofParts() && mayBeOfPart(narrated, found.side())
                ? Comparison.without(rule, narrated.key(), ofPart(narrated))
                : explained;
    }

    /**
     * Of a table that prints no total the lines count in its place, if they say the same: where they do not, the figure
     * may be that of one of the units.
     */
    private Optional<Comparison> byLines(NarrativeRule.ClaimTable rule, Narrated narrated, List<RuleTerm> own) {
        Predicate<Fact> current = current(rule, narrated.claim());
        Terms.Found lines = terms.findIn(
                own, s -> dossier.select(s).stream().filter(current).toList());
        return Optional.of(lines)
                .filter(Terms.Found::complete)
                .map(l -> Comparison.equal(rule, narrated.key(), Side.of(narrated), l.side()))
                .filter(made -> !made.differs());
    }

    /** The words of some figures have a second reading: 支出 is the year's, or with what is carried over. */
    private Comparison orElse(NarrativeRule.ClaimTable rule, String scope, Comparison made) {
        List<RuleTerm> second = rule.or().get(scope);
        if (!made.differs() || second == null) {
            return made;
        }
        Narrated narrated = (Narrated) made.left().operands().get(0);
        Terms.Found found = terms.find(second, current(rule, narrated.claim()));
        if (!found.complete()) {
            return made;
        }
        Comparison other = Comparison.equal(rule, made.key(), made.left(), found.side());
        return other.differs() ? made : other;
    }

    /** A figure unlike the table's that comes after another one for the same may be that of a part. */
    private boolean mayBeOfPart(Narrated narrated, Side table) {
        Narrated first = dossier.claims().stream()
                .filter(n -> Terms.level(n.claim()) && subject(n.claim()).equals(subject(narrated.claim())))
                .findFirst()
                .orElse(narrated);
        return !first.claim().amount().equals(narrated.claim().amount())
                && !Slip.ofOneFigure(narrated.claim().amount().orElseThrow(), table.total());
    }

    private static Verdict ofPart(Narrated narrated) {
        return new Verdict.Undecidable(Explanation.of("perhaps_a_part", narrated.printed()));
    }

    private static List<Object> subject(Claim claim) {
        return List.of(claim.item(), claim.scope(), claim.fiscalYear(), claim.measure());
    }

    /** A figure that is right in another scope than its sentence's is explained by that scope. */
    private Comparison otherScope(
            NarrativeRule.ClaimTable rule, Comparison made, Verdict.Differs differs, String scope) {
        for (Map.Entry<String, List<RuleTerm>> other : rule.scopes().entrySet()) {
            Claim claim = ((Narrated) made.left().operands().get(0)).claim();
            Terms.Found found = terms.find(other.getValue(), current(rule, claim));
            boolean agrees = !other.getKey().equals(scope)
                    && found.complete()
                    && !(Tolerance.equal(made.left(), found.side()) instanceof Verdict.Differs);
            if (agrees) {
                Explanation why =
                        Explanation.of("scope", other.getKey(), found.side().printed());
                return made.with(Explanations.explained(differs, why));
            }
        }
        return made;
    }

    private Comparison count(NarrativeRule.ClaimTable rule, Narrated narrated) {
        List<RuleTerm> own = rule.scopes()
                .getOrDefault(narrated.claim().scope(), rule.scopes().get(ANY));
        Terms.Found found = own == null
                ? Terms.Found.missing(
                        Explanation.of("no_table_of_scope", narrated.claim().scope()))
                : terms.find(own, current(rule, narrated.claim()));
        if (!found.complete()) {
            return Comparison.without(rule, narrated.key(), new Verdict.NotApplicable(found.missing()));
        }
        List<Operand> rows = found.side().operands();
        List<Side.Addend> ones = rows.stream()
                .map(o -> new Side.Addend(
                        new Computed(BigDecimal.ONE, o.label(), o.place(), o.key() + "/row", o.tableId()), false))
                .toList();
        return Comparison.equal(rule, narrated.key(), Side.of(narrated), new Side(ones));
    }

    private Predicate<Fact> current(NarrativeRule.ClaimTable rule, Claim claim) {
        boolean finalAccount = dossier.head().disclosure() == Disclosure.FINAL_ACCOUNT;
        Optional<String> code = rule.items().stream()
                .filter(i -> i.endsWith(CODED) && names(i, claim.item()))
                .map(i -> claim.item().substring(stem(i).length()))
                .findFirst();
        return f -> {
            Codes codes = f.line().codes();
            if (code.isPresent()
                    && !code.get().equals(codes.functionCode())
                    && !code.get().equals(codes.economicCode())) {
                return false;
            }
            Amount.Dimensions dimensions = f.amount().dimensions();
            if (claim.measure().equals(DimensionSpec.BUDGET)) {
                return BUDGETS.contains(dimensions.measure());
            }
            return claim.measure().isEmpty()
                    ? !EARLIER.contains(dimensions.measure())
                            && !(finalAccount && BUDGETS.contains(dimensions.measure()))
                    : claim.measure().equals(dimensions.measure());
        };
    }

    List<Comparison> repeated(NarrativeRule.ClaimRepeated rule) {
        Map<List<Object>, List<Narrated>> same = new LinkedHashMap<>();
        for (Narrated narrated : dossier.claims()) {
            Claim claim = narrated.claim();
            if (Terms.level(claim) && rule.items().contains(claim.item())) {
                same.computeIfAbsent(subject(claim), k -> new ArrayList<>()).add(narrated);
            }
        }
        List<Comparison> all = new ArrayList<>();
        for (List<Narrated> said : same.values()) {
            for (Narrated again : said.subList(1, said.size())) {
                Comparison made = Comparison.equal(rule, again.key(), Side.of(said.get(0)), Side.of(again));
                boolean part = rule.ofParts()
                        && made.differs()
                        && !Slip.ofOneFigure(made.left().total(), made.right().total());
                all.add(part ? Comparison.without(rule, again.key(), ofPart(again)) : made);
            }
        }
        if (all.isEmpty()) {
            all.add(Comparison.without(rule, "", new Verdict.NotApplicable(Explanation.of("nothing_twice"))));
        }
        return all;
    }
}
