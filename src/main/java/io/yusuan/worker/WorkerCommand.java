package io.yusuan.worker;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How a worker is started: the same Java, the same program.
 *
 * @param program what stands behind {@code java} and its flags: class path, class and arguments
 */
record WorkerCommand(List<String> program) {
    private static final String MAIN = "io.yusuan.Main";

    /** The hidden command of the program that makes it a worker. */
    static final String COMMAND = "worker";

    /** This program as it was started itself: a runnable jar, or a class path. */
    static WorkerCommand own() {
        String path = classPath();
        boolean isJar = path.endsWith(".jar") && !path.contains(File.pathSeparator);
        return new WorkerCommand(isJar ? List.of("-jar", path, COMMAND) : List.of("-cp", path, MAIN, COMMAND));
    }

    /** The class path of this process, for one that works elsewhere. */
    static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** A command line for a worker that keeps to a directory. */
    List<String> line(WorkerBounds bounds, Path directory) throws IOException {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.add("-Xmx" + bounds.heapBytes());
        line.addAll(List.of(
                "-XX:+UseSerialGC",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:ErrorFile=" + directory.resolve(WorkerDirectory.CRASH + "%p.log"),
                "-Djava.io.tmpdir=" + directory,
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8"));
        line.addAll(NoNetwork.flags(directory));
        line.addAll(program);
        return line;
    }
}
