package io.yusuan.reconcile;

import io.yusuan.reconcile.Correction.Likelihood;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Gathers differences by what causes them: one misprinted cell makes every sum differ that it is part of, and is one
 * thing to look at.
 */
final class Causes {
    private final List<Comparison> all;
    private final Participations parts;
    private final Echoes echoes;

    Causes(List<Comparison> all, Echoes echoes) {
        this.all = all;
        this.echoes = echoes;
        this.parts = new Participations(all);
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
        takeSwapped(pending, causes);
        pending.values().forEach(c -> causes.add(alone(c)));
        return causes;
    }

    /** A comparison that no figure explains together with others, with the few figures that may be to blame. */
    private Cause alone(Comparison comparison) {
        if (comparison.code().isPresent()
                || Participations.isOneSided(comparison)
                || !comparison.explanation().isEmpty()) {
            return Cause.alone(comparison);
        }
        Map<String, Correction> corrections = new LinkedHashMap<>();
        for (Shift shift : shifts(comparison)) {
            if (!(shift.operand() instanceof Operand.Computed)) {
                BigDecimal value = shift.wanted();
                Correction correction = correction(shift.operand(), value, breaks(shift.operand(), value), comparison);
                if (closes(comparison, correction)) {
                    corrections.put(shift.operand().key(), correction);
                }
            }
        }
        return Cause.alone(comparison, List.copyOf(corrections.values()));
    }

    /** Not so for a figure that stands in it more than once. */
    private boolean closes(Comparison comparison, Correction correction) {
        return parts.of(correction.operand()).stream()
                .anyMatch(p -> p.comparison() == comparison && parts.closes(p, correction.value()));
    }

    private int breaks(Operand operand, BigDecimal value) {
        return parts.of(operand).stream()
                .filter(p -> p.comparison().holds() && !parts.closes(p, value))
                .mapToInt(Participations.Part::times)
                .sum();
    }

    private List<Shift> shifts(Comparison comparison) {
        return Shift.of(comparison, parts.balance(comparison).gap());
    }

    /** Two figures of one column, each of which is what the other one would have to be. */
    private void takeSwapped(Map<String, Comparison> pending, List<Cause> causes) {
        Swaps swaps = new Swaps(this::shifts, c -> parts.balance(c).tolerance(), echoes);
        List<Comparison> open = pending.values().stream()
                .filter(c -> c.code().isEmpty()
                        && !Participations.isOneSided(c)
                        && c.explanation().isEmpty())
                .toList();
        for (Cause cause : swaps.among(open)) {
            if (cause.comparisons().stream().allMatch(c -> pending.containsKey(c.id()))) {
                causes.add(cause);
                cause.comparisons().forEach(c -> pending.remove(c.id()));
            }
        }
    }

    /** Where the reading itself is in doubt, whatever differs about the same total says nothing more. */
    private void takeSuspectReadings(Map<String, Comparison> pending, List<Cause> causes) {
        List<Comparison> suspects =
                pending.values().stream().filter(Comparison::suspectsReading).toList();
        for (Comparison suspect : suspects) {
            List<Comparison> taken = new ArrayList<>(List.of(suspect));
            parts.of(suspect.right().operands().get(0)).stream()
                    .flatMap(p -> Collections.nCopies(p.times(), p.comparison()).stream())
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
            if (comparison.code().isEmpty() && !Participations.isOneSided(comparison)) {
                shifts(comparison)
                        .forEach(s -> candidate(s.operand(), s.by(), pending).ifPresent(candidates::add));
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
        List<Correction> likely = List.copyOf(cells.values()).stream()
                .sorted(Comparator.comparing(Correction::likelihood))
                .toList();
        boolean known = likely.get(0).likelihood().compareTo(Likelihood.ONE_DIGIT) < 0;
        List<Correction> surest = known ? Correction.surest(likely) : List.of();
        return new Cause(surest.isEmpty() ? likely : surest, first.comparisons());
    }

    private Correction correction(Operand operand, BigDecimal value, int breaks, Comparison closed) {
        return Correction.of(operand, value, breaks, parts.balance(closed).tolerance(), echoes);
    }

    private static int gain(Cause cause) {
        return cause.comparisons().size() - cause.cells().get(0).breaks();
    }

    /**
     * What changing one figure so that one comparison closes does to the others; nothing when it closes no other.
     *
     * @param shift by how much the figure is too large for the comparison
     */
    private Optional<Cause> candidate(Operand operand, BigDecimal shift, Map<String, Comparison> pending) {
        if (operand instanceof Operand.Computed) {
            return Optional.empty();
        }
        BigDecimal value = operand.value().orElseThrow().subtract(shift);
        List<Comparison> closed = new ArrayList<>();
        int broken = 0;
        for (Participations.Part part : parts.of(operand)) {
            Comparison other = part.comparison();
            boolean closes = parts.closes(part, value);
            if (closes && pending.containsKey(other.id()) && (other.code().isEmpty() || other.suspectsReading())) {
                closed.addAll(Collections.nCopies(part.times(), other));
            } else if (!closes && other.holds()) {
                broken += part.times();
            }
        }
        boolean explained = closed.stream().anyMatch(c -> !c.explanation().isEmpty());
        return closed.size() > 1 && (closed.size() > broken || explained)
                ? Optional.of(new Cause(List.of(correction(operand, value, broken, closed.get(0))), closed))
                : Optional.empty();
    }
}
