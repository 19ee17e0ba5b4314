package io.yusuan.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yusuan.batch.JobDefinition.Gates;
import io.yusuan.batch.JobDefinition.Partition;
import io.yusuan.batch.JobDefinition.Source;
import io.yusuan.catalogue.Catalogue;
import io.yusuan.catalogue.CatalogueLoader;
import io.yusuan.document.SourceFile;
import io.yusuan.pipeline.Outcome;
import io.yusuan.read.ReadLimits;
import io.yusuan.statement.DocumentHead;
import io.yusuan.worker.DocumentWork;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchRunnerTest {
    private static final Catalogue CATALOGUE = CatalogueLoader.builtIn();

    @TempDir
    Path dir;

    private final List<String> read = Collections.synchronizedList(new ArrayList<>());

    @BeforeEach
    void threeDocuments() throws IOException {
        put("b/second.txt", "two");
        put("a.txt", "one");
        put("c.txt", "three");
    }

    @Test
    void aSecondRunReadsNothingAndPublishesTheSameBytes() throws IOException {
        RunReport first = run();
        Map<String, String> bytes = published().bytes();

        assertThat(first.verdict()).isEqualTo(RunReport.Verdict.CLEAN);
        assertThat(first.read()).isEqualTo(3);
        assertThat(published().documents())
                .containsExactly("a.txt no_tables", "b/second.txt no_tables", "c.txt no_tables");

        read.clear();
        RunReport second = run();
        assertThat(read).isEmpty();
        assertThat(second.unchanged()).isEqualTo(3);
        assertThat(published().bytes()).isEqualTo(bytes);
    }

    @Test
    void aChangedDocumentIsReadAgainAndARemovedOneIsWithdrawn() throws IOException {
        run();
        read.clear();
        put("c.txt", "three, corrected");
        Files.delete(dir.resolve("input/a.txt"));

        RunReport report = run();

        assertThat(read).containsExactly("c.txt");
        assertThat(report.withdrawn()).isEqualTo(1);
        assertThat(published().documents()).containsExactly("b/second.txt no_tables", "c.txt no_tables");
        assertThat(report.totals().statuses()).containsExactly(Map.entry("no_tables", 2));
    }

    @Test
    void whereTooManyDocumentsAreGoneNothingChanges() throws IOException {
        run();
        Map<String, String> bytes = published().bytes();
        List<String> warnings = new ArrayList<>();
        put("new.txt", "four");
        for (String gone : List.of("a.txt", "b/second.txt", "c.txt")) {
            Files.delete(dir.resolve("input").resolve(gone));
        }

        for (int i = 0; i < 2; i++) {
            read.clear();
            RunReport refused = BatchRunner.run(definition(), CATALOGUE, this::empty, new Progress() {
                @Override
                public void warn(String message) {
                    warnings.add(message);
                }
            });

            assertThat(refused.verdict()).isEqualTo(RunReport.Verdict.TOO_MANY_WITHDRAWN);
            assertThat(refused.withdrawn()).isEqualTo(3);
            assertThat(refused.known()).isEqualTo(3);
            assertThat(read).isEmpty();
            assertThat(published().bytes()).isEqualTo(bytes);
        }
        assertThat(warnings).as("a refusal is no accident").isEmpty();

        assertThat(BatchRunner.run(accepting(), CATALOGUE, this::empty, Progress.SILENT)
                        .withdrawn())
                .isEqualTo(3);
        assertThat(published().documents()).containsExactly("new.txt no_tables");
    }

    @Test
    void afterARefusalTheReturnOfTheDocumentsIsAllItTakes() throws IOException {
        run();
        Map<String, String> bytes = published().bytes();
        Files.move(dir.resolve("input"), dir.resolve("unmounted"));
        Files.createDirectory(dir.resolve("input"));
        assertThat(run().verdict()).isEqualTo(RunReport.Verdict.TOO_MANY_WITHDRAWN);
        Files.delete(dir.resolve("input"));
        Files.move(dir.resolve("unmounted"), dir.resolve("input"));
        read.clear();

        assertThat(run().verdict()).isEqualTo(RunReport.Verdict.CLEAN);
        assertThat(read).isEmpty();
        assertThat(published().bytes()).isEqualTo(bytes);
    }

    @Test
    void aFirstRunOverNothingPublishesEmptyDatasetsAndSaysSo() throws IOException {
        List<String> warnings = new ArrayList<>();
        for (String gone : List.of("a.txt", "b/second.txt", "c.txt")) {
            Files.delete(dir.resolve("input").resolve(gone));
        }

        RunReport report = BatchRunner.run(definition(), CATALOGUE, this::empty, new Progress() {
            @Override
            public void warn(String message) {
                warnings.add(message);
            }
        });

        assertThat(report.verdict()).isEqualTo(RunReport.Verdict.CLEAN);
        assertThat(published().documents()).isEmpty();
        assertThat(dir.resolve("output/manifest.json")).exists();
        assertThat(warnings).singleElement().asString().contains("no documents", "input");
    }

    @Test
    void anotherCatalogueReadsEverythingAgain() throws IOException {
        run();
        read.clear();

        BatchRunner.run(definition(), otherCatalogue(), this::empty, Progress.SILENT);

        assertThat(read).hasSize(3);
    }

    @Test
    void ofFilesWithTheSameBytesTheFirstCounts() throws IOException {
        put("z.txt", "one");

        RunReport report = run();

        assertThat(read).doesNotContain("z.txt");
        assertThat(published().documents()).contains("a.txt no_tables", "z.txt rejected duplicate");
        assertThat(report.verdict()).isEqualTo(RunReport.Verdict.CLEAN);

        Files.delete(dir.resolve("input/a.txt"));
        run();
        assertThat(published().documents()).contains("z.txt no_tables");
    }

    @Test
    void aBugIsLoudAndItsNeighboursArePublished() throws IOException {
        // Documents are read side by side, so warnings come from several threads.
        List<String> warnings = new CopyOnWriteArrayList<>();
        Progress progress = new Progress() {
            @Override
            public void warn(String message) {
                warnings.add(message);
            }
        };
        DocumentWork buggy = file -> {
            if (file.id().source().equals("a.txt")) {
                throw new StackOverflowError();
            }
            if (file.id().source().equals("c.txt")) {
                throw new IllegalStateException("quoting the document");
            }
            return empty(file);
        };

        RunReport report = BatchRunner.run(definition(), CATALOGUE, buggy, progress);

        assertThat(report.verdict()).isEqualTo(RunReport.Verdict.INTERNAL);
        assertThat(published().documents())
                .containsExactly("a.txt rejected internal", "b/second.txt no_tables", "c.txt rejected internal");
        assertThat(warnings).hasSize(2);
        assertThat(Files.readString(dir.resolve("work/yusuan.log"))).contains("quoting the document");

        assertThat(run().verdict()).as("a mended bug does not stick").isEqualTo(RunReport.Verdict.CLEAN);
    }

    @Test
    void aFailingEnvironmentFailsTheRunAndTheSameCommandGoesOn() throws IOException {
        Map<String, String> undisturbed = publishedElsewhere();
        DocumentWork failing = file -> {
            if (file.id().source().equals("c.txt")) {
                throw new IOException("no space left");
            }
            return empty(file);
        };

        assertThatThrownBy(() -> BatchRunner.run(definition(), CATALOGUE, failing, Progress.SILENT))
                .isInstanceOf(RunFailedException.class)
                .hasMessageContaining("no space left");
        assertThat(dir.resolve("output/manifest.json")).doesNotExist();

        run();
        assertThat(published().bytes()).isEqualTo(undisturbed);
    }

    @Test
    void aSecondRunInTheSameWorkDirectoryIsRefused() throws IOException {
        try (Lease lease = Lease.acquire(dir.resolve("work"))) {
            assertThatThrownBy(this::run).isInstanceOf(LeaseHeldException.class);
        }
        run();
    }

    @Test
    void resultsDoNotDependOnHowManyDocumentsAreReadAtATime() throws IOException {
        for (int i = 0; i < 30; i++) {
            put("many/" + i + ".txt", "document " + i);
        }
        JobDefinition d = definition();
        JobDefinition oneByOne = FolderJob.of(
                d.name(),
                d.sources(),
                d.catalogue(),
                d.waivers(),
                d.output(),
                d.work(),
                d.limits(),
                d.gates(),
                d.partition(),
                false,
                1,
                Optional.empty());

        BatchRunner.run(oneByOne, CATALOGUE, this::empty, Progress.SILENT);

        assertThat(published().bytes()).isEqualTo(publishedElsewhere());
    }

    private RunReport run() throws IOException {
        return BatchRunner.run(definition(), CATALOGUE, this::empty, Progress.SILENT);
    }

    private Map<String, String> publishedElsewhere() throws IOException {
        JobDefinition other = definition()
                .with(new JobDefinition.Overrides(
                        Optional.empty(),
                        Optional.of(dir.resolve("output2")),
                        Optional.of(dir.resolve("work2")),
                        Optional.empty(),
                        false,
                        false));
        BatchRunner.run(other, CATALOGUE, this::empty, Progress.SILENT);
        return new Published(dir.resolve("output2")).bytes();
    }

    private Outcome empty(SourceFile file) {
        read.add(file.id().source());
        DocumentHead head =
                new DocumentHead(DocumentHead.Disclosure.UNKNOWN, DocumentHead.Level.UNKNOWN, "", OptionalInt.empty());
        return new Outcome.Processed(
                file.id(),
                "text/plain",
                file.bytes(),
                OptionalInt.empty(),
                head,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private JobDefinition definition() {
        return FolderJob.of(
                "nightly",
                List.of(new Source("", dir.resolve("input"), true, List.of("*"), List.of())),
                Optional.empty(),
                Optional.empty(),
                dir.resolve("output"),
                dir.resolve("work"),
                ReadLimits.DEFAULT,
                new Gates(BigDecimal.ONE, Optional.empty(), new BigDecimal("0.5")),
                Partition.AUTO,
                false,
                2,
                Optional.empty());
    }

    private JobDefinition accepting() {
        return definition()
                .with(new JobDefinition.Overrides(
                        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false, true));
    }

    /** A word more is another version of the catalogue. */
    private Catalogue otherCatalogue() throws IOException {
        Path overlay = Files.createDirectories(dir.resolve("overlay"));
        Files.writeString(overlay.resolve("wording.yaml"), "titles:\n  noise: [试行]\n");
        return CatalogueLoader.load(Optional.of(overlay));
    }

    private Published published() {
        return new Published(dir.resolve("output"));
    }

    private void put(String name, String content) throws IOException {
        Path file = dir.resolve("input").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
