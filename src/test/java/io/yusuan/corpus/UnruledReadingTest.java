package io.yusuan.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import io.yusuan.catalogue.CatalogueLoader;
import io.yusuan.dataset.DocumentRows;
import io.yusuan.dataset.FactRow;
import io.yusuan.dataset.Versions;
import io.yusuan.document.SourceFile;
import io.yusuan.document.SourceId;
import io.yusuan.pipeline.Pipeline;
import io.yusuan.read.ReadLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Published documents with their rulings taken out, against what is read of them as they are. Holds
 * {@code docs/unruled.md} to it.
 */
@Tag("corpus")
class UnruledReadingTest {
    private static final Path PAGE = Path.of("docs/unruled.md");
    private static final Path PRINTED = Path.of("target/docs/unruled.md");
    private static final Versions VERSIONS = new Versions("0", "0", "0");
    private static final double PERCENT = 100;

    @TempDir
    private Path folder;

    private final Pipeline pipeline = new Pipeline(CatalogueLoader.builtIn(), ReadLimits.DEFAULT, false);

    /** Facts of documents, and how many of them another reading has. */
    private static final class Score {
        private int facts;
        private int amounts;
        private int labelled;
        private int whole;
        private int others;

        private void add(Score more) {
            facts += more.facts;
            amounts += more.amounts;
            labelled += more.labelled;
            whole += more.whole;
            others += more.others;
        }

        private String row(String name) {
            return String.format(
                    Locale.ROOT,
                    "| %s | %d | %.2f | %.2f | %.2f | %d |%n",
                    name,
                    facts,
                    PERCENT * amounts / Math.max(1, facts),
                    PERCENT * labelled / Math.max(1, facts),
                    PERCENT * whole / Math.max(1, facts),
                    others);
        }
    }

    @Test
    void tablesWithoutUprightLinesAreReadByHowTheyStand() throws IOException {
        String page = """
                # Tables without rulings, as read

                Printed by `./mvnw -Pcorpus verify`. The documents with checked truth, with rulings taken out of their pages,
                against what is read of them as they are. *Amounts* are the shares of the facts of which the amount was read
                in a table of the same type, *label and code* of those with the same label and codes, *whole* of those with
                the same side, source of funds, kind of spending, measure and year as well. *Others* are facts with a label or
                code that the document as published does not have there.
                """
                + section("Level rulings kept, upright ones taken out", true)
                + section("All rulings taken out", false);
        Files.createDirectories(PRINTED.getParent());
        Files.writeString(PRINTED, page);

        assertThat(Files.readString(PAGE))
                .as("docs/unruled.md is stale: read %s and copy it over", PRINTED)
                .isEqualTo(page);
    }

    private String section(String title, boolean keepLevels) throws IOException {
        StringBuilder rows = new StringBuilder();
        Score all = new Score();
        for (String path : new TreeSet<>(documents())) {
            SourceFile published = Corpus.document(path);
            Path stripped = folder.resolve("stripped.pdf");
            WithoutRulings.write(published.file(), stripped, keepLevels);
            String name = published.id().fileName();
            SourceId id = new SourceId(published.id().docId(), path, name);
            Score score = score(facts(published), facts(new SourceFile(id, stripped, Files.size(stripped))));
            rows.append(score.row(path));
            all.add(score);
        }
        return "\n## " + title
                + "\n\n| document | facts | amounts % | label and code % | whole % | others |\n|---|---|---|---|---|---|\n"
                + rows
                + all.row("all");
    }

    /** The documents that have checked truth. */
    private static List<String> documents() throws IOException {
        List<String> documents = new ArrayList<>();
        try (Stream<Path> golden = Files.list(Corpus.ROOT.resolve("golden"))) {
            for (Path facts : golden.map(g -> g.resolve("facts.csv"))
                    .filter(Files::exists)
                    .toList()) {
                String second = Files.readAllLines(facts).get(1);
                documents.add(second.substring(0, second.indexOf(',')).replace("\"", ""));
            }
        }
        return documents;
    }

    private List<FactRow> facts(SourceFile source) throws IOException {
        return DocumentRows.of(pipeline.process(source), VERSIONS).facts().stream()
                .filter(f -> f.amount() != null)
                .toList();
    }

    private static Score score(List<FactRow> published, List<FactRow> stripped) {
        Score score = new Score();
        score.facts = published.size();
        score.amounts = common(published, stripped, UnruledReadingTest::amount);
        score.labelled = common(published, stripped, UnruledReadingTest::labelled);
        score.whole = common(published, stripped, UnruledReadingTest::whole);
        score.others = stripped.size() - score.labelled;
        return score;
    }

    private static int common(List<FactRow> published, List<FactRow> stripped, Function<FactRow, List<Object>> key) {
        Map<List<Object>, Integer> left = new HashMap<>();
        published.forEach(f -> left.merge(key.apply(f), 1, Integer::sum));
        int common = 0;
        for (FactRow fact : stripped) {
            common += left.merge(key.apply(fact), -1, Integer::sum) >= 0 ? 1 : 0;
        }
        return common;
    }

    private static List<Object> amount(FactRow fact) {
        List<Object> key = new ArrayList<>();
        key.add(fact.tableType());
        key.add(fact.amount());
        return key;
    }

    private static List<Object> labelled(FactRow fact) {
        List<Object> key = amount(fact);
        key.add(fact.label());
        key.add(fact.functionCode());
        key.add(fact.economicCode());
        return key;
    }

    private static List<Object> whole(FactRow fact) {
        List<Object> key = labelled(fact);
        key.add(fact.side());
        key.add(fact.sourceOfFunds());
        key.add(fact.spendingKind());
        key.add(fact.measure());
        key.add(fact.fiscalYear());
        return key;
    }
}
