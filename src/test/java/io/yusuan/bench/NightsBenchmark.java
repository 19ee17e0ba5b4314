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
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What nights over many small documents cost, of which some are good, some say nothing, some are blank, broken, or another one
 * once more. Arguments: folder and count. The first night reads them, with a look at the heap every few seconds,
 * after collecting what is garbage; a second finds nothing new and is timed; a third is the same, looked at. Of each night it is
 * printed what the documents became, and whether that is all of them.
 */
public final class NightsBenchmark {
    /** So many times as long as a look takes is waited before the next. */
    private static final int BETWEEN_LOOKS = 20;

    private static final int FOLDER = 1_000;
    private static final int KINDS = 5;
    private static final int REPEATED = 100;
    private static final List<String> STATUSES = List.of("ok", "partial", "no_tables", "rejected");

    private NightsBenchmark() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        Path folder = Path.of(args[0]);
        int count = Integer.parseInt(args[1]);
        for (int i = 0; i < count; i++) {
            Path file = folder.resolve(String.format(Locale.ROOT, "input/%03d/%06d.html", i / FOLDER, i));
            if (!Files.exists(file)) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, content(i));
            }
        }
        JobDefinition job = JobFile.read(Files.writeString(
                folder.resolve("job.yml"),
                "job: nightly\nsources:\n  - folder: " + folder.resolve("input") + "\noutput: "
                        + folder.resolve("output") + "\nwork: " + folder.resolve("work") + "\nworkers: threads\n"));
        System.out.println("| night | inputs | " + String.join(" | ", STATUSES)
                + " | all | read | wall, s | processor, s | heap, MB |");
        System.out.println("| --- | ---: |" + " ---: |".repeat(STATUSES.size()) + " --- | ---: | ---: | ---: | ---: |");
        night("first", job, count, true);
        night("nothing new", job, count, false);
        night("nothing new", job, count, true);
    }

    private static void night(String name, JobDefinition job, int inputs, boolean looked)
            throws IOException, InterruptedException {
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
        Map<String, Integer> statuses = report.totals().statuses();
        StringBuilder row = new StringBuilder("| " + name + " | " + inputs);
        STATUSES.forEach(s -> row.append(" | ").append(statuses.getOrDefault(s, 0)));
        int sum = STATUSES.stream().mapToInt(s -> statuses.getOrDefault(s, 0)).sum();
        System.out.printf(
                Locale.ROOT,
                "%s | %s | %d | %.1f | %.1f | %s |%n",
                row,
                sum == inputs ? "yes" : "no: " + sum,
                report.read(),
                wall.toMillis() / 1000.0,
                processor.toMillis() / 1000.0,
                looked ? String.format(Locale.ROOT, "%.1f", most.get() / 1048576.0) : "");
    }

    private static void look(AtomicBoolean over, AtomicLong most) {
        MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
        try {
            while (!over.get()) {
                long begun = System.nanoTime();
                memory.gc();
                most.accumulateAndGet(left(), Math::max);
                Thread.sleep(BETWEEN_LOOKS
                        * Duration.ofNanos(System.nanoTime() - begun).toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Bytes of the heap that the last collection left. */
    private static long left() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP && pool.getCollectionUsage() != null)
                .mapToLong(pool -> pool.getCollectionUsage().getUsed())
                .sum();
    }

    private static String content(int i) {
        if (i % REPEATED == REPEATED - 1) {
            return "";
        }
        return switch (i % KINDS) {
            case 0 -> disclosure(i);
            case 1 -> "<html><body><p>虚构市第" + i + "园林绿化中心的说明</p></body></html>";
            case 2 -> Integer.toBinaryString(i).replace('0', ' ').replace('1', '\t');
            default -> "\u0000\u0001" + i;
        };
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
