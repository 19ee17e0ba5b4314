package io.yusuan.batch;

import io.yusuan.PostgresServer;
import io.yusuan.dataset.SqlTable;
import io.yusuan.load.LoadTarget;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Ledgers of tests in the PostgreSQL of all tests, each in a database of its own. */
final class PostgresForTests {
    private static final Duration LEASE = Duration.ofSeconds(60);
    private static final int SLICE = 5000;

    private static final String USER = "postgres";

    private PostgresForTests() {}

    /** A server that a test may stop and start again, with its data and port kept. */
    static EmbeddedPostgres own(Path data, int port) throws IOException {
        return PostgresServer.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setPort(port)
                .start();
    }

    /** A database without tables. */
    static LedgerDatabase database() {
        return made("");
    }

    /** A database with what is in another one, to which nobody is connected. */
    static LedgerDatabase copyOf(LedgerDatabase other) {
        return made(" TEMPLATE " + name(other));
    }

    private static LedgerDatabase made(String how) {
        String name = "y" + UUID.randomUUID().toString().replace("-", "");
        admin("CREATE DATABASE " + name + how);
        return of(PostgresServer.shared(), name);
    }

    /** Ends who is connected, and removes the database. */
    static void drop(LedgerDatabase database) {
        admin("DROP DATABASE " + name(database) + " WITH (FORCE)");
    }

    static LedgerDatabase of(EmbeddedPostgres server, String name) {
        return new LedgerDatabase(server.getJdbcUrl(USER, name).replaceAll("\\?.*", ""), USER, LEASE, SLICE);
    }

    /** The same database as one that is loaded. */
    static LoadTarget target(LedgerDatabase database) {
        return new LoadTarget(database.url() + "?user=" + database.user(), SqlTable.USUAL_SCHEMA);
    }

    /** Hash of every table of a loaded database by its name. */
    static Map<String, String> loaded(LoadTarget target) {
        Map<String, String> tables = new TreeMap<>();
        try (Connection database = DriverManager.getConnection(target.url());
                PreparedStatement names = database.prepareStatement(
                        "SELECT table_name FROM information_schema.tables WHERE table_schema = ? ORDER BY 1");
                Statement content = database.createStatement()) {
            names.setString(1, target.schema());
            try (ResultSet found = names.executeQuery()) {
                while (found.next()) {
                    String table = found.getString(1);
                    // When it was loaded is of the night.
                    try (ResultSet hash = content.executeQuery("SELECT md5(string_agg(row, '/' ORDER BY row)) FROM"
                            + " (SELECT (to_jsonb(t) - 'loaded_at')::text AS row FROM \"" + target.schema() + "\".\""
                            + table + "\" t) rows")) {
                        hash.next();
                        tables.put("loaded " + table, String.valueOf(hash.getString(1)));
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return tables;
    }

    private static String name(LedgerDatabase database) {
        return database.url().substring(database.url().lastIndexOf('/') + 1);
    }

    static Connection connect(LedgerDatabase database) throws SQLException {
        return DriverManager.getConnection(database.url(), database.user(), "");
    }

    private static void admin(String statement) {
        try (Connection connection = connect(of(PostgresServer.shared(), USER));
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
