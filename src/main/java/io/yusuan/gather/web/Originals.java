package io.yusuan.gather.web;

import io.yusuan.dataset.DurableFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What was fetched, named by its hash: {@code originals/<2 hex>/<sha256>}. Nothing is ever overwritten or removed. */
final class Originals {
    private static final int PREFIX = 2;

    private final Path root;
    private final Path staging;

    /** Whatever a run that was killed left half fetched is removed. */
    Originals(Path work) throws IOException {
        this.root = work.resolve("originals");
        this.staging = root.resolve("staging");
        DurableFiles.makeDirectories(staging);
        try (Stream<Path> left = Files.list(staging)) {
            for (Path file : (Iterable<Path>) left::iterator) {
                Files.delete(file);
            }
        }
    }

    /** An empty file beside the originals. */
    Path stage() throws IOException {
        return Files.createTempFile(staging, "fetch", "");
    }

    /** Keeps a staged file for good. */
    Path keep(Fetched.Content content) throws IOException {
        Path original = of(content.sha256());
        if (holds(content.sha256(), content.bytes())) {
            Files.delete(content.staged());
        } else {
            DurableFiles.makeDirectories(original.getParent());
            DurableFiles.force(content.staged());
            DurableFiles.rename(content.staged(), original);
        }
        return original;
    }

    Path of(String sha256) {
        return root.resolve(sha256.substring(0, PREFIX)).resolve(sha256).toAbsolutePath();
    }

    boolean holds(String sha256, long bytes) throws IOException {
        Path original = of(sha256);
        return Files.isRegularFile(original) && Files.size(original) == bytes;
    }
}
