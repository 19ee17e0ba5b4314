package io.yusuan.gather;

import io.yusuan.dataset.DurableFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Files named by the hash of their content, {@code <2 hex>/<sha256>}: what a publisher calls them never becomes a path.
 * Each is there whole or not at all. For one writer at a time, who holds the lease of the work directory.
 */
public final class Originals {
    private static final int BUFFER = 1 << 16;

    private final Path directory;
    private final Path staging;

    /** @param work directory of the jobs' own state, in which they lie under {@code originals} */
    public Originals(Path work) {
        this.directory = work.toAbsolutePath().normalize().resolve("originals");
        this.staging = directory.resolve("staging");
    }

    /**
     * A file of the store.
     *
     * @param hash lower-case hex SHA-256 of its bytes
     * @param bytes its size
     */
    public record Stored(String hash, long bytes) {}

    /** Where the content of a hash lies, if it is there. */
    public Path file(String hash) {
        return directory.resolve(hash.substring(0, 2)).resolve(hash);
    }

    public boolean holds(String hash, long bytes) throws IOException {
        Path file = file(hash);
        return Files.isRegularFile(file) && Files.size(file) == bytes;
    }

    /**
     * Keeps all that a stream gives.
     *
     * @throws IOException when the stream fails; nothing is kept then
     * @throws NotStored when the disk does
     */
    Stored put(InputStream content) throws IOException {
        Path staged = staged();
        try {
            Stored stored = write(content, staged);
            kept(staged, stored);
            return stored;
        } finally {
            discard(staged);
        }
    }

    void remove(String hash) throws IOException {
        DurableFiles.delete(file(hash));
    }

    /** Removes what a killed run left half written. */
    public void clearStaged() throws IOException {
        if (Files.isDirectory(staging)) {
            try (Stream<Path> left = Files.list(staging)) {
                for (Path file : (Iterable<Path>) left::iterator) {
                    DurableFiles.delete(file);
                }
            }
        }
    }

    /** Where a file can be made beside the originals, to be kept or deleted. */
    public Path stage() throws IOException {
        DurableFiles.makeDirectories(staging);
        return staging.resolve(UUID.randomUUID() + ".part");
    }

    /** Keeps a staged file, whose content is as said. */
    public void keep(Path staged, Stored content) throws IOException {
        if (holds(content.hash(), content.bytes())) {
            DurableFiles.delete(staged);
            return;
        }
        DurableFiles.force(staged);
        Path target = file(content.hash());
        DurableFiles.makeDirectories(target.getParent());
        DurableFiles.rename(staged, target);
    }

    private Path staged() {
        try {
            return stage();
        } catch (IOException e) {
            throw new NotStored(e);
        }
    }

    private static Stored write(InputStream content, Path staged) throws IOException {
        MessageDigest digest = Sha256.digest();
        long bytes = 0;
        try (OutputStream out = create(staged)) {
            byte[] buffer = new byte[BUFFER];
            for (int n = content.read(buffer); n >= 0; n = content.read(buffer)) {
                digest.update(buffer, 0, n);
                write(out, buffer, n);
                bytes += n;
            }
            close(out);
        }
        return new Stored(HexFormat.of().formatHex(digest.digest()), bytes);
    }

    private void kept(Path staged, Stored content) {
        try {
            keep(staged, content);
        } catch (IOException e) {
            throw new NotStored(e);
        }
    }

    private static OutputStream create(Path staged) {
        try {
            return DurableFiles.create(staged);
        } catch (IOException e) {
            throw new NotStored(e);
        }
    }

    private static void write(OutputStream out, byte[] buffer, int length) {
        try {
            out.write(buffer, 0, length);
        } catch (IOException e) {
            throw new NotStored(e);
        }
    }

    private static void close(OutputStream out) {
        try {
            out.close();
        } catch (IOException e) {
            throw new NotStored(e);
        }
    }

    private static void discard(Path staged) {
        try {
            DurableFiles.delete(staged);
        } catch (IOException e) {
            throw new NotStored(e);
        }
    }
}
