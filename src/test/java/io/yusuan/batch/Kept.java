package io.yusuan.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/** Where a job of a test keeps its ledger. */
enum Kept {
    IN_FILE,
    IN_POSTGRES;

    /** A job without documents. */
    NightlyJob job(Path home) throws IOException {
        NightlyJob job = new NightlyJob(Files.createDirectories(home));
        return this == IN_FILE ? job : job.on(PostgresForTests.database());
    }

    /** The first number that a query of the ledger gives. */
    static long number(NightlyJob job, String query) throws SQLException, IOException {
        try (Connection database = connect(job);
                Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** Changes a ledger behind the program's back; gives the number of rows. */
    static int update(NightlyJob job, String change) throws SQLException, IOException {
        try (Connection database = connect(job);
                Statement statement = database.createStatement()) {
            return statement.executeUpdate(change);
        }
    }

    private static Connection connect(NightlyJob job) throws SQLException, IOException {
        Optional<LedgerDatabase> database = job.database();
        return database.isPresent()
                ? PostgresForTests.connect(database.get())
                : DriverManager.getConnection("jdbc:h2:file:" + job.home().resolve("work/ledger"), "sa", "");
    }
}
