package io.yusuan.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.yusuan.ReliabilityPage;
import io.yusuan.catalogue.CatalogueLoader;
import io.yusuan.dataset.Versions;
import io.yusuan.pipeline.Pipeline;
import io.yusuan.read.ReadLimits;
import io.yusuan.worker.InThisProcess;
import io.yusuan.worker.RowMaker;
import io.yusuan.worker.WorkerBounds;
import io.yusuan.worker.WorkerSettings;
import io.yusuan.worker.Workers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Inputs that were changed at random become rows. How many, and which, is decided by system properties: {@code
 * yusuan.fuzz} inputs a format, of the seed {@code yusuan.fuzz-seed}, of the {@code yusuan.fuzz-formats} (all).
 */
class FuzzTest {
    private static final int FEW = 20;
    private static final int COUNT = Integer.getInteger("yusuan.fuzz", 20_000);
    private static final String FORMATS = System.getProperty("yusuan.fuzz-formats", "");

    /** So many inputs of a format, then the next format: whoever ends it early has seen them all. */
    private static final int ROUND = 500;

    /** One input in so many is also read by a worker process. */
    private static final int ONE_IN_WORKERS = 10;

    private static final String REJECTED = "rejected ";
    private static final Logger LOG = LoggerFactory.getLogger(FuzzTest.class);
    private static final long SEED = Long.getLong("yusuan.fuzz-seed", 2026);
    private static final Pipeline PIPELINE = new Pipeline(CatalogueLoader.builtIn(), ReadLimits.DEFAULT, false);
    private static final Versions VERSIONS = new Versions("1", "test", "test");

    @TempDir
    Path scratch;

    @ParameterizedTest
    @EnumSource(FuzzFormat.class)
    void aFewOfEachFormatBecomeRows(FuzzFormat format) throws IOException, InterruptedException {
        try (RowMaker rows = here()) {
            Fuzzing fuzzing = new Fuzzing(format, SEED, false, rows, scratch);
            fuzzing.run(0, FEW);
            assertThat(fuzzing.tally().escapes()).isEmpty();
            assertThat(fuzzing.tally().inputs()).isEqualTo(FEW);
        }
    }

    @Test
    @Tag("reliability")
    void manyOfEachFormatBecomeRows() throws IOException, InterruptedException {
        List<FuzzFormat> formats = FORMATS.isEmpty()
                ? List.of(FuzzFormat.values())
                : Arrays.stream(FORMATS.toUpperCase(Locale.ROOT).split(","))
                        .map(FuzzFormat::valueOf)
                        .toList();
        Map<FuzzFormat, Fuzzing> here = new EnumMap<>(FuzzFormat.class);
        Map<FuzzFormat, Fuzzing> workers = new EnumMap<>(FuzzFormat.class);
        try (RowMaker rows = here();
                RowMaker processes = processes()) {
            for (FuzzFormat format : formats) {
                here.put(format, new Fuzzing(format, SEED, true, rows, scratch));
                workers.put(format, new Fuzzing(format, SEED, true, processes, scratch));
            }
            for (int from = 0; from < COUNT; from += ROUND) {
                int to = Math.min(COUNT, from + ROUND);
                for (FuzzFormat format : formats) {
                    here.get(format).run(from, to);
                    workers.get(format).run(from, from + (to - from) / ONE_IN_WORKERS);
                    LOG.info("{}", here.get(format).tally());
                }
                ReliabilityPage.print("Inputs changed at random", page(here.values(), workers.values()));
            }
        }
        assertThat(here.values())
                .allSatisfy(f -> assertThat(f.tally().escapes()).isEmpty());
        assertThat(workers.values())
                .allSatisfy(f -> assertThat(f.tally().escapes()).isEmpty());
    }

    private static String page(Collection<Fuzzing> here, Collection<Fuzzing> workers) {
        StringBuilder page = new StringBuilder("""
                Printed by `./mvnw -Preliability test -Dtest=FuzzTest -Dyusuan.fuzz=N`: N inputs of each format, made from
                generated documents and, where they lie beside the repository, small published ones, of which bytes, words or
                packed parts are changed at random. Input k of a format is the same each time (seed %d). An *escape* is what is
                no row of `documents`: a throwable, 120 s of processor time without an end, an archive without a row, or a row
                `internal`. An archive has a row a member. A `limit:memory` is a row, and none of the inputs below that made one
                is an escape.

                | format | read by | inputs | escapes | ok | partial | no_tables | rejected |
                |---|---|---:|---:|---:|---:|---:|---|
                """.formatted(SEED));
        here.forEach(f -> page.append(line(f.tally(), "the process of the test")));
        workers.forEach(f -> page.append(line(f.tally(), "worker processes")));
        return page + "\nIn the ordinary build, `FuzzTest` does the first " + FEW + " of each format.\n";
    }

    private static String line(Fuzzing.Tally tally, String where) {
        String rejected = tally.became().entrySet().stream()
                .filter(row -> row.getKey().startsWith(REJECTED))
                .map(row -> row.getKey().substring(REJECTED.length()) + " " + row.getValue())
                .collect(Collectors.joining(", "));
        List<String> cells = List.of(
                tally.format().extension(),
                where,
                count(tally.inputs()),
                count(tally.escapes().size()),
                count(tally.became().getOrDefault("ok", 0)),
                count(tally.became().getOrDefault("partial", 0)),
                count(tally.became().getOrDefault("no_tables", 0)),
                rejected);
        return "| " + String.join(" | ", cells) + " |\n";
    }

    private static String count(int number) {
        return String.format(Locale.ROOT, "%,d", number).replace(',', ' ');
    }

    private static RowMaker processes() {
        return new Workers(
                new WorkerSettings(
                        Optional.empty(),
                        ReadLimits.DEFAULT,
                        false,
                        new Versions("1", "test", CatalogueLoader.builtIn().version())),
                WorkerBounds.DEFAULT,
                Path.of("target/fuzz-workers"));
    }

    private static RowMaker here() {
        return new InThisProcess(PIPELINE::process, VERSIONS);
    }
}
