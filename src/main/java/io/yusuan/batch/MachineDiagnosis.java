package io.yusuan.batch;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.UnixOperatingSystemMXBean;
import io.yusuan.worker.WorkerBounds;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Whether the machine and its Java are fit for a job. */
final class MachineDiagnosis {
    /** What a process of Java takes beside its heap: code, threads, buffers. */
    private static final long BESIDE_HEAP = 256L << 20;

    /** Part files that are open at once, class files and pipes of workers, with room to spare. */
    private static final long DESCRIPTORS = 1024;

    /** The program did not exist before. */
    private static final LocalDate BUILT = LocalDate.of(2026, 1, 1);

    private final JobDefinition job;

    MachineDiagnosis(JobDefinition job) {
        this.job = job;
    }

    List<Diagnosis> all() {
        List<Diagnosis> all = new ArrayList<>();
        all.add(java());
        all.add(cores());
        all.add(memory());
        descriptors().ifPresent(all::add);
        all.add(encoding());
        all.add(clock());
        return all;
    }

    private static Diagnosis java() {
        Path program = Path.of(System.getProperty("java.home"), "bin", "java");
        String words = System.getProperty("java.vm.name") + " " + Runtime.version();
        return Files.isExecutable(program)
                ? Diagnosis.ok("Java", words)
                : Diagnosis.failed(
                        "Java",
                        words + ", but there is no " + program + " to start workers with",
                        "install a whole Java");
    }

    private Diagnosis cores() {
        int cores = Runtime.getRuntime().availableProcessors();
        String words = cores + " processors, " + job.parallel() + " documents at a time";
        return job.parallel() > cores
                ? Diagnosis.warning("processors", words, "lower \"parallel\": more at a time are not faster")
                : Diagnosis.ok("processors", words);
    }

    private Diagnosis memory() {
        long own = Runtime.getRuntime().maxMemory() + BESIDE_HEAP;
        long workers = job.workers()
                        .map(WorkerBounds::heapBytes)
                        .map(h -> h + BESIDE_HEAP)
                        .orElse(0L)
                * job.parallel();
        long there = ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getTotalMemorySize();
        String words = gib(there) + " there; the job takes up to " + gib(own) + ", its workers " + gib(workers);
        return own + workers > there
                ? Diagnosis.warning(
                        "memory", words, "lower \"max_heap\" or \"parallel\", or start the job with a smaller -Xmx")
                : Diagnosis.ok("memory", words);
    }

    private static String gib(long bytes) {
        return String.format(Locale.ROOT, "%.1f GiB", bytes / (double) (1 << 30));
    }

    private static Optional<Diagnosis> descriptors() {
        if (!(ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix)) {
            return Optional.empty();
        }
        long most = unix.getMaxFileDescriptorCount();
        return Optional.of(
                most < DESCRIPTORS
                        ? Diagnosis.warning(
                                "open files", "at most " + most, "raise the limit (ulimit -n) to " + DESCRIPTORS)
                        : Diagnosis.ok("open files", "at most " + most));
    }

    /** Names of files are read whatever the locale; arguments are not. */
    private static Diagnosis encoding() {
        String charset = System.getProperty("sun.jnu.encoding", "");
        return charset.equalsIgnoreCase("UTF-8")
                ? Diagnosis.ok("encoding", charset)
                : Diagnosis.warning(
                        "encoding",
                        "the locale has " + charset + ", in which Chinese in arguments and job paths is lost",
                        "set LANG=C.UTF-8");
    }

    private static Diagnosis clock() {
        ZonedDateTime now = ZonedDateTime.now().truncatedTo(ChronoUnit.SECONDS);
        String words = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(now) + " " + now.getZone();
        return now.toLocalDate().isBefore(BUILT)
                ? Diagnosis.warning("clock", words + " lies before this program was built", "set the clock")
                : Diagnosis.ok("clock", words);
    }
}
