package io.yusuan.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import io.yusuan.catalogue.CatalogueLoader;
import io.yusuan.document.RejectReason;
import io.yusuan.document.SourceId;
import io.yusuan.pipeline.Outcome;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Another implementation reads what was published, by the types the schema states, and finds the same in both forms. */
class SecondReaderTest {
    private static final String ODD_LABEL = "合计,“其中”\n\"引号\"  =SUM(A1)\r\n尾";

    @TempDir
    private static Path directory;

    private Connection duck;

    @BeforeEach
    void publish() throws IOException, SQLException {
        RowStore store = new RowStore(directory.resolve("rows"));
        SourceId odd = Outcomes.source("0dd");
        List<Outcome> outcomes = List.of(
                Outcomes.document("aa", 2019, "1.5", "-", "9007199254740993.01", "-99999999999999999.99", "0"),
                Outcomes.document("bb", 2020, "999999999999999999.99"),
                Outcomes.document("ee", 0, "3"),
                Outcomes.processed(
                        odd,
                        2019,
                        List.of(Outcomes.statement(
                                odd, 1, List.of(Outcomes.line(1, ODD_LABEL, Outcomes.amount(2, "7"))))),
                        List.of()),
                Outcomes.rejected("cc", RejectReason.Kind.ENCRYPTED));
        List<String> keys = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            keys.add(outcome.source().docId());
            store.write(outcome.source().docId(), PackedRows.of(DocumentRows.of(outcome, Outcomes.VERSIONS)));
        }
        CodeBookRows codes = CodeBookRows.of(CatalogueLoader.builtIn().codes());
        new Publisher(directory.resolve("out"), Outcomes.VERSIONS, codes, false)
                .publish(KeptDocuments.of(keys, store), store);
        duck = DriverManager.getConnection("jdbc:duckdb:");
    }

    @AfterEach
    void close() throws SQLException {
        duck.close();
    }

    private static String sqlType(Schema.Field column) {
        return switch (column.type()) {
            case TEXT -> "VARCHAR";
            case INTEGER -> "INTEGER";
            case LONG -> "BIGINT";
            case BOOLEAN -> "BOOLEAN";
            case DECIMAL ->
                "DECIMAL(" + column.column().precision() + "," + column.column().scale() + ")";
        };
    }

    private static String csv(Dataset dataset) {
        String columns = dataset.schema().columns().stream()
                .map(c -> "'" + c.name() + "': '" + sqlType(c) + "'")
                .collect(Collectors.joining(", "));
        return "read_csv('" + directory + "/out/csv/" + dataset.id()
                + "/**/*.csv', header=true, auto_detect=false, delim=',', quote='\"', escape='\"', nullstr='',"
                + " parallel=false, hive_partitioning=false, columns={" + columns + "})";
    }

    private static String parquet(Dataset dataset) {
        return "read_parquet('" + directory + "/out/parquet/" + dataset.id()
                + "/**/*.parquet', hive_partitioning=false)";
    }

    private List<Object> column(String sql) throws SQLException {
        List<Object> values = new ArrayList<>();
        try (Statement statement = duck.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getObject(1));
            }
        }
        return values;
    }

    @ParameterizedTest
    @EnumSource(Dataset.class)
    void findsTheSameInBothForms(Dataset dataset) throws SQLException {
        String csv = "SELECT * FROM " + csv(dataset);
        String parquet = "SELECT * FROM " + parquet(dataset);
        assertThat(column("SELECT column_type FROM (DESCRIBE " + parquet + ")"))
                .isEqualTo(dataset.schema().columns().stream()
                        .map(SecondReaderTest::sqlType)
                        .toList());
        assertThat(column("SELECT count(*) FROM ((" + csv + " EXCEPT ALL " + parquet + ") UNION ALL (" + parquet
                        + " EXCEPT ALL " + csv + "))"))
                .containsExactly(0L);
        assertThat((Long) column("SELECT count(*) FROM " + parquet(dataset)).get(0))
                .isPositive();
    }

    @ParameterizedTest
    @EnumSource(Dataset.class)
    void findsKeysUniqueAndWhatTheyPointAt(Dataset dataset) throws SQLException {
        String keys = dataset.schema().columns().stream()
                .filter(c -> c.column().key())
                .map(Schema.Field::name)
                .collect(Collectors.joining(", "));
        assertThat(column("SELECT count(*) FROM " + parquet(dataset) + " GROUP BY " + keys + " HAVING count(*) > 1"))
                .isEmpty();
        for (Schema.Field column : dataset.schema().columns()) {
            if (!column.column().references().isEmpty()) {
                String[] target = column.column().references().split("\\.");
                String known =
                        "SELECT " + target[1] + " FROM " + parquet(Dataset.valueOf(target[0].toUpperCase(Locale.ROOT)));
                assertThat(column("SELECT " + column.name() + " FROM " + parquet(dataset) + " WHERE " + column.name()
                                + " NOT IN (" + known + ")"))
                        .as(column.name())
                        .isEmpty();
            }
        }
    }

    @Test
    void readsMoneyExactly() throws SQLException {
        for (String form : List.of(csv(Dataset.FACTS), parquet(Dataset.FACTS))) {
            assertThat(column("SELECT amount FROM " + form + " WHERE fiscal_year = 2019 ORDER BY doc_id, row"))
                    .containsExactly(
                            new BigDecimal("7.00"),
                            new BigDecimal("1.50"),
                            null,
                            new BigDecimal("9007199254740993.01"),
                            new BigDecimal("-99999999999999999.99"),
                            new BigDecimal("0.00"),
                            new BigDecimal("999999999999999999.99"),
                            new BigDecimal("3.00"));
        }
    }

    @Test
    void readsLabelsWithSeparatorsQuotesAndLineBreaks() throws SQLException {
        for (String form : List.of(csv(Dataset.FACTS), parquet(Dataset.FACTS))) {
            assertThat(column("SELECT label FROM " + form + " WHERE doc_id LIKE '0dd%'"))
                    .containsExactly(ODD_LABEL);
        }
    }

    @Test
    void compressesWithZstd() throws SQLException {
        assertThat(column("SELECT DISTINCT compression FROM parquet_metadata('" + directory
                        + "/out/parquet/facts/**/*.parquet')"))
                .containsExactly("ZSTD");
    }
}
