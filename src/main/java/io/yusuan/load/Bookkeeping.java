package io.yusuan.load;

import io.yusuan.dataset.Publication.PublishedFile;
import io.yusuan.dataset.SqlTable;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a database remembers of the publication that it holds: its manifest, and for each dataset and document the part
 * that the rows came from and their digest. So a load reads only parts that are new, and touches only documents whose rows
 * have changed.
 */
final class Bookkeeping {
    private static final String INCOMING = "\"yusuan_incoming\"";

    private static final String CREATE_LOADED = """
            CREATE TABLE %1$s."loaded_documents" (
                "dataset" text NOT NULL,
                "doc_id" text NOT NULL,
                "part" text NOT NULL,
                "digest" text NOT NULL,
                PRIMARY KEY ("dataset", "doc_id")
            );
            CREATE INDEX "loaded_documents_part" ON %1$s."loaded_documents" ("dataset", "part");
            COMMENT ON TABLE %1$s."loaded_documents" IS 'which rows are loaded; kept by the program';
            CREATE TABLE %1$s."loaded_publication" (
                "manifest" text PRIMARY KEY,
                "loaded_at" timestamptz NOT NULL
            );
            COMMENT ON TABLE %1$s."loaded_publication" IS 'SHA-256 of manifest.json of the publication that is loaded, and when';
            """;

    private static final String CREATE_INCOMING = """
            CREATE TEMPORARY TABLE "yusuan_incoming" (
                "dataset" text NOT NULL,
                "doc_id" text NOT NULL,
                "part" text NOT NULL,
                "digest" text NOT NULL,
                PRIMARY KEY ("dataset", "doc_id")
            ) ON COMMIT DROP
            """;

    private static final String OF_GONE_PARTS = """
            FROM %1$s."loaded_documents" AS had
            WHERE had."dataset" = ? AND had."part" = ANY(?)
            """;

    private static final String CHANGED = OF_GONE_PARTS + """
            AND NOT EXISTS (SELECT 1 FROM "yusuan_incoming" AS has WHERE has."dataset" = had."dataset"
                AND has."doc_id" = had."doc_id" AND has."digest" = had."digest")
            """;

    private final Connection database;
    private final String schema;

    Bookkeeping(Connection database, String schema) {
        this.database = database;
        this.schema = "\"" + schema.replace("\"", "\"\"") + "\"";
    }

    /**
     * Makes room for what is remembered.
     *
     * @param exists whether an earlier load made it
     */
    void prepare(boolean exists) throws SQLException {
        try (Statement statement = database.createStatement()) {
            if (!exists) {
                statement.execute(CREATE_LOADED.formatted(schema));
            }
            statement.execute(CREATE_INCOMING);
        }
    }

    /** The manifest of the publication that is loaded. */
    Optional<String> manifest() throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet found =
                        statement.executeQuery("SELECT \"manifest\" FROM " + schema + ".\"loaded_publication\"")) {
            return found.next() ? Optional.of(found.getString(1)) : Optional.empty();
        }
    }

    void remember(String manifest) throws SQLException {
        String table = schema + ".\"loaded_publication\"";
        try (Statement statement = database.createStatement();
                PreparedStatement insert =
                        database.prepareStatement("INSERT INTO " + table + " VALUES (?, transaction_timestamp())")) {
            statement.execute("DELETE FROM " + table);
            insert.setString(1, manifest);
            insert.execute();
        }
    }

    /** Parts that rows of a dataset came from. */
    Set<String> parts(String dataset) throws SQLException {
        Set<String> parts = new HashSet<>();
        try (PreparedStatement select = database.prepareStatement(
                "SELECT DISTINCT \"part\" FROM " + schema + ".\"loaded_documents\" WHERE \"dataset\" = ?")) {
            select.setString(1, dataset);
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    parts.add(found.getString(1));
                }
            }
        }
        return parts;
    }

    /** Begins to write down documents of new parts, a row each: dataset, document, part, digest. */
    CopyStream incoming() throws SQLException {
        return CopyStream.into(database, INCOMING);
    }

    /** Lets the database see how many documents came in, or it would compare each with each. */
    void incomingIsComplete() throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute("ANALYZE " + INCOMING);
        }
    }

    /** Removes rows of documents of parts that are gone, but for those that come again as they were. */
    long removeChanged(SqlTable table, List<String> gone) throws SQLException {
        String changed = "SELECT had.\"doc_id\" " + CHANGED.formatted(schema);
        String which =
                table.isOfDocuments() ? " WHERE \"doc_id\" IN (" + changed + ")" : " WHERE EXISTS (" + changed + ")";
        return update("DELETE FROM " + table.qualified() + which, table.dataset(), gone);
    }

    /** Documents of a new part whose rows are not there yet. */
    Set<String> missing(PublishedFile part) throws SQLException {
        Set<String> missing = new HashSet<>();
        try (PreparedStatement select = database.prepareStatement("""
                SELECT has."doc_id" FROM "yusuan_incoming" AS has
                WHERE has."dataset" = ? AND has."part" = ? AND NOT EXISTS (
                    SELECT 1 FROM %1$s."loaded_documents" AS had WHERE had."dataset" = has."dataset"
                    AND had."doc_id" = has."doc_id" AND had."digest" = has."digest")
                """.formatted(schema))) {
            select.setString(1, part.dataset());
            select.setString(2, part.path());
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    missing.add(found.getString(1));
                }
            }
        }
        return missing;
    }

    /** Forgets documents of parts that are gone and remembers those of new ones. */
    void replace(String dataset, List<String> gone) throws SQLException {
        update("DELETE " + OF_GONE_PARTS.formatted(schema), dataset, gone);
        update(
                "INSERT INTO " + schema
                        + ".\"loaded_documents\" SELECT * FROM \"yusuan_incoming\" WHERE \"dataset\" = ?",
                dataset);
    }

    private long update(String sql, String dataset, List<String> parts) throws SQLException {
        try (PreparedStatement update = database.prepareStatement(sql)) {
            update.setString(1, dataset);
            update.setArray(2, database.createArrayOf("text", parts.toArray()));
            return update.executeLargeUpdate();
        }
    }

    private void update(String sql, String dataset) throws SQLException {
        try (PreparedStatement update = database.prepareStatement(sql)) {
            update.setString(1, dataset);
            update.executeLargeUpdate();
        }
    }
}
