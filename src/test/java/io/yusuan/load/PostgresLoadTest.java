package io.yusuan.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yusuan.PostgresServer;
import io.yusuan.dataset.MadePublication;
import io.yusuan.dataset.Publication.PublishedFile;
import io.yusuan.dataset.PublishedParts;
import io.yusuan.dataset.SqlDialect;
import io.yusuan.dataset.SqlTable;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a real PostgreSQL. */
class PostgresLoadTest {
    private static final String ODD_LABEL = "合计,“其中”\n\"引号\"\t\\N \\.\n\\.\r\n尾";

    @TempDir
    private Path directory;

    private MadePublication publication;
    private LoadTarget target;
    private Connection database;

    @BeforeEach
    void aDatabase() throws SQLException {
        publication = new MadePublication(directory.resolve("out"))
                .with("aa", 2019, "1.5", "-", "9007199254740993.01", "-99999999999999999.99", "0")
                .with("bb", 2020, "999999999999999999.99")
                .with("ee", 0, "3")
                .withLabel("0dd", ODD_LABEL)
                .withRejected("cc");
        target = new LoadTarget(PostgresServer.newDatabase(), "budget");
        database = DriverManager.getConnection(target.url());
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    @Test
    void holdsEveryRowAsPublished() throws IOException, SQLException {
        LoadReport report = load();

        assertThat(held()).isEqualTo(published());
        assertThat(report.stood()).isFalse();
        assertThat(report.tables())
                .contains(new LoadReport.Table("documents", 0, 5), new LoadReport.Table("facts", 0, 8));
        assertThat(query("SELECT amount FROM budget.facts WHERE doc_id LIKE 'aa%' ORDER BY \"row\""))
                .containsExactly("1.50", null, "9007199254740993.01", "-99999999999999999.99", "0.00");
        assertThat(query("SELECT label FROM budget.facts WHERE doc_id LIKE '0dd%'"))
                .containsExactly(ODD_LABEL);
    }

    @Test
    void theSamePublicationAgainTouchesNothing() throws IOException, SQLException {
        load();
        Map<String, List<String>> rows = heldWithVersions();

        assertThat(load().stood()).isTrue();
        assertThat(heldWithVersions()).isEqualTo(rows);

        execute("DELETE FROM budget.loaded_publication");
        assertThat(load().tables()).allMatch(t -> t.removed() == 0 && t.added() == 0);
        assertThat(heldWithVersions()).isEqualTo(rows);
    }

    @Test
    void touchesDocumentsThatChangedCameOrWentAndNoOthers() throws IOException, SQLException {
        load();
        List<String> untouched = query("SELECT xmin FROM budget.facts WHERE doc_id LIKE 'bb%' OR doc_id LIKE 'ee%'");
        publication
                .with("aa", 2019, "1.5", "-", "4")
                .without("0dd")
                .withRejected("f1")
                .with("f2", 2019, "8");

        LoadReport report = load();

        assertThat(held()).isEqualTo(published());
        assertThat(report.tables()).contains(new LoadReport.Table("facts", 6, 4));
        assertThat(report.tables()).contains(new LoadReport.Table("codes", 0, 0));
        assertThat(query("SELECT xmin FROM budget.facts WHERE doc_id LIKE 'bb%' OR doc_id LIKE 'ee%'"))
                .isEqualTo(untouched);
    }

    @Test
    void aDocumentThatLosesAllItsRowsOfADatasetLosesThem() throws IOException, SQLException {
        load();
        publication.withRejected("bb").with("ee", 2021, "3");

        load();

        assertThat(held()).isEqualTo(published());
        assertThat(query("SELECT count(*) FROM budget.facts WHERE doc_id LIKE 'bb%'"))
                .containsExactly("0");

        for (String gone : List.of("aa", "bb", "cc", "ee", "0dd")) {
            publication.without(gone);
        }
        load();
        assertThat(held()).isEqualTo(published());
        assertThat(query("SELECT count(*) FROM budget.facts")).containsExactly("0");
    }

    @Test
    void aLoadThatFailsLeavesWhatWasThere() throws IOException, SQLException {
        load();
        Map<String, List<String>> before = heldWithVersions();
        publication.with("f2", 2019, "8").publish();
        Path part = part("findings");
        Files.writeString(part, Files.readString(part).replace("f2", "f3"));

        assertThatThrownBy(() -> PostgresLoad.load(directory.resolve("out"), target))
                .isInstanceOf(LoadFailedException.class)
                .hasMessageContaining("is not as the manifest of the publication says")
                .hasMessageContaining("holds what it held before");
        assertThat(heldWithVersions()).isEqualTo(before);

        Files.delete(part);
        assertThatThrownBy(() -> PostgresLoad.load(directory.resolve("out"), target))
                .isInstanceOf(LoadFailedException.class)
                .hasMessageContaining("was replaced while it was read");
        assertThat(heldWithVersions()).isEqualTo(before);

        load();
        assertThat(held()).isEqualTo(published());
    }

    @Test
    void readersSeeThePublicationBeforeUntilTheNewOneIsWhole() throws IOException, SQLException {
        load();
        Map<String, List<String>> before = held();
        publication.without("aa").with("f2", 2019, "8").publish();

        try (Connection other = DriverManager.getConnection(target.url())) {
            other.setAutoCommit(false);
            other.createStatement().execute("LOCK TABLE budget.loaded_publication IN EXCLUSIVE MODE");
            CompletableFuture<LoadReport> killed = loading();
            awaitBlocked();
            assertThat(held()).isEqualTo(before);
            query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE wait_event_type = 'Lock'");
            assertThatThrownBy(killed::join)
                    .isInstanceOf(CompletionException.class)
                    .hasCauseInstanceOf(LoadFailedException.class);
            assertThat(held()).isEqualTo(before);

            CompletableFuture<LoadReport> first = loading();
            awaitBlocked();
            assertThat(held()).isEqualTo(before);
            CompletableFuture<LoadReport> second = loading();
            other.rollback();
            assertThat(List.of(first.join().stood(), second.join().stood())).containsExactly(false, true);
        }
        assertThat(held()).isEqualTo(published());
    }

    @Test
    void aColumnThatANewerContractHasIsAdded() throws IOException, SQLException {
        load();
        execute("ALTER TABLE budget.findings DROP COLUMN advice_zh");
        execute(
                "UPDATE budget.loaded_documents SET part = 'csv/' || dataset || '/of-a-column-less.csv', digest = 'other'");
        execute("DELETE FROM budget.loaded_publication");

        load();

        assertThat(held()).isEqualTo(published());
    }

    @Test
    void whoMayWriteButNotMakeTablesCanLoad() throws IOException, SQLException {
        load();
        execute("CREATE ROLE loader LOGIN");
        execute("GRANT USAGE ON SCHEMA budget TO loader");
        execute("GRANT SELECT, INSERT, DELETE ON ALL TABLES IN SCHEMA budget TO loader");
        publication.without("aa").with("f2", 2019, "8").publish();

        PostgresLoad.load(
                directory.resolve("out"),
                new LoadTarget(target.url().replace("user=postgres", "user=loader"), target.schema()));

        assertThat(held()).isEqualTo(published());
    }

    @Test
    void aCharacterThatPostgresCannotKeepIsShownAsOne() {
        assertThat(CopyLines.line(List.of("a\u0000b", "", "c"))).isEqualTo("a\uFFFDb\t\\N\tc\n");
    }

    @Test
    void saysWhatIsWrongWithAnAddress() {
        assertThatThrownBy(() -> new LoadTarget("jdbc:duckdb:x.duckdb", "s")).hasMessageContaining("load/duckdb.sql");
        assertThatThrownBy(() -> new LoadTarget("postgres://h/d?password=secret", "s"))
                .hasMessageContaining("jdbc:postgresql://HOST/DATABASE")
                .hasMessageNotContaining("secret");
        assertThatThrownBy(() -> PostgresLoad.load(directory.resolve("nothing"), target))
                .isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> PostgresLoad.load(
                        publication.publish(),
                        new LoadTarget("jdbc:postgresql://127.0.0.1:1/d?user=u&password=secret", "s")))
                .isInstanceOf(LoadFailedException.class)
                .hasMessageContaining("nothing was loaded into jdbc:postgresql://127.0.0.1:1/d,")
                .hasMessageNotContaining("secret");
    }

    private LoadReport load() throws IOException {
        return PostgresLoad.load(publication.publish(), target);
    }

    private CompletableFuture<LoadReport> loading() {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return PostgresLoad.load(directory.resolve("out"), target);
            } catch (IOException e) {
                throw new CompletionException(e);
            }
        });
    }

    private void awaitBlocked() throws SQLException {
        while (query("SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE 'DELETE%'")
                .isEmpty()) {
            Thread.onSpinWait();
        }
    }

    private Path part(String dataset) throws IOException {
        try (Stream<Path> walk = Files.walk(directory.resolve("out/csv/" + dataset))) {
            return walk.filter(Files::isRegularFile).findFirst().orElseThrow();
        }
    }

    /** Every row of every dataset as text, in order. */
    private Map<String, List<String>> published() throws IOException {
        PublishedParts parts = PublishedParts.in(directory.resolve("out"));
        Map<String, List<String>> rows = new TreeMap<>();
        for (SqlTable table : tables()) {
            List<String> found = new ArrayList<>();
            for (PublishedFile part : parts.of(table.dataset())) {
                parts.read(
                        part,
                        table.columns(),
                        row -> found.add(
                                row.stream().map(PostgresLoadTest::shown).collect(Collectors.joining("|"))));
            }
            rows.put(table.dataset(), found.stream().sorted().toList());
        }
        return rows;
    }

    private Map<String, List<String>> held() throws SQLException {
        Map<String, List<String>> rows = new TreeMap<>();
        for (SqlTable table : tables()) {
            String columns = table.columns().stream()
                    .map(c -> SqlDialect.name(c) + "::text")
                    .collect(Collectors.joining(", "));
            rows.put(table.dataset(), rows("SELECT " + columns + " FROM " + table.qualified()));
        }
        return rows;
    }

    /** With what changes when a row is written anew, even to what it was. */
    private Map<String, List<String>> heldWithVersions() throws SQLException {
        Map<String, List<String>> rows = new TreeMap<>();
        for (SqlTable table : tables()) {
            rows.put(table.dataset(), rows("SELECT *, xmin, ctid FROM " + table.qualified()));
        }
        return rows;
    }

    private List<SqlTable> tables() {
        return SqlTable.all(SqlDialect.POSTGRESQL, target.schema());
    }

    private List<String> rows(String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = database.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            while (found.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                    String value = found.getString(i);
                    row.add(shown(value == null ? "" : value));
                }
                rows.add(String.join("|", row));
            }
        }
        return rows.stream().sorted().toList();
    }

    /** Numbers of six places are published without trailing zeros. */
    private static String shown(String value) {
        return value.matches("-?[0-9]+\\.[0-9]+")
                ? new BigDecimal(value).stripTrailingZeros().toPlainString()
                : value;
    }

    private List<String> query(String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Statement statement = database.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            while (found.next()) {
                values.add(found.getString(1));
            }
        }
        return values;
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}
