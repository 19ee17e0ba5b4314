package io.yusuan.reconcile;

import io.yusuan.catalogue.NarrativeRule;
import io.yusuan.finding.Explanation;
import io.yusuan.reconcile.Operand.Computed;
import io.yusuan.reconcile.Operand.Narrated;
import io.yusuan.statement.Claim;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Narrated shares, recomputed from the levels of the part and of a whole. */
final class ShareJudge {
    /**
     * In percentage points: a share that misses by no more, and by no more than a tenth of itself, was computed from the
     * same two figures.
     */
    private static final BigDecimal NEAR_MISS = BigDecimal.ONE;

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    /** More parts of one whole are not looked for. */
    private static final int MOST_PARTS = 8;

    private final Dossier dossier;

    ShareJudge(Dossier dossier) {
        this.dossier = dossier;
    }

    List<Comparison> share(NarrativeRule.ClaimShare rule) {
        List<Comparison> all = new ArrayList<>();
        for (Narrated share : dossier.claims()) {
            if (share.claim().kind() == Claim.Kind.SHARE && share.claim().rate().isPresent()) {
                all.add(share(rule, share));
            }
        }
        if (all.isEmpty()) {
            all.add(Comparison.without(rule, "", new Verdict.NotApplicable(Explanation.of("no_share"))));
        }
        return all;
    }

    private Comparison share(NarrativeRule.ClaimShare rule, Narrated share) {
        BigDecimal said = share.claim().rate().orElseThrow();
        Optional<BigDecimal> stated = share.claim().compareAmount();
        Optional<Narrated> part = levels().filter(n -> sameSubject(n.claim(), share.claim()))
                .filter(n -> !n.claim().amount().equals(stated))
                .findFirst();
        List<Narrated> wholes = levels().filter(
                        n -> stated.isPresent() ? n.claim().amount().equals(stated) : isWhole(rule, n.claim(), share))
                .filter(n -> part.isEmpty() || n != part.get())
                .filter(n -> n.claim().amount().orElseThrow().signum() != 0)
                .toList();
        if (part.isEmpty() || wholes.isEmpty()) {
            Explanation why = Explanation.of("no_whole", share.claim().printed());
            return Comparison.without(rule, share.key(), new Verdict.Undecidable(why));
        }
        Side left = Side.of(new Computed(said, share.label() + " %", share.place(), share.key(), ""));
        // of one whole there may also be a rate of completion
        boolean ofOne = rule.partsOf().values().stream()
                .anyMatch(v -> v.contains(share.claim().item()));
        Comparison nearest = null;
        for (Narrated whole : wholes) {
            Comparison made = Comparison.rate(rule, share.key(), left, Side.of(part.get()), Side.of(whole));
            Verdict verdict = made.verdict();
            boolean itsWhole = isItsWhole(verdict, wholes, whole, share) && (!ofOne || isNear(verdict));
            boolean judges = made.holds() || stated.isPresent() || itsWhole;
            nearest = judges && (nearest == null || made.holds() && !nearest.holds()) ? made : nearest;
        }
        if (nearest == null) {
            Explanation why = Explanation.of("no_fitting_whole", share.claim().printed());
            return Comparison.without(rule, share.key(), new Verdict.Undecidable(why));
        }
        return nearest.differs() ? together(nearest, share, part.get()) : nearest;
    }

    /** Shares that add up to a hundred are shares of what their parts add up to: a year's spending without what is carried over. */
    private Comparison together(Comparison made, Narrated share, Narrated part) {
        List<Narrated> shares = dossier.claims().stream()
                .filter(n -> n.claim().kind() == Claim.Kind.SHARE
                        && n.claim().rate().isPresent()
                        && n.claim().scope().equals(share.claim().scope()))
                .toList();
        int at = shares.indexOf(share);
        for (int from = Math.max(0, at - MOST_PARTS); from <= at; from++) {
            BigDecimal rates = BigDecimal.ZERO;
            List<Narrated> parts = new ArrayList<>();
            for (Narrated next : shares.subList(from, Math.min(shares.size(), from + MOST_PARTS))) {
                rates = rates.add(next.claim().rate().orElseThrow());
                levels().filter(n -> sameSubject(n.claim(), next.claim()))
                        .findFirst()
                        .ifPresent(parts::add);
                if (rates.compareTo(HUNDRED) == 0 && parts.contains(part)) {
                    Comparison again =
                            Comparison.rate(made.rule(), made.key(), made.left(), Side.of(part), Side.sum(parts));
                    return again.differs() ? made : again;
                }
            }
        }
        return made;
    }

    private Stream<Narrated> levels() {
        return dossier.claims().stream().filter(n -> Terms.level(n.claim()));
    }

    /** Whether a level of the same year is one that the item of a share may be a share of. */
    private static boolean isWhole(NarrativeRule.ClaimShare rule, Claim level, Narrated share) {
        List<String> only = rule.partsOf().entrySet().stream()
                .filter(e -> e.getValue().contains(share.claim().item()))
                .map(Map.Entry::getKey)
                .toList();
        return level.fiscalYear().equals(share.claim().fiscalYear())
                && (only.isEmpty() ? rule.wholes() : only).contains(level.item());
    }

    /**
     * Whether a share that does not hold was meant of a whole: it stands in the same paragraph, or no other total is
     * narrated in its scope, or the share is missed by so little that another whole would be a coincidence.
     */
    private static boolean isItsWhole(Verdict verdict, List<Narrated> wholes, Narrated whole, Narrated share) {
        String scope = share.claim().scope();
        boolean only = wholes.stream().map(w -> w.claim().amount()).distinct().count() == 1
                && whole.claim().scope().equals(scope);
        return only || whole.place().equals(share.place()) || isNear(verdict);
    }

    private static boolean isNear(Verdict verdict) {
        return verdict instanceof Verdict.Differs differs
                && differs.difference()
                                .abs()
                                .compareTo(NEAR_MISS.min(differs.left().abs().movePointLeft(1)))
                        <= 0;
    }

    private static boolean sameSubject(Claim level, Claim share) {
        return level.place().equals(share.place())
                && level.sentence().equals(share.sentence())
                && level.group() == share.group();
    }
}
