package io.yusuan.bench;

import com.sun.management.OperatingSystemMXBean;
import io.yusuan.batch.BatchRunner;
import io.yusuan.batch.JobDefinition;
import io.yusuan.batch.JobFile;
import io.yusuan.batch.Progress;
import io.yusuan.batch.RunReport;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What a night costs in which nothing is new. Arguments: folder, count, and {@code tables} for documents
 * with a table in place of such that are rejected at first sight, which a first night reads sooner. A second night finds
 * nothing new and is timed; a third is the same, with a look at the heap every second, after collecting what is garbage.
 */
public final class NothingNewBenchmark {
    private static final long LOOK_MILLIS = 1_000;
    private static final int FOLDER = 1_000;

    private NothingNewBenchmark() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        Path folder = Path.of(args[0]);
        int count = Integer.parseInt(args[1]);
        boolean tables = args.length > 2 && args[2].equals("tables");
        for (int i = 0; i < count; i++) {
            Path file = folder.resolve(String.format(Locale.ROOT, "input/%03d/%06d.html", i / FOLDER, i));
            if (!Files.exists(file)) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, tables ? disclosure(i) : "\u0000\u0001" + i);
            }
        }
        JobDefinition job = JobFile.read(Files.writeString(
                folder.resolve("job.yml"),
                "job: nightly\nsources:\n  - folder: " + folder.resolve("input") + "\noutput: "
                        + folder.resolve("output") + "\nwork: " + folder.resolve("work") + "\nworkers: threads\n"));
        System.out.println("| night | documents | read | wall, s | processor, s | heap after collection, MB |");
        System.out.println("| --- | ---: | ---: | ---: | ---: | ---: |");
        night("first", job, false);
        night("nothing new", job, false);
        night("nothing new, looked at", job, true);
    }

    private static void night(String name, JobDefinition job, boolean looked) throws IOException, InterruptedException {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        AtomicBoolean over = new AtomicBoolean();
        AtomicLong most = new AtomicLong();
        Thread watcher = new Thread(() -> look(over, most));
        if (looked) {
            watcher.start();
        }
        long cpu = system.getProcessCpuTime();
        long begun = System.nanoTime();
        RunReport report = BatchRunner.run(job, Progress.SILENT);
        Duration wall = Duration.ofNanos(System.nanoTime() - begun);
        Duration processor = Duration.ofNanos(system.getProcessCpuTime() - cpu);
        over.set(true);
        watcher.join();
        System.out.printf(
                Locale.ROOT,
                "| %s | %d | %d | %.1f | %.1f | %s |%n",
                name,
                report.documents().size(),
                report.read(),
                wall.toMillis() / 1000.0,
                processor.toMillis() / 1000.0,
                looked ? Long.toString(most.get() >> 20) : "");
    }

    private static void look(AtomicBoolean over, AtomicLong most) {
        MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
        try {
            while (!over.get()) {
                memory.gc();
                most.accumulateAndGet(memory.getHeapMemoryUsage().getUsed(), Math::max);
                Thread.sleep(LOOK_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String disclosure(int i) {
        int total = 100 + i;
        return "<html><body><p>虚构市第" + i + "园林绿化中心2025年部门预算</p><p>一般公共预算“三公”经费支出表</p>"
                + "<p>单位：万元</p><table>" + row("项目", "2024年预算数", "2025年预算数") + row("合计", total + ".00", total + ".50")
                + row("公务接待费", total + ".00", total + ".50") + "</table></body></html>";
    }

    private static String row(String... cells) {
        return "<tr><td>" + String.join("</td><td>", cells) + "</td></tr>";
    }
}
