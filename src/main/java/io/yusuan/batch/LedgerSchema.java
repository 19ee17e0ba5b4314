package io.yusuan.batch;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Brings the tables of the ledger and of the job repository to the newest version: the scripts of {@code ledger/common} and
 * of the database's own folder, together in order of version. A ledger of the first versions of the program has no account of
 * them and is taken over as it stands; and on H2, where what makes tables is in no transaction, a process can end between
 * any two statements: so every statement of {@code common} and {@code h2} must be fit to run again.
 */
final class LedgerSchema {
    private static final String ACCOUNT = "ledger_schema_history";

    private LedgerSchema() {}

    static void migrate(DataSource database, boolean isShared) {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:ledger/common", "classpath:ledger/" + (isShared ? "postgresql" : "h2"))
                .table(ACCOUNT)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
    }
}
