package io.yusuan.batch;

import io.yusuan.dataset.DurableFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Whether a directory can hold what a run writes: tried, by a file that is written, forced, renamed and removed. */
final class DirectoryDiagnosis {
    /** Below this a publication of any size fails. */
    private static final long LITTLE = 200L << 20;

    /** Below this a night with many new documents may fail. */
    private static final long SCARCE = 5L << 30;

    /** A clock of the file system that is further off than a slow disk explains. */
    private static final Duration SKEW = Duration.ofSeconds(10);

    /** Kinds of file systems that other machines write to as well, and whose locks and forces are what the server makes of them. */
    private static final Set<String> SHARED =
            Set.of("nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "9p", "fuse.sshfs", "fuse.s3fs", "afs");

    private final Path directory;
    private final String name;

    /**
     * Of a directory, which is made where it is missing.
     *
     * @param name {@code work} or {@code output}: its option and its key in the job file
     */
    DirectoryDiagnosis(Path directory, String name) {
        this.directory = directory;
        this.name = name;
    }

    List<Diagnosis> all() {
        List<Diagnosis> all = new ArrayList<>();
        try {
            UnusablePathException.prepare(directory, name);
            all.add(writes());
            all.add(space());
            all.add(kind());
        } catch (IOException e) {
            all.add(Diagnosis.failed(name + " directory", e.getMessage(), "name another, or give this user the right"));
        }
        return all;
    }

    /** Named in Chinese, as members of archives may be on the way. */
    private Diagnosis writes() throws IOException {
        String what = name + " directory";
        Path probe = directory.resolve(".doctor-" + ProcessHandle.current().pid());
        Path staged = directory.resolve(probe.getFileName() + ".part");
        try {
            Files.writeString(probe, "old", StandardCharsets.UTF_8);
            Files.writeString(staged, "new", StandardCharsets.UTF_8);
            DurableFiles.force(staged);
            DurableFiles.rename(staged, probe);
            if (!Files.readString(probe, StandardCharsets.UTF_8).equals("new")) {
                return Diagnosis.failed(
                        what, directory + ": a file that was renamed does not hold what was written", "use another");
            }
            return skewed(what, Files.getLastModifiedTime(probe).toInstant());
        } catch (AtomicMoveNotSupportedException e) {
            return Diagnosis.failed(
                    what,
                    directory + " cannot rename a file in one step, which publishing needs",
                    "use a file system of this machine, or NFS");
        } catch (IOException e) {
            return Diagnosis.failed(
                    what,
                    directory + ": writing, forcing or renaming a file failed (" + UnusablePathException.reason(e)
                            + ")",
                    "make room or mend the file system");
        } finally {
            Files.deleteIfExists(probe);
            Files.deleteIfExists(staged);
        }
    }

    private Diagnosis skewed(String what, Instant written) {
        Duration off = Duration.between(written, Instant.now()).abs();
        return off.compareTo(SKEW) > 0
                ? Diagnosis.warning(
                        what,
                        directory + ": the clock of its file system is " + off.toSeconds() + " s off",
                        "keep the clocks of both machines in step")
                : Diagnosis.ok(what, directory + ": files are written, forced, and renamed in one step");
    }

    private Diagnosis space() throws IOException {
        String what = name + " free space";
        long free = Files.getFileStore(directory).getUsableSpace();
        String words = String.format(Locale.ROOT, "%.1f GiB free", free / (double) (1 << 30));
        if (free < LITTLE) {
            return Diagnosis.failed(what, words, "make room");
        }
        return free < SCARCE
                ? Diagnosis.warning(what, words, "make room before many documents come in; see docs/performance.md")
                : Diagnosis.ok(what, words);
    }

    private Diagnosis kind() throws IOException {
        FileStore store = Files.getFileStore(directory);
        String what = name + " file system";
        String kind = store.type();
        return SHARED.contains(kind.toLowerCase(Locale.ROOT))
                ? Diagnosis.warning(
                        what,
                        kind + " is shared with other machines",
                        "let one machine run the job; the lease of the work directory holds among its processes")
                : Diagnosis.ok(what, kind);
    }
}
