package io.yusuan.reconcile;

import io.yusuan.catalogue.RuleSpec;
import io.yusuan.finding.FindingCode;
import io.yusuan.reconcile.Cause.Correction;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Gathers differences by what causes them: one misprinted cell makes every sum differ that it is part of, and is one
 * thing to look at.
 */
final class Causes {
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
        takeSuspectReadings(pending, causes);
        Optional<Cause> best = best(pending);
        while (best.isPresent()) {
            causes.add(best.get());
            best.get().comparisons().forEach(c -> pending.remove(c.id()));
            best = best(pending);
        }
        pending.values().forEach(c -> causes.add(Cause.alone(c)));
        return causes;
    }

    /** Where the reading itself is in doubt, whatever differs about the same total says nothing more. */
    private void takeSuspectReadings(Map<String, Comparison> pending, List<Cause> causes) {
        List<Comparison> suspects = pending.values().stream()
                .filter(c -> c.code().filter(FindingCode.READER_SUSPECT::equals).isPresent())
                .toList();
        for (Comparison suspect : suspects) {
            List<Comparison> taken = new ArrayList<>(List.of(suspect));
            String total = suspect.right().operands().get(0).key();
            byOperand.get(total).stream()
                    .filter(c -> c != suspect && c.code().isEmpty() && pending.containsKey(c.id()))
                    .forEach(taken::add);
            taken.forEach(c -> pending.remove(c.id()));
            causes.add(new Cause(Optional.empty(), taken));
        }
    }

    private Optional<Cause> best(Map<String, Comparison> pending) {
        List<Cause> candidates = new ArrayList<>();
        for (Comparison comparison : pending.values()) {
            for (Side.Addend addend : comparison.addends()) {
                candidate(comparison, addend, pending).ifPresent(candidates::add);
            }
        }
        return candidates.stream()
                .max(Comparator.comparingInt(Causes::gain)
                        .thenComparingInt(c -> c.comparisons().size()));
    }

    private static int gain(Cause cause) {
        return cause.comparisons().size() - cause.cell().orElseThrow().breaks();
    }

    /** What changing one figure so that one comparison closes does to the others; nothing when it closes no other. */
    private Optional<Cause> candidate(Comparison comparison, Side.Addend addend, Map<String, Comparison> pending) {
        Operand operand = addend.operand();
        if (operand instanceof Operand.Computed || comparison.code().isPresent()) {
            return Optional.empty();
        }
        BigDecimal value = operand.value().orElseThrow().subtract(shift(comparison, addend));
        List<Comparison> closed = new ArrayList<>();
        int broken = 0;
        for (Comparison other : byOperand.get(operand.key())) {
            boolean closes = closes(other, operand, value);
            if (closes && pending.containsKey(other.id()) && other.code().isEmpty()) {
                closed.add(other);
            } else if (!closes && other.holds()) {
                broken++;
            }
        }
        boolean explained = closed.stream().anyMatch(c -> !c.explanation().isEmpty());
        return closed.size() > 1 && (closed.size() > broken || explained)
                ? Optional.of(new Cause(Optional.of(new Correction(operand, value, broken)), closed))
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
        boolean lessIsFine = comparison.rule() instanceof RuleSpec.AtMost;
        return difference.abs().compareTo(tolerance) <= 0 || lessIsFine && difference.signum() < 0;
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
