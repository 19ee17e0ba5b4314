package io.yusuan.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.yusuan.catalogue.CatalogueLoader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Kills a run in the middle, as {@code kill -9} does, and starts the same command again. */
class RecoveryTest {
    private static final int DOCUMENTS = 20;

    /** Documents a transaction. */
    private static final int CHUNK = 8;

    private static final long DAWDLE_MILLIS = 60;

    @TempDir
    Path dir;

    private Process process;

    @BeforeEach
    void documents() throws IOException {
        for (String side : new String[] {"killed", "undisturbed"}) {
            Path input = Files.createDirectories(dir.resolve(side).resolve("input"));
            for (int i = 0; i < DOCUMENTS; i++) {
                Files.writeString(input.resolve("document-" + i + ".txt"), "document " + i);
            }
        }
    }

    @AfterEach
    void leaveNoProcess() throws InterruptedException {
        if (process != null) {
            process.destroyForcibly().waitFor();
        }
    }

    @ParameterizedTest
    @CsvSource({"discovered,1", "processed,1", "processed,9", "publishing,1"})
    void aKilledRunEndsInTheBytesOfAnUndisturbedOne(String moment, int times) throws Exception {
        start("killed", DAWDLE_MILLIS);
        awaitWord(moment, times);
        process.destroyForcibly().waitFor();
        assertThat(dir.resolve("killed/output")).isEmptyDirectory();

        RunReport resumed = run("killed");
        run("undisturbed");

        assertThat(resumed.totals().documents()).isEqualTo(DOCUMENTS);
        if (times > 8 || moment.equals("publishing")) {
            assertThat(resumed.unchanged())
                    .as("what was committed is not read again")
                    .isPositive();
        }
        assertThat(new Published(dir.resolve("killed/output")).bytes())
                .isNotEmpty()
                .isEqualTo(new Published(dir.resolve("undisturbed/output")).bytes());
    }

    @Test
    void asLongAsARunLivesAnotherProcessIsRefused() throws Exception {
        start("killed", DAWDLE_MILLIS);
        awaitWord("discovered", 1);
        Process first = process;
        try {
            start("killed", 0);
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(75);
        } finally {
            first.destroyForcibly().waitFor();
        }
    }

    @Test
    void aRunThatIsAskedToEndFinishesItsChunkAndTheNextGoesOn() throws Exception {
        start("killed", DAWDLE_MILLIS);
        awaitWord("processed", 1);
        process.destroy();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(143);
        assertThat(Files.readString(dir.resolve("stderr"))).contains("asked to end", "the same command goes on");
        assertThat(new Published(dir.resolve("killed/output")).bytes()).isEmpty();
        assertThat(Files.readString(dir.resolve("killed/output/report/summary.json")))
                .contains("\"outcome\" : \"ended\"");

        RunReport resumed = run("killed");
        run("undisturbed");

        assertThat(resumed.unchanged()).as("whole chunks").isPositive().isLessThan(DOCUMENTS);
        assertThat(resumed.unchanged() % CHUNK).isZero();
        assertThat(new Published(dir.resolve("killed/output")).bytes())
                .isEqualTo(new Published(dir.resolve("undisturbed/output")).bytes());
    }

    private RunReport run(String side) throws IOException {
        Path home = dir.resolve(side);
        return BatchRunner.run(SlowRun.definition(home), CatalogueLoader.builtIn(), SlowRun::reject, Progress.SILENT);
    }

    private void start(String side, long millis) throws IOException {
        Files.createDirectories(dir.resolve(side).resolve("output"));
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SlowRun.class.getName(),
                        dir.resolve(side).toString(),
                        Long.toString(millis))
                .redirectError(dir.resolve("stderr").toFile())
                .start();
    }

    private void awaitWord(String word, int times) throws IOException {
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        int seen = 0;
        while (seen < times) {
            String line = lines.readLine();
            assertThat(line)
                    .as(() -> "the process ended too early: " + dir.resolve("stderr"))
                    .isNotNull();
            seen += line.equals(word) ? 1 : 0;
        }
    }
}
