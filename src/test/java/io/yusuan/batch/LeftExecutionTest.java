package io.yusuan.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever a process that died has left in the ledger and the job repository, the same command goes on. */
class LeftExecutionTest {
    @TempDir
    Path dir;

    @ParameterizedTest
    @CsvSource({
        "IN_FILE, STARTED",
        "IN_FILE, STOPPING",
        "IN_FILE, UNKNOWN",
        "IN_POSTGRES, STARTED",
        "IN_POSTGRES, STOPPING",
        "IN_POSTGRES, UNKNOWN"
    })
    void anExecutionLeftInAnyStateIsGoneOnWith(Kept kept, String status) throws Exception {
        NightlyJob job = published(kept);
        Map<String, String> bytes = job.published();
        leave(job, status);

        assertThat(job.run().verdict()).isEqualTo(RunReport.Verdict.CLEAN);
        assertThat(job.published()).isEqualTo(bytes);
        assertThat(Kept.number(
                        job,
                        "SELECT COUNT(*) FROM batch_job_execution WHERE status <> 'COMPLETED' AND status <> 'FAILED'"
                                + " AND status <> 'STOPPED'"))
                .as("executions that look alive")
                .isZero();
    }

    /** As a commit leaves it that met a full disk. */
    @ParameterizedTest
    @EnumSource
    void aStepThatIsUnknownInAFailedExecutionIsGoneOnWith(Kept kept) throws Exception {
        NightlyJob job = published(kept);
        Map<String, String> bytes = job.published();
        leave(job, "FAILED");
        update(job, "UPDATE batch_step_execution SET status = 'UNKNOWN'");

        assertThat(job.run().verdict()).isEqualTo(RunReport.Verdict.CLEAN);
        assertThat(job.published()).isEqualTo(bytes);
    }

    /** What was restarted is restarted again, however often. */
    @Test
    void oneCrashAfterTheOtherIsGoneOnWith() throws Exception {
        NightlyJob job = published(Kept.IN_FILE);
        Map<String, String> bytes = job.published();
        for (int crash = 0; crash < 2; crash++) {
            leave(job, "STARTED");
            assertThat(job.run().verdict()).isEqualTo(RunReport.Verdict.CLEAN);
            assertThat(job.published()).isEqualTo(bytes);
        }
    }

    /** On H2 a process can end between any two statements that make the ledger's tables. */
    @Test
    void tablesThatAreThereAlreadyAreNoHindrance() throws Exception {
        NightlyJob job = published(Kept.IN_FILE);
        update(job, "DELETE FROM \"ledger_schema_history\"");

        assertThat(job.run().unchanged()).isEqualTo(4);
    }

    /** The first versions of the program made the same tables, and kept another account of it. */
    @Test
    void aLedgerOfTheFirstVersionsIsTakenOver() throws Exception {
        NightlyJob job = published(Kept.IN_FILE);
        Map<String, String> bytes = job.published();
        Kept.update(job, "DROP TABLE \"ledger_schema_history\"");
        Kept.update(job, "CREATE TABLE ledger_version (version INT PRIMARY KEY)");
        update(job, "INSERT INTO ledger_version VALUES (1), (2), (3)");

        assertThat(job.run().unchanged())
                .as("documents that are not read again")
                .isEqualTo(4);
        assertThat(job.published()).isEqualTo(bytes);
        assertThat(Kept.number(job, "SELECT COUNT(*) FROM \"ledger_schema_history\""))
                .isPositive();
    }

    private NightlyJob published(Kept kept) throws IOException {
        NightlyJob job = kept.job(dir);
        job.firstNight();
        job.run();
        return job;
    }

    private static void leave(NightlyJob job, String status) throws SQLException, IOException {
        update(
                job,
                "UPDATE batch_job_execution SET end_time = NULL, exit_code = 'UNKNOWN', status = '" + status
                        + "' WHERE job_execution_id = (SELECT MAX(job_execution_id) FROM batch_job_execution)");
        update(
                job,
                "UPDATE batch_step_execution SET end_time = NULL, exit_code = 'EXECUTING', status = '" + status
                        + "' WHERE step_execution_id = (SELECT MAX(step_execution_id) FROM batch_step_execution)");
    }

    private static void update(NightlyJob job, String change) throws SQLException, IOException {
        assertThat(Kept.update(job, change)).isPositive();
    }
}
