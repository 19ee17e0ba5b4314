package io.yusuan.reconcile;

import io.yusuan.catalogue.RuleSpec;
import io.yusuan.reconcile.Cause.Correction;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Gathers differences by what causes them: one misprinted cell makes every sum differ that it is part of, and is one
 * thing to look at.
 */
final class Causes {
    /** Rules for which the left side may be less than the right one. */
    private static final Set<Class<?>> ONE_SIDED =
            Set.of(RuleSpec.AtMost.class, RuleSpec.TotalBelowItem.class, RuleSpec.FormAmount.class);

    /** Comparisons by the figures that take part in them. */
    private final Map<String, List<Comparison>> byOperand = new HashMap<>();

    private final List<Comparison> all;

    Causes(List<Comparison> all) {
        this.all = all;
        for (Comparison comparison : all) {
            for (Side.Addend addend : comparison.addends()) {
                byOperand
                        .computeIfAbsent(addend.operand().key(), k -> new ArrayList<>())
                        .add(comparison);
            }
        }
    }

    /** Every comparison that is worth a finding, in exactly one cause. */
    List<Cause> find() {
        Map<String, Comparison> pending = new LinkedHashMap<>();
        List<Cause> causes = new ArrayList<>();
        for (Comparison comparison : all) {
            if (comparison.differs()) {
                pending.put(comparison.id(), comparison);
            } else if (comparison.code().isPresent()
                    || !comparison.explanation().isEmpty()) {
                causes.add(Cause.alone(comparison));
            }
        }
        Optional<Cause> best = best(pending);
        while (best.isPresent()) {
            causes.add(best.get());
            best.get().comparisons().forEach(c -> pending.remove(c.id()));
            best = best(pending);
        }
        takeSuspectReadings(pending, causes);
        pending.values().forEach(c -> causes.add(Cause.alone(c)));
        return causes;
    }

    /** Where the reading itself is in doubt, whatever differs about the same total says nothing more. */
    private void takeSuspectReadings(Map<String, Comparison> pending, List<Cause> causes) {
        List<Comparison> suspects =
                pending.values().stream().filter(Comparison::suspectsReading).toList();
        for (Comparison suspect : suspects) {
            List<Comparison> taken = new ArrayList<>(List.of(suspect));
            String total = suspect.right().operands().get(0).key();
            byOperand.get(total).stream()
                    .filter(c -> c != suspect && c.code().isEmpty() && pending.containsKey(c.id()))
                    .forEach(taken::add);
            taken.forEach(c -> pending.remove(c.id()));
            causes.add(new Cause(List.of(), taken));
        }
    }

    /** The figure that explains most; figures that explain the same are named together unless one shows a slip. */
    private Optional<Cause> best(Map<String, Comparison> pending) {
        List<Cause> candidates = new ArrayList<>();
        for (Comparison comparison : pending.values()) {
            boolean tells = comparison.code().isEmpty() && !oneSided(comparison);
            for (Side.Addend addend : tells ? comparison.addends() : List.<Side.Addend>of()) {
                candidate(comparison, addend, pending).ifPresent(candidates::add);
            }
        }
        Optional<Cause> best = candidates.stream()
                .max(Comparator.comparingInt(Causes::gain)
                        .thenComparingInt(c -> c.comparisons().size()));
        return best.map(first -> together(first, candidates));
    }

    private static Cause together(Cause first, List<Cause> candidates) {
        Map<String, Correction> cells = new LinkedHashMap<>();
        candidates.stream()
                .filter(c -> gain(c) == gain(first) && c.comparisons().equals(first.comparisons()))
                .flatMap(c -> c.cells().stream())
                .forEach(c -> cells.putIfAbsent(c.operand().key(), c));
        List<Correction> slips =
                cells.values().stream().filter(c -> c.slip().isPresent()).toList();
        return new Cause(slips.size() == 1 ? slips : List.copyOf(cells.values()), first.comparisons());
    }

    private static int gain(Cause cause) {
        return cause.comparisons().size() - cause.cells().get(0).breaks();
    }

    /** What changing one figure so that one comparison closes does to the others; nothing when it closes no other. */
    private Optional<Cause> candidate(Comparison comparison, Side.Addend addend, Map<String, Comparison> pending) {
        Operand operand = addend.operand();
        if (operand instanceof Operand.Computed) {
            return Optional.empty();
        }
        BigDecimal value = operand.value().orElseThrow().subtract(shift(comparison, addend));
        List<Comparison> closed = new ArrayList<>();
        int broken = 0;
        for (Comparison other : byOperand.get(operand.key())) {
            boolean closes = closes(other, operand, value);
            if (closes && pending.containsKey(other.id()) && (other.code().isEmpty() || other.suspectsReading())) {
                closed.add(other);
            } else if (!closes && other.holds()) {
                broken++;
            }
        }
        boolean explained = closed.stream().anyMatch(c -> !c.explanation().isEmpty());
        return closed.size() > 1 && (closed.size() > broken || explained)
                ? Optional.of(new Cause(List.of(new Correction(operand, value, broken)), closed))
                : Optional.empty();
    }

    /** By how much the figure is too large for the comparison. */
    private static BigDecimal shift(Comparison comparison, Side.Addend addend) {
        BigDecimal difference =
                comparison.left().total().subtract(comparison.right().total());
        boolean onLeft = comparison.left().addends().stream().anyMatch(a -> a == addend);
        return onLeft == addend.minus() ? difference.negate() : difference;
    }

    /** True where both sides agree within the printed digits once the figure has the given value. */
    private static boolean closes(Comparison comparison, Operand operand, BigDecimal value) {
        BigDecimal difference =
                with(comparison.left(), operand, value).subtract(with(comparison.right(), operand, value));
        BigDecimal tolerance =
                comparison.left().halfUnits().add(comparison.right().halfUnits());
        return difference.abs().compareTo(tolerance) <= 0 || oneSided(comparison) && difference.signum() < 0;
    }

    private static boolean oneSided(Comparison comparison) {
        return ONE_SIDED.contains(comparison.rule().getClass());
    }

    private static BigDecimal with(Side side, Operand operand, BigDecimal value) {
        BigDecimal total = BigDecimal.ZERO;
        for (Side.Addend addend : side.addends()) {
            boolean same = addend.operand().key().equals(operand.key());
            BigDecimal figure = same ? value : addend.operand().value().orElse(BigDecimal.ZERO);
            total = addend.minus() ? total.subtract(figure) : total.add(figure);
        }
        return total;
    }
}
