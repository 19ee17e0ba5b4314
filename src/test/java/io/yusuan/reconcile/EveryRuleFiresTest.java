package io.yusuan.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import io.yusuan.catalogue.Catalogue;
import io.yusuan.catalogue.CatalogueLoader;
import io.yusuan.catalogue.Problems;
import io.yusuan.catalogue.RuleSpec;
import io.yusuan.catalogue.YamlNode;
import io.yusuan.document.SourceId;
import io.yusuan.statement.Amount;
import io.yusuan.statement.Claim;
import io.yusuan.statement.Statement;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * A rule that nothing makes hold or nothing makes differ says nothing: of every rule there is an example in which it
 * holds and one in which it differs, as written, or with one figure that is another.
 */
class EveryRuleFiresTest {
    private static final Catalogue CATALOGUE = CatalogueLoader.builtIn();
    private static final SourceId SOURCE = new SourceId("0123456789abcdef".repeat(4), "spec", "spec");

    /** More than any rounding, in yuan. */
    private static final BigDecimal OPENING = new BigDecimal("1000.00");

    private final Set<String> holding = new TreeSet<>();
    private final Set<String> differing = new TreeSet<>();

    @Test
    void everyRuleHoldsOnceAndDiffersOnce() {
        RuleSpecTest.cases().forEach(this::judge);

        List<String> rules = CATALOGUE.rules().stream().map(RuleSpec::id).toList();
        List<String> silent = new ArrayList<>();
        rules.stream().filter(r -> !holding.contains(r)).forEach(r -> silent.add(r + " never holds"));
        rules.stream().filter(r -> !differing.contains(r)).forEach(r -> silent.add(r + " never differs"));
        assertThat(silent).isEmpty();
    }

    private void judge(YamlNode.Mapping spec) {
        RuleFixture fixture = new RuleFixture(spec);
        List<String> wanted = spec.texts("rules", new Problems());
        List<RuleSpec> rules = CATALOGUE.rules().stream()
                .filter(r -> wanted.isEmpty() || wanted.contains(r.id()))
                .toList();
        Reconciler reconciler = new Reconciler(rules, CATALOGUE.codes());
        Reconciliation printed = note(reconciler, fixture, fixture.statements, fixture.claims);
        // the whole disclosure is for what holds and opens; what differs in it has an example of its own
        for (BigDecimal by : wanted.isEmpty() ? List.of(OPENING) : steps(printed)) {
            for (Amount amount : RaisedFigure.amounts(fixture.statements)) {
                note(reconciler, fixture, RaisedFigure.in(fixture.statements, amount, by), fixture.claims);
            }
            for (int i = 0; i < fixture.claims.size(); i++) {
                List<Claim> claims = new ArrayList<>(fixture.claims);
                claims.set(i, raised(claims.get(i), by));
                note(reconciler, fixture, fixture.statements, claims);
            }
        }
    }

    private Reconciliation note(
            Reconciler reconciler, RuleFixture fixture, List<Statement> statements, List<Claim> claims) {
        Reconciliation judged = reconciler.reconcile(SOURCE, fixture.head, statements, claims);
        for (Check check : judged.checks()) {
            if (check.verdict() instanceof Verdict.Holds || check.verdict() instanceof Verdict.Rounding) {
                holding.add(check.ruleId());
            } else if (check.verdict() instanceof Verdict.Differs) {
                differing.add(check.ruleId());
            }
        }
        // a total that is not printed is missed without a figure to compare
        judged.findings().forEach(f -> differing.add(f.arguments().get(0)));
        return judged;
    }

    /** What closes the checks that differ, and what opens those that hold. */
    private static Set<BigDecimal> steps(Reconciliation judged) {
        Set<BigDecimal> steps = new LinkedHashSet<>(List.of(OPENING, OPENING.negate()));
        for (Check check : judged.checks()) {
            if (check.verdict() instanceof Verdict.Differs differs) {
                steps.add(differs.difference());
                steps.add(differs.difference().negate());
            }
        }
        return steps;
    }

    private static Claim raised(Claim claim, BigDecimal by) {
        Optional<BigDecimal> rate = claim.rate().map(by::add);
        return new Claim(
                claim.kind(),
                claim.sentence(),
                claim.place(),
                claim.item(),
                claim.scope(),
                claim.fiscalYear(),
                rate.isPresent() ? claim.amount() : claim.amount().map(by::add),
                claim.printed(),
                claim.unit(),
                claim.decimals(),
                claim.compareYear(),
                claim.compareAmount(),
                rate,
                claim.direction(),
                claim.reason(),
                claim.group(),
                claim.measure());
    }
}
