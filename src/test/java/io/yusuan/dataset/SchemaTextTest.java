package io.yusuan.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import io.yusuan.PostgresServer;
import io.yusuan.dataset.SchemaText.Form;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SchemaTextTest {
    @TempDir
    private Path directory;

    @Test
    void isReadByPostgresAndSaysWhatTheRecordsSay() throws SQLException {
        String script = SchemaText.print(List.of(), Form.POSTGRESQL, "a \"b\"");
        try (Connection database = DriverManager.getConnection(PostgresServer.newDatabase());
                Statement statement = database.createStatement()) {
            statement.execute(script);
            statement.execute(script);
            for (Dataset dataset : Dataset.values()) {
                List<String> found = new ArrayList<>();
                try (ResultSet columns = statement.executeQuery(
                        "SELECT attname, format_type(atttypid, atttypmod), attnotnull, col_description(attrelid, attnum)"
                                + " FROM pg_attribute WHERE attnum > 0 AND attrelid = '\"a \"\"b\"\"\"."
                                + dataset.id() + "'::regclass ORDER BY attnum")) {
                    while (columns.next()) {
                        found.add(columns.getString(1) + " " + columns.getString(2) + " " + columns.getBoolean(3) + " "
                                + columns.getString(4));
                    }
                }
                assertThat(found).hasSameSizeAs(dataset.schema().columns()).allMatch(line -> !line.endsWith("null"));
                for (int i = 0; i < found.size(); i++) {
                    Schema.Field column = dataset.schema().columns().get(i);
                    assertThat(found.get(i))
                            .startsWith(column.name() + " " + SqlDialect.POSTGRESQL.type(column) + " "
                                    + column.column().required() + " "
                                    + column.column().value());
                }
            }
        }
    }

    @Test
    void isReadByDuckDb() throws SQLException {
        String script = SchemaText.print(List.of(), Form.DUCKDB, "budget");
        try (Connection database = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = database.createStatement()) {
            statement.execute(script);
            statement.execute(script);
            try (ResultSet tables = statement.executeQuery(
                    "SELECT count(*) FROM duckdb_tables() WHERE schema_name = 'budget' AND has_primary_key")) {
                tables.next();
                assertThat(tables.getInt(1)).isEqualTo(Dataset.values().length);
            }
        }
    }

    @Test
    void printsTheTablesOfTheDatasetsThatAreNamed() {
        assertThat(SchemaText.print(List.of("check_facts"), Form.POSTGRESQL, "yusuan"))
                .isEqualTo("""
                        CREATE SCHEMA IF NOT EXISTS "yusuan";

                        CREATE TABLE IF NOT EXISTS "yusuan"."check_facts" (
                            "check_id" text NOT NULL,
                            "fact_id" text NOT NULL,
                            "doc_id" text NOT NULL,
                            PRIMARY KEY ("check_id", "fact_id")
                        );
                        CREATE INDEX IF NOT EXISTS "check_facts_fact_id" ON "yusuan"."check_facts" ("fact_id");
                        CREATE INDEX IF NOT EXISTS "check_facts_doc_id" ON "yusuan"."check_facts" ("doc_id");
                        COMMENT ON TABLE "yusuan"."check_facts" IS 'one row for every fact that took part in a check';
                        COMMENT ON COLUMN "yusuan"."check_facts"."check_id" IS 'the check (→ checks.check_id)';
                        COMMENT ON COLUMN "yusuan"."check_facts"."fact_id" IS 'the fact (→ facts.fact_id)';
                        COMMENT ON COLUMN "yusuan"."check_facts"."doc_id" IS 'the document of the check; the fact may be another one''s (→ documents.doc_id)';
                        """);
        assertThat(SchemaText.print(List.of(), Form.DUCKDB, "yusuan"))
                .contains("\"amount\" DECIMAL(20,2)", "\"exact\" BOOLEAN NOT NULL");
    }

    @Test
    void printsTheTableSchemasOfTheDataPackage() throws IOException {
        new MadePublication(directory.resolve("out")).with("aa", 2019, "1").publish();
        JsonNode all = JsonMapper.shared().readTree(SchemaText.print(List.of(), Form.TABLE_SCHEMA, "yusuan"));
        for (JsonNode resource :
                PrettyJson.read(directory.resolve("out/datapackage.json")).get("resources")) {
            String dataset = resource.get("name").asString();
            assertThat(all.get(dataset)).isEqualTo(resource.get("schema"));
            assertThat(JsonMapper.shared().readTree(SchemaText.print(List.of(dataset), Form.TABLE_SCHEMA, "yusuan")))
                    .isEqualTo(resource.get("schema"));
        }
        assertThat(all.size()).isEqualTo(Dataset.values().length);
    }
}
