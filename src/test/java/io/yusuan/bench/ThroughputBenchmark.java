package io.yusuan.bench;

import io.yusuan.batch.BatchRunner;
import io.yusuan.batch.JobDefinition;
import io.yusuan.batch.JobFile;
import io.yusuan.batch.Progress;
import io.yusuan.batch.RunReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What the ordinary job makes of many documents with one worker and with two, and what it costs beside reading them. Arguments: a
 * folder of documents, as {@link GeneratedDocuments} fills one, a folder for what runs leave, and how often. By turns, after a
 * run that is not counted, which loads the classes of the job.
 *
 * <p>Processor time of workers is that of the processes that ended, which Linux adds to that of the one that started them; in it are
 * their start and the catalogue they read. That of the job is all the rest, start of Spring and publication included.
 */
public final class ThroughputBenchmark {
    private static final Path SELF = Path.of("/proc/self/stat");
    private static final int OWN = 11;
    private static final int ENDED = 13;
    private static final double TICKS = 100.0;

    private final Path documents;
    private final Path scratch;

    private ThroughputBenchmark(Path documents, Path scratch) {
        this.documents = documents;
        this.scratch = scratch;
    }

    public static void main(String[] args) throws IOException {
        ThroughputBenchmark benchmark = new ThroughputBenchmark(Path.of(args[0]), Path.of(args[1]));
        int rounds = Integer.parseInt(args[2]);
        benchmark.run(2);
        System.out.println(
                "| workers | documents | wall, s | documents a second | job, processor s | workers, processor s"
                        + " | job, share of workers |");
        System.out.println("| ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        double best = 0;
        double bestOfOne = 0;
        for (int round = 0; round < rounds; round++) {
            bestOfOne = Math.max(bestOfOne, benchmark.measured(1));
            best = Math.max(best, benchmark.measured(2));
        }
        System.out.printf(Locale.ROOT, "%n2 workers against one, the best of each: %.2f%n", best / bestOfOne);
    }

    /** Runs and prints a line; gives the documents read a second. */
    private double measured(int workers) throws IOException {
        double own = seconds(OWN);
        double ended = seconds(ENDED);
        long begun = System.nanoTime();
        RunReport report = run(workers);
        double wall = (System.nanoTime() - begun) / 1e9;
        double job = seconds(OWN) - own;
        double reading = seconds(ENDED) - ended;
        System.out.printf(
                Locale.ROOT,
                "| %d | %d | %.1f | %.2f | %.1f | %.1f | %.1f %% |%n",
                workers,
                report.read(),
                wall,
                report.read() / wall,
                job,
                reading,
                100 * job / reading);
        return report.read() / wall;
    }

    private RunReport run(int workers) throws IOException {
        clear();
        JobDefinition job = JobFile.read(Files.writeString(
                Files.createDirectories(scratch).resolve("job.yml"),
                "job: nightly\nsources:\n  - folder: " + documents + "\noutput: " + scratch.resolve("output")
                        + "\nwork: " + scratch.resolve("work") + "\nparallel: " + workers + "\n"));
        return BatchRunner.run(job, Progress.SILENT);
    }

    private void clear() throws IOException {
        if (Files.exists(scratch)) {
            try (Stream<Path> files = Files.walk(scratch)) {
                for (Path file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
                    Files.delete(file);
                }
            }
        }
    }

    /** Seconds of the processor, of this program and of the system for it, from two fields behind the name of the process. */
    private static double seconds(int field) throws IOException {
        String stat = Files.readString(SELF);
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[field]) + Long.parseLong(fields[field + 1])) / TICKS;
    }
}
