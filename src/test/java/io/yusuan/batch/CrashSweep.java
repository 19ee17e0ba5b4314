package io.yusuan.batch;

import io.yusuan.batch.Moments.Moment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
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
final class CrashSweep implements AutoCloseable {
    /** A run that goes on has at least so many moments, wherever the one before it ended. */
    static final int LEAST_TO_RECOVER = 60;

    private final Path scratch;
    private final PublishedSite site;
    private final ProgramOfTests program;
    private final NightlyJob before;
    private final Map<String, String> undisturbed;
    private final List<Moment> moments = new ArrayList<>();
    private final Map<String, Integer> operations;

    /** What was wrong after going on with a state of the disk; empty where nothing was. */
    private final Map<String, String> byState = new HashMap<>();

    /** What came of trials. */
    static final class Trials {
        private final List<String> failures = new ArrayList<>();
        private int all;
        private int runs;

        private void note(String what, String wrong) {
            all++;
            if (!wrong.isEmpty()) {
                failures.add(what + ": " + wrong);
            }
        }

        /** Nights that were ended and gone on with. */
        int all() {
            return all;
        }

        /** How many of them differed, so that there was something to run. */
        int runs() {
            return runs;
        }

        /** Those after which something else was published, or nothing. */
        List<String> failures() {
            return failures;
        }
    }

    private CrashSweep(Path scratch, PublishedSite site, NightlyJob before) throws IOException {
        this.scratch = scratch;
        this.site = site;
        this.program = ProgramOfTests.in(scratch.resolve("program"));
        this.before = before;
        NightlyJob job = copy(before);
        try (Moments watched = Moments.watch(moments::add)) {
            job.run();
            this.operations = watched.operations();
        }
        this.undisturbed = job.publishedAndLoaded();
        delete(job);
    }

    /** The night in which everything is new. */
    static CrashSweep ofFirstNight(Path scratch, Kept kept) throws IOException {
        PublishedSite site = new PublishedSite();
        return new CrashSweep(scratch, site, job(scratch, kept, site));
    }

    /** A night over a publication that stands, in which documents have changed, are gone, or are new. */
    static CrashSweep ofSecondNight(Path scratch, Kept kept) throws IOException {
        PublishedSite site = new PublishedSite();
        NightlyJob job = job(scratch, kept, site);
        job.run();
        job.secondNight(site);
        return new CrashSweep(scratch, site, job);
    }

    /** The first night with worker processes, after a run that died and left a directory of one. */
    static CrashSweep ofFirstNightWithWorkers(Path scratch) throws IOException {
        PublishedSite site = new PublishedSite();
        return new CrashSweep(scratch, site, job(scratch, Kept.IN_FILE, site).withWorkers());
    }

    private static NightlyJob job(Path scratch, Kept kept, PublishedSite site) throws IOException {
        NightlyJob job = kept.job(Files.createTempDirectory(scratch, "job"));
        job.firstNight(site);
        return kept == Kept.IN_POSTGRES ? job.loading() : job;
    }

    /**
     * Goes on with a copy of what the disk holds at moments of a night: a process that is halted leaves exactly that. Moments
     * between which nothing changed leave the same, which is gone on with once. Not with PostgreSQL, which copies no
     * database that somebody is connected to.
     *
     * @param cut what came of copies in which what was never forced is cut, as a power cut may
     */
    void copies(Predicate<Moment> chosen, Trials copied, Trials cut) throws IOException {
        NightlyJob job = copy(before);
        try (Moments watched = Moments.watch(moment -> {
            if (chosen.test(moment)) {
                goOnOnce(copy(job), "copy at " + moment, copied);
                NightlyJob halted = copy(job);
                moment.in(job.home(), halted.home()).losePower();
                goOnOnce(halted, "power cut at " + moment, cut);
            }
        })) {
            job.run();
        }
        delete(job);
    }

    /** Ends the process itself at a moment, and at moments of the runs that go on with it. */
    void halt(Trials trials, int... at) throws IOException, InterruptedException {
        NightlyJob job = copy(before);
        for (int moment : at) {
            HaltedRun.halt(program, job.home(), moment);
        }
        trials.note("halt at " + Arrays.toString(at), goOn(job, trials));
    }

    /** How long a process takes that nobody ends, in milliseconds; the first leaves what it shares with the others. */
    int undisturbedMillis() throws IOException, InterruptedException {
        undisturbed();
        return undisturbed();
    }

    private int undisturbed() throws IOException, InterruptedException {
        NightlyJob job = copy(before);
        long begun = System.nanoTime();
        HaltedRun.start(program, job.home(), 0).waitFor();
        long taken = System.nanoTime() - begun;
        delete(job);
        return (int) TimeUnit.NANOSECONDS.toMillis(taken);
    }

    /** Kills the process from outside after some time, and often the run that goes on with it. */
    void kill(Trials trials, Random random, int longest) throws IOException, InterruptedException {
        NightlyJob job = copy(before);
        int kills = 1 + random.nextInt(2);
        for (int i = 0; i < kills; i++) {
            Process process = HaltedRun.start(program, job.home(), 0);
            process.waitFor(random.nextInt(longest), TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
        }
        trials.note("kill", goOn(job, trials));
    }

    private void goOnOnce(NightlyJob job, String what, Trials trials) throws IOException {
        String state = job.state();
        if (byState.containsKey(state)) {
            delete(job);
        } else {
            byState.put(state, goOn(job, trials));
        }
        trials.note(what, byState.get(state));
    }

    /** In a thread of its own, which knows of no transaction; says what is wrong then. */
    private String goOn(NightlyJob job, Trials trials) throws IOException {
        trials.runs++;
        StringBuilder wrong = new StringBuilder();
        Thread run = new Thread(() -> {
            try {
                job.run();
                if (!job.publishedAndLoaded().equals(undisturbed)) {
                    wrong.append("other bytes");
                }
            } catch (IOException | RuntimeException e) {
                wrong.append(e);
            }
        });
        run.start();
        try {
            run.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        delete(job);
        return wrong.toString();
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

    /** The moments of a night that nothing disturbs. */
    List<Moment> moments() {
        return moments;
    }

    Map<String, Integer> operations() {
        return operations;
    }

    @Override
    public void close() {
        site.close();
    }
}
