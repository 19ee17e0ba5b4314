package io.yusuan.reconcile;

import io.yusuan.catalogue.NarrativeRule;
import io.yusuan.catalogue.RuleSpec;
import io.yusuan.finding.Explanation;
import io.yusuan.reconcile.Operand.Computed;
import io.yusuan.reconcile.Operand.Narrated;
import io.yusuan.statement.Claim;
import io.yusuan.statement.Claim.Direction;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Narrated changes and their rates, recomputed from the levels that are narrated beside them. */
final class ChangeJudge {
    private final Dossier dossier;

    ChangeJudge(Dossier dossier) {
        this.dossier = dossier;
    }

    /** Claims about one subject in one sentence. */
    private record Subject(List<Narrated> claims) {
        Optional<Narrated> level(java.util.function.Predicate<Claim> which) {
            return claims.stream()
                    .filter(n -> Terms.level(n.claim()) && which.test(n.claim()))
                    .findFirst();
        }

        List<Narrated> of(Claim.Kind kind) {
            return claims.stream().filter(n -> n.claim().kind() == kind).toList();
        }
    }

    private List<Subject> subjects() {
        Map<List<Object>, List<Narrated>> subjects = new LinkedHashMap<>();
        for (Narrated narrated : dossier.claims()) {
            Claim claim = narrated.claim();
            subjects.computeIfAbsent(List.of(claim.place(), claim.sentence(), claim.group()), k -> new ArrayList<>())
                    .add(narrated);
        }
        return subjects.values().stream().map(Subject::new).toList();
    }

    /** Changes of the same item, narrated with the same figure of the year and against the same year. */
    List<Comparison> repeated(NarrativeRule.ClaimRepeated rule) {
        Map<List<Object>, List<Narrated>> same = new LinkedHashMap<>();
        for (Subject subject : subjects()) {
            for (Narrated change : subject.of(Claim.Kind.CHANGE)) {
                Claim claim = change.claim();
                Optional<Narrated> now = subject.level(c -> c.fiscalYear().equals(claim.fiscalYear()));
                if (now.isPresent()
                        && claim.amount().isPresent()
                        && rule.items().contains(claim.item())) {
                    List<Object> subjectOf = List.of(
                            claim.item(),
                            claim.scope(),
                            claim.fiscalYear(),
                            claim.compareYear(),
                            claim.measure(),
                            now.get().claim().amount());
                    same.computeIfAbsent(subjectOf, k -> new ArrayList<>()).add(change);
                }
            }
        }
        List<Comparison> all = new ArrayList<>();
        for (List<Narrated> said : same.values()) {
            said.subList(1, said.size())
                    .forEach(again -> all.add(Comparison.equal(rule, again.key(), signed(said.get(0)), signed(again))));
        }
        if (all.isEmpty()) {
            all.add(Comparison.without(rule, "", new Verdict.NotApplicable(Explanation.of("nothing_twice"))));
        }
        return all;
    }

    List<Comparison> change(NarrativeRule.ClaimChange rule) {
        List<Comparison> all = new ArrayList<>();
        subjects().forEach(subject -> judge(rule, subject, all));
        if (all.isEmpty()) {
            all.add(Comparison.without(rule, "", new Verdict.NotApplicable(Explanation.of("no_change"))));
        }
        return all;
    }

    private void judge(RuleSpec rule, Subject subject, List<Comparison> all) {
        for (Narrated change : subject.of(Claim.Kind.CHANGE)) {
            Optional<Narrated> last = last(subject, change);
            Optional<Narrated> now = now(subject, last);
            if (change.claim().amount().isEmpty()) {
                continue;
            }
            if (last.isEmpty() || now.isEmpty()) {
                Explanation why = Explanation.of("no_levels", change.printed());
                all.add(Comparison.without(rule, change.key(), new Verdict.Undecidable(why)));
                continue;
            }
            Side levels = Side.of(now.get()).minus(Side.of(last.get()));
            all.add(Comparison.equal(rule, change.key(), signed(change), levels));
        }
        for (Narrated rate : subject.of(Claim.Kind.CHANGE_RATE)) {
            rate.claim().rate().ifPresent(percent -> all.add(ofAnother(rate(rule, subject, rate, percent), rate)));
        }
    }

    /** A rate that another level of the paragraph gives is that one's: 其中 comes between a total and its change. */
    private Comparison ofAnother(Comparison made, Narrated rate) {
        BigDecimal moved =
                made.right().isEmpty() ? BigDecimal.ZERO : made.right().total();
        if (!made.differs() || moved.signum() == 0) {
            return made;
        }
        BigDecimal said = rate.claim().rate().orElseThrow();
        boolean down = rate.claim().direction() == Direction.DECREASE;
        return levels().filter(n -> n.place().equals(rate.place()))
                .filter(n -> gives(n, down ? moved.abs().negate() : moved.abs(), said))
                .findFirst()
                .map(n -> Comparison.without(
                        made.rule(), made.key(), new Verdict.Undecidable(Explanation.of("rate_of", n.printed()))))
                .orElse(made);
    }

    private static boolean gives(Narrated level, BigDecimal moved, BigDecimal said) {
        BigDecimal base = level.claim().amount().orElseThrow().subtract(moved);
        int digits = Math.max(0, said.scale());
        return base.signum() > 0
                && Tolerance.percent(moved.abs(), base)
                                .setScale(digits, RoundingMode.HALF_UP)
                                .compareTo(said)
                        == 0;
    }

    private static Comparison rate(RuleSpec rule, Subject subject, Narrated rate, BigDecimal percent) {
        Optional<Narrated> last = last(subject, rate);
        Optional<Narrated> now = now(subject, last);
        Optional<Side> moved = moved(subject, now, last);
        Optional<Side> base = last.isPresent() ? last.map(Side::of) : base(now, moved);
        if (moved.isEmpty() || base.isEmpty()) {
            Explanation why = Explanation.of("no_base", rate.claim().printed());
            return Comparison.without(rule, rate.key(), new Verdict.Undecidable(why));
        }
        boolean down = rate.claim().direction() == Direction.DECREASE;
        Side part = moved.get();
        boolean sameWay = part.total().signum() < 0 == down;
        BigDecimal said = down && !sameWay ? percent.negate() : percent;
        Side right = down && sameWay ? Side.NONE.minus(part) : part;
        Side left = Side.of(new Computed(said, rate.label() + " %", rate.place(), rate.key(), ""));
        if (base.get().total().signum() == 0) {
            Verdict verdict = said.signum() == 0
                    ? new Verdict.NotApplicable(Explanation.of("base_zero"))
                    : new Verdict.Differs(said, BigDecimal.ZERO, said, BigDecimal.ZERO, Explanation.of("base"));
            return Comparison.of(rule, rate.key(), left, right.over(base.get()), verdict);
        }
        return Comparison.rate(rule, rate.key(), left, right, base.get());
    }

    /** The change: from the two levels, else as it is stated. */
    private static Optional<Side> moved(Subject subject, Optional<Narrated> now, Optional<Narrated> last) {
        if (last.isPresent() && now.isPresent()) {
            return Optional.of(Side.of(now.get()).minus(Side.of(last.get())));
        }
        return subject.of(Claim.Kind.CHANGE).stream()
                .filter(n -> n.claim().amount().isPresent())
                .findFirst()
                .map(ChangeJudge::signed);
    }

    /** A stated change with the sign of its direction. */
    private static Side signed(Narrated change) {
        return change.claim().direction() == Direction.DECREASE ? Side.NONE.minus(Side.of(change)) : Side.of(change);
    }

    private static Optional<Side> base(Optional<Narrated> now, Optional<Side> moved) {
        return now.isPresent() && moved.isPresent()
                ? Optional.of(Side.of(now.get()).minus(moved.get()))
                : Optional.empty();
    }

    private static Optional<Narrated> last(Subject subject, Narrated of) {
        return subject.level(c ->
                c.fiscalYear().isPresent() && c.fiscalYear().equals(of.claim().compareYear()));
    }

    private static Optional<Narrated> now(Subject subject, Optional<Narrated> last) {
        return subject.level(c -> last.isEmpty() || c != last.get().claim());
    }

    private Stream<Narrated> levels() {
        return dossier.claims().stream().filter(n -> Terms.level(n.claim()));
    }
}
