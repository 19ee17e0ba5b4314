package io.yusuan.batch;

import io.yusuan.dataset.DurableFiles;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The right to work in a work directory: a lock that the operating system takes back when the process ends, however it
 * ends. So a leftover {@code STARTED} execution found under the lease belongs to a dead process, always;
 * unless the ledger is one that several machines share, see {@link LedgerLease}.
 */
final class Lease implements AutoCloseable {
    private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}");

    /** Linux. */
    private static final Path BOOT = Path.of("/proc/sys/kernel/random/boot_id");

    private final FileChannel channel;
    private final FileLock lock;
    private final String workId;

    private Lease(FileChannel channel, FileLock lock, String workId) {
        this.channel = channel;
        this.lock = lock;
        this.workId = workId;
    }

    /** @throws LeaseHeldException when another run holds it */
    static Lease acquire(Path work) throws IOException {
        DurableFiles.makeDirectories(work);
        Path file = work.resolve("lease");
        FileChannel channel = DurableFiles.write(
                file,
                () -> FileChannel.open(
                        file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE));
        FileLock lock = tryLock(channel);
        if (lock == null) {
            channel.close();
            throw new LeaseHeldException("another run holds the lease of " + work + holder(file));
        }
        channel.truncate(0);
        channel.write(
                ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
        return new Lease(channel, lock, workId(work.resolve("id")));
    }

    /** The name of a work directory, whatever it is called on which machine. */
    private static String workId(Path file) throws IOException {
        if (Files.exists(file)) {
            String known = Files.readString(file, StandardCharsets.US_ASCII);
            if (ID.matcher(known).matches()) {
                return known;
            }
        }
        String id = UUID.randomUUID().toString();
        DurableFiles.replace(file, id);
        return id;
    }

    /** The name of the work directory. */
    String workId() {
        return workId;
    }

    /**
     * The name of the boot of this machine, empty where it has none. Whoever held this lock since then is dead, as the
     * lock is held now.
     */
    String boot() {
        try {
            return Files.readString(BOOT, StandardCharsets.US_ASCII).strip();
        } catch (IOException e) {
            return "";
        }
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    /** Where locks are mandatory the file cannot be read; the number is a courtesy. */
    private static String holder(Path file) {
        try {
            String pid = Files.readString(file, StandardCharsets.US_ASCII);
            return pid.isBlank() ? "" : " (process " + pid + ")";
        } catch (IOException e) {
            return "";
        }
    }

    @Override
    public void close() throws IOException {
        lock.release();
        channel.close();
    }
}
