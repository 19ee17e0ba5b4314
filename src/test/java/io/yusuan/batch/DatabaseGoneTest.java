package io.yusuan.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database that is gone in mid-run fails the run, leaves the publication whole, and the same command goes on. */
class DatabaseGoneTest {
    private static final String PATIENCE = "spring.datasource.hikari.connection-timeout";

    @TempDir
    Path dir;

    @BeforeEach
    void littlePatience() {
        System.setProperty(PATIENCE, "500");
    }

    @AfterEach
    void patience() {
        System.clearProperty(PATIENCE);
    }

    @Test
    void aServerThatIsStoppedFailsTheRunAndTheNextGoesOn() throws Exception {
        Path data = dir.resolve("data");
        NightlyJob job = new NightlyJob(Files.createDirectories(dir.resolve("job")));
        int port;
        Map<String, String> before;
        try (EmbeddedPostgres server = PostgresForTests.own(data, 0)) {
            port = server.getPort();
            job.on(PostgresForTests.of(server, "postgres"));
            job.firstNight();
            job.run();
            before = job.listed();
            job.secondNight();
            assertFails(job, server::close);
        }
        assertThat(job.listed()).isEqualTo(before);

        try (EmbeddedPostgres server = PostgresForTests.own(data, port)) {
            job.on(PostgresForTests.of(server, "postgres"));
            assertGoesOn(job);
        }
    }

    /** The one that runs in this process can be closed, or be on a disk that fails. */
    @Test
    void aFileThatIsClosedFailsTheRunAndTheNextGoesOn() throws Exception {
        NightlyJob job = Kept.IN_FILE.job(dir.resolve("job"));
        job.firstNight();
        job.run();
        Map<String, String> before = job.listed();
        job.secondNight();
        assertFails(job, () -> shutDown(job));
        assertThat(job.listed()).isEqualTo(before);

        assertGoesOn(job);
    }

    private interface End {
        void end() throws IOException;
    }

    private static void assertFails(NightlyJob job, End database) {
        assertThatThrownBy(() -> job.run(new Progress() {
                    @Override
                    public void processed(String source, String status) {
                        try {
                            database.end();
                        } catch (IOException e) {
                            throw new IllegalStateException(e);
                        }
                    }
                }))
                .isInstanceOf(RunFailedException.class);
    }

    private static void shutDown(NightlyJob job) throws IOException {
        try {
            Kept.update(job, "SHUTDOWN IMMEDIATELY");
        } catch (SQLException e) {
            // its connection is closed too
            return;
        }
    }

    private void assertGoesOn(NightlyJob job) throws IOException {
        assertThat(job.run().verdict()).isEqualTo(RunReport.Verdict.CLEAN);
        NightlyJob undisturbed = Kept.IN_FILE.job(dir.resolve("undisturbed"));
        undisturbed.firstNight();
        undisturbed.secondNight();
        undisturbed.run();
        assertThat(job.published()).isEqualTo(undisturbed.published());
    }
}
