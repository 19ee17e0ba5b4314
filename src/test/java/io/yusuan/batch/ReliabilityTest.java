package io.yusuan.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.yusuan.ReliabilityPage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Ends nights at every moment at which something durable is done, and prints its section of {@code docs/reliability.md}. What it costs is
 * decided by system properties, so that a sample can be taken too; the page says what was done.
 */
@Tag("reliability")
class ReliabilityTest {
    /** A copy of the disk at every so many moments is gone on with; 1 for all. */
    private static final int EVERY = Integer.getInteger("yusuan.every", 1);

    /** The process is halted at every so many moments. */
    private static final int HALT_EVERY = Integer.getInteger("yusuan.halt-every", 1);

    /** Where ledgers are kept. */
    private static final String LEDGERS = System.getProperty("yusuan.ledgers", "h2,postgresql");

    private static final int TWICE = Integer.getInteger("yusuan.twice", 40);
    private static final int KILLS = Integer.getInteger("yusuan.kills", 100);
    private static final int LONGEST_MILLIS = Integer.getInteger("yusuan.kill-within", 5000);
    private static final long SEED = 2026;

    @TempDir
    Path scratch;

    private final List<String> rows = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();

    @Test
    void whateverEndsANightTheNextStartPublishesTheSameBytes() throws Exception {
        Map<String, CrashSweep> nights = new TreeMap<>();
        if (LEDGERS.contains("h2")) {
            nights.put("first night", CrashSweep.ofFirstNight(scratch, Kept.IN_FILE));
            nights.put("second night", CrashSweep.ofSecondNight(scratch, Kept.IN_FILE));
        }
        if (LEDGERS.contains("postgresql")) {
            nights.put("first night, PostgreSQL", CrashSweep.ofFirstNight(scratch, Kept.IN_POSTGRES));
            nights.put("second night, PostgreSQL", CrashSweep.ofSecondNight(scratch, Kept.IN_POSTGRES));
        }
        StringBuilder moments = new StringBuilder();
        for (Map.Entry<String, CrashSweep> night : nights.entrySet()) {
            CrashSweep sweep = night.getValue();
            moments.append("- ").append(night.getKey()).append(": ").append(words(sweep));
            if (!night.getKey().contains("PostgreSQL")) {
                copies(night.getKey(), sweep);
            }
            halts(night.getKey(), sweep);
            kills(night.getKey(), sweep);
        }
        ReliabilityPage.print("Crashes", page(moments.toString()));
        assertThat(failures).isEmpty();
    }

    private void copies(String night, CrashSweep sweep) throws IOException {
        for (boolean isPower : new boolean[] {false, true}) {
            sweep.copies(moment -> moment.number() % EVERY == 0, isPower);
            row(night, isPower ? "power cut" : "copy of the disk", every(EVERY), sweep);
        }
    }

    private void halts(String night, CrashSweep sweep) throws IOException, InterruptedException {
        for (int moment = HALT_EVERY; moment <= sweep.moments(); moment += HALT_EVERY) {
            sweep.halt(moment);
        }
        row(night, "halt", every(HALT_EVERY), sweep);
        Random random = new Random(SEED);
        for (int i = 0; i < TWICE / 2; i++) {
            sweep.halt(1 + random.nextInt(sweep.moments()), 1 + random.nextInt(CrashSweep.LEAST_TO_RECOVER));
        }
        row(night, "halt, and halt of the run that goes on", "at random, seed " + SEED, sweep);
    }

    private void kills(String night, CrashSweep sweep) throws IOException, InterruptedException {
        Random random = new Random(SEED);
        for (int i = 0; i < KILLS / 2; i++) {
            sweep.kill(random, LONGEST_MILLIS);
        }
        row(night, "`kill -9`, half of them twice", "at random, seed " + SEED, sweep);
    }

    private static String every(int every) {
        return every == 1 ? "every moment" : "1 moment in " + every;
    }

    private static String words(CrashSweep sweep) {
        String operations = sweep.operations().entrySet().stream()
                .map(o -> o.getValue() + " " + o.getKey().replace('_', ' '))
                .collect(Collectors.joining(", "));
        return sweep.moments() + " moments, before and after " + operations + "\n";
    }

    private void row(String night, String how, String when, CrashSweep sweep) {
        CrashSweep.Tally tally = sweep.tally();
        rows.add(String.format(
                Locale.ROOT,
                "| %s | %s | %s | %d of %d |",
                night,
                how,
                when,
                tally.trials() - tally.failures().size(),
                tally.trials()));
        tally.failures().forEach(f -> failures.add(night + ", " + f));
    }

    private String page(String moments) {
        String failed = failures.isEmpty() ? "" : "\nFailed:\n\n- " + String.join("\n- ", failures) + "\n";
        return """
                Printed by `./mvnw -Preliability test -Dtest=ReliabilityTest`. A night is ended at some moment, started once more in the ordinary way,
                and what is then published is compared, byte for byte, with what a night publishes that nothing disturbed. The
                job is small: documents of one organisation and of several years, which are held against each other, and some of
                no use. On the *first night* everything is new. On the *second night* a publication stands; one document has
                changed, one is gone, one is new.

                Moments are those right before and right after every change of the disk and of the database: writing a file,
                forcing it, renaming it, deleting it, making a directory, forcing a directory, a commit, a statement that is a
                transaction of its own. The ledger is in a file, or in a PostgreSQL where the table says so; that one is not
                copied, and a power cut of its machine is its own affair.

                """ + moments + """

                | night | ended by | when | same bytes |
                |---|---|---|---:|
                """ + String.join("\n", rows) + "\n" + failed + """

                - *copy of the disk*: at the moment, everything the job has on the disk is copied, and the ordinary start goes on
                  with the copy. A process that is halted leaves exactly this, since what it has written is the system's.
                - *power cut*: as before, but every file that was written and never forced loses half of its content.
                - *halt*: the process is halted (`Runtime.halt`) at the moment, so that nothing is closed or tidied up.
                - *kill -9*: the process is killed from outside after some time.

                A sample costs less: `-Dyusuan.every=N` and `-Dyusuan.halt-every=N` take every Nth moment (odd, or all are after a change), `-Dyusuan.twice=N` and
                `-Dyusuan.kills=N` so many halts in a row and kills, `-Dyusuan.kill-within=MS` the time within which kills fall;
                `-Dyusuan.ledgers=h2` or `postgresql` takes one of the two. The page says what was done.

                ### In the ordinary build

                `RecoveryTest` kills and ends (`SIGTERM`) runs, `StandingTest` damages publications. With both databases
                `LeftExecutionTest` leaves executions in each state a dead process can leave, `DiskFullTest` fills the disk, and
                `DatabaseGoneTest` takes the database away in mid-run. `PostgresLedgerTest` holds two machines apart and takes
                leases over and away.
                """;
    }
}
