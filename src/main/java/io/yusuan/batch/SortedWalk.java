package io.yusuan.batch;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Goes through the files below a folder in the order of their paths as the datasets write them. It holds the names of one
 * folder at a time, and of those above it; links are followed.
 */
final class SortedWalk {
    private final Predicate<Path> isLeftOut;
    private final Taker taker;
    private final Deque<Object> above = new ArrayDeque<>();

    /**
     * A walk.
     *
     * @param isLeftOut folders that are not entered
     */
    SortedWalk(Predicate<Path> isLeftOut, Taker taker) {
        this.isLeftOut = isLeftOut;
        this.taker = taker;
    }

    /** Takes what is found. */
    interface Taker {
        /**
         * A file.
         *
         * @param path below the root, with {@code /}
         */
        void take(String path, Path file) throws IOException;
    }

    /**
     * Goes through all files.
     *
     * @param depth of folders, 1 for the files of the root alone
     * @throws IOException when a folder cannot be read or is within itself, or two files have one path
     */
    void below(Path root, int depth) throws IOException {
        folder(List.of(root), "", depth);
    }

    /** Folders whose names are written alike, in whatever charset, are one. */
    private void folder(List<Path> folders, String path, int depth) throws IOException {
        SortedMap<String, List<Path>> entries = new TreeMap<>();
        for (Path folder : folders) {
            if (!isLeftOut.test(folder)) {
                enter(folder);
                list(folder, depth > 1, entries);
            }
        }
        for (Map.Entry<String, List<Path>> entry : entries.entrySet()) {
            String name = path + entry.getKey();
            if (name.endsWith("/")) {
                folder(entry.getValue(), name, depth - 1);
            } else if (entry.getValue().size() > 1) {
                throw new IOException("two files have the same name once it is decoded: " + name);
            } else {
                taker.take(name, entry.getValue().get(0));
            }
        }
        folders.stream().filter(isLeftOut.negate()).forEach(f -> above.pop());
    }

    private void enter(Path folder) throws IOException {
        BasicFileAttributes kind = Files.readAttributes(folder, BasicFileAttributes.class);
        Object key = Objects.requireNonNullElse(kind.fileKey(), folder.toRealPath());
        if (above.contains(key)) {
            throw new FileSystemLoopException(folder.toString());
        }
        above.push(key);
    }

    /** Folders end with a slash, so that names sort as paths do. */
    private static void list(Path folder, boolean folders, Map<String, List<Path>> entries) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                String name = SourceName.of(file);
                if (Files.isRegularFile(file)) {
                    entries.merge(name, List.of(file), SortedWalk::both);
                } else if (folders && Files.isDirectory(file)) {
                    entries.merge(name + "/", List.of(file), SortedWalk::both);
                }
            }
        }
    }

    private static List<Path> both(List<Path> some, List<Path> more) {
        List<Path> both = new ArrayList<>(some);
        both.addAll(more);
        return List.copyOf(both);
    }
}
