package io.yusuan.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands as it would be published is not published again; anything else is. */
class StandingTest {
    @TempDir
    Path dir;

    private final AtomicInteger publications = new AtomicInteger();
    private NightlyJob job;
    private Map<String, String> bytes;

    @BeforeEach
    void aPublication() throws IOException {
        job = new NightlyJob(dir);
        job.firstNight();
        job.run();
        bytes = job.published();
    }

    @Test
    void whereNothingHasChangedNothingIsPublished() throws IOException {
        RunReport report = run();

        assertThat(publications).hasValue(0);
        assertThat(report.verdict()).isEqualTo(RunReport.Verdict.CLEAN);
        assertThat(report.totals().documents()).isEqualTo(4);
        assertThat(job.published()).isEqualTo(bytes);
    }

    @Test
    void whatWasDamagedOrAddedOrRemovedIsMended() throws IOException {
        Path part = part();
        Files.writeString(part, Files.readString(part).replace('0', '1'));
        assertMended();

        Files.delete(part());
        assertMended();

        Files.writeString(part().resolveSibling("part-0.csv"), "left by a crash");
        assertMended();

        Files.delete(dir.resolve("output/manifest.json"));
        assertMended();
    }

    @Test
    void aDocumentThatIsGoneIsPublishedWithout() throws IOException {
        Files.delete(dir.resolve("input/gone.txt"));

        run();

        assertThat(publications).hasValue(1);
        assertThat(job.published()).isNotEqualTo(bytes);
    }

    private void assertMended() throws IOException {
        publications.set(0);
        run();
        assertThat(publications).hasValue(1);
        assertThat(job.published()).isEqualTo(bytes);
    }

    private Path part() throws IOException {
        try (var files = Files.list(dir.resolve("output/csv/documents"))) {
            return files.sorted().findFirst().orElseThrow();
        }
    }

    private RunReport run() throws IOException {
        return job.run(new Progress() {
            @Override
            public void publishing() {
                publications.incrementAndGet();
            }
        });
    }
}
