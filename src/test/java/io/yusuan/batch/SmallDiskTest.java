package io.yusuan.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.yusuan.ReliabilityPage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs a night on a file system of a few megabytes that has less and less room, and prints its section of {@code
 * docs/reliability.md}. Skipped where the process may not mount one. What {@link DiskFullTest} says at changes of its choice, a
 * real disk says wherever it likes: to the ledger and the log too.
 */
@Tag("reliability")
class SmallDiskTest {
    private static final String SIZE = "8m";
    private static final int KIB = 1024;
    private static final int FIRST = 16;

    @TempDir
    Path dir;

    private Path disk;
    private boolean isMounted;

    @BeforeEach
    void mount() throws IOException, InterruptedException {
        disk = Files.createDirectories(dir.resolve("disk"));
        String said = command("mount", "-t", "tmpfs", "-o", "size=" + SIZE, "tmpfs", disk.toString());
        isMounted = said.isEmpty();
        assumeTrue(isMounted, () -> "this process may not mount a small file system: " + said);
    }

    @AfterEach
    void unmount() throws IOException, InterruptedException {
        if (isMounted) {
            assertThat(command("umount", "--lazy", disk.toString())).isEmpty();
        }
    }

    @Test
    void aRunWithoutRoomFailsLeavesAWholePublicationAndGoesOnOnceThereIsRoom()
            throws IOException, InterruptedException {
        ProgramOfTests program = ProgramOfTests.in(dir.resolve("program"));
        NightlyJob before = new NightlyJob(Files.createDirectories(dir.resolve("before")));
        before.firstNight();
        before.run();
        Map<String, String> published = before.listed();
        before.secondNight();
        NightlyJob undisturbed = before.copyTo(Files.createDirectories(dir.resolve("undisturbed")));
        undisturbed.run();

        List<String> rows = new ArrayList<>();
        boolean fits = false;
        for (int room = 0; !fits; room = Math.max(FIRST, 2 * room)) {
            NightlyJob job = before.copyTo(Files.createDirectories(disk.resolve("job" + room)));
            Path filler = fill(room);
            fits = HaltedRun.start(program, job.home(), 0).waitFor() == 0;
            assertThat(job.listed()).as("%d KiB of room", room).isIn(published, undisturbed.listed());
            String left = job.listed().equals(published) ? "the one before" : "the new one";
            Files.delete(filler);
            job.run();
            assertThat(job.published()).as("%d KiB of room", room).isEqualTo(undisturbed.published());
            rows.add("| %d KiB | %s | %s | yes |%n".formatted(room, fits ? "well" : "failed", left));
            remove(job);
        }
        assertThat(rows).hasSizeGreaterThan(1);
        ReliabilityPage.print("A full disk", page(rows));
    }

    /** Leaves so much room on the disk. */
    private Path fill(int kibibytes) throws IOException {
        Path filler = disk.resolve("filler");
        FileStore store = Files.getFileStore(disk);
        byte[] block = new byte[KIB];
        try (OutputStream out = Files.newOutputStream(filler)) {
            for (long left = store.getUsableSpace() / KIB - kibibytes; left > 0; left--) {
                out.write(block);
            }
        }
        return filler;
    }

    private static void remove(NightlyJob job) throws IOException {
        try (Stream<Path> walk = Files.walk(job.home())) {
            for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    /** What a program says that fails; nothing where it does not. */
    private static String command(String... line) throws IOException, InterruptedException {
        Process process;
        try {
            process = new ProcessBuilder(line).redirectErrorStream(true).start();
        } catch (IOException e) {
            return e.getMessage();
        }
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() == 0 ? "" : said.strip() + " (exit code " + process.exitValue() + ")";
    }

    private static String page(List<String> rows) {
        return """
                Printed by `./mvnw -Preliability test -Dtest=SmallDiskTest`:
                """ + ReliabilityPage.ranOn(BuildFingerprint.current()) + """


                The second night of the crash sweep, of its folder alone, by a process of its own and on a small file system of its own
                (a tmpfs) that was filled before, so that so much room is left. *Published after it* says which publication stands
                then; it is whole each time, each file as its manifest says. Then the room is given back and the same night started
                again. Skipped where the process may not mount a file system.

                | room | the run ended | published after it | same bytes then |
                |---:|---|---|---|
                """ + String.join("", rows) + """

                `DiskFullTest` of the ordinary build says that the disk is full at changes of its choice, with both databases.
                """;
    }
}
