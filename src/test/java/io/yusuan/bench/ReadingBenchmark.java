package io.yusuan.bench;

import io.yusuan.catalogue.CatalogueLoader;
import io.yusuan.document.SourceFile;
import io.yusuan.document.SourceId;
import io.yusuan.finding.FindingLog;
import io.yusuan.pipeline.Outcome;
import io.yusuan.pipeline.Pipeline;
import io.yusuan.read.DocumentReader;
import io.yusuan.read.ReadLimits;
import io.yusuan.read.ReadResult;
import io.yusuan.sample.RandomBudgets;
import io.yusuan.sample.SampleDisclosure;
import io.yusuan.sample.SampleFolder;
import io.yusuan.sample.SampleFormat;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Document → facts in memory against what the libraries alone need to open the same file and walk its cells: warm, one
 * thread, the two sides by turns, median of the thread's processor time. The command is in {@code docs/performance.md}.
 */
public final class ReadingBenchmark {
    private static final int WARM_UP = 60;
    private static final int ROUNDS = 60;
    private static final double NANOS_PER_MILLI = 1e6;
    private static final Path DOC = Path.of("src", "test", "resources", "samples", "xicheng-2019.doc");
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Pipeline pipeline = new Pipeline(CatalogueLoader.builtIn(), ReadLimits.DEFAULT, false);
    private final DocumentReader reader = new DocumentReader(ReadLimits.DEFAULT);
    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private long kept;

    private ReadingBenchmark() {}

    private interface Work {
        long run(Path file) throws IOException;
    }

    public static void main(String[] args) throws IOException {
        ReadingBenchmark benchmark = new ReadingBenchmark();
        Path folder = Files.createTempDirectory("bench");
        try {
            benchmark.head();
            benchmark.disclosure(folder, "xicheng-2019", SampleFolder.read(SampleFolder.XICHENG_2019));
            benchmark.measure("xicheng-2019", "doc", DOC, BareWalk::doc);
            benchmark.disclosure(folder, "random budget", RandomBudgets.disclosure(1));
        } finally {
            try (var files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }

    private void head() {
        out.println("Java " + Runtime.version() + ", " + WARM_UP + " rounds to warm up, median of " + ROUNDS
                + ", milliseconds of processor time");
        out.println();
        out.println("| sample | format | KB | bare walk | reading | ratio | document → facts | ratio |");
        out.println("| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |");
    }

    private void disclosure(Path folder, String sample, SampleDisclosure disclosure) throws IOException {
        Map<SampleFormat, Work> walks = new LinkedHashMap<>();
        walks.put(SampleFormat.DOCX, BareWalk::docx);
        walks.put(SampleFormat.XLS, BareWalk::xls);
        walks.put(SampleFormat.XLSX, BareWalk::xlsx);
        walks.put(SampleFormat.HTML, BareWalk::html);
        walks.put(SampleFormat.TEXT, BareWalk::text);
        for (Map.Entry<SampleFormat, Work> walk : walks.entrySet()) {
            String extension = walk.getKey().extension();
            Path file = Files.write(
                    folder.resolve("sample." + extension), walk.getKey().render(disclosure));
            measure(sample, extension, file, walk.getValue());
        }
    }

    private void measure(String sample, String format, Path file, Work bare) throws IOException {
        Work[] works = {bare, this::read, this::process};
        long[][] nanos = new long[works.length][ROUNDS];
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            for (int w = 0; w < works.length; w++) {
                long start = THREADS.getCurrentThreadCpuTime();
                kept += works[w].run(file);
                if (round >= 0) {
                    nanos[w][round] = THREADS.getCurrentThreadCpuTime() - start;
                }
            }
        }
        double walk = median(nanos[0]);
        double read = median(nanos[1]);
        double facts = median(nanos[2]);
        out.println(String.format(
                Locale.ROOT,
                "| %s | %s | %d | %.2f | %.2f | %.2f | %.2f | %.2f |",
                sample,
                format,
                Files.size(file) >> 10,
                walk,
                read,
                read / walk,
                facts,
                facts / walk));
    }

    private long read(Path file) throws IOException {
        return reader.read(source(file), new FindingLog()) instanceof ReadResult.Readable readable
                ? readable.document().blocks().size()
                : 0;
    }

    private long process(Path file) throws IOException {
        Outcome outcome = pipeline.process(source(file));
        return outcome.findings().size();
    }

    private static SourceFile source(Path file) throws IOException {
        String name = file.getFileName().toString();
        return new SourceFile(new SourceId("0".repeat(64), name, name), file, Files.size(file));
    }

    private static double median(long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2] / NANOS_PER_MILLI;
    }
}
