package io.yusuan.reconcile;

import io.yusuan.catalogue.FactSelector;
import io.yusuan.catalogue.RuleSpec;
import io.yusuan.catalogue.RuleTerm;
import io.yusuan.finding.Explanation;
import io.yusuan.finding.FindingCode;
import io.yusuan.reconcile.Operand.Fact;
import io.yusuan.statement.Line.RowRole;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares two tables row by row, rows matched by code, or by label where one of them prints no code. */
final class CodeJudge {
    private final Dossier dossier;
    private final Terms terms;

    CodeJudge(Dossier dossier) {
        this.dossier = dossier;
        this.terms = new Terms(dossier);
    }

    /** A row key, null where a row has none, and the dimensions within which it is compared. */
    private record Slot(String key, String dimensions) {
        boolean hasKey() {
            return key != null;
        }

        String printed() {
            return key + "|" + dimensions;
        }
    }

    /** What tells rows of one kind apart from others: their dimensions and how long their keys are. */
    private record Level(String dimensions, int digits) {
        static Set<Level> of(Set<Slot> slots) {
            return slots.stream()
                    .filter(s -> !s.key().equals(RowKeys.TOTAL))
                    .map(Level::of)
                    .collect(Collectors.toSet());
        }

        static Level of(Slot slot) {
            return new Level(slot.dimensions(), slot.key().length());
        }
    }

    /**
     * The rows that one rule compares.
     *
     * @param left the facts of the left side by slot, as printed in their table
     * @param leftLevels the kinds of rows on the left side
     * @param unkeyed what rows without a key are called
     * @param slots all facts by slot
     * @param keys all facts by row key
     */
    private record Rows(
            Map<Slot, List<Fact>> left,
            Map<Slot, List<Fact>> right,
            Set<Level> leftLevels,
            Set<Level> rightLevels,
            Set<String> unkeyed,
            Parted<Slot> slots,
            Parted<String> keys) {
        /** Whether one side alone prints a row, under whatever code: no row without one has its name. */
        boolean isAlone(Slot slot, Fact row) {
            return (!left.containsKey(slot) || !right.containsKey(slot)) && !unkeyed.contains(row.labelKey());
        }
    }

    List<Comparison> byCode(RuleSpec.ByCode rule) {
        Optional<Explanation> absent = absent(rule);
        if (absent.isPresent()) {
            return List.of(Comparison.without(rule, "", new Verdict.NotApplicable(absent.get())));
        }
        Rows rows = rows(rule);
        List<Comparison> all = new ArrayList<>();
        Set<Slot> slots = new LinkedHashSet<>(rows.right().keySet());
        if (!rule.rollUp()) {
            slots.addAll(rows.left().keySet());
        }
        for (Slot slot : slots) {
            one(rule, slot, rows).ifPresent(all::add);
        }
        if (all.isEmpty()) {
            all.add(Comparison.without(rule, "", new Verdict.NotApplicable(Explanation.of("no_row_in_common"))));
        }
        return all;
    }

    private Rows rows(RuleSpec.ByCode rule) {
        RowKeys keys = new RowKeys(rule, terms);
        Map<Fact, Slot> known = new IdentityHashMap<>();
        Function<Fact, Slot> slotOf = f -> known.computeIfAbsent(f, k -> new Slot(keys.key(k), dimensions(rule, k)));
        Map<Slot, List<Fact>> left = slots(terms.facts(rule.left().subList(0, 1)), slotOf);
        Map<Slot, List<Fact>> right = slots(terms.facts(rule.right().subList(0, 1)), slotOf);
        return new Rows(
                left,
                right,
                Level.of(left.keySet()),
                Level.of(right.keySet()),
                unkeyed(rule, slotOf),
                new Parted<>(dossier, slotOf),
                new Parted<>(dossier, f -> slotOf.apply(f).key()));
    }

    private Set<String> unkeyed(RuleSpec.ByCode rule, Function<Fact, Slot> slotOf) {
        return Stream.of(rule.left(), rule.right())
                .flatMap(side -> terms.facts(side.subList(0, 1)).stream())
                .filter(f -> !slotOf.apply(f).hasKey())
                .map(Fact::labelKey)
                .collect(Collectors.toSet());
    }

    /** Why there is nothing to compare, if there is nothing. */
    private Optional<Explanation> absent(RuleSpec.ByCode rule) {
        for (List<RuleTerm> side : List.of(rule.left(), rule.right())) {
            RuleTerm.Facts first = (RuleTerm.Facts) side.get(0);
            if (terms.facts(List.of(first)).isEmpty()) {
                List<String> types = first.anyOf().stream()
                        .map(FactSelector::tables)
                        .flatMap(List::stream)
                        .distinct()
                        .toList();
                String why = dossier.tables(types).isEmpty() ? "no_table" : "no_figures_in";
                return Optional.of(Explanation.of(why, String.join("/", types)));
            }
        }
        return Optional.empty();
    }

    private Optional<Comparison> one(RuleSpec.ByCode rule, Slot slot, Rows rows) {
        Optional<Explanation> against =
                Conditions.against(rule.where(), s -> rows.keys().facts(s, slot.key()));
        if (against.isPresent()) {
            return Optional.of(Comparison.without(rule, slot.printed(), new Verdict.NotApplicable(against.get())));
        }
        Terms.Found l = terms.findIn(
                rule.left(),
                s -> rule.rollUp() ? under(slot, s, rows) : rows.slots().facts(s, slot));
        Terms.Found r = terms.findIn(rule.right(), s -> rows.slots().facts(s, slot));
        if (l.complete() && r.complete()) {
            return Optional.of(Comparison.of(rule, slot.printed(), l, r, Tolerance::equal));
        }
        List<Fact> either = rows.right().getOrDefault(slot, rows.left().getOrDefault(slot, List.of()));
        Set<Level> other = rows.right().containsKey(slot) ? rows.leftLevels() : rows.rightLevels();
        boolean nil = either.stream()
                .allMatch(f -> f.value().map(v -> v.signum() == 0).orElse(false));
        // A missing row means something only where the other table prints rows of this kind at all.
        if (nil || !RowKeys.areCodes(rule) || !other.contains(Level.of(slot))) {
            return Optional.empty();
        }
        Explanation why = (l.complete() ? r : l).missing().beside(either.get(0).printed());
        Comparison undecided = Comparison.without(rule, slot.printed(), new Verdict.Undecidable(why));
        return Optional.of(
                !rule.rollUp() && l.complete() != r.complete() && rows.isAlone(slot, either.get(0))
                        ? undecided.between(l.side(), r.side()).as(FindingCode.ROW_MISSING)
                        : undecided);
    }

    /** The items of a selector that roll up into a slot: those whose code begins with its key. */
    private List<Fact> under(Slot slot, FactSelector selector, Rows rows) {
        return dossier.select(selector).stream()
                .filter(f -> f.line().role() == RowRole.ITEM)
                .filter(f -> rollsUp(rows.slots().of(f), slot))
                .toList();
    }

    private static boolean rollsUp(Slot detail, Slot slot) {
        return detail.hasKey()
                && !detail.key().equals(RowKeys.TOTAL)
                && (slot.key().equals(RowKeys.TOTAL) || detail.key().startsWith(slot.key()))
                && slot.dimensions().equals(detail.dimensions());
    }

    private static Map<Slot, List<Fact>> slots(List<Fact> facts, Function<Fact, Slot> slotOf) {
        Map<Slot, List<Fact>> slots = new LinkedHashMap<>();
        for (Fact fact : facts) {
            Slot slot = slotOf.apply(fact);
            if (slot.hasKey()) {
                slots.computeIfAbsent(slot, s -> new ArrayList<>()).add(fact);
            }
        }
        return slots;
    }

    private static String dimensions(RuleSpec.ByCode rule, Fact fact) {
        StringBuilder text = new StringBuilder(
                fact.table().organisation() + "|" + fact.amount().dimensions().measure());
        fact.amount().fiscalYear().ifPresent(y -> text.append('|').append(y));
        rule.each().forEach(field -> text.append('|').append(Dossier.text(field, fact)));
        return text.toString();
    }
}
