package io.yusuan.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A ledger that machines share: the same datasets, and one run at a time. */
class PostgresLedgerTest {
    @TempDir
    Path dir;

    private NightlyJob job;

    @BeforeEach
    void aJob() throws IOException {
        job = Kept.IN_POSTGRES.job(dir.resolve("job"));
        job.firstNight();
    }

    @Test
    void nightsPublishWhatTheyDoWithALedgerInAFile() throws Exception {
        NightlyJob onFile = Kept.IN_FILE.job(dir.resolve("file"));
        onFile.firstNight();
        onFile.run();

        assertThat(job.run().verdict()).isEqualTo(RunReport.Verdict.CLEAN);
        assertThat(job.published()).isNotEmpty().isEqualTo(onFile.published());

        onFile.secondNight();
        onFile.run();
        job.secondNight();
        RunReport second = job.run();
        assertThat(second.unchanged()).isEqualTo(2);
        assertThat(second.withdrawn()).isEqualTo(1);
        assertThat(job.published()).isEqualTo(onFile.published());

        List<String> publications = new ArrayList<>();
        job.run(new Progress() {
            @Override
            public void publishing() {
                publications.add("again");
            }
        });
        assertThat(publications).as("a publication that stands").isEmpty();
    }

    /** More than an index of PostgreSQL would hold in order. */
    @Test
    void aPathMayBeAsLongAsSystemsLetItBe() throws Exception {
        Path deep = job.home().resolve("input");
        for (int i = 0; i < 14; i++) {
            deep = deep.resolve(folder(i));
        }
        Files.createDirectories(deep);
        Files.writeString(deep.resolve("noise.txt"), "noise");

        assertThat(job.run().totals().documents()).isEqualTo(5);
        assertThat(job.run().unchanged()).isEqualTo(5);
    }

    /** As unlike others as characters can be, so that nothing makes it shorter. */
    private static String folder(int seed) {
        StringBuilder name = new StringBuilder();
        new Random(seed).ints(80, 0x4e00, 0x9fa5).forEach(name::appendCodePoint);
        return name.toString();
    }

    @Test
    void asLongAsARunLivesAnotherMachineIsRefused() throws Exception {
        NightlyJob elsewhere = new NightlyJob(Files.createDirectories(dir.resolve("elsewhere")))
                .on(job.database().orElseThrow());
        elsewhere.firstNight();
        List<Throwable> refused = new ArrayList<>();
        job.run(new Progress() {
            @Override
            public void publishing() {
                try {
                    elsewhere.run();
                } catch (IOException e) {
                    refused.add(e);
                }
            }
        });
        assertThat(refused)
                .singleElement()
                .isInstanceOf(LeaseHeldException.class)
                .asString()
                .contains("nightly", "process " + ProcessHandle.current().pid());
        assertThat(Kept.number(job, "SELECT COUNT(*) FROM ledger_lease"))
                .as("given back")
                .isZero();
    }

    @Test
    void whoGivesNoSignOfLifeIsTakenOver() throws Exception {
        job.run();
        leave("anywhere", "clock_timestamp()");
        assertThatThrownBy(job::run)
                .isInstanceOf(LeaseHeldException.class)
                .hasMessageContaining("process 1 on nowhere");

        leave("anywhere", "clock_timestamp() - INTERVAL '10 minutes'");
        assertThat(job.run().verdict()).isEqualTo(RunReport.Verdict.CLEAN);
    }

    /** The lock of the work directory says that it is dead; no need to wait. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void whoDiedOnThisMachineIsTakenOverAtOnce() throws Exception {
        job.run();
        leave(Files.readString(Path.of("/proc/sys/kernel/random/boot_id")).strip(), "clock_timestamp()");

        assertThat(job.run().verdict()).isEqualTo(RunReport.Verdict.CLEAN);
    }

    @Test
    void aRunThatWasTakenOverWritesNothingAnyMore() throws Exception {
        job.run();
        Map<String, String> before = job.listed();
        job.secondNight();
        assertThatThrownBy(() -> job.run(new Progress() {
                    @Override
                    public void discovered(int documents, int pending) {
                        takeOver();
                    }
                }))
                .isInstanceOf(RunFailedException.class)
                .hasMessageContaining("taken over");
        assertThat(job.listed()).isEqualTo(before);
        assertThat(Kept.number(job, "SELECT COUNT(*) FROM ledger_document WHERE state = 'done'"))
                .as("documents that were done in the first night and have not changed")
                .isEqualTo(2);

        assertThat(job.run().verdict()).isEqualTo(RunReport.Verdict.CLEAN);
    }

    private void takeOver() {
        try {
            Kept.update(job, "UPDATE ledger_lease SET owner = 'other'");
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void leave(String boot, String beat) throws SQLException, IOException {
        String work = Files.readString(job.home().resolve("work/id"));
        Kept.update(job, "DELETE FROM ledger_lease");
        Kept.update(
                job,
                "INSERT INTO ledger_lease VALUES ('nightly', 'dead', 'process 1 on nowhere', '" + work + "', '" + boot
                        + "', " + beat + ")");
    }
}
