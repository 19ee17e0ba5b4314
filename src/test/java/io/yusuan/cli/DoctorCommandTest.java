package io.yusuan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.yusuan.PostgresServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorCommandTest {
    @TempDir
    Path dir;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void aFolder() throws IOException {
        Files.createDirectories(dir.resolve("input"));
    }

    @Test
    void whereEverythingIsThereARunCouldWork() throws IOException, SQLException {
        String warehouse = "load: {to: \"" + PostgresServer.newDatabase() + "\"}\n";
        assertThat(doctor(job("processes", "input", "output", warehouse))).isZero();

        assertThat(out.toString())
                .contains("ok       Java", "ok       source", "ok       work directory", "ok       output directory")
                .contains(
                        "ok       ledger             none yet", "ok       worker             started, read a document")
                .containsPattern("ok       load               jdbc:postgresql:.*, schema yusuan \\(PostgreSQL [0-9]")
                .contains("a run could work")
                .doesNotContain("failed");
        assertThat(dir.resolve("output")).as("nothing is published").isEmptyDirectory();
        assertThat(dir.resolve("work/ledger.mv.db")).doesNotExist();
    }

    @Test
    void whatIsMissingIsNamedTogetherWithWhatToDo() throws IOException {
        Files.writeString(dir.resolve("file"), "");
        String more = "report:\n  metrics: " + dir.resolve("none/m.prom")
                + "\nload:\n  to: jdbc:postgresql://127.0.0.1:1/none?password=secret\n";
        Path job = job("threads", "nowhere", "file", more);

        assertThat(doctor(job)).isEqualTo(2);

        assertThat(out.toString())
                .contains("failed   source             there is no folder", "→ mount it")
                .contains("failed   output directory", "there is a file of that name")
                .contains("failed   metrics", "→ make it")
                .contains(
                        "failed   load               jdbc:postgresql://127.0.0.1:1/none cannot be reached",
                        "→ start it")
                .doesNotContain("secret")
                .contains("ok       worker", "a run could not work: 4 failed");
    }

    @Test
    void aLedgerThatIsDamagedAndACatalogueThatIsWrongAreFound() throws IOException {
        Files.createDirectories(dir.resolve("work"));
        Files.writeString(dir.resolve("work/ledger.mv.db"), "no database");
        Path overlay = Files.createDirectories(dir.resolve("overlay"));
        Files.writeString(overlay.resolve("wording.yaml"), "titels: {}\n");
        Path job = job("threads", "input", "output", "catalogue: " + overlay + "\n");

        assertThat(doctor(job)).isEqualTo(2);

        assertThat(out.toString()).contains("failed   catalogue", "titels", "failed   ledger", "→ move the work");
    }

    @Test
    void aJobThatIsNoneOrWrongEndsWithItsProblems() throws IOException {
        assertThat(run("doctor", "weekly")).isEqualTo(2);
        assertThat(err.toString()).contains("nightly, backfill");
        assertThat(doctor(job("threads", "input", "output", "report:\n  quiet_days: -1\n")))
                .isEqualTo(2);
        assertThat(err.toString()).contains("\"quiet_days\" is a number of days");
    }

    private Path job(String workers, String input, String output, String more) throws IOException {
        String job = "job: nightly\nsources:\n  - folder: " + dir.resolve(input) + "\noutput: " + dir.resolve(output)
                + "\nwork: " + dir.resolve("work") + "\nworkers: " + workers + "\n" + more;
        return Files.writeString(dir.resolve("job.yml"), job);
    }

    private int doctor(Path job) {
        return run("doctor", "--job", job.toString());
    }

    private int run(String... args) {
        return new CommandLineProgram(new PrintWriter(out, true), new PrintWriter(err, true)).run(args);
    }
}
