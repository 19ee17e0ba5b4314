package io.yusuan.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a real DuckDB, with its database in a file. */
class LoadScriptTest {
    @TempDir
    private Path directory;

    private MadePublication publication;
    private Connection duck;

    @BeforeEach
    void aDatabase() throws SQLException {
        publication = new MadePublication(directory.resolve("out"))
                .with("aa", 2019, "1.5", "-", "999999999999999999.99")
                .with("bb", 2020, "2")
                .withRejected("cc");
        duck = DriverManager.getConnection("jdbc:duckdb:" + directory.resolve("warehouse.duckdb"));
        execute("SET file_search_path = '" + directory.resolve("out") + "'");
    }

    @AfterEach
    void close() throws SQLException {
        duck.close();
    }

    @Test
    void holdsEveryRowAsPublishedHoweverOftenItIsRun() throws SQLException, IOException {
        publication.publish();
        run();
        assertHoldsWhatIsPublished();
        run();
        assertHoldsWhatIsPublished();

        publication.without("bb").with("aa", 2019, "1.5").with("dd", 2021, "4").publish();
        run();
        assertHoldsWhatIsPublished();
        assertThat(query("SELECT amount FROM yusuan.facts ORDER BY doc_id")).containsExactly("1.50", "4.00");
    }

    @Test
    void typesKeysAndCommentsAreThoseOfTheSchema() throws SQLException, IOException {
        publication.publish();
        run();

        for (Dataset dataset : Dataset.values()) {
            assertThat(query("SELECT data_type FROM duckdb_columns() WHERE schema_name = 'yusuan' AND table_name = '"
                            + dataset.id() + "' ORDER BY column_index"))
                    .isEqualTo(dataset.schema().columns().stream()
                            .map(SqlDialect.DUCKDB::type)
                            .toList());
            assertThat(query("SELECT array_to_string(constraint_column_names, ' ') FROM duckdb_constraints()"
                            + " WHERE constraint_type = 'PRIMARY KEY' AND table_name = '" + dataset.id() + "'"))
                    .containsExactly(dataset.schema().columns().stream()
                            .filter(c -> c.column().key())
                            .map(Schema.Field::name)
                            .collect(Collectors.joining(" ")));
        }
        assertThat(query("SELECT comment FROM duckdb_tables() WHERE table_name = 'facts'"))
                .containsExactly("one row for every printed amount");
        assertThat(query("SELECT comment FROM duckdb_columns() WHERE table_name = 'checks' AND column_name = 'left'"))
                .containsExactly("left side, yuan or percent");
    }

    @Test
    void aLoadThatFailsLeavesWhatWasThere() throws SQLException, IOException {
        publication.publish();
        run();
        List<String> before = query("SELECT fact_id FROM yusuan.facts ORDER BY 1");
        publication.without("aa").publish();
        Path missing = directory.resolve("out").resolve(part("findings"));
        Files.move(missing, directory.resolve("elsewhere"));

        assertThatThrownBy(this::run).isInstanceOf(SQLException.class);
        execute("ROLLBACK");

        assertThat(query("SELECT fact_id FROM yusuan.facts ORDER BY 1")).isEqualTo(before);
        Files.move(directory.resolve("elsewhere"), missing);
        run();
        assertHoldsWhatIsPublished();
    }

    private String part(String dataset) throws IOException {
        return Manifest.read(directory.resolve("out/manifest.json")).stream()
                .filter(f -> f.dataset().equals(dataset) && f.path().startsWith("parquet/"))
                .map(Publication.PublishedFile::path)
                .findFirst()
                .orElseThrow();
    }

    private void assertHoldsWhatIsPublished() throws SQLException {
        for (Dataset dataset : Dataset.values()) {
            String held = "SELECT * FROM yusuan." + dataset.id();
            String published = "SELECT * FROM read_parquet('" + directory + "/out/parquet/" + dataset.id()
                    + "/**/*.parquet', hive_partitioning = false)";
            assertThat(query("SELECT count(*) FROM ((" + held + " EXCEPT ALL " + published + ") UNION ALL (" + published
                            + " EXCEPT ALL " + held + "))"))
                    .as(dataset.id())
                    .containsExactly("0");
        }
    }

    private void run() throws SQLException, IOException {
        execute(Files.readString(directory.resolve("out/load/duckdb.sql")));
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = duck.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> query(String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Statement statement = duck.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            while (found.next()) {
                values.add(found.getString(1));
            }
        }
        return values;
    }
}
