package io.yusuan.reconcile;

import io.yusuan.catalogue.FactField;
import io.yusuan.catalogue.FactSelector;
import io.yusuan.catalogue.RuleTerm;
import io.yusuan.catalogue.RuleTerm.Absence;
import io.yusuan.finding.Explanation;
import io.yusuan.reconcile.Operand.Fact;
import io.yusuan.reconcile.Operand.Narrated;
import io.yusuan.statement.Amount;
import io.yusuan.statement.Claim;
import io.yusuan.statement.DocumentHead.Disclosure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Predicate;

/** Finds the figures that the terms of a rule speak of. */
final class Terms {
    private final Dossier dossier;
    private final Untotalled untotalled;

    Terms(Dossier dossier) {
        this.dossier = dossier;
        this.untotalled = new Untotalled(dossier);
    }

    /**
     * One side of a rule, or the reason why it cannot be made.
     *
     * @param side what was found
     * @param missing why the side is not complete, or empty
     * @param blank what is not printed and counts as nothing only if the rule then holds, or empty
     */
    record Found(Side side, Explanation missing, Explanation blank) {
        static Found missing(Explanation why) {
            return new Found(Side.NONE, why, Explanation.NONE);
        }

        boolean complete() {
            return missing.isEmpty();
        }
    }

    /** The figures of terms, among those facts that a filter lets through. */
    Found find(List<RuleTerm> terms, Predicate<Fact> filter) {
        return find(terms, s -> dossier.select(s).stream().filter(filter).toList(), false);
    }

    /**
     * The figures of terms, among the facts that are given for each selector. Of a table that prints no total the lines
     * count in its place.
     */
    Found findIn(List<RuleTerm> terms, Function<FactSelector, List<Fact>> source) {
        return find(terms, source, true);
    }

    private Found find(List<RuleTerm> terms, Function<FactSelector, List<Fact>> source, boolean standIns) {
        List<Side.Addend> addends = new ArrayList<>();
        Explanation blank = Explanation.NONE;
        for (RuleTerm term : terms) {
            List<? extends Operand> operands =
                    term instanceof RuleTerm.Facts facts ? facts(facts, source) : narrated((RuleTerm.Narrated) term);
            boolean many = !(term instanceof RuleTerm.Facts facts && facts.sum()) && operands.size() > 1;
            if (many && same(operands)) {
                operands = operands.subList(0, 1);
                many = false;
            }
            if (standIns && operands.isEmpty() && term instanceof RuleTerm.Facts facts) {
                operands = untotalled.standIns(facts.anyOf(), source);
            }
            if (many) {
                return Found.missing(Explanation.of("several_for", Integer.toString(operands.size()), words(term)));
            }
            if (operands.isEmpty() && term.absence() == Absence.UNDECIDED) {
                return Found.missing(Explanation.of("nothing_for", words(term)));
            }
            if (operands.isEmpty() && term.absence() == Absence.NOTHING_IF_CLOSES) {
                blank = Explanation.of("nothing_for", words(term));
            }
            operands.forEach(o -> addends.add(new Side.Addend(o, term.minus())));
        }
        Side side = new Side(addends);
        return side.isEmpty()
                ? Found.missing(Explanation.of("nothing_printed"))
                : new Found(side, Explanation.NONE, blank);
    }

    /** Whether one figure is printed several times, as 支出总计 is under each of several classifications side by side. */
    private static boolean same(List<? extends Operand> operands) {
        return operands.get(0) instanceof Fact first
                && first.value().isPresent()
                && operands.stream().allMatch(o -> o instanceof Fact fact && same(first, fact));
    }

    private static boolean same(Fact one, Fact other) {
        return one.tableId().equals(other.tableId())
                && one.line().role() == other.line().role()
                && other.value()
                        .filter(v -> v.compareTo(one.value().orElseThrow()) == 0)
                        .isPresent();
    }

    /** All facts that terms may speak of. */
    List<Fact> facts(List<RuleTerm> terms) {
        List<Fact> all = new ArrayList<>();
        for (RuleTerm term : terms) {
            if (term instanceof RuleTerm.Facts facts) {
                facts.anyOf().forEach(s -> all.addAll(dossier.select(s)));
            }
        }
        return all;
    }

    private static List<Fact> facts(RuleTerm.Facts term, Function<FactSelector, List<Fact>> source) {
        for (FactSelector selector : term.anyOf()) {
            List<Fact> found = firstColumns(source.apply(selector));
            if (!found.isEmpty()) {
                return term.sum() ? found : preferred(found, selector);
            }
        }
        return List.of();
    }

    /**
     * Of several columns of a row that mean the same the first counts: where one is split, 小计 stands before 其中. A figure
     * larger than that of the first column is no part of it and counts as well.
     */
    private static List<Fact> firstColumns(List<Fact> facts) {
        if (facts.size() < 2) {
            return facts;
        }
        Map<Meaning, Fact> first = new HashMap<>();
        return facts.stream()
                .filter(f -> {
                    Fact before = first.putIfAbsent(Meaning.of(f), f);
                    return before == null || size(f).compareTo(size(before)) > 0;
                })
                .toList();
    }

    private static BigDecimal size(Fact fact) {
        return fact.value().map(BigDecimal::abs).orElse(BigDecimal.ZERO);
    }

    /** What the columns of a row that mean the same have in common. */
    private record Meaning(String tableId, int block, int row, Amount.Dimensions dimensions, OptionalInt year) {
        static Meaning of(Fact fact) {
            Amount amount = fact.amount();
            return new Meaning(
                    fact.tableId(), fact.line().block(), fact.line().row(), amount.dimensions(), amount.fiscalYear());
        }
    }

    /** Where several columns match, those of the first listed source of funds or kind of spending count. */
    private static List<Fact> preferred(List<Fact> found, FactSelector selector) {
        List<Fact> best = found;
        for (FactField field : List.of(FactField.ITEM, FactField.SOURCE, FactField.SPENDING)) {
            for (String wanted : selector.matching().getOrDefault(field, List.of())) {
                List<Fact> narrowed = best.stream()
                        .filter(f -> Dossier.text(field, f).equals(wanted))
                        .toList();
                if (!narrowed.isEmpty()) {
                    best = narrowed;
                    break;
                }
            }
        }
        return best;
    }

    private List<Narrated> narrated(RuleTerm.Narrated term) {
        for (String item : term.items()) {
            List<Narrated> found = dossier.claims().stream()
                    .filter(c -> level(c.claim()) && c.claim().item().equals(item))
                    .filter(c -> term.scopes().isEmpty()
                            || term.scopes().contains(c.claim().scope()))
                    .filter(c -> c.claim().fiscalYear().equals(year(term.previous())))
                    .filter(c -> dossier.head().disclosure() != Disclosure.FINAL_ACCOUNT
                            || !ClaimJudge.BUDGETS.contains(c.claim().measure()))
                    .toList();
            if (!found.isEmpty()) {
                return found.subList(0, 1);
            }
        }
        return List.of();
    }

    private OptionalInt year(boolean previous) {
        OptionalInt year = dossier.head().fiscalYear();
        return previous && year.isPresent() ? OptionalInt.of(year.getAsInt() - 1) : year;
    }

    /** True for a claim that states an amount of money. */
    static boolean level(Claim claim) {
        return claim.kind() == Claim.Kind.LEVEL && claim.amount().isPresent();
    }

    private static String words(RuleTerm term) {
        if (term instanceof RuleTerm.Narrated narrated) {
            return String.join("/", narrated.items()) + " in the narrative";
        }
        FactSelector selector = ((RuleTerm.Facts) term).anyOf().get(0);
        List<String> words = new ArrayList<>();
        selector.matching().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .forEach(e -> words.add(e.getKey().id() + " " + String.join("/", e.getValue())));
        return String.join("/", selector.tables()) + (words.isEmpty() ? "" : ": " + String.join(", ", words));
    }
}
