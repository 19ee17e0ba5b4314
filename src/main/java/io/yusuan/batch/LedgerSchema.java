package io.yusuan.batch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Brings the ledger's tables to the newest version: scripts {@code ledger/001.sql}, {@code 002.sql}, … in order. A process can
 * end between any two statements, so every statement of a script must be fit to run again.
 */
final class LedgerSchema {
    private LedgerSchema() {}

    static void migrate(DataSource database) {
        JdbcTemplate jdbc = new JdbcTemplate(database);
        jdbc.execute("CREATE TABLE IF NOT EXISTS ledger_version (version INT PRIMARY KEY)");
        Integer newest = jdbc.queryForObject("SELECT COALESCE(MAX(version), 0) FROM ledger_version", Integer.class);
        for (int version = newest + 1; ; version++) {
            String script = script(version);
            if (script.isEmpty()) {
                return;
            }
            jdbc.execute(script);
            jdbc.update("INSERT INTO ledger_version VALUES (?)", version);
        }
    }

    private static String script(int version) {
        String name = String.format(Locale.ROOT, "/ledger/%03d.sql", version);
        try (InputStream in = LedgerSchema.class.getResourceAsStream(name)) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the program's own resource " + name, e);
        }
    }
}
