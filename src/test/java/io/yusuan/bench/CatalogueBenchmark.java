package io.yusuan.bench;

import com.sun.management.OperatingSystemMXBean;
import io.yusuan.catalogue.CatalogueLoader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * What loading the built-in catalogue costs in a fresh process, and what once it is warm: milliseconds on the clock, and of
 * processor time in all threads, the compilers of the machine among them. Argument: how often. The command is in {@code docs/performance.md}.
 */
public final class CatalogueBenchmark {
    private static final int LOADS = 40;
    private static final int SHOWN = 3;
    private static final double NANOS_PER_MILLI = 1e6;

    private CatalogueBenchmark() {}

    public static void main(String[] args) {
        var machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        int loads = args.length > 0 ? Integer.parseInt(args[0]) : LOADS;
        for (int load = 1; load <= loads; load++) {
            long start = System.nanoTime();
            long used = machine.getProcessCpuTime();
            int types = CatalogueLoader.builtIn().tables().size();
            double millis = (System.nanoTime() - start) / NANOS_PER_MILLI;
            double processor = (machine.getProcessCpuTime() - used) / NANOS_PER_MILLI;
            if (load <= SHOWN || load == loads) {
                out.println(String.format(
                        Locale.ROOT, "load %d: %.0f ms, processor %.0f ms, %d types", load, millis, processor, types));
            }
        }
    }
}
