package io.yusuan.batch;

import io.yusuan.batch.Moments.Moment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Ends a night of a {@link NightlyJob} at moments of its own choice, starts it once more in the ordinary way, and compares
 * what is published with what a night publishes that nothing disturbed.
 */
final class CrashSweep {
    /** A run that goes on has at least so many moments, wherever the one before it ended. */
    static final int LEAST_TO_RECOVER = 60;

    private final Path scratch;
    private final NightlyJob before;
    private final Map<String, String> undisturbed;
    private final int moments;
    private final Map<String, Integer> operations;
    private final List<String> failures = new ArrayList<>();
    private int trials;

    private CrashSweep(Path scratch, NightlyJob before) throws IOException {
        this.scratch = scratch;
        this.before = before;
        NightlyJob job = copy(before);
        try (Moments watched = Moments.watch(moment -> {})) {
            job.run();
            this.moments = watched.seen();
            this.operations = watched.operations();
        }
        this.undisturbed = job.published();
        delete(job);
    }

    /** The night in which everything is new. */
    static CrashSweep ofFirstNight(Path scratch, Kept kept) throws IOException {
        NightlyJob job = kept.job(scratch.resolve("first" + kept));
        job.firstNight();
        return new CrashSweep(scratch, job);
    }

    /** A night over a publication that stands, in which documents have changed, are gone, or are new. */
    static CrashSweep ofSecondNight(Path scratch, Kept kept) throws IOException {
        NightlyJob job = kept.job(scratch.resolve("second" + kept));
        job.firstNight();
        job.run();
        job.secondNight();
        return new CrashSweep(scratch, job);
    }

    /**
     * Goes on with a copy of what the disk holds at moments of a night: a process that is halted leaves exactly that. Not
     * with PostgreSQL, which copies no database that somebody is connected to.
     *
     * @param isPower whether what was never forced is cut in the copy, as a power cut may
     */
    void copies(Predicate<Moment> chosen, boolean isPower) throws IOException {
        NightlyJob job = copy(before);
        try (Moments watched = Moments.watch(moment -> {
            if (chosen.test(moment)) {
                NightlyJob halted = copy(job);
                if (isPower) {
                    moment.in(job.home(), halted.home()).losePower();
                }
                goOn(halted, (isPower ? "power cut at " : "copy at ") + moment);
            }
        })) {
            job.run();
        }
        delete(job);
    }

    /** Ends the process itself at a moment, and at moments of the runs that go on with it. */
    void halt(int... at) throws IOException, InterruptedException {
        NightlyJob job = copy(before);
        for (int moment : at) {
            HaltedRun.halt(job.home(), moment);
        }
        goOn(job, "halt at " + Arrays.toString(at));
    }

    /** Kills the process from outside after some time, and often the run that goes on with it. */
    void kill(Random random, int longest) throws IOException, InterruptedException {
        NightlyJob job = copy(before);
        int kills = 1 + random.nextInt(2);
        for (int i = 0; i < kills; i++) {
            Process process = HaltedRun.start(job.home(), 0);
            process.waitFor(random.nextInt(longest), TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
        }
        goOn(job, "kill");
    }

    /** In a thread of its own, which knows of no transaction. */
    private void goOn(NightlyJob job, String what) throws IOException {
        trials++;
        Thread run = new Thread(() -> {
            try {
                job.run();
                if (!job.published().equals(undisturbed)) {
                    failures.add(what + ": other bytes");
                }
            } catch (IOException | RuntimeException e) {
                failures.add(what + ": " + e);
            }
        });
        run.start();
        try {
            run.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        delete(job);
    }

    private NightlyJob copy(NightlyJob job) throws IOException {
        return job.copyTo(Files.createTempDirectory(scratch, "copy"));
    }

    private static void delete(NightlyJob job) throws IOException {
        job.forget();
        try (Stream<Path> walk = Files.walk(job.home())) {
            for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    int moments() {
        return moments;
    }

    Map<String, Integer> operations() {
        return operations;
    }

    /**
     * What came of trials.
     *
     * @param trials nights that were ended and gone on with
     * @param failures those after which something else was published, or nothing
     */
    record Tally(int trials, List<String> failures) {}

    /** What came of the trials since this was asked last. */
    Tally tally() {
        Tally tally = new Tally(trials, List.copyOf(failures));
        trials = 0;
        failures.clear();
        return tally;
    }
}
