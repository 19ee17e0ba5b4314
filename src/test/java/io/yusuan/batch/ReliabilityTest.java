package io.yusuan.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.yusuan.ReliabilityPage;
import io.yusuan.batch.CrashSweep.Trials;
import io.yusuan.batch.Moments.Moment;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Ends nights at every moment at which something durable is done, and prints its sections of {@code docs/reliability.md},
 * anew after every row. What it costs is decided by system properties, so that a sample can be taken too; the page says what
 * was done.
 */
@Tag("reliability")
class ReliabilityTest {
    /** A copy of the disk at every so many moments is gone on with; 1 for all. */
    private static final int EVERY = Integer.getInteger("yusuan.every", 1);

    /** The process is halted at every so many moments. */
    private static final int HALT_EVERY = Integer.getInteger("yusuan.halt-every", 1);

    private static final int TWICE = Integer.getInteger("yusuan.twice", 40);
    private static final int KILLS = Integer.getInteger("yusuan.kills", 100);
    private static final long SEED = 2026;
    private static final String FIRST = "first night";
    private static final String SECOND = "second night";
    private static final String WORKERS = "first night, worker processes";

    @TempDir
    Path scratch;

    private Kept kept = Kept.IN_FILE;
    private final StringBuilder moments = new StringBuilder();
    private final StringBuilder rows = new StringBuilder();
    private final List<String> failures = new ArrayList<>();

    @Test
    void withTheLedgerInAFileTheNextStartPublishesTheSameBytes() throws Exception {
        try (CrashSweep first = CrashSweep.ofFirstNight(scratch, Kept.IN_FILE);
                CrashSweep second = CrashSweep.ofSecondNight(scratch, Kept.IN_FILE);
                CrashSweep workers = CrashSweep.ofFirstNightWithWorkers(scratch)) {
            begin(Kept.IN_FILE, first, second);
            copies(FIRST, first, moment -> moment.number() % EVERY == 0, every(EVERY));
            copies(SECOND, second, moment -> moment.number() % EVERY == 0, every(EVERY));
            copies(WORKERS, workers, ReliabilityTest::isOfWorkers, "every moment of their directory");
            processes(first, second);
        }
        assertThat(failures).isEmpty();
    }

    @Test
    void withTheLedgerInPostgresTheNextStartPublishesAndLoadsTheSame() throws Exception {
        try (CrashSweep first = CrashSweep.ofFirstNight(scratch, Kept.IN_POSTGRES);
                CrashSweep second = CrashSweep.ofSecondNight(scratch, Kept.IN_POSTGRES)) {
            begin(Kept.IN_POSTGRES, first, second);
            processes(first, second);
        }
        assertThat(failures).isEmpty();
    }

    private void begin(Kept where, CrashSweep first, CrashSweep second) {
        kept = where;
        moments(FIRST, first);
        moments(SECOND, second);
    }

    private static boolean isOfWorkers(Moment moment) {
        return moment.path().toString().contains("/work/workers");
    }

    private void copies(String night, CrashSweep sweep, Predicate<Moment> chosen, String when) throws IOException {
        Trials copied = new Trials();
        Trials cut = new Trials();
        sweep.copies(chosen, copied, cut);
        row(night, "copy of the disk", when, copied);
        row(night, "power cut", when, cut);
    }

    private void processes(CrashSweep first, CrashSweep second) throws IOException, InterruptedException {
        kills(FIRST, first);
        kills(SECOND, second);
        halts(FIRST, first);
        halts(SECOND, second);
    }

    private void halts(String night, CrashSweep sweep) throws IOException, InterruptedException {
        Trials once = new Trials();
        for (int moment = HALT_EVERY; moment <= sweep.moments().size(); moment += HALT_EVERY) {
            sweep.halt(once, moment);
        }
        row(night, "halt", every(HALT_EVERY), once);
        Trials twice = new Trials();
        Random random = new Random(SEED);
        for (int i = 0; i < TWICE / 2; i++) {
            sweep.halt(
                    twice, 1 + random.nextInt(sweep.moments().size()), 1 + random.nextInt(CrashSweep.LEAST_TO_RECOVER));
        }
        row(night, "halt, and halt of the run that goes on", "at random, seed " + SEED, twice);
    }

    private void kills(String night, CrashSweep sweep) throws IOException, InterruptedException {
        int longest = sweep.undisturbedMillis();
        Trials killed = new Trials();
        Random random = new Random(SEED);
        for (int i = 0; i < KILLS / 2; i++) {
            sweep.kill(killed, random, longest);
        }
        row(night, "`kill -9`, half of them twice", "at random, seed " + SEED, killed);
    }

    private static String every(int every) {
        return every == 1 ? "every moment" : "1 moment in " + every;
    }

    private void moments(String night, CrashSweep sweep) {
        String operations = sweep.operations().entrySet().stream()
                .map(o -> o.getValue() + " " + o.getKey().replace('_', ' '))
                .collect(Collectors.joining(", "));
        moments.append("- %s: %d moments, before and after %s%n"
                .formatted(night, sweep.moments().size(), operations));
    }

    private void row(String night, String how, String when, Trials trials) throws IOException {
        int same = trials.all() - trials.failures().size();
        rows.append(String.format(
                Locale.ROOT,
                "| %s | %s | %s | %d of %d | %d |%n",
                night,
                how,
                when,
                same,
                trials.all(),
                trials.runs()));
        trials.failures().forEach(f -> failures.add(night + ", " + f));
        if (kept == Kept.IN_FILE) {
            ReliabilityPage.print("Crashes", inFile());
        } else {
            ReliabilityPage.print("Crashes with PostgreSQL", inPostgres());
        }
    }

    private String table() {
        String failed = failures.isEmpty() ? "" : "\nFailed:\n\n- " + String.join("\n- ", failures) + "\n";
        return moments + """

                | night | ended by | when | same bytes | runs |
                |---|---|---|---:|---:|
                """ + rows + failed + "\n";
    }

    private String inFile() {
        return """
                Printed by `./mvnw -Preliability test -Dtest=ReliabilityTest#withTheLedgerInAFile*`, all of it by one run:
                """ + ReliabilityPage.ranOn(BuildFingerprint.current()) + """


                A night is ended at some moment, started once more in the ordinary way, and what is then published is compared, byte
                for byte, with what a night publishes that nothing disturbed. The job is small: documents of a folder, of an archive and
                of a site, whose server runs on the same machine; some are held against each other, some are of no use. On the *first
                night* everything is new. On the *second night* a publication stands; in each of the three sources one document has
                changed, one is gone, one is new.

                Moments are those right before and right after every change of the disk and of the database: writing a file (a
                download or a member of an archive: opening it, closing it), forcing it, renaming it, deleting it, making a directory,
                forcing a directory, a commit, a statement that is a transaction of its own.

                """ + table() + """
                - *copy of the disk*: at the moment, everything the job has on the disk is copied, and the ordinary start goes on
                  with the copy. A process that is halted leaves exactly this, since what it has written is the system's.
                - *power cut*: as before, but every file that was written and never forced loses half of its content.
                - *halt*: the process is halted (`Runtime.halt`) at the moment, so that nothing is closed or tidied up.
                - *kill -9*: the process is killed from outside after some time, no longer than an undisturbed one takes.
                - *runs*: how often the night was gone on with. Copies that hold the same to the last byte, the log aside, are gone
                  on with once: right after a change and right before the next one, and after a power cut that took nothing.
                - *worker processes*: documents are read by workers; one has left its directory behind. Of their moments only
                  those within the directory of the workers are taken; the others are those of the first night.

                A sample costs less: `-Dyusuan.every=N` and `-Dyusuan.halt-every=N` take every Nth moment (odd, or all are after a
                change), `-Dyusuan.twice=N` and `-Dyusuan.kills=N` so many halts in a row and kills. The page says what was done.

                ### In the ordinary build

                `RecoveryTest` kills and ends (`SIGTERM`) runs, `StandingTest` damages publications. With both databases
                `LeftExecutionTest` leaves executions in each state a dead process can leave, `DiskFullTest` fills the disk, and
                `DatabaseGoneTest` takes the database away in mid-run. `PostgresLedgerTest` holds two machines apart and takes
                leases over and away. `ArchitectureTest` holds that no room changes the disk past what the moments are of.
                """;
    }

    private String inPostgres() {
        return """
                Printed by `./mvnw -Preliability test -Dtest=ReliabilityTest#withTheLedgerInPostgres*`, all of it by one run:
                """ + ReliabilityPage.ranOn(BuildFingerprint.current()) + """


                As above, but the ledger is in a PostgreSQL, into which the publication is loaded at the end of each night: what it
                holds is compared too. The commit of the load is among the moments. A database that somebody is connected to is not
                copied, and a power cut of its machine is its own affair; so the process itself is ended each time.

                """ + table();
    }
}
