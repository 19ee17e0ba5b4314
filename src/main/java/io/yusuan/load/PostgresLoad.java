package io.yusuan.load;

import io.yusuan.dataset.PublishedParts;
import io.yusuan.dataset.SqlDialect;
import io.yusuan.dataset.SqlTable;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Makes a PostgreSQL hold the rows of a publication and no others, in one transaction: readers see the publication before
 * or the new one, and a load that fails leaves the one before. Loading the same publication again changes nothing. Of two
 * loads at once the second waits for the first.
 */
public final class PostgresLoad {
    private final Connection database;
    private final LoadTarget target;

    private PostgresLoad(Connection database, LoadTarget target) {
        this.database = database;
        this.target = target;
    }

    /**
     * Loads what is published now.
     *
     * @param output the output directory
     * @throws java.nio.file.NoSuchFileException when nothing is published there
     * @throws LoadFailedException when the publication or the database failed
     */
    public static LoadReport load(Path output, LoadTarget target) throws IOException {
        PublishedParts publication = PublishedParts.in(output);
        try (Connection database = DriverManager.getConnection(target.url(), LoadTarget.credentials(System.getenv()))) {
            database.setAutoCommit(false);
            LoadReport report = new PostgresLoad(database, target).load(publication);
            database.commit();
            return report;
        } catch (SQLException | IOException e) {
            throw new LoadFailedException(
                    "nothing was loaded into " + target.shown()
                            + ", which holds what it held before; what is published stands: " + e.getMessage(),
                    e);
        }
    }

    /**
     * Finds out whether a database could be reached, and changes nothing.
     *
     * @return what answers
     * @throws LoadFailedException when nothing does
     */
    public static String reach(LoadTarget target) throws LoadFailedException {
        try (Connection database = DriverManager.getConnection(target.url(), LoadTarget.credentials(System.getenv()))) {
            return "PostgreSQL " + database.getMetaData().getDatabaseProductVersion();
        } catch (SQLException e) {
            throw new LoadFailedException(target.shown() + " cannot be reached: " + e.getMessage(), e);
        }
    }

    private LoadReport load(PublishedParts publication) throws SQLException, IOException {
        List<SqlTable> tables = SqlTable.all(SqlDialect.POSTGRESQL, target.schema());
        waitForOthers();
        Bookkeeping bookkeeping = prepare(tables);
        boolean stands =
                bookkeeping.manifest().filter(publication.manifest()::equals).isPresent();
        List<LoadReport.Table> done = new ArrayList<>();
        if (!stands) {
            TableLoad load = new TableLoad(database, bookkeeping, publication);
            for (SqlTable table : tables) {
                done.add(load.load(table));
            }
            bookkeeping.remember(publication.manifest());
        }
        return new LoadReport(target.shown(), target.schema(), publication.manifest(), stands, done);
    }

    private void waitForOthers() throws SQLException {
        try (PreparedStatement lock =
                database.prepareStatement("SELECT pg_advisory_xact_lock(hashtext('yusuan load'), hashtext(?))")) {
            lock.setString(1, target.schema());
            lock.execute();
        }
    }

    /** Makes what is missing; who may write to tables that are there need not be allowed to make any. */
    private Bookkeeping prepare(List<SqlTable> tables) throws SQLException {
        if (!exists("SELECT 1 FROM pg_namespace WHERE nspname = ?", target.schema())) {
            execute(SqlTable.createSchema(target.schema()));
        }
        for (SqlTable table : tables) {
            Set<String> columns = columns(table.dataset());
            if (columns.isEmpty()) {
                for (String statement : table.create()) {
                    execute(statement);
                }
            } else {
                for (String column : table.columns()) {
                    if (!columns.contains(column)) {
                        execute(table.addColumn(column));
                    }
                }
            }
        }
        Bookkeeping bookkeeping = new Bookkeeping(database, target.schema());
        bookkeeping.prepare(!columns("loaded_documents").isEmpty());
        return bookkeeping;
    }

    private Set<String> columns(String table) throws SQLException {
        Set<String> columns = new HashSet<>();
        try (PreparedStatement select =
                database.prepareStatement("SELECT attname FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid"
                        + " JOIN pg_namespace ON pg_namespace.oid = relnamespace"
                        + " WHERE nspname = ? AND relname = ? AND attnum > 0 AND NOT attisdropped")) {
            select.setString(1, target.schema());
            select.setString(2, table);
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    columns.add(found.getString(1));
                }
            }
        }
        return columns;
    }

    private boolean exists(String query, String name) throws SQLException {
        try (PreparedStatement select = database.prepareStatement(query)) {
            select.setString(1, name);
            try (ResultSet found = select.executeQuery()) {
                return found.next();
            }
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}
