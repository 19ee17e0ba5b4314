package io.yusuan.batch;

import io.yusuan.catalogue.Problems;
import io.yusuan.catalogue.YamlNode;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/**
 * A PostgreSQL that keeps the ledger in place of a file in the work directory. The password is no part of it: it comes from
 * the environment or from the driver's own password file, so that no job file, log or message ever holds it.
 *
 * @param url as {@code jdbc:postgresql://host/database}
 * @param user who the program is there
 * @param lease after how long without a sign of life another process may take over; the same for all who use the database
 * @param slice documents of a slice, where a run is shared by several machines
 */
public record LedgerDatabase(String url, String user, Duration lease, int slice) {
    /** The variable of the environment that holds the password; without it {@code ~/.pgpass} is asked. */
    public static final String PASSWORD = "YUSUAN_DATABASE_PASSWORD";

    private static final int LEASE_SECONDS = 60;
    private static final int MOST_SECONDS = 3600;
    private static final int BEATS = 6;
    private static final String LOGIN_SECONDS = "10";
    private static final int SLICE = 5000;
    private static final int MOST_DOCUMENTS = 1_000_000;

    private static final String KIND = "jdbc:postgresql:";

    /**
     * What is committed is on the disk, and the database does not close behind the back of a run that is being ended from
     * outside: that run dies like a killed one and is recovered like one. Of the file so many KB are kept in memory, however
     * large the ledger and the heap.
     */
    private static final String FILE_SETTINGS = ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;CACHE_SIZE=16384";

    /** A machine that is gone without a word lets its transactions end within a minute, not within hours. */
    private static final String SESSION =
            "SET tcp_keepalives_idle = 20; SET tcp_keepalives_interval = 10; SET tcp_keepalives_count = 3";

    /** As written in a job file. */
    static LedgerDatabase of(YamlNode.Mapping written, Problems problems) {
        written.allowOnly(Set.of("url", "user", "lease_seconds", "documents_per_slice"), problems);
        LedgerDatabase database = new LedgerDatabase(
                written.required("url", problems),
                written.required("user", problems),
                lease(written, problems),
                slice(written, problems));
        String url = database.url().toLowerCase(Locale.ROOT);
        if (!url.isEmpty() && !url.startsWith(KIND)) {
            problems.add(written.entries().get("url"), "\"url\" begins with " + KIND);
        }
        if (url.contains("password") || url.contains("@")) {
            problems.add(
                    written.entries().get("url"),
                    "\"url\" holds no password: that is told by the variable " + PASSWORD + " or by ~/.pgpass");
        }
        return database;
    }

    private static Duration lease(YamlNode.Mapping written, Problems problems) {
        BigDecimal seconds = written.number("lease_seconds", BigDecimal.valueOf(LEASE_SECONDS), problems);
        if (seconds.compareTo(BigDecimal.TEN) < 0 || seconds.compareTo(BigDecimal.valueOf(MOST_SECONDS)) > 0) {
            problems.add(written.entries().get("lease_seconds"), "\"lease_seconds\" is from 10 to " + MOST_SECONDS);
        }
        return Duration.ofSeconds(seconds.intValue());
    }

    private static int slice(YamlNode.Mapping written, Problems problems) {
        BigDecimal documents = written.number("documents_per_slice", BigDecimal.valueOf(SLICE), problems);
        if (documents.signum() <= 0 || documents.compareTo(BigDecimal.valueOf(MOST_DOCUMENTS)) > 0) {
            problems.add(
                    written.entries().get("documents_per_slice"),
                    "\"documents_per_slice\" is from 1 to " + MOST_DOCUMENTS);
        }
        return documents.intValue();
    }

    /** A sign of life is given so often that one that is late is no death. */
    LeaseTimes times() {
        return new LeaseTimes(lease.dividedBy(BEATS), lease);
    }

    /** Spring's properties of the database of a job. */
    static Map<String, Object> properties(JobDefinition definition) {
        return definition.database().map(LedgerDatabase::shared).orElseGet(() -> file(definition.work()));
    }

    /** Where the ledger is without one. */
    static String fileUrl(Path work) {
        String ledger = work.toAbsolutePath().resolve("ledger").toString();
        return "jdbc:h2:file:" + ledger.replace(";", "\\;") + FILE_SETTINGS;
    }

    /** A connection of its own, to find out whether there is one. */
    Connection connect() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("loginTimeout", LOGIN_SECONDS);
        Optional.ofNullable(System.getenv(PASSWORD)).ifPresent(p -> properties.setProperty("password", p));
        return DriverManager.getConnection(url, properties);
    }

    private static Map<String, Object> file(Path work) {
        return Map.of(
                "spring.datasource.url",
                fileUrl(work),
                "spring.datasource.username",
                "sa",
                "spring.datasource.password",
                "");
    }

    private Map<String, Object> shared() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("spring.datasource.url", url);
        properties.put("spring.datasource.username", user);
        String password = System.getenv(PASSWORD);
        if (password != null) {
            properties.put("spring.datasource.password", password);
        }
        properties.put("spring.datasource.hikari.connection-init-sql", SESSION);
        properties.put("spring.datasource.hikari.data-source-properties.reWriteBatchedInserts", "true");
        return properties;
    }
}
