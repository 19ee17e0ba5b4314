package io.yusuan.worker;

import io.yusuan.dataset.DurableFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where a worker may write.
 *
 * @param path of its own, within the work directory of the job
 */
record WorkerDirectory(Path path) {
    /** How the name of Java's report of a crash begins. */
    static final String CRASH = "crash-";

    /** Of what a worker said at its end so many bytes are kept for the log. */
    private static final int LAST_WORDS = 20_000;

    Path stderr() {
        return path.resolve("stderr.log");
    }

    /** Whether Java has written a report of a crash; the exit code then is 1 like any other. */
    boolean hasCrashed() throws IOException {
        return !reports().isEmpty();
    }

    /**
     * What the worker said on stderr since then.
     *
     * @param already so many bytes were heard before
     */
    String wordsSince(long already) throws IOException {
        try (InputStream in = Files.newInputStream(stderr())) {
            in.skipNBytes(already);
            return new String(in.readNBytes(LAST_WORDS), StandardCharsets.UTF_8).strip();
        }
    }

    /** What the worker said on stderr, and how the report of a crash begins. */
    String lastWords() throws IOException {
        StringBuilder words = new StringBuilder(beginning(stderr()));
        for (Path report : reports()) {
            words.append(beginning(report));
        }
        return words.toString().strip();
    }

    private List<Path> reports() throws IOException {
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(f -> f.getFileName().toString().startsWith(CRASH))
                    .sorted()
                    .toList();
        }
    }

    private static String beginning(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(LAST_WORDS), StandardCharsets.UTF_8);
        }
    }

    /** Removes what is there, and what workers of a run left that was killed. */
    static void clear(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
                DurableFiles.delete(file);
            }
        }
    }
}
