package io.yusuan.dataset;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Rows of documents between processing and publication, one file a document, written whole or not at all. Safe for use
 * by several threads and processes as long as no two write the same key at once.
 */
public final class RowStore {
    private static final Pattern SAFE_KEY = Pattern.compile("[0-9A-Za-z][0-9A-Za-z_.-]{0,199}");
    private static final String SUFFIX = ".rows";
    private static final String BESIDE = ".beside";
    private static final int SHARD_LETTERS = 2;

    private final Path directory;

    /**
     * A store.
     *
     * @param directory where its files lie; made when missing
     */
    public RowStore(Path directory) {
        this.directory = directory;
    }

    /**
     * Keeps the rows of a document, in place of what was kept under the key before.
     *
     * @param key a name of letters, digits, {@code _}, {@code .} and {@code -}
     */
    public void write(String key, PackedRows rows) throws IOException {
        write(key, rows, true);
    }

    private void write(String key, PackedRows rows, boolean durable) throws IOException {
        Path target = file(key);
        DurableFiles.makeDirectories(target.getParent());
        Path staged = target.resolveSibling(key + "." + UUID.randomUUID() + ".part");
        try {
            DurableFiles.write(staged, () -> content(staged, rows));
            if (durable) {
                DurableFiles.force(staged);
                DurableFiles.rename(staged, target);
            } else {
                DurableFiles.move(staged, target);
            }
        } catch (IOException | RuntimeException e) {
            DurableFiles.delete(staged);
            throw e;
        }
    }

    private static Path content(Path file, PackedRows rows) throws IOException {
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
            rows.keep(out);
        }
        return file;
    }

    /**
     * The rows kept under a key.
     *
     * @throws java.nio.file.NoSuchFileException when there are none
     */
    public DocumentRows read(String key) throws IOException {
        try (BufferedReader in = reader(key)) {
            return RowLines.read(in);
        }
    }

    /**
     * Keeps checks and findings that a document shares with others until they are published. They are found anew by
     * whoever publishes next, so a power failure may take them.
     *
     * @param key the document's own
     */
    public void writeBeside(String key, DocumentRows rows) throws IOException {
        write(key + BESIDE, PackedRows.of(rows), false);
    }

    /** Removes what was kept beside the rows of any document. */
    public void forgetBeside() throws IOException {
        retain(key -> !key.endsWith(BESIDE));
    }

    /** What was kept beside the rows of a document. */
    Optional<DocumentRows> readBeside(String key) throws IOException {
        return holds(key + BESIDE) ? Optional.of(read(key + BESIDE)) : Optional.empty();
    }

    /** Whether rows are kept under a key. */
    public boolean holds(String key) {
        return Files.isRegularFile(file(key));
    }

    /** Removes the rows of every key that is not needed, and what interrupted writers left. */
    public void retain(Predicate<String> isNeeded) throws IOException {
        if (!Files.isDirectory(directory)) {
            return;
        }
        List<Path> shards;
        try (Stream<Path> list = Files.list(directory)) {
            shards = list.filter(Files::isDirectory).sorted().toList();
        }
        for (Path shard : shards) {
            try (Stream<Path> files = Files.list(shard)) {
                for (Path file : (Iterable<Path>) files::iterator) {
                    if (!isNeeded.test(key(file))) {
                        DurableFiles.delete(file);
                    }
                }
            }
        }
    }

    /** A file in the directory of the store, for whoever works through it; to be removed by them, or overwritten by the next. */
    public Path scratch(String name) throws IOException {
        DurableFiles.makeDirectories(directory);
        return directory.resolve(name + ".part");
    }

    /** The row of the document alone, without reading the rest. */
    public DocumentRow document(String key) throws IOException {
        try (BufferedReader in = reader(key)) {
            return RowLines.document(in);
        }
    }

    private BufferedReader reader(String key) throws IOException {
        return PackedRows.unpacked(Files.newInputStream(file(key)));
    }

    private Path file(String key) {
        if (!SAFE_KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("not a key of the row store: " + key);
        }
        String shard = key.substring(0, Math.min(SHARD_LETTERS, key.length()));
        return directory.resolve("s" + shard).resolve(key + SUFFIX);
    }

    /** The key of a file; something that is no key where the file is not one of ours. */
    private static String key(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : "";
    }
}
