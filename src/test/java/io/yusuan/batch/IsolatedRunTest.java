package io.yusuan.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.yusuan.batch.JobDefinition.Overrides;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents read in processes of their own give the bytes that they give in the process of the job. */
class IsolatedRunTest {
    private static final Path SAMPLES = Path.of("input");

    @TempDir
    private Path dir;

    private JobDefinition job(String side, boolean isolated) throws IOException {
        JobDefinition written = JobFile.read(Path.of("jobs/nightly.yml"))
                .with(new Overrides(
                        Optional.of(SAMPLES),
                        Optional.of(dir.resolve(side).resolve("output")),
                        Optional.of(dir.resolve(side).resolve("work")),
                        Optional.empty(),
                        false,
                        false));
        assertThat(written.workers()).as("processes are the default").isPresent();
        return isolated ? written : written.inThisProcess();
    }

    @Test
    void itMakesNoDifferenceWhereDocumentsAreRead() throws IOException {
        RunReport report = BatchRunner.run(job("processes", true), Progress.SILENT);
        BatchRunner.run(job("threads", false), Progress.SILENT);

        assertThat(report.verdict()).isEqualTo(RunReport.Verdict.CLEAN);
        assertThat(report.totals().statuses()).containsOnlyKeys("ok");
        assertThat(report.totals().sum(RunTotals.Group::facts)).isPositive();
        assertThat(new Published(dir.resolve("processes/output")).bytes())
                .isEqualTo(new Published(dir.resolve("threads/output")).bytes());
        assertThat(Files.exists(dir.resolve("processes/work/workers/1")))
                .as("workers leave nothing")
                .isFalse();
        assertThat(dir.resolve("threads/work/workers")).doesNotExist();
    }
}
