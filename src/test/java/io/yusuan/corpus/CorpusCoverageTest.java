package io.yusuan.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import io.yusuan.catalogue.CatalogueLoader;
import io.yusuan.document.RejectReason;
import io.yusuan.document.SourceFile;
import io.yusuan.pipeline.Outcome;
import io.yusuan.pipeline.Pipeline;
import io.yusuan.pipeline.Trace;
import io.yusuan.read.ReadLimits;
import io.yusuan.statement.Statement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Reads every document of the corpus and holds {@code docs/corpus.md} to what came out. */
@Tag("corpus")
class CorpusCoverageTest {
    private static final Path PAGE = Path.of("docs/corpus.md");
    private static final Path PRINTED = Path.of("target/docs/corpus.md");
    private static final Path FINDINGS = Path.of("docs/corpus-findings.md");
    private static final Path FINDINGS_PRINTED = Path.of("target/docs/corpus-findings.md");

    @Test
    void everyDocumentEndsInOneOutcomeAndThePageSaysWhich() throws IOException {
        Pipeline pipeline = new Pipeline(CatalogueLoader.builtIn(), ReadLimits.DEFAULT, false);
        List<Outcome> outcomes = new ArrayList<>();
        CorpusReading reading = new CorpusReading();
        CorpusChecks checks = new CorpusChecks();
        CorpusRules rules = new CorpusRules(CatalogueLoader.builtIn().rules());
        CorpusHeads heads = new CorpusHeads();
        CorpusTypes types = new CorpusTypes();
        CorpusItems items = new CorpusItems();
        HeldOutFamilies heldOut = new HeldOutFamilies(CatalogueLoader.builtIn());
        for (SourceFile source : Corpus.documents()) {
            Trace trace = pipeline.trace(source);
            Outcome outcome = trace.outcome();
            outcomes.add(outcome);
            heads.add(outcome);
            types.add(trace);
            items.add(outcome);
            heldOut.add(trace);
            reading.add(source, outcome);
            checks.add(outcome);
            rules.add(outcome);
        }

        assertThat(outcomes).isNotEmpty().noneMatch(CorpusCoverageTest::isInternal);
        Files.createDirectories(PRINTED.getParent());
        Files.writeString(
                PRINTED,
                page(outcomes)
                        + heads.page()
                        + types.page()
                        + items.page()
                        + heldOut.page()
                        + reading.page()
                        + checks.sums()
                        + rules.page());
        Files.writeString(FINDINGS_PRINTED, checks.others());
        assertThat(checks.unjudged())
                .as("checks that differ and of which src/test/resources/corpus/verdicts does not say who is at fault")
                .isEmpty();
        assertThat(checks.outdated())
                .as("verdicts of checks that do not differ any more")
                .isEmpty();
        assertThat(heads.wrong())
                .as("documents that say something else of themselves than people read in them")
                .isEmpty();
        if (!reading.canCompare()) {
            System.out.println("docs/corpus.md is not compared: pdftotext (poppler-utils) is not installed");
            return;
        }
        assertThat(Files.readString(PAGE))
                .as("docs/corpus.md is stale: read %s and copy it over", PRINTED)
                .isEqualTo(Files.readString(PRINTED));
        assertThat(Files.readString(FINDINGS))
                .as("docs/corpus-findings.md is stale: read %s and copy it over", FINDINGS_PRINTED)
                .isEqualTo(Files.readString(FINDINGS_PRINTED));
    }

    private static boolean isInternal(Outcome outcome) {
        return outcome instanceof Outcome.Rejected rejected && rejected.reason().kind() == RejectReason.Kind.INTERNAL;
    }

    private static String page(List<Outcome> outcomes) {
        StringBuilder page = new StringBuilder("""
                # The corpus, as read

                Printed by `./mvnw -Pcorpus verify` from the published disclosures that lie beside the repository
                (`../shared/corpus`, or `-Dyusuan.corpus=DIR`). One row a document; a reason stands where it was rejected.

                | document | status | tables recognised / all | facts | claims | targets | checks held / differing | findings |
                |---|---|---|---|---|---|---|---|
                """);
        Map<String, Integer> byStatus = new TreeMap<>();
        for (Outcome outcome : outcomes) {
            page.append(row(outcome));
            byStatus.merge(status(outcome), 1, Integer::sum);
        }
        page.append("\n").append(outcomes.size()).append(" documents: ");
        List<String> counts = new ArrayList<>();
        byStatus.forEach((status, count) -> counts.add(count + " " + status));
        return page.append(String.join(", ", counts)).append(".\n").toString();
    }

    private static String row(Outcome outcome) {
        String cells = outcome instanceof Outcome.Processed processed ? counts(processed) : " | | | | ";
        return "| %s | %s | %s| %d |\n"
                .formatted(
                        outcome.source().source(),
                        status(outcome),
                        cells,
                        outcome.findings().size());
    }

    private static String counts(Outcome.Processed outcome) {
        List<Statement> statements = outcome.statements();
        long recognised =
                statements.stream().filter(s -> !s.tableType().isEmpty()).count();
        long facts = statements.stream()
                .flatMap(s -> s.lines().stream())
                .mapToLong(l -> l.amounts().size())
                .sum();
        long targets = statements.stream().mapToLong(s -> s.targets().size()).sum();
        return "%d / %d | %d | %d | %d | %d / %d "
                .formatted(
                        recognised,
                        statements.size(),
                        facts,
                        outcome.claims().size(),
                        targets,
                        verdicts(outcome, "holds") + verdicts(outcome, "rounding"),
                        verdicts(outcome, "differs"));
    }

    private static long verdicts(Outcome.Processed outcome, String id) {
        return outcome.checks().stream()
                .filter(c -> c.verdict().id().equals(id))
                .count();
    }

    private static String status(Outcome outcome) {
        String status = outcome.status().name().toLowerCase(Locale.ROOT);
        return outcome instanceof Outcome.Rejected rejected
                ? status + ": " + rejected.reason().printed()
                : status;
    }
}
