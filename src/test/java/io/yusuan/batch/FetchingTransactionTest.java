package io.yusuan.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site may take hours to answer; a database that several share has nothing open for so long. */
class FetchingTransactionTest {
    private static final String OPEN = "SELECT COUNT(*) FROM pg_stat_activity WHERE datname = current_database()"
            + " AND xact_start IS NOT NULL AND pid <> pg_backend_pid()";

    @TempDir
    Path dir;

    @Test
    void whileASiteIsAskedNoTransactionIsOpen() throws IOException {
        NightlyJob job = Kept.IN_POSTGRES.job(dir);
        List<Long> open = new CopyOnWriteArrayList<>();
        try (PublishedSite site = new PublishedSite(() -> open.add(open(job)))) {
            job.firstNight(site);

            assertThat(job.run().notFetched()).isEmpty();
        }
        assertThat(open).hasSizeGreaterThan(2).containsOnly(0L);
    }

    private static long open(NightlyJob job) {
        try {
            return Kept.number(job, OPEN);
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
