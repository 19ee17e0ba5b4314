package io.yusuan.batch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A run in a process of its own that ends without a word at one of its {@link Moments}. Arguments: home of the job, number
 * of the moment, 0 for none.
 */
final class HaltedRun {
    private static final int HALTED = 99;

    private HaltedRun() {}

    public static void main(String[] args) throws IOException {
        Path home = Path.of(args[0]);
        int chosen = Integer.parseInt(args[1]);
        try (Moments moments = Moments.watch(moment -> {
            if (moment.number() == chosen) {
                Runtime.getRuntime().halt(HALTED);
            }
        })) {
            new NightlyJob(home).run();
        }
    }

    /** Starts one. */
    static Process start(ProgramOfTests program, Path home, int moment) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-Dfile.encoding=UTF-8"));
        command.addAll(program.flags());
        command.addAll(List.of(HaltedRun.class.getName(), home.toString(), Integer.toString(moment)));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("said").toFile())
                .start();
    }

    /** Starts one and waits until it halted. */
    static void halt(ProgramOfTests program, Path home, int moment) throws IOException, InterruptedException {
        int code = start(program, home, moment).waitFor();
        if (code != HALTED) {
            throw new IllegalStateException("moment " + moment + " was not met: exit code " + code + ", "
                    + Files.readString(home.resolve("said"), StandardCharsets.UTF_8));
        }
    }
}
