package io.yusuan.batch;

import static io.yusuan.gather.Packed.gzip;
import static io.yusuan.gather.Packed.member;
import static io.yusuan.gather.Packed.tar;
import static io.yusuan.gather.Packed.zip;
import static org.assertj.core.api.Assertions.assertThat;

import io.yusuan.batch.JobDefinition.Gates;
import io.yusuan.batch.JobDefinition.Partition;
import io.yusuan.batch.JobDefinition.Source;
import io.yusuan.catalogue.Catalogue;
import io.yusuan.catalogue.CatalogueLoader;
import io.yusuan.document.SourceFile;
import io.yusuan.pipeline.Outcome;
import io.yusuan.pipeline.Pipeline;
import io.yusuan.read.ReadLimits;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Archives as inputs of a job, from the folder to the datasets. */
class ArchiveSourcesTest {
    private static final Catalogue CATALOGUE = CatalogueLoader.builtIn();
    private static final Pipeline PIPELINE = new Pipeline(CATALOGUE, ReadLimits.DEFAULT, false);

    @TempDir
    Path dir;

    private final List<String> read = Collections.synchronizedList(new ArrayList<>());

    @Test
    void everyMemberEndsInOneRowAndAnArchiveInNone() throws IOException {
        byte[] inner = zip(member("年/c.txt", "third"), member(".hidden", "x"));
        put("a.zip", zip(member("b.txt", "second"), member("in.zip", inner), member("twice.txt", "first")));
        put("d.txt", "first".getBytes());
        put("e.zip", Arrays.copyOf(zip(member("f.txt", "fourth"), member("g.txt", "fifth")), 60));

        RunReport report = run();

        assertThat(published().documents())
                .containsExactly(
                        "a.zip!/b.txt no_tables",
                        "a.zip!/in.zip!/年/c.txt no_tables",
                        "a.zip!/twice.txt no_tables",
                        "d.txt rejected duplicate",
                        "e.zip rejected corrupt",
                        "e.zip!/f.txt no_tables");
        assertThat(report.verdict()).isEqualTo(RunReport.Verdict.CLEAN);
        assertThat(published().rows("findings"))
                .filteredOn(row -> row.get("code").equals("document_rejected"))
                .singleElement()
                .satisfies(row -> assertThat(row.get("message_en")).contains("corrupt"));
    }

    @Test
    void aSecondRunReadsNothingAndPublishesTheSameBytes() throws IOException {
        put("a.tgz", gzip(tar(member("b.txt", "one"), member("c.txt", "two"))));
        put("broken.zip", Arrays.copyOf(zip(member("f.txt", "three"), member("g.txt", "four")), 60));
        run();
        Map<String, String> bytes = published().bytes();
        read.clear();

        RunReport second = run();

        assertThat(read).isEmpty();
        assertThat(second.unchanged()).isEqualTo(4);
        assertThat(published().bytes()).isEqualTo(bytes);
    }

    @Test
    void aMemberThatStaysTheSameIsNotReadAgainAndOneThatIsGoneIsWithdrawn() throws IOException {
        put("a.zip", zip(member("b.txt", "one"), member("c.txt", "two"), member("d.txt", "three")));
        run();
        read.clear();
        put("a.zip", zip(member("b.txt", "one"), member("c.txt", "two, corrected")));

        assertThat(run().withdrawn()).isEqualTo(1);
        assertThat(read).containsExactly("a.zip!/c.txt");
        assertThat(published().documents()).containsExactly("a.zip!/b.txt no_tables", "a.zip!/c.txt no_tables");
        assertThat(originals()).hasSize(2);
    }

    @Test
    void whatAnArchiveHeldIsWithdrawnWithItAndTheDuplicateOutsideTakesItsPlace() throws IOException {
        put("a.zip", zip(member("b.txt", "one")));
        put("c.txt", "one".getBytes());
        put("d.txt", "two".getBytes());
        run();
        Files.delete(dir.resolve("input/a.zip"));

        run();

        assertThat(published().documents()).containsExactly("c.txt no_tables", "d.txt no_tables");
        assertThat(originals()).isEmpty();
    }

    @Test
    void patternsHoldForMembersToo() throws IOException {
        put(
                "x/a.zip",
                zip(
                        member("b.txt", "1"),
                        member("c.pdf", "2"),
                        member("~$b.txt", "3"),
                        member("图/d.txt", "4"),
                        member("old.zip", zip(member("e.txt", "5")))));
        Source source = new Source(
                "", dir.resolve("input"), true, List.of("*.txt", "*.zip"), List.of("~$*", "old.zip", "x/a.zip!/图/**"));

        run(definition(source));

        assertThat(published().documents()).containsExactly("x/a.zip!/b.txt no_tables");
    }

    private void put(String name, byte[] content) throws IOException {
        Path file = dir.resolve("input").resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
    }

    private RunReport run() throws IOException {
        return run(definition(new Source("", dir.resolve("input"), true, List.of("*"), List.of(".*"))));
    }

    private RunReport run(JobDefinition definition) throws IOException {
        return BatchRunner.run(definition, CATALOGUE, this::noted, Progress.SILENT);
    }

    private Outcome noted(SourceFile file) throws IOException {
        read.add(file.id().source());
        return PIPELINE.process(file);
    }

    private Published published() {
        return new Published(dir.resolve("output"));
    }

    private List<Path> originals() throws IOException {
        try (Stream<Path> files = Files.walk(dir.resolve("work/originals"))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private JobDefinition definition(Source source) {
        return FolderJob.of(
                "nightly",
                List.of(source),
                Optional.empty(),
                Optional.empty(),
                dir.resolve("output"),
                dir.resolve("work"),
                ReadLimits.DEFAULT,
                new Gates(BigDecimal.ONE, Optional.empty(), BigDecimal.ONE),
                Partition.AUTO,
                false,
                1,
                Optional.empty());
    }
}
