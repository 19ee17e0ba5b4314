package io.yusuan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineProgramTest {
    @TempDir
    Path dir;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void helpAndVersionAreData() {
        assertThat(run("--version")).isZero();
        assertThat(out.toString()).matches("yusuan \\d+\\.\\d+\\.\\d+\\s*");
        assertThat(run("--help")).isZero();
        assertThat(out.toString()).contains("nightly", "backfill", "inspect", "explain", "catalogue", "75");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void wrongUsageIsTwo() {
        assertThat(run("nihgtly")).isEqualTo(2);
        assertThat(run("nightly", "--inptu", "x")).isEqualTo(2);
        assertThat(run("nightly", "--input", dir.resolve("nowhere").toString())).isEqualTo(2);
        assertThat(run("nightly", "--job", dir.resolve("nowhere.yml").toString()))
                .isEqualTo(2);
        assertThat(run("catalogue", "check", dir.resolve("nowhere").toString())).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).doesNotContain("\tat ");
    }

    @Test
    void everyProblemOfAJobFileIsPrintedWithItsLine() throws IOException {
        Path job = dir.resolve("job.yml");
        Files.writeString(job, "job: nightly\ninputs: []\n");

        assertThat(run("nightly", "--job", job.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("job.yml:2: unknown key \"inputs\"", "missing key \"output\"");
    }

    @Test
    void theBuiltInCatalogueHasNoProblems() {
        assertThat(run("catalogue", "check")).isZero();
        assertThat(out.toString()).contains("no problems");
    }

    private int run(String... args) {
        return new CommandLineProgram(new PrintWriter(out, true), new PrintWriter(err, true)).run(args);
    }
}
