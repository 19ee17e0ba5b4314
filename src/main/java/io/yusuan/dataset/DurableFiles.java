package io.yusuan.dataset;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Writes that survive a power cut: contents are forced before the rename, the directory entry after it. Whatever a run
 * changes on the disk, but for its ledger, goes through here, so that a test can end the process at each change.
 */
public final class DurableFiles {
    private static final int BUFFER = 1 << 16;
    private static volatile Watch watch = (operation, isDone, path) -> {};

    private DurableFiles() {}

    /** What a change does to the disk. */
    enum Operation {
        WRITE,
        FORCE,
        RENAME,
        DELETE,
        MAKE_DIRECTORY,
        FORCE_DIRECTORY
    }

    /** Stands beside every change; outside of tests nobody does. */
    interface Watch {
        /**
         * Called right before and right after a change.
         *
         * @param isDone whether it has been made
         * @param path what it is made to; of a rename the name given
         * @throws IOException in place of the disk
         */
        void at(Operation operation, boolean isDone, Path path) throws IOException;
    }

    /** A change that gives something. */
    public interface Change<T> {
        T make() throws IOException;
    }

    static void watchedBy(Watch somebody) {
        watch = somebody;
    }

    /** Makes a change to a file in sight of whoever watches. */
    static <T> T change(Operation operation, Path path, Change<T> change) throws IOException {
        watch.at(operation, false, path);
        T made = change.make();
        watch.at(operation, true, path);
        return made;
    }

    /** Writes a file, or more of it, which is not forced yet. */
    public static <T> T write(Path file, Change<T> writing) throws IOException {
        return change(Operation.WRITE, file, writing);
    }

    /** Writes a text into a file, which is not forced yet. */
    public static void write(Path file, String content) throws IOException {
        write(file, () -> Files.writeString(file, content, StandardCharsets.UTF_8));
    }

    /** Makes another file of the same content, which is not forced yet. */
    public static void copy(Path from, Path to) throws IOException {
        write(to, () -> Files.copy(from, to));
    }

    /** A file that grows, empty at first; to open and to close it are changes. */
    public static OutputStream create(Path file) throws IOException {
        OutputStream opened = write(file, () -> Files.newOutputStream(file));
        return new FilterOutputStream(opened) {
            private boolean isClosed;

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                opened.write(bytes, offset, length);
            }

            @Override
            public void close() throws IOException {
                if (!isClosed) {
                    isClosed = true;
                    DurableFiles.write(file, () -> {
                        opened.close();
                        return file;
                    });
                }
            }
        };
    }

    /** Forces the content of a file to disk. */
    public static void force(Path file) throws IOException {
        change(Operation.FORCE, file, () -> {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            return file;
        });
    }

    /** Puts a forced file in the place of another, in one step for whoever reads. */
    public static void rename(Path from, Path to) throws IOException {
        move(from, to);
        forceDirectory(to.toAbsolutePath().getParent());
    }

    /** Puts a small text in the place of a file, whole or not at all; whoever reads sees the old one or the new one. */
    public static void replace(Path file, String content) throws IOException {
        makeDirectories(file.toAbsolutePath().getParent());
        Path staged = file.resolveSibling("." + file.getFileName() + ".part");
        write(staged, content);
        force(staged);
        rename(staged, file);
    }

    /** Gives a file another name, or the place of another; a power cut may undo it. */
    static void move(Path from, Path to) throws IOException {
        change(
                Operation.RENAME,
                to,
                () -> Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING));
    }

    /** Removes a file or an empty directory; one that is gone already is none to complain about. */
    public static void delete(Path path) throws IOException {
        change(Operation.DELETE, path, () -> Files.deleteIfExists(path));
    }

    /** Makes a directory and its parents. */
    public static void makeDirectories(Path directory) throws IOException {
        if (Files.isDirectory(directory)) {
            return;
        }
        Path parent = directory.toAbsolutePath().getParent();
        if (parent != null) {
            makeDirectories(parent);
        }
        change(Operation.MAKE_DIRECTORY, directory, () -> Files.createDirectories(directory));
        if (parent != null) {
            forceDirectory(parent);
        }
    }

    /** Hash of a file's content, lower-case hex. */
    static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[BUFFER];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Where directories cannot be opened, as on Windows, the rename itself is journalled. */
    private static void forceDirectory(Path directory) throws IOException {
        if (!directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return;
        }
        change(Operation.FORCE_DIRECTORY, directory, () -> {
            try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
                channel.force(true);
            }
            return directory;
        });
    }
}
