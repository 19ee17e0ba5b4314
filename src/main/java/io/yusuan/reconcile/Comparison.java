package io.yusuan.reconcile;

import io.yusuan.catalogue.RuleSpec;
import io.yusuan.document.Place;
import io.yusuan.document.SourceId;
import io.yusuan.finding.Explanation;
import io.yusuan.finding.FindingCode;
import io.yusuan.statement.Identifiers;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * A rule applied to operands, with what is needed to explain and report it.
 *
 * @param key what tells it from other applications of the rule; the same in every run
 * @param code kind of finding when it is reported, empty for the one that the rule's severity chooses
 */
record Comparison(RuleSpec rule, String key, Side left, Side right, Verdict verdict, Optional<FindingCode> code) {
    /** A rule that says nothing about this document, or could not be decided. */
    static Comparison without(RuleSpec rule, String key, Verdict verdict) {
        return new Comparison(rule, key, Side.NONE, Side.NONE, verdict, Optional.empty());
    }

    /** Two sums that should be the same. */
    static Comparison equal(RuleSpec rule, String key, Side left, Side right) {
        return of(rule, key, left, right, Tolerance.equal(left, right));
    }

    /** A printed rate, in percent, and the quotient that it should be. */
    static Comparison rate(RuleSpec rule, String key, Side printed, Side part, Side whole) {
        return of(rule, key, printed, part.over(whole), Tolerance.rate(printed.total(), part, whole));
    }

    /** Two complete sides; what is not printed counts as nothing only if the rule then holds. */
    static Comparison of(
            RuleSpec rule, String key, Terms.Found left, Terms.Found right, BiFunction<Side, Side, Verdict> judge) {
        Verdict verdict = judge.apply(left.side(), right.side());
        Explanation blank = left.blank().and(right.blank());
        return verdict instanceof Verdict.Differs && !blank.isEmpty()
                ? of(rule, key, left.side(), right.side(), new Verdict.Undecidable(blank))
                        .as(FindingCode.FIGURES_DOUBTFUL)
                : of(rule, key, left.side(), right.side(), verdict);
    }

    static Comparison of(RuleSpec rule, String key, Side left, Side right, Verdict verdict) {
        return new Comparison(rule, key, left, right, verdict, Optional.empty());
    }

    Comparison with(Verdict other) {
        return new Comparison(rule, key, left, right, other, code);
    }

    /** The same with the operands that there are. */
    Comparison between(Side l, Side r) {
        return new Comparison(rule, key, l, r, verdict, code);
    }

    /** Reported as a finding of a kind of its own, whatever the verdict. */
    Comparison as(FindingCode kind) {
        return new Comparison(rule, key, left, right, verdict, Optional.of(kind));
    }

    /** Reported as a finding of a kind of its own where it differs. */
    Comparison reportedAs(FindingCode kind) {
        return differs() ? as(kind) : this;
    }

    /** Unique within the document. */
    String id() {
        return rule.id() + "#" + key;
    }

    boolean differs() {
        return verdict instanceof Verdict.Differs;
    }

    /** True where the difference makes the reading doubtful, not the document. */
    boolean suspectsReading() {
        return code().filter(FindingCode.READER_SUSPECT::equals).isPresent();
    }

    boolean holds() {
        return verdict instanceof Verdict.Holds || verdict instanceof Verdict.Rounding;
    }

    Explanation explanation() {
        if (verdict instanceof Verdict.Differs differs) {
            return differs.explanation();
        }
        return verdict instanceof Verdict.Rounding rounding ? rounding.explanation() : Explanation.NONE;
    }

    List<Side.Addend> addends() {
        List<Side.Addend> all = new ArrayList<>(left.addends());
        all.addAll(right.addends());
        return all;
    }

    /** Where the first operand stands, or the whole document. */
    Place place() {
        for (Side side : List.of(left, right)) {
            if (!side.isEmpty()) {
                return side.addends().get(0).operand().place();
            }
        }
        return Place.WHOLE;
    }

    Check check(SourceId source) {
        List<String> tables = new ArrayList<>(2);
        Set<String> facts = new LinkedHashSet<>();
        for (Side side : List.of(left, right)) {
            for (Side.Addend addend : side.addends()) {
                String table = addend.operand().tableId();
                if (!table.isEmpty() && !tables.contains(table)) {
                    tables.add(table);
                }
                facts.add(addend.operand().factId());
            }
        }
        facts.remove("");
        return new Check(
                checkId(source), rule.id(), tables, verdict, left.printed(), right.printed(), List.copyOf(facts));
    }

    String checkId(SourceId source) {
        return Identifiers.of('c', source.docId(), rule.id(), key);
    }
}
