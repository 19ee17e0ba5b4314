package io.yusuan.reconcile;

import io.yusuan.catalogue.RuleSpec;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** In which comparisons the figures of those that differ take part, and what another value would make of them. */
final class Participations {
    /** Rules for which the left side may be less than the right one. */
    private static final Set<Class<?>> ONE_SIDED =
            Set.of(RuleSpec.AtMost.class, RuleSpec.TotalBelowItem.class, RuleSpec.FormAmount.class);

    /** By the key of the figure. */
    private final Map<String, List<Part>> byOperand = new HashMap<>();

    private final Map<Comparison, Balance> balances = new IdentityHashMap<>();

    /** Where a figure stands in a comparison; more than once in rare ones. */
    record Part(Comparison comparison, List<Side.Addend> left, List<Side.Addend> right) {
        int times() {
            return left.size() + right.size();
        }
    }

    /**
     * How far the sides of a comparison are apart.
     *
     * @param gap left less right
     * @param tolerance what the printed digits allow
     */
    record Balance(BigDecimal gap, BigDecimal tolerance) {
        static Balance of(Comparison comparison) {
            Side left = comparison.left();
            Side right = comparison.right();
            return new Balance(
                    read(left.addends()).subtract(read(right.addends())),
                    left.halfUnits().add(right.halfUnits()));
        }

        /** The sum of what can be read. */
        static BigDecimal read(List<Side.Addend> addends) {
            BigDecimal sum = BigDecimal.ZERO;
            for (Side.Addend addend : addends) {
                BigDecimal figure = addend.operand().value().orElse(BigDecimal.ZERO);
                sum = addend.minus() ? sum.subtract(figure) : sum.add(figure);
            }
            return sum;
        }
    }

    Participations(List<Comparison> all) {
        for (Comparison comparison : all) {
            if (comparison.differs()) {
                comparison.addends().forEach(a -> byOperand.put(a.operand().key(), new ArrayList<>()));
            }
        }
        for (Comparison comparison : byOperand.isEmpty() ? List.<Comparison>of() : all) {
            for (Side.Addend addend : comparison.left().addends()) {
                part(comparison, addend).ifPresent(p -> p.left().add(addend));
            }
            for (Side.Addend addend : comparison.right().addends()) {
                part(comparison, addend).ifPresent(p -> p.right().add(addend));
            }
            // a rate that holds does not with another base
            for (Side.Addend addend : comparison.right().over()) {
                part(comparison, addend).ifPresent(p -> p.right().add(addend));
            }
        }
    }

    private Optional<Part> part(Comparison comparison, Side.Addend addend) {
        List<Part> parts = byOperand.get(addend.operand().key());
        if (parts == null) {
            return Optional.empty();
        }
        if (parts.isEmpty() || parts.get(parts.size() - 1).comparison() != comparison) {
            parts.add(new Part(comparison, new ArrayList<>(1), new ArrayList<>(1)));
        }
        return Optional.of(parts.get(parts.size() - 1));
    }

    /** What a figure of a comparison that differs takes part in. */
    List<Part> of(Operand figure) {
        return byOperand.get(figure.key());
    }

    Balance balance(Comparison comparison) {
        return balances.computeIfAbsent(comparison, Balance::of);
    }

    /** True where both sides of a comparison agree within the printed digits once the figure has the given value. */
    boolean closes(Part part, BigDecimal value) {
        Balance balance = balance(part.comparison());
        BigDecimal difference = balance.gap().add(change(part.left(), value)).subtract(change(part.right(), value));
        return difference.abs().compareTo(balance.tolerance()) <= 0
                || isOneSided(part.comparison()) && difference.signum() < 0;
    }

    /** By how much a side changes where the figure has the given value. */
    private static BigDecimal change(List<Side.Addend> own, BigDecimal value) {
        BigDecimal full = BigDecimal.ZERO;
        for (Side.Addend addend : own) {
            full = addend.minus() ? full.subtract(value) : full.add(value);
        }
        return full.subtract(Balance.read(own));
    }

    /** Whether the left side of a comparison may be less than the right one. */
    static boolean isOneSided(Comparison comparison) {
        return ONE_SIDED.contains(comparison.rule().getClass());
    }
}
