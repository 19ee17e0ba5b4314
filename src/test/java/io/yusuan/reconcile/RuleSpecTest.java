package io.yusuan.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yusuan.SpecFile;
import io.yusuan.catalogue.Catalogue;
import io.yusuan.catalogue.CatalogueLoader;
import io.yusuan.catalogue.Problems;
import io.yusuan.catalogue.RuleSpec;
import io.yusuan.catalogue.YamlNode;
import io.yusuan.document.SourceId;
import io.yusuan.finding.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each kind of rule on small documents: what holds, rounds, differs, does not apply or cannot be decided. */
class RuleSpecTest {
    private static final Catalogue CATALOGUE = CatalogueLoader.builtIn();
    private static final SourceId SOURCE = new SourceId("0123456789abcdef".repeat(4), "spec", "spec");

    static Stream<YamlNode.Mapping> cases() {
        return Stream.of("sums", "rows", "across", "claims", "forms", "codes", "causes", "economic", "lists", "seed")
                .flatMap(f -> SpecFile.cases("rules/" + f + ".yaml").stream());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void verdictsAndFindingsAreAsWritten(YamlNode.Mapping spec) {
        Problems problems = new Problems();
        String name = spec.required("name", problems);
        Reconciliation judged = judge(spec);
        List<String> checks = spec.texts("checks", problems);
        List<String> findings = spec.texts("findings", problems);
        problems.throwIfAny();
        assertThat(verdicts(judged)).as(name).containsExactlyInAnyOrderElementsOf(checks);
        assertThat(judged.findings()).as(name + ": %s", printed(judged)).hasSameSizeAs(findings);
        for (int i = 0; i < findings.size(); i++) {
            assertThat(printed(judged.findings().get(i)))
                    .as(name)
                    .contains(findings.get(i).split("\\s*\\.\\.\\.\\s*"));
        }
    }

    /** A rule that throws is a bug: the document fails, and nothing is said of its figures. */
    @Test
    void aRuleThatThrowsIsNoDifference() {
        RuleSpec.CodeShape known = CATALOGUE.rules().stream()
                .filter(RuleSpec.CodeShape.class::isInstance)
                .map(RuleSpec.CodeShape.class::cast)
                .findFirst()
                .orElseThrow();
        RuleSpec broken = new RuleSpec.CodeShape(known.frame(), known.tables(), null);
        RuleFixture seed = new RuleFixture(SpecFile.cases("rules/seed.yaml").get(0));
        Reconciler reconciler = new Reconciler(List.of(broken), CATALOGUE.codes());

        assertThatThrownBy(() -> reconciler.reconcile(SOURCE, seed.head, seed.statements, seed.claims))
                .isInstanceOf(NullPointerException.class);
    }

    static Reconciliation judge(YamlNode.Mapping spec) {
        List<String> wanted = spec.texts("rules", new Problems());
        List<RuleSpec> rules = CATALOGUE.rules().stream()
                .filter(r -> wanted.isEmpty() || wanted.contains(r.id()))
                .toList();
        assertThat(rules.size()).isGreaterThanOrEqualTo(wanted.size());
        RuleFixture fixture = new RuleFixture(spec);
        return new Reconciler(rules, CATALOGUE.codes())
                .reconcile(SOURCE, fixture.head, fixture.statements, fixture.claims);
    }

    /** {@code rule verdict count}, in order of rule. */
    private static List<String> verdicts(Reconciliation judged) {
        TreeMap<String, Integer> counts = new TreeMap<>();
        judged.checks().forEach(c -> counts.merge(c.ruleId() + " " + c.verdict().id(), 1, Integer::sum));
        List<String> lines = new ArrayList<>();
        counts.forEach((key, count) -> lines.add(key + " " + count));
        return lines;
    }

    private static List<String> printed(Reconciliation judged) {
        return judged.findings().stream().map(RuleSpecTest::printed).toList();
    }

    private static String printed(Finding finding) {
        return finding.code().id() + " " + finding.place().printed() + " " + finding.messageEn() + " | "
                + finding.explanation().en();
    }
}
