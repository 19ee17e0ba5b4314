package io.yusuan.batch;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;

/**
 * The program and its tests for processes that are started by the hundred. Java can share what it made of classes between
 * processes, but only of classes in jars; so directories of classes are put into jars once.
 */
final class ProgramOfTests {
    private final String classPath;
    private final Path shared;

    private ProgramOfTests(Path directory) throws IOException {
        this.classPath = jars(directory);
        this.shared = directory.resolve("shared.jsa");
    }

    /** @param directory takes the jars, for all who name it */
    static ProgramOfTests in(Path directory) throws IOException {
        return new ProgramOfTests(Files.createDirectories(directory));
    }

    /** Flags of Java that name the class path and what is shared, which the first process leaves for those after it. */
    List<String> flags() {
        return List.of(
                "-cp",
                classPath,
                (Files.exists(shared) ? "-XX:SharedArchiveFile=" : "-XX:ArchiveClassesAtExit=") + shared);
    }

    private static String jars(Path directory) throws IOException {
        List<String> jars = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            jars.add(Files.isDirectory(Path.of(entry)) ? jar(entry, directory.resolve(jars.size() + ".jar")) : entry);
        }
        return String.join(File.pathSeparator, jars);
    }

    private static String jar(String classes, Path jar) {
        if (Files.exists(jar)) {
            return jar.toString();
        }
        int code = ToolProvider.findFirst("jar")
                .orElseThrow()
                .run(System.out, System.err, "--create", "--file", jar.toString(), "-C", classes, ".");
        if (code != 0) {
            throw new IllegalStateException("no jar of " + classes);
        }
        return jar.toString();
    }
}
