package io.yusuan.reconcile;

import io.yusuan.catalogue.FactField;
import io.yusuan.catalogue.FactSelector;
import io.yusuan.catalogue.RuleSpec;
import io.yusuan.catalogue.RuleTerm;
import io.yusuan.reconcile.Operand.Fact;
import io.yusuan.statement.Line.RowRole;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Compares two tables row by row, rows matched by code, or by label where one of them prints no code. */
final class CodeJudge {
    /** Stands for the total line among the codes. */
    private static final String TOTAL = "合计";

    private static final Set<FactField> CODES = Set.of(FactField.FUNCTION, FactField.ECONOMIC, FactField.REVENUE);

    private final Dossier dossier;
    private final Terms terms;
    private final Conditions conditions;

    CodeJudge(Dossier dossier) {
        this.dossier = dossier;
        this.terms = new Terms(dossier);
        this.conditions = new Conditions(dossier);
    }

    /** A row key and the dimensions within which it is compared. */
    private record Slot(String key, String dimensions) {
        String printed() {
            return key + "|" + dimensions;
        }
    }

    List<Comparison> byCode(RuleSpec.ByCode rule) {
        Optional<String> absent = absent(rule);
        if (absent.isPresent()) {
            return List.of(Comparison.without(rule, "", new Verdict.NotApplicable(absent.get())));
        }
        Map<String, String> codes = codesByLabel(rule);
        Map<Slot, List<Fact>> left = slots(rule, terms.facts(rule.left().subList(0, 1)), codes);
        Map<Slot, List<Fact>> right = slots(rule, terms.facts(rule.right().subList(0, 1)), codes);
        List<Comparison> all = new ArrayList<>();
        Set<Slot> slots = new LinkedHashSet<>(right.keySet());
        if (!rule.rollUp()) {
            slots.addAll(left.keySet());
        }
        for (Slot slot : slots) {
            one(rule, slot, left, right, codes).ifPresent(all::add);
        }
        if (all.isEmpty()) {
            all.add(Comparison.without(rule, "", new Verdict.NotApplicable("the tables print no row in common")));
        }
        return all;
    }

    /** Why there is nothing to compare, if there is nothing. */
    private Optional<String> absent(RuleSpec.ByCode rule) {
        for (List<RuleTerm> side : List.of(rule.left(), rule.right())) {
            RuleTerm.Facts first = (RuleTerm.Facts) side.get(0);
            if (terms.facts(List.of(first)).isEmpty()) {
                List<String> types = first.anyOf().stream()
                        .map(FactSelector::tables)
                        .flatMap(List::stream)
                        .distinct()
                        .toList();
                String why = dossier.tables(types).isEmpty() ? "no table " : "no such figures in ";
                return Optional.of(why + String.join("/", types));
            }
        }
        return Optional.empty();
    }

    private Optional<Comparison> one(
            RuleSpec.ByCode rule,
            Slot slot,
            Map<Slot, List<Fact>> left,
            Map<Slot, List<Fact>> right,
            Map<String, String> codes) {
        Optional<String> against =
                conditions.against(rule.where(), f -> slot.key().equals(key(rule, f, codes)));
        if (against.isPresent()) {
            return Optional.of(Comparison.without(rule, slot.printed(), new Verdict.NotApplicable(against.get())));
        }
        Terms.Found l = terms.find(rule.left(), inSlot(rule, slot, codes, rule.rollUp()));
        Terms.Found r = terms.find(rule.right(), inSlot(rule, slot, codes, false));
        if (l.complete() && r.complete()) {
            return Optional.of(Comparison.of(rule, slot.printed(), l, r, Tolerance::equal));
        }
        List<Fact> either = right.getOrDefault(slot, left.getOrDefault(slot, List.of()));
        Map<Slot, List<Fact>> other = right.containsKey(slot) ? left : right;
        boolean nil = either.stream()
                .allMatch(f -> f.value().map(v -> v.signum() == 0).orElse(false));
        if (nil || !CODES.contains(rule.key()) || !printsLevel(slot, other.keySet())) {
            return Optional.empty();
        }
        String why =
                (l.complete() ? r : l).missing() + ", beside " + either.get(0).printed();
        return Optional.of(Comparison.without(rule, slot.printed(), new Verdict.Undecidable(why)));
    }

    /** True where the other table prints rows of this kind at all, so that a missing one means something. */
    private static boolean printsLevel(Slot slot, Set<Slot> others) {
        return others.stream()
                .anyMatch(o -> o.dimensions().equals(slot.dimensions())
                        && !o.key().equals(TOTAL)
                        && o.key().length() == slot.key().length());
    }

    private Predicate<Fact> inSlot(RuleSpec.ByCode rule, Slot slot, Map<String, String> codes, boolean rollUp) {
        return f -> {
            String key = key(rule, f, codes);
            boolean same = slot.key().equals(key);
            boolean under = rollUp
                    && key != null
                    && !key.equals(TOTAL)
                    && (slot.key().equals(TOTAL) || key.startsWith(slot.key()));
            boolean detail = !rollUp || f.line().role() == RowRole.ITEM;
            return (rollUp ? under : same) && detail && slot.dimensions().equals(dimensions(rule, f));
        };
    }

    private Map<Slot, List<Fact>> slots(RuleSpec.ByCode rule, List<Fact> facts, Map<String, String> codes) {
        Map<Slot, List<Fact>> slots = new LinkedHashMap<>();
        for (Fact fact : facts) {
            String key = key(rule, fact, codes);
            if (key != null) {
                slots.computeIfAbsent(new Slot(key, dimensions(rule, fact)), s -> new ArrayList<>())
                        .add(fact);
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

    /** The key of a fact's row, or null where it has none. */
    private static String key(RuleSpec.ByCode rule, Fact fact, Map<String, String> codes) {
        if (!CODES.contains(rule.key())) {
            return Dossier.text(rule.key(), fact);
        }
        if (fact.line().role() == RowRole.TOTAL) {
            return rule.totals() ? TOTAL : null;
        }
        if (fact.line().role() != RowRole.ITEM && fact.line().role() != RowRole.SUBTOTAL) {
            return null;
        }
        String code = Dossier.text(rule.key(), fact);
        if (!code.isEmpty()) {
            return code;
        }
        return codes.get(LabelKey.of(fact.line().label()));
    }

    /** Codes of rows by label, where a label names one code only. */
    private Map<String, String> codesByLabel(RuleSpec.ByCode rule) {
        Map<String, String> codes = new HashMap<>();
        Set<String> doubtful = new LinkedHashSet<>();
        List<RuleTerm> both = new ArrayList<>(rule.left());
        both.addAll(rule.right());
        for (Fact fact : terms.facts(both)) {
            String code = Dossier.text(rule.key(), fact);
            String label = LabelKey.of(fact.line().label());
            if (!code.isEmpty() && !label.isEmpty()) {
                String known = codes.putIfAbsent(label, code);
                if (known != null && !known.equals(code)) {
                    doubtful.add(label);
                }
            }
        }
        doubtful.forEach(codes::remove);
        return codes;
    }
}
