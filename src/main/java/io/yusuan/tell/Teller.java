package io.yusuan.tell;

import io.yusuan.dataset.DurableFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tells of nights. It remembers which publication it told of last, so that what a run published and could not tell of any
 * more, because it was killed, is told by the next.
 */
public final class Teller {
    private static final String TALLY = ".tally";

    private final Path state;
    private final Path report;
    private final Telling telling;
    private final ZoneId zone;

    /**
     * A teller.
     *
     * @param state directory of its own, within the work directory of the job
     * @param output where the publication is
     */
    public Teller(Path state, Path output, Telling telling) {
        this(state, output, telling, ZoneId.systemDefault());
    }

    Teller(Path state, Path output, Telling telling, ZoneId zone) {
        this.state = state;
        this.report = output.resolve("report");
        this.telling = telling;
        this.zone = zone;
    }

    /** Begins to take down a publication. */
    public Tally begin() throws IOException {
        DurableFiles.makeDirectories(state);
        return new Tally(state.resolve("growing.part"));
    }

    /**
     * Keeps what was taken down of a publication.
     *
     * @param manifest lower-case hex SHA-256 of its manifest
     */
    public void keep(Tally tally, String manifest) throws IOException {
        tally.keepAs(tally(manifest));
    }

    /** Whether a publication was taken down, so that it can be told of. */
    public boolean knows(String manifest) {
        return Files.isRegularFile(tally(manifest));
    }

    /** Writes the summary and the metrics of a night. */
    public void tell(Night night) throws IOException {
        Memory before = Memory.read(memory());
        Optional<Path> now = night.manifest().filter(this::knows).map(this::tally);
        Totals totals = new Totals();
        if (now.isPresent()) {
            Tally.read(now.get(), totals);
        }
        Changes changes =
                now.isPresent() && night.complete() && !before.manifest().equals(night.manifest())
                        ? Changes.between(
                                before.manifest().filter(this::knows).map(this::tally).stream()
                                        .toList(),
                                now.get())
                        : Changes.none();
        Memory after = before.after(night, changes);
        Morning morning = new Morning(night, totals, changes, before, after, quiet(night, after), telling, zone);
        DurableFiles.replace(report.resolve("summary.md"), SummaryPage.of(morning));
        DurableFiles.replace(report.resolve("summary.json"), SummaryFile.of(morning));
        DurableFiles.replace(telling.metrics().orElse(report.resolve("metrics.prom")), Metrics.of(morning));
        after.write(memory());
        forget(after);
    }

    /** Days since there was a document that is new or has changed. */
    private static long quiet(Night night, Memory after) {
        return Duration.between(after.added().orElse(night.ended()), night.ended())
                .toDays();
    }

    /** Removes what was taken down of publications that are gone. */
    private void forget(Memory after) throws IOException {
        List<Path> old;
        try (Stream<Path> files = Files.list(state)) {
            old = files.filter(f -> f.getFileName().toString().endsWith(TALLY))
                    .filter(f -> !after.manifest().map(this::tally).equals(Optional.of(f)))
                    .toList();
        }
        for (Path file : old) {
            DurableFiles.delete(file);
        }
    }

    private Path memory() {
        return state.resolve("told.json");
    }

    private Path tally(String manifest) {
        return state.resolve(manifest + TALLY);
    }
}
