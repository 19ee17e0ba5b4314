package io.yusuan.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yusuan.batch.Moments.Moment;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A disk that is full at some moment fails the run loudly, leaves a publication that is whole, and the same command goes on
 * once there is space.
 */
class DiskFullTest {
    private static final String FULL = "No space left on device";
    private static final int SAMPLES = 5;

    @TempDir
    Path dir;

    @ParameterizedTest
    @EnumSource
    void aFullDiskFailsTheRunAndLeavesAWholePublication(Kept kept) throws IOException {
        NightlyJob job = kept.job(dir.resolve("job"));
        job.firstNight();
        job.run();
        Map<String, String> before = job.listed();
        job.secondNight();
        List<Moment> writes = new ArrayList<>();
        Random random = new Random(1);
        // Each attempt goes on with what the ones before left, until one meets no full disk any more.
        for (int attempt = 0; attempt < SAMPLES; attempt++) {
            int fullAt = 1 + random.nextInt(120);
            try (Moments full = Moments.watch(moment -> {
                if (moment.needsSpace() && moment.number() >= fullAt) {
                    writes.add(moment);
                    throw new IOException(FULL);
                }
            })) {
                assertThatThrownBy(job::run)
                        .isInstanceOf(RunFailedException.class)
                        .hasStackTraceContaining(FULL);
            }
            assertThat(job.listed()).isEqualTo(before);
        }
        assertThat(writes).hasSizeGreaterThanOrEqualTo(SAMPLES);

        assertThat(job.run().verdict()).isEqualTo(RunReport.Verdict.CLEAN);
        NightlyJob undisturbed = Kept.IN_FILE.job(dir.resolve("undisturbed"));
        undisturbed.firstNight();
        undisturbed.secondNight();
        undisturbed.run();
        assertThat(job.published()).isEqualTo(undisturbed.published());
    }
}
