package io.yusuan.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.yusuan.batch.JobDefinition.Overrides;
import io.yusuan.batch.JobDefinition.Partition;
import io.yusuan.catalogue.CatalogueException;
import io.yusuan.catalogue.Problem;
import io.yusuan.gather.ArchiveLimits;
import io.yusuan.load.LoadTarget;
import io.yusuan.read.ReadLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JobFileTest {
    private static final String MINIMAL = """
            job: nightly
            sources:
              - folder: input
            output: output
            work: work
            """;

    @TempDir
    Path dir;

    @ParameterizedTest
    @ValueSource(strings = {"nightly", "backfill"})
    void theJobsOfTheRepositoryAreReadable(String name) throws IOException {
        JobDefinition job = JobFile.read(Path.of("jobs", name + ".yml"));

        assertThat(job.name()).isEqualTo(name);
        assertThat(job.limits()).isEqualTo(ReadLimits.DEFAULT);
        assertThat(job.archives()).isEqualTo(ArchiveLimits.DEFAULT);
        assertThat(job.parallel()).isPositive();
        assertThat(job.gates().maxDifferingErrors()).isEmpty();
    }

    @Test
    void aLedgerIsInAFileUnlessADatabaseIsNamed() throws IOException {
        assertThat(read(MINIMAL).database()).isEmpty();
        assertThat(read(MINIMAL + """
                database:
                  url: jdbc:postgresql://db.example/yusuan
                  user: yusuan
                """).database())
                .contains(new LedgerDatabase(
                        "jdbc:postgresql://db.example/yusuan", "yusuan", Duration.ofSeconds(60), 5000));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "url: jdbc:postgresql://db.example/yusuan?password=geheim",
                "url: jdbc:postgresql://yusuan:geheim@db.example/yusuan",
                "url: jdbc:postgresql://db.example/yusuan\n  password: geheim"
            })
    void aPasswordIsRefusedAndNotRepeated(String written) {
        CatalogueException e = catchThrowableOfType(
                CatalogueException.class, () -> read(MINIMAL + "database:\n  user: yusuan\n  " + written + "\n"));

        assertThat(e.problems()).hasSize(1);
        assertThat(e.getMessage()).contains("password").doesNotContain("geheim");
    }

    @Test
    void anotherKindOfDatabaseIsRefused() {
        assertThatThrownBy(() -> read(MINIMAL + """
                        database:
                          url: jdbc:mysql://db.example/yusuan
                          user: yusuan
                          lease_seconds: 1
                        """))
                .hasMessageContaining("\"url\" begins with jdbc:postgresql:")
                .hasMessageContaining("\"lease_seconds\" is from 10");
    }

    @Test
    void whatIsNotWrittenHasADefault() throws IOException {
        JobDefinition job = read(MINIMAL);

        assertThat(job.sources())
                .containsExactly(new JobDefinition.Source(
                        "", Path.of("input"), true, java.util.List.of("*"), java.util.List.of()));
        assertThat(job.limits()).isEqualTo(ReadLimits.DEFAULT);
        assertThat(job.gates().maxRejectedShare()).isEqualByComparingTo("1");
        assertThat(job.gates().maxWithdrawnShare()).isEqualByComparingTo("0.5");
        assertThat(job.partition()).isEqualTo(Partition.AUTO);
        assertThat(job.keepPersonalData()).isFalse();
        assertThat(job.catalogue()).isEmpty();
    }

    @Test
    void aPublicationGoesWhereTheJobSays() throws IOException {
        assertThat(read(MINIMAL).sinks()).isEqualTo(Sinks.NONE);
        assertThat(read(MINIMAL + """
                csv_profiles: [excel-zh]
                load:
                  to: jdbc:postgresql://db.example/warehouse
                """).sinks())
                .isEqualTo(new Sinks(
                        true, Optional.of(new LoadTarget("jdbc:postgresql://db.example/warehouse", "yusuan"))));
        CatalogueException wrong = catchThrowableOfType(CatalogueException.class, () -> read(MINIMAL + """
                csv_profiles: [excel-fr]
                load:
                  to: jdbc:duckdb:warehouse.duckdb
                  schema: x
                """));
        assertThat(wrong.problems())
                .extracting(Problem::message)
                .anyMatch(m -> m.contains("excel-fr"))
                .anyMatch(m -> m.contains("load/duckdb.sql"))
                .anyMatch(m -> m.contains("unknown key \"schema\""));
    }

    @Test
    void limitsAndGatesAreReadWithTheirUnits() throws IOException {
        JobDefinition job = read(MINIMAL + """
                limits:
                  max_bytes: 1.5 MiB
                  max_cells: 2_000
                  max_archive_ratio: 50
                  max_archive_bytes: 1 GiB
                  max_archive_depth: 2
                  max_archive_entries: 1_000
                  max_archive_seconds: 60
                gates:
                  max_rejected_share: 0.25
                  max_differing_errors: 3
                  max_withdrawn_share: 0.1
                partition_by_year: always
                """);

        assertThat(job.limits().maxBytes()).isEqualTo(1_572_864);
        assertThat(job.limits().maxCells()).isEqualTo(2_000);
        assertThat(job.limits().maxPages()).isEqualTo(ReadLimits.DEFAULT.maxPages());
        assertThat(job.archives()).isEqualTo(new ArchiveLimits(50, 1 << 30, 2, 1_000, Duration.ofMinutes(1)));
        assertThat(job.gates().maxRejectedShare()).isEqualByComparingTo("0.25");
        assertThat(job.gates().maxDifferingErrors()).contains(3);
        assertThat(job.gates().maxWithdrawnShare()).isEqualByComparingTo("0.1");
        assertThat(job.partition()).isEqualTo(Partition.ALWAYS);
    }

    @Test
    void everyLimitThatIsNoneIsReportedAtOnceWithItsLine() {
        List<String> limits = List.of(
                "max_bytes: 0",
                "max_cells: 1.5",
                "max_characters: -1",
                "max_pages: 99999999999",
                "max_ocr_pages: -1",
                "max_seconds: 0",
                "max_heap: 1 MiB",
                "documents_per_worker: some",
                "max_archive_ratio: 0",
                "max_archive_bytes: 99999999999 GiB",
                "max_archive_depth: none",
                "max_archive_entries: 1e99",
                "max_archive_seconds: 0",
                "max_megabytes: 3");
        String written = MINIMAL + "limits:\n  " + String.join("\n  ", limits) + "\n";

        CatalogueException e = catchThrowableOfType(CatalogueException.class, () -> read(written));

        int first = MINIMAL.split("\n").length + 2;
        assertThat(e.problems())
                .extracting(Problem::line)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(first, first + limits.size()).boxed().toList());
    }

    @Test
    void everyProblemIsReportedAtOnceWithItsLine() {
        CatalogueException e = catchThrowableOfType(CatalogueException.class, () -> read("""
                job: Nightly run
                sources:
                  - folder: input
                    recursve: true
                    include: ["[a"]
                output: output
                limits:
                  max_bytes: plenty
                  max_cells: 0
                gates:
                  max_rejected_share: 1.5
                  max_differing_errors: some
                partition_by_year: sometimes
                parallel: -1
                retries: 3
                """));

        assertThat(e.problems()).extracting(Problem::line).containsExactly(1, 1, 4, 5, 8, 9, 11, 12, 13, 14, 15);
        assertThat(e.getMessage())
                .contains("job.yml:4: unknown key \"recursve\"")
                .contains("job.yml:15: unknown key \"retries\"")
                .contains("missing key \"work\"");
    }

    @Test
    void severalSourcesNeedNames() {
        assertThatThrownBy(() -> read("""
                job: nightly
                sources:
                  - folder: a
                  - folder: b
                    name: b
                output: output
                work: work
                """))
                .isInstanceOf(CatalogueException.class)
                .hasMessageContaining("job.yml:3: several sources need a \"name\" each");
    }

    @Test
    void theCommandLineTakesPrecedence() throws IOException {
        JobDefinition job = read(MINIMAL)
                .with(new Overrides(
                        Optional.of(Path.of("other")),
                        Optional.of(Path.of("out")),
                        Optional.of(Path.of("state")),
                        Optional.of(Path.of("overlay")),
                        true,
                        true));

        assertThat(job.sources()).extracting(JobDefinition.Source::folder).containsExactly(Path.of("other"));
        assertThat(job.output()).isEqualTo(Path.of("out"));
        assertThat(job.work()).isEqualTo(Path.of("state"));
        assertThat(job.catalogue()).contains(Path.of("overlay"));
        assertThat(job.keepPersonalData()).isTrue();
        assertThat(job.gates().maxWithdrawnShare()).isEqualByComparingTo("1");
        assertThat(read(MINIMAL).with(Overrides.NONE)).isEqualTo(read(MINIMAL));
    }

    @ParameterizedTest
    @CsvSource({
        "4096,4096",
        "256 MiB,268435456",
        "256MiB,268435456",
        "20 MB,20000000",
        "1.5 kib,1536",
        "1_000,1000",
        "2 GiB,2147483648"
    })
    void sizesAreWrittenAsPeopleWriteThem(String text, long bytes) {
        assertThat(ByteSize.parse(text)).isEqualTo(bytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "0 MiB", "-1", "many", "5 TB", "1,5 MB"})
    void whatIsNoSizeIsRefused(String text) {
        assertThatThrownBy(() -> ByteSize.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    private JobDefinition read(String yaml) throws IOException {
        Path file = dir.resolve("job.yml");
        Files.writeString(file, yaml);
        return JobFile.read(file);
    }
}
