package io.yusuan.reconcile;

import io.yusuan.catalogue.RuleSpec;
import io.yusuan.catalogue.RuleSpec.Reason;
import io.yusuan.finding.Explanation;
import io.yusuan.reconcile.Operand.Fact;
import io.yusuan.reconcile.Operand.Narrated;
import io.yusuan.statement.Claim;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Looks for what the document itself prints that explains a difference: first what the rule names, then the slips that
 * people make.
 */
final class Explanations {
    /** A printed line explains a difference only when it has enough digits not to be there by chance. */
    private static final int TELLING_DIGITS = 4;

    private final Dossier dossier;
    private final Map<BigDecimal, List<Operand>> bySize = new HashMap<>();

    Explanations(Dossier dossier) {
        this.dossier = dossier;
    }

    /** The comparison with an explanation, if one is found. */
    Comparison explain(Comparison comparison) {
        if (!(comparison.verdict() instanceof Verdict.Differs differs)
                || !differs.explanation().isEmpty()) {
            return comparison;
        }
        Optional<Explanation> words = byReason(comparison, differs)
                .or(() -> stale(comparison))
                .or(() -> slip(comparison, differs))
                .or(() -> byRow(comparison, differs))
                .or(() -> byPrintedLine(comparison, differs));
        return words.map(w -> comparison.with(explained(differs, w))).orElse(comparison);
    }

    static Verdict.Differs explained(Verdict.Differs d, Explanation why) {
        return new Verdict.Differs(d.left(), d.right(), d.difference(), d.tolerance(), why);
    }

    private Optional<Explanation> byReason(Comparison comparison, Verdict.Differs differs) {
        for (Reason reason : reasons(comparison.rule())) {
            List<Fact> facts = dossier.select(reason.facts()).stream()
                    .filter(f -> f.value().isPresent() && f.value().get().signum() != 0)
                    .toList();
            for (Fact fact : facts) {
                if (amounts(differs, Side.of(fact))) {
                    return Optional.of(Explanation.of(reason.name(), fact.printed()));
                }
            }
            if (facts.size() > 1 && amounts(differs, Side.sum(facts))) {
                return Optional.of(Explanation.of(reason.name(), Side.sum(facts).printed()));
            }
        }
        return Optional.empty();
    }

    private static List<Reason> reasons(RuleSpec rule) {
        if (rule instanceof RuleSpec.Equal equal) {
            return equal.reasons();
        }
        return rule instanceof RuleSpec.ByCode byCode ? byCode.reasons() : List.of();
    }

    /** True where the difference is what a side adds up to, within the printed digits. */
    private static boolean amounts(Verdict.Differs differs, Side side) {
        BigDecimal size = side.total().abs();
        BigDecimal gap = differs.difference().abs().subtract(size).abs();
        BigDecimal tolerance = differs.tolerance().add(side.halfUnits());
        return size.compareTo(tolerance) > 0 && gap.compareTo(tolerance) <= 0;
    }

    /** A narrated figure that is the one of the year before. */
    private Optional<Explanation> stale(Comparison comparison) {
        if (comparison.left().addends().size() != 1
                || !(comparison.left().operands().get(0) instanceof Narrated narrated)) {
            return Optional.empty();
        }
        Claim claim = narrated.claim();
        return dossier.claims().stream()
                .filter(n -> Terms.level(n.claim()) && n.claim().item().equals(claim.item()))
                .filter(n -> n.claim().fiscalYear().isPresent()
                        && n.claim().fiscalYear().getAsInt() + 1
                                == claim.fiscalYear().orElse(0))
                .filter(n -> n.claim().amount().equals(claim.amount()))
                .findFirst()
                .map(n -> Explanation.of("stale", n.printed()));
    }

    /** Two single figures that differ by a slip of the pen. */
    private static Optional<Explanation> slip(Comparison comparison, Verdict.Differs differs) {
        List<Operand> left = comparison.left().operands();
        List<Operand> right = comparison.right().operands();
        if (left.size() != 1 || right.size() != 1) {
            BigDecimal total = comparison.left().total();
            boolean opposite = left.size() == 1
                    && total.signum() != 0
                    && total.negate().compareTo(comparison.right().total()) == 0;
            return opposite ? Optional.of(Slip.SIGN) : Optional.empty();
        }
        return isCutOff(left.get(0), right.get(0))
                ? Optional.of(Explanation.of("cut_off"))
                : Slip.any(
                        left.get(0).value().orElseThrow(), right.get(0).value().orElseThrow(), differs.tolerance());
    }

    /** Whether the first figure is the second one, printed with fewer digits and not rounded. */
    private static boolean isCutOff(Operand first, Operand second) {
        BigDecimal coarse = first.value().orElseThrow();
        return first.decimals() < second.decimals()
                && second.value()
                                .orElseThrow()
                                .setScale(first.decimals(), RoundingMode.DOWN)
                                .compareTo(coarse)
                        == 0;
    }

    /** A row that is counted twice, or one of the same column that is left out. */
    private Optional<Explanation> byRow(Comparison comparison, Verdict.Differs differs) {
        List<Operand> addends = comparison.right().operands();
        if (addends.size() < 2 || comparison.left().operands().size() != 1) {
            return Optional.empty();
        }
        boolean tooMuch = differs.difference().signum() < 0;
        for (Operand addend : addends) {
            if (tooMuch && addends.size() > 2 && telling(addend) && amounts(differs, Side.of(addend))) {
                return Optional.of(Explanation.of("doubled_row", addend.printed()));
            }
        }
        return tooMuch ? Optional.empty() : omitted(comparison, differs);
    }

    private Optional<Explanation> omitted(Comparison comparison, Verdict.Differs differs) {
        if (!(comparison.right().operands().get(0) instanceof Fact beside)) {
            return Optional.empty();
        }
        Set<String> taking = keys(comparison);
        return dossier.factsByType().getOrDefault(beside.table().tableType(), List.of()).stream()
                .filter(f -> f.tableId().equals(beside.tableId())
                        && f.amount().column() == beside.amount().column())
                .filter(f -> !taking.contains(f.key()) && telling(f) && amounts(differs, Side.of(f)))
                .findFirst()
                .map(f -> Explanation.of("omitted_row", f.printed()));
    }

    private Optional<Explanation> byPrintedLine(Comparison comparison, Verdict.Differs differs) {
        Set<String> taking = keys(comparison);
        BigDecimal size = differs.difference().abs().stripTrailingZeros();
        return ofSize().getOrDefault(size, List.of()).stream()
                .filter(o -> !taking.contains(o.key()))
                .findFirst()
                .map(o -> Explanation.of("printed_line", o.printed()));
    }

    /** All figures that tell something, by their size; worked out once something differs. */
    private Map<BigDecimal, List<Operand>> ofSize() {
        if (bySize.isEmpty()) {
            Stream<Operand> facts = dossier.statements().stream().flatMap(s -> dossier.factsOf(s).stream());
            Stream<Operand> claims = dossier.claims().stream()
                    .filter(n -> Terms.level(n.claim()) && !n.claim().item().isEmpty())
                    .map(n -> n);
            Stream.concat(facts, claims)
                    .filter(Explanations::telling)
                    .forEach(o -> bySize.computeIfAbsent(
                                    o.value().orElseThrow().abs().stripTrailingZeros(), v -> new ArrayList<>())
                            .add(o));
        }
        return bySize;
    }

    private static Set<String> keys(Comparison comparison) {
        return comparison.addends().stream().map(a -> a.operand().key()).collect(Collectors.toSet());
    }

    static boolean telling(Operand operand) {
        return operand.value()
                .map(v -> v.stripTrailingZeros().precision() >= TELLING_DIGITS)
                .orElse(false);
    }
}
