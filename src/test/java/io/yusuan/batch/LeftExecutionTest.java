package io.yusuan.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a process that died has left in the job repository, the same command goes on. */
class LeftExecutionTest {
    @TempDir
    Path dir;

    @ParameterizedTest
    @ValueSource(strings = {"STARTED", "STOPPING", "UNKNOWN"})
    void anExecutionLeftInAnyStateIsGoneOnWith(String status) throws Exception {
        NightlyJob job = published();
        Map<String, String> bytes = job.published();
        leave(status);

        assertThat(job.run().verdict()).isEqualTo(RunReport.Verdict.CLEAN);
        assertThat(job.published()).isEqualTo(bytes);
        assertThat(sql("SELECT COUNT(*) FROM batch_job_execution WHERE status <> 'COMPLETED' AND status <> 'FAILED'"
                        + " AND status <> 'STOPPED'"))
                .as("executions that look alive")
                .isZero();
    }

    /** As a commit leaves it that met a full disk. */
    @Test
    void aStepThatIsUnknownInAFailedExecutionIsGoneOnWith() throws Exception {
        NightlyJob job = published();
        Map<String, String> bytes = job.published();
        leave("FAILED");
        update("UPDATE batch_step_execution SET status = 'UNKNOWN'");

        assertThat(job.run().verdict()).isEqualTo(RunReport.Verdict.CLEAN);
        assertThat(job.published()).isEqualTo(bytes);
    }

    /** What was restarted is restarted again, however often. */
    @Test
    void oneCrashAfterTheOtherIsGoneOnWith() throws Exception {
        NightlyJob job = published();
        Map<String, String> bytes = job.published();
        for (int crash = 0; crash < 2; crash++) {
            leave("STARTED");
            assertThat(job.run().verdict()).isEqualTo(RunReport.Verdict.CLEAN);
            assertThat(job.published()).isEqualTo(bytes);
        }
    }

    /** A process can end between any two statements that make the ledger's tables. */
    @Test
    void tablesThatAreThereAlreadyAreNoHindrance() throws Exception {
        NightlyJob job = published();
        Map<String, String> bytes = job.published();
        update("DELETE FROM ledger_version");

        assertThat(job.run().verdict()).isEqualTo(RunReport.Verdict.CLEAN);
        assertThat(job.published()).isEqualTo(bytes);
    }

    private NightlyJob published() throws IOException {
        NightlyJob job = new NightlyJob(dir);
        job.firstNight();
        job.run();
        return job;
    }

    private void leave(String status) throws SQLException {
        update("UPDATE batch_job_execution SET end_time = NULL, exit_code = 'UNKNOWN', status = '" + status
                + "' WHERE job_execution_id = (SELECT MAX(job_execution_id) FROM batch_job_execution)");
        update("UPDATE batch_step_execution SET end_time = NULL, exit_code = 'EXECUTING', status = '" + status
                + "' WHERE step_execution_id = (SELECT MAX(step_execution_id) FROM batch_step_execution)");
    }

    private int sql(String query) throws SQLException {
        try (Connection database = database();
                Statement statement = database.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private void update(String statement) throws SQLException {
        try (Connection database = database();
                Statement update = database.createStatement()) {
            assertThat(update.executeUpdate(statement)).isPositive();
        }
    }

    private Connection database() throws SQLException {
        return DriverManager.getConnection("jdbc:h2:file:" + dir.resolve("work/ledger"), "sa", "");
    }
}
