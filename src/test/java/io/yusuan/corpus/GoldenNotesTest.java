package io.yusuan.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.yusuan.catalogue.CatalogueLoader;
import io.yusuan.finding.Explanation;
import io.yusuan.finding.Finding;
import io.yusuan.pipeline.Outcome;
import io.yusuan.pipeline.Pipeline;
import io.yusuan.read.ReadLimits;
import io.yusuan.reconcile.Check;
import io.yusuan.reconcile.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What people noted of the documents with checked truth, {@code src/test/resources/corpus/golden-notes.csv}: every
 * inconsistency that a rule can see is a finding with its explanation, what is rounding is no difference, and nothing
 * else differs. Holds {@code docs/checked-documents.md} to it.
 */
@Tag("corpus")
class GoldenNotesTest {
    private static final Path PAGE = Path.of("docs/checked-documents.md");
    private static final Path PRINTED = Path.of("target/docs/checked-documents.md");
    private static final Path NOTES = Path.of("src/test/resources/corpus/golden-notes.csv");

    /** What a check, or a finding, makes of a note. */
    private enum Seen {
        /** A check differs and is reported. */
        DIFFERS,
        /** A finding that is no check. */
        FINDING,
        /** A check closes within the printed digits. */
        ROUNDING,
        /** No rule sees it. */
        UNSEEN
    }

    /**
     * A note.
     *
     * @param document path
     * @param number as in the notes; several rows where several checks see it
     * @param seen how it is seen
     * @param rule id of the rule, or code of the finding
     * @param figures what {@link Difference#sum()} or the finding prints; the beginning of the left side of a rounding
     * @param explanation id of the explanation, or empty
     * @param why no rule sees it, or what is to be known besides
     */
    private record Note(
            String document, String number, Seen seen, String rule, String figures, String explanation, String why) {
        static Note of(NamedCsvRecord row) {
            return new Note(
                    row.getField("document"),
                    row.getField("note"),
                    Seen.valueOf(row.getField("seen").toUpperCase(java.util.Locale.ROOT)),
                    row.getField("rule"),
                    row.getField("figures"),
                    row.getField("explanation"),
                    row.getField("why"));
        }
    }

    private final Pipeline pipeline = new Pipeline(CatalogueLoader.builtIn(), ReadLimits.DEFAULT, false);
    private final List<String> wrong = new ArrayList<>();

    @Test
    void whatPeopleNotedIsFoundAndNothingElse() throws IOException {
        Map<String, List<Note>> notes = notes();
        for (Map.Entry<String, List<Note>> document : notes.entrySet()) {
            Outcome outcome = pipeline.process(Corpus.document(document.getKey()));
            judge((Outcome.Processed) outcome, document.getValue());
        }

        Files.createDirectories(PRINTED.getParent());
        Files.writeString(PRINTED, page(notes));
        assertThat(wrong).isEmpty();
        assertThat(notes.keySet()).as("documents with checked truth").containsAll(checkedDocuments());
        assertThat(Files.readString(PAGE))
                .as("docs/checked-documents.md is stale: read %s and copy it over", PRINTED)
                .isEqualTo(Files.readString(PRINTED));
    }

    private static Map<String, List<Note>> notes() throws IOException {
        Map<String, List<Note>> notes = new LinkedHashMap<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(NOTES)) {
            rows.forEach(row -> notes.computeIfAbsent(row.getField("document"), d -> new ArrayList<>())
                    .add(Note.of(row)));
        }
        return notes;
    }

    private static List<String> checkedDocuments() throws IOException {
        List<String> paths = new ArrayList<>();
        try (var lists = Files.newDirectoryStream(Corpus.ROOT.resolve("golden"), Files::isDirectory)) {
            for (Path folder : lists) {
                String first =
                        Files.readAllLines(folder.resolve("document.csv")).get(1);
                paths.add(first.substring(0, first.indexOf(',')));
            }
        }
        return paths;
    }

    private void judge(Outcome.Processed outcome, List<Note> notes) {
        List<String> expected = new ArrayList<>();
        for (Note note : notes) {
            switch (note.seen()) {
                case DIFFERS -> {
                    expected.add(note.rule() + " " + note.figures());
                    differs(outcome, note);
                }
                case ROUNDING -> rounding(outcome, note);
                case FINDING -> finding(outcome, note);
                case UNSEEN -> require(!note.why().isBlank(), note, "says no reason");
            }
        }
        for (Check check : outcome.checks()) {
            if (check.verdict() instanceof Verdict.Differs differs) {
                String sum = check.ruleId() + " "
                        + Difference.of(outcome.source().source(), check, differs)
                                .sum();
                if (!expected.contains(sum)) {
                    wrong.add(outcome.source().source() + ": nobody noted " + sum);
                }
            }
        }
    }

    private void differs(Outcome.Processed outcome, Note note) {
        List<Check> found = outcome.checks().stream()
                .filter(c -> c.ruleId().equals(note.rule()))
                .filter(c -> c.verdict() instanceof Verdict.Differs d
                        && Difference.of(note.document(), c, d).sum().equals(note.figures()))
                .toList();
        require(!found.isEmpty(), note, "does not differ");
        for (Check check : found) {
            boolean reported =
                    outcome.findings().stream().anyMatch(f -> f.checkIds().contains(check.checkId()));
            require(reported, note, "raises no finding");
            requireExplained(((Verdict.Differs) check.verdict()).explanation(), note);
        }
    }

    private void rounding(Outcome.Processed outcome, Note note) {
        List<Verdict.Rounding> found = outcome.checks().stream()
                .filter(c -> c.ruleId().equals(note.rule()))
                .filter(c -> Difference.paged(c.leftText()).startsWith(note.figures()))
                .filter(c -> c.verdict() instanceof Verdict.Rounding)
                .map(c -> (Verdict.Rounding) c.verdict())
                .toList();
        require(!found.isEmpty(), note, "is not within the printed digits");
        found.forEach(r -> requireExplained(r.explanation(), note));
    }

    private void finding(Outcome.Processed outcome, Note note) {
        boolean found = outcome.findings().stream()
                .filter(f -> f.code().id().equals(note.rule()))
                .map(Finding::messageEn)
                .anyMatch(m -> m.contains(note.figures()));
        require(found, note, "is no finding");
    }

    private void requireExplained(Explanation explanation, Note note) {
        boolean same = note.explanation().isEmpty()
                ? explanation.isEmpty()
                : explanation.en().startsWith(note.explanation());
        require(same, note, "is explained by “" + explanation.en() + "”");
    }

    private void require(boolean holds, Note note, String otherwise) {
        if (!holds) {
            wrong.add("%s, note %s, %s %s: %s"
                    .formatted(note.document(), note.number(), note.rule(), note.figures(), otherwise));
        }
    }

    private static String page(Map<String, List<Note>> notes) {
        StringBuilder page = new StringBuilder("""
                # What people noted of the checked documents

                Printed by `./mvnw -Pcorpus verify` from `src/test/resources/corpus/golden-notes.csv`. Sixteen documents were
                compared with their pages by people, who numbered what is inconsistent in them. *Differs* is a check that
                reports it, *finding* another report, *rounding* a check that closes within the printed digits, as the notes
                say it should. What no rule sees has its reason. The build fails where a document differs in anything else.

                """);
        int[] counts = new int[Seen.values().length];
        StringBuilder rows = new StringBuilder();
        notes.forEach((document, all) -> {
            rows.append("\n## ")
                    .append(document)
                    .append("\n\n| note | seen as | by | figures | explanation |\n|---|---|---|---|---|\n");
            for (Note note : all) {
                counts[note.seen().ordinal()]++;
                boolean unseen = note.seen() == Seen.UNSEEN;
                String said = note.explanation()
                        + (note.explanation().isEmpty() || note.why().isEmpty() ? "" : ": ")
                        + note.why();
                rows.append("| ")
                        .append(note.number())
                        .append(" | ")
                        .append(unseen ? "–" : note.seen().name().toLowerCase(java.util.Locale.ROOT))
                        .append(" | ")
                        .append(note.rule())
                        .append(" | ")
                        .append(note.figures())
                        .append(" | ")
                        .append(said)
                        .append(" |\n");
            }
        });
        page.append("%d differences and %d other findings, %d roundings; %d that no rule sees.\n"
                .formatted(
                        counts[Seen.DIFFERS.ordinal()],
                        counts[Seen.FINDING.ordinal()],
                        counts[Seen.ROUNDING.ordinal()],
                        counts[Seen.UNSEEN.ordinal()]));
        return page.append(rows).toString();
    }
}
