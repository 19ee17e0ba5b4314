package io.yusuan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.yusuan.PostgresServer;
import io.yusuan.dataset.MadePublication;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PublishCommandTest {
    @TempDir
    private Path dir;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path output;

    @BeforeEach
    void aPublication() throws IOException {
        output = new MadePublication(dir.resolve("out"))
                .with("aa", 2019, "1", "2")
                .publish();
    }

    @Test
    void saysWhatCameAndWhatLeft() throws SQLException {
        String url = PostgresServer.newDatabase();

        assertThat(publish("--to", url, "--output", output.toString())).isZero();
        assertThat(out.toString())
                .containsPattern("(?m)^facts +0 +2$")
                .contains("loaded into " + url.substring(0, url.indexOf('?')) + ", schema yusuan")
                .doesNotContain("user=");

        out.getBuffer().setLength(0);
        assertThat(publish("--to", url, "--output", output.toString())).isZero();
        assertThat(out.toString()).startsWith("nothing to do: ");

        assertThat(publish("--to", url, "--output", output.toString(), "--db-schema", "other"))
                .isZero();
        assertThat(out.toString()).contains("schema other");

        out.getBuffer().setLength(0);
        assertThat(publish("--to", url, "--output", output.toString(), "--db-schema", "third", "--json"))
                .isZero();
        JsonNode summary = JsonMapper.shared().readTree(out.toString());
        assertThat(summary.get("database").asString()).isEqualTo(url.substring(0, url.indexOf('?')));
        assertThat(summary.get("stood").asBoolean()).isFalse();
        assertThat(summary.get("tables").get(2).toString())
                .isEqualTo("{\"dataset\":\"facts\",\"removed\":0,\"added\":2}");
    }

    @Test
    void tellsMistakesFromFailures() {
        assertThat(publish("--to", "jdbc:duckdb:x.duckdb")).isEqualTo(2);
        assertThat(err.toString()).contains("load/duckdb.sql");
        assertThat(publish()).isEqualTo(2);
        String nowhere = "jdbc:postgresql://127.0.0.1:1/none?password=secret";
        assertThat(publish("--to", nowhere, "--output", dir.resolve("none").toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("nothing is published in");
        assertThat(publish("--to", nowhere, "--output", output.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("holds what it held before").doesNotContain("secret", "\tat ");
    }

    @Test
    void printsTheTablesOfDatasetsThatThereAre() {
        assertThat(run("schema", "facts", "checks", "--format", "duckdb", "--db-schema", "b"))
                .isZero();
        assertThat(out.toString())
                .contains("CREATE TABLE IF NOT EXISTS \"b\".\"facts\"", "CREATE TABLE IF NOT EXISTS \"b\".\"checks\"")
                .doesNotContain("\"b\".\"tables\"");
        assertThat(run("schema", "nothing")).isEqualTo(2);
        assertThat(err.toString()).contains("there is no dataset nothing; there are documents, tables,");
        assertThat(run("schema", "--format", "csv")).isEqualTo(2);
    }

    private int publish(String... options) {
        String[] args = new String[options.length + 1];
        args[0] = "publish";
        System.arraycopy(options, 0, args, 1, options.length);
        return run(args);
    }

    private int run(String... args) {
        return new CommandLineProgram(new PrintWriter(out), new PrintWriter(err)).run(args);
    }
}
