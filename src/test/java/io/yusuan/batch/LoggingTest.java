package io.yusuan.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.yusuan.batch.Logging.Format;
import io.yusuan.batch.Logging.To;
import io.yusuan.catalogue.CatalogueLoader;
import io.yusuan.gather.ContentIdentity;
import io.yusuan.worker.DocumentWork;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LoggingTest {
    private static final DocumentWork WORK = file -> {
        if (file.id().source().equals("bug.txt")) {
            throw new IllegalStateException("quoting\n\"the document\"");
        }
        return SlowRun.reject(file);
    };

    @TempDir
    Path dir;

    @Test
    void everyLineOfAJsonLogIsAnObjectThatNamesItsStageAndDocument() throws IOException {
        run(Format.JSON, To.FILE);

        List<JsonNode> lines = objects(Files.readString(dir.resolve("work/yusuan.log")));
        assertThat(lines)
                .extracting(line -> line.path("stage").asString("") + ": "
                        + line.path("message").asString())
                .contains("discover: discover begins", "publish: publish ended: COMPLETED");
        JsonNode read = about(lines, "calm.txt").get(0);
        assertThat(read.path("doc_id").asString()).isEqualTo(ContentIdentity.hash(dir.resolve("input/calm.txt")));
        assertThat(read.path("stage").asString()).isEqualTo("process");
        assertThat(read.path("service").path("name").asString()).isEqualTo("yusuan");
        JsonNode failed = about(lines, "bug.txt").get(0);
        assertThat(failed.path("stage").asString())
                .as("the room it happened in")
                .isEqualTo("batch");
        assertThat(failed.path("log").path("level").asString()).isEqualTo("ERROR");
        assertThat(failed.path("message").asString()).contains("quoting\n\"the document\"");
        assertThat(lines.get(lines.size() - 1).has("doc_id"))
                .as("nothing is left over from a document")
                .isFalse();
    }

    @Test
    void aLogToStderrLeavesNoFile() throws IOException {
        PrintStream before = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            run(Format.JSON, To.STDERR);
        } finally {
            System.setErr(before);
        }

        assertThat(about(objects(said.toString(StandardCharsets.UTF_8)), "calm.txt"))
                .hasSize(1);
        assertThat(dir.resolve("work/yusuan.log")).doesNotExist();
    }

    private void run(Format format, To to) throws IOException {
        Path input = Files.createDirectories(dir.resolve("input"));
        Files.writeString(input.resolve("calm.txt"), "calm");
        Files.writeString(input.resolve("bug.txt"), "bug");
        Files.createDirectories(dir.resolve("output"));
        JobDefinition job = SlowRun.definition(dir).logging(Optional.of(format), Optional.of(to));
        BatchRunner.run(job, CatalogueLoader.builtIn(), WORK, Progress.SILENT);
    }

    private static List<JsonNode> objects(String log) {
        return log.lines().map(line -> JsonMapper.shared().readTree(line)).toList();
    }

    private static List<JsonNode> about(List<JsonNode> lines, String source) {
        return lines.stream()
                .filter(line -> line.path("source").asString("").equals(source))
                .toList();
    }
}
