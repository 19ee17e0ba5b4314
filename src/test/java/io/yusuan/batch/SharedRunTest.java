package io.yusuan.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yusuan.catalogue.Catalogue;
import io.yusuan.catalogue.CatalogueLoader;
import io.yusuan.worker.DocumentWork;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A run that several processes share publishes what one alone does, whatever becomes of them. */
class SharedRunTest {
    private static final int DOCUMENTS = 48;
    private static final int SLICE = 12;
    private static final Catalogue CATALOGUE = CatalogueLoader.builtIn();

    @TempDir
    Path dir;

    private NightlyJob job;
    private final List<Process> processes = new ArrayList<>();

    @BeforeEach
    void aJob() throws IOException {
        LedgerDatabase database = PostgresForTests.database();
        job = new NightlyJob(Files.createDirectories(dir.resolve("shared")))
                .on(new LedgerDatabase(database.url(), database.user(), Duration.ofSeconds(3), SLICE));
    }

    @AfterEach
    void leaveNoProcess() throws InterruptedException {
        for (Process process : processes) {
            process.destroyForcibly().waitFor();
        }
    }

    @Test
    void aManagerAndThreeWorkersOfWhichOneIsKilledPublishWhatOneProcessDoes() throws Exception {
        documents(job, DOCUMENTS);
        Process manager = start("manager");
        Process victim = start("victim");
        awaitStuck(victim);
        Process second = start("worker");
        Process third = start("worker");
        victim.destroyForcibly().waitFor();

        for (Process process : List.of(manager, second, third)) {
            assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
            assertThat(process.exitValue()).as(() -> said()).isZero();
        }
        assertPublishedAsByOneAlone(DOCUMENTS);
        assertThat(Kept.number(
                        job,
                        "SELECT COUNT(*) FROM batch_step_execution WHERE step_name LIKE 'process:%'"
                                + " AND status = 'COMPLETED'"))
                .as("slices, that of the killed worker among them")
                .isEqualTo(DOCUMENTS / SLICE);
        assertThat(Kept.number(
                        job, "SELECT SUM(write_count) FROM batch_step_execution WHERE step_name LIKE 'process:%'"))
                .as("documents written, none twice")
                .isEqualTo(DOCUMENTS);
    }

    @Test
    void aWorkerThatFailsLeavesItsSliceToTheNext() throws Exception {
        documents(job, 3);
        CompletableFuture<RunReport> manager = manage();
        assertThatThrownBy(() -> work(file -> {
                    throw new IOException("a fault of the worker");
                }))
                .isInstanceOf(RunFailedException.class)
                .hasMessageContaining("a fault of the worker");

        WorkReport report = work(SlowRun::reject);

        assertThat(manager.get(1, TimeUnit.MINUTES).totals().documents()).isEqualTo(3);
        assertThat(report).isEqualTo(new WorkReport(WorkReport.Ended.OVER, 1, 3));
        JsonNode summary = JsonMapper.shared()
                .readTree(job.home().resolve("output/report/summary.json").toFile());
        assertThat(summary.get("slowest").size())
                .as("documents that the worker read, as the manager tells of them")
                .isEqualTo(3);
    }

    @Test
    void aWorkerWhoseSliceWasTakenOverWritesNothing() throws Exception {
        documents(job, 3);
        CompletableFuture<RunReport> manager = manage();
        List<String> read = new ArrayList<>();
        WorkReport report = work(file -> {
            synchronized (read) {
                read.add(file.id().source());
                if (read.size() == 1) {
                    takeOver();
                }
            }
            return SlowRun.reject(file);
        });

        assertThat(manager.get(1, TimeUnit.MINUTES).totals().documents()).isEqualTo(3);
        assertThat(report.documents()).as("counted once").isEqualTo(3);
        assertThat(read).as("what was not written was read again").hasSize(6);
    }

    /** By one that died in turn. */
    private void takeOver() {
        try {
            Kept.update(job, "UPDATE ledger_slice SET owner = 'other', beat = beat - INTERVAL '1 hour'");
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aWorkerOfAnotherProgramIsRefused() throws Exception {
        documents(job, 1);
        job.run();
        Kept.update(job, "INSERT INTO ledger_slice VALUES (1, 'nightly', 'another', 0, 0, 'open', 0)");

        assertThat(work(SlowRun::reject).ended()).isEqualTo(WorkReport.Ended.OTHER_ENGINE);
    }

    private CompletableFuture<RunReport> manage() {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return BatchRunner.manage(job.definition(), CATALOGUE, SlowRun::reject, Progress.SILENT);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private WorkReport work(DocumentWork work) throws IOException {
        return WorkerRunner.work(job.definition(), CATALOGUE, work, Progress.SILENT);
    }

    private void assertPublishedAsByOneAlone(int count) throws IOException {
        NightlyJob alone = Kept.IN_FILE.job(dir.resolve("alone"));
        documents(alone, count);
        alone.run();
        assertThat(job.published()).isNotEmpty().isEqualTo(alone.published());
    }

    private static void documents(NightlyJob where, int count) throws IOException {
        where.firstNight();
        try (var files = Files.list(where.home().resolve("input"))) {
            for (Path file : files.toList()) {
                if (count < DOCUMENTS || file.toString().endsWith(".txt")) {
                    Files.delete(file);
                }
            }
        }
        for (int i = count < DOCUMENTS ? 0 : 3; i < count; i++) {
            Files.writeString(where.home().resolve("input").resolve("document-" + i + ".txt"), "document " + i);
        }
    }

    private Process start(String role) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx256m",
                        "-Dfile.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SharedRun.class.getName(),
                        job.home().toString(),
                        role)
                .redirectError(
                        ProcessBuilder.Redirect.appendTo(dir.resolve("stderr").toFile()))
                .start();
        processes.add(process);
        return process;
    }

    private static void awaitStuck(Process process) throws IOException {
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = lines.readLine();
        while (line != null && !line.equals(SharedRun.STUCK)) {
            line = lines.readLine();
        }
        assertThat(line).as("the worker ended too early").isNotNull();
    }

    private String said() {
        try {
            return Files.readString(dir.resolve("stderr"));
        } catch (IOException e) {
            return "nothing";
        }
    }
}
