package io.yusuan.batch;

import io.yusuan.batch.JobDefinition.Gates;
import io.yusuan.batch.JobDefinition.Partition;
import io.yusuan.batch.JobDefinition.Source;
import io.yusuan.catalogue.CatalogueLoader;
import io.yusuan.document.RejectReason;
import io.yusuan.document.SourceFile;
import io.yusuan.pipeline.Outcome;
import io.yusuan.read.ReadLimits;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A run in a process of its own that says on stdout how far it is and dawdles, so that a test can kill it there. Arguments:
 * directory, milliseconds to dawdle a document.
 */
final class SlowRun {
    private SlowRun() {}

    public static void main(String[] args) throws IOException {
        Path dir = Path.of(args[0]);
        long millis = Long.parseLong(args[1]);
        Progress spoken = new Progress() {
            @Override
            public void discovered(int documents, int pending) {
                say("discovered", millis);
            }

            @Override
            public void processed(String source, String status) {
                say("processed", 0);
            }

            @Override
            public void publishing() {
                say("publishing", millis);
            }

            @Override
            public void warn(String message) {
                System.err.println(message);
            }
        };
        try {
            BatchRunner.run(definition(dir), CatalogueLoader.builtIn(), file -> slowly(file, millis), spoken);
        } catch (LeaseHeldException e) {
            System.exit(75);
        }
    }

    /** The PostgreSQL that a job has by a file beside it, see {@link NightlyJob#on}. */
    static Optional<LedgerDatabase> database(Path dir) throws IOException {
        Path file = dir.resolve(NightlyJob.DATABASE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        String[] written = Files.readString(file).split(" ");
        return Optional.of(
                new LedgerDatabase(written[0], written[1], Duration.parse(written[2]), Integer.parseInt(written[3])));
    }

    static JobDefinition definition(Path dir) throws IOException {
        JobDefinition inFile = inFile(dir);
        return database(dir).map(inFile::on).orElse(inFile);
    }

    private static JobDefinition inFile(Path dir) {
        return FolderJob.of(
                "nightly",
                List.of(new Source("", dir.resolve("input"), true, List.of("*"), List.of())),
                Optional.empty(),
                Optional.empty(),
                dir.resolve("output"),
                dir.resolve("work"),
                ReadLimits.DEFAULT,
                new Gates(BigDecimal.ONE, Optional.empty(), new BigDecimal("0.5")),
                Partition.AUTO,
                false,
                2,
                Optional.empty());
    }

    private static Outcome slowly(SourceFile file, long millis) {
        sleep(millis);
        return reject(file);
    }

    static Outcome reject(SourceFile file) {
        return new Outcome.Rejected(
                file.id(), "text/plain", file.bytes(), RejectReason.of(RejectReason.Kind.UNSUPPORTED), List.of());
    }

    private static void say(String what, long millis) {
        System.out.println(what);
        System.out.flush();
        sleep(millis * 10);
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
