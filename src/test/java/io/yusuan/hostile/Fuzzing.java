package io.yusuan.hostile;

import io.yusuan.document.SourceFile;
import io.yusuan.gather.ArchiveLimits;
import io.yusuan.gather.Archives;
import io.yusuan.gather.ContentIdentity;
import io.yusuan.gather.Gathered;
import io.yusuan.worker.Answer;
import io.yusuan.worker.RowMaker;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Makes rows of inputs that were changed at random, and counts what becomes of them. */
final class Fuzzing {
    /** Processor time of one input after which it counts as one that never ends. */
    private static final long LONGEST_NANOS = 120_000_000_000L;

    private static final long LOOK_MILLIS = 200;
    private static final int MOST_ESCAPES = 20;

    private final FuzzFormat format;
    private final long seed;
    private final boolean withReal;
    private final RowMaker rows;
    private final Path scratch;
    private final Map<String, Integer> became = new TreeMap<>();
    private final List<String> escapes = new ArrayList<>();
    private int inputs;

    /** @param withReal whether published documents take part, where there are any */
    Fuzzing(FuzzFormat format, long seed, boolean withReal, RowMaker rows, Path scratch) {
        this.format = format;
        this.seed = seed;
        this.withReal = withReal;
        this.rows = rows;
        this.scratch = scratch;
    }

    /**
     * What became of the inputs of one format.
     *
     * @param became rows by status and reason; an archive has a row a member
     * @param escapes what was no row, or one that says that the program failed
     */
    record Tally(FuzzFormat format, int inputs, Map<String, Integer> became, List<String> escapes) {}

    /** Tries inputs, from one number to before another. */
    void run(int from, int to) throws InterruptedException {
        AtomicInteger next = new AtomicInteger(from);
        while (next.get() < to && escapes.size() < MOST_ESCAPES) {
            AtomicLong begun = new AtomicLong();
            Thread worker = new Thread(() -> inputs(next, to, begun), "fuzz-" + format);
            worker.setDaemon(true);
            worker.start();
            if (!ended(worker, begun)) {
                escape(next.get(), "does not end: " + List.of(worker.getStackTrace()));
                next.incrementAndGet();
            }
        }
        inputs += next.get() - from;
    }

    /** What came of the inputs so far. */
    synchronized Tally tally() {
        return new Tally(format, inputs, new TreeMap<>(became), List.copyOf(escapes));
    }

    /** Waits for a thread; it is left alone where one input takes too long. */
    private static boolean ended(Thread worker, AtomicLong begun) throws InterruptedException {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        for (worker.join(LOOK_MILLIS); worker.isAlive(); worker.join(LOOK_MILLIS)) {
            long used = threads.getThreadCpuTime(worker.getId());
            if (begun.get() > 0 && used - begun.get() > LONGEST_NANOS) {
                return false;
            }
        }
        return true;
    }

    private void inputs(AtomicInteger next, int to, AtomicLong begun) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        while (next.get() < to && escapes.size() < MOST_ESCAPES) {
            int number = next.get();
            begun.set(threads.getCurrentThreadCpuTime());
            try {
                input(number);
            } catch (Throwable thrown) {
                StringWriter trace = new StringWriter();
                thrown.printStackTrace(new PrintWriter(trace));
                escape(number, "throws " + trace);
            }
            if (!next.compareAndSet(number, number + 1)) {
                return;
            }
        }
    }

    private void input(int number) throws IOException {
        Path file = scratch.resolve(format.extension() + "-" + number % 2 + "." + format.extension());
        Files.write(file, format.input(seed, number, withReal));
        SourceFile source = ContentIdentity.of(file.getFileName().toString(), file);
        if (format != FuzzFormat.ZIP) {
            row(number, source);
            return;
        }
        Archives archives = new Archives(scratch.resolve("work"), "fuzz", ArchiveLimits.DEFAULT);
        List<Gathered> members = archives.inputs(source, name -> true);
        if (members.isEmpty()) {
            escape(number, "has no row");
        }
        for (Gathered member : members) {
            if (member.refused().isPresent()) {
                count("rejected " + member.refused().get().printed());
            } else {
                row(number, member.file());
            }
        }
        new Archives(scratch.resolve("work"), "fuzz", ArchiveLimits.DEFAULT).forgetOthers(java.util.Set::of);
    }

    private void row(int number, SourceFile source) throws IOException {
        Answer answer = rows.rows(source);
        if (answer instanceof Answer.Failed failed) {
            String reason = failed.reason().printed();
            count("rejected " + reason);
            if (!reason.equals("limit:memory")) {
                escape(number, reason + ": " + failed.words() + "\n" + failed.trace());
            }
        } else if (answer instanceof Answer.Rows made) {
            String reason = made.rows().document().reason();
            count(made.rows().document().status() + (reason == null ? "" : " " + reason));
        }
    }

    private synchronized void count(String what) {
        became.merge(what, 1, Integer::sum);
    }

    private synchronized void escape(int number, String what) {
        escapes.add(format + " input " + number + " " + what);
    }
}
