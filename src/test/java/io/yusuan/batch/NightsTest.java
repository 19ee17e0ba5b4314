package io.yusuan.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is told of nights follows what they did. */
class NightsTest {
    @TempDir
    Path dir;

    @Test
    void everyNightIsToldOf() throws IOException {
        NightlyJob job = new NightlyJob(dir);
        job.firstNight();
        job.run();

        JsonNode first = told();
        assertThat(first.path("first").asBoolean()).isTrue();
        assertThat(first.path("new").path("count").asInt()).isEqualTo(4);
        assertThat(first.path("slowest")).hasSize(4);
        assertThat(first.path("step_seconds").properties())
                .extracting(e -> e.getKey())
                .containsExactly("gather", "discover", "process", "reconcile", "publish");

        job.secondNight();
        job.run();

        JsonNode second = told();
        assertThat(names(second, "new")).isEqualTo("[\"2026.html\"]");
        assertThat(names(second, "changed")).isEqualTo("[\"2025.html\"]");
        assertThat(names(second, "withdrawn")).isEqualTo("[\"gone.txt\"]");
        assertThat(second.path("findings_opened").path("kinds").toString())
                .as("found between documents")
                .contains("\"code\":\"documents_");

        var published = job.published();
        job.run();

        JsonNode third = told();
        assertThat(third.path("outcome").asString()).isEqualTo("clean");
        assertThat(third.path("documents").asInt()).isEqualTo(4);
        assertThat(third.path("new").path("count").asInt()).isZero();
        assertThat(third.path("findings_opened").path("count").asInt()).isZero();
        assertThat(third.path("findings")).isEqualTo(second.path("findings"));
        assertThat(job.published()).isEqualTo(published);
        assertThat(Files.list(dir.resolve("work/told/nightly")))
                .as("of publications that are gone nothing is kept")
                .hasSize(2);
    }

    @Test
    void manyNightsOfOneDocumentEachEndInTheFilesOfOneNight() throws IOException {
        NightlyJob all = new NightlyJob(dir.resolve("all"));
        all.firstNight();
        all.run();
        NightlyJob oneByOne = new NightlyJob(dir.resolve("one-by-one"));
        Files.createDirectories(oneByOne.home().resolve("output"));
        Path input = Files.createDirectories(oneByOne.home().resolve("input"));
        for (String name : List.of("useless.pdf", "2025.html", "gone.txt", "2024.html")) {
            Files.copy(all.home().resolve("input").resolve(name), input.resolve(name));
            oneByOne.run();
        }

        assertThat(oneByOne.published()).isEqualTo(all.published());
    }

    @Test
    void documentsAreReadAgainWhereThatIsAskedFor() throws IOException {
        NightlyJob job = new NightlyJob(dir);
        job.firstNight();
        job.run();
        var published = job.published();
        String version = told().path("catalogue_version").asString();

        assertThat(reprocess(job, "000000000000")).isZero();
        assertThat(reprocess(job, version)).isEqualTo(4);
        assertThat(reprocess(job, "all")).isEqualTo(4);
        assertThat(job.run().read()).as("once").isZero();
        assertThat(job.published()).isEqualTo(published);
        assertThat(told().path("changed").path("count").asInt()).isZero();
    }

    private static int reprocess(NightlyJob job, String which) throws IOException {
        return job.run(job.definition().reprocessing(which)).read();
    }

    private static String names(JsonNode told, String what) {
        return told.path(what).path("named").toString();
    }

    private JsonNode told() throws IOException {
        return JsonMapper.shared().readTree(Files.readString(dir.resolve("output/report/summary.json")));
    }
}
