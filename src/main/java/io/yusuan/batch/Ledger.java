package io.yusuan.batch;

import io.yusuan.batch.Discover.Renewed;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;

/** The state of every document of one job. Runs in whatever transaction is open. */
final class Ledger {
    /** Rows that go to the database at once. */
    private static final int BATCH = 1000;

    private final JdbcTemplate jdbc;
    private final String job;
    private final LedgerGuard guard;

    Ledger(JdbcTemplate jdbc, String job, LedgerGuard guard) {
        this.jdbc = jdbc;
        this.job = job;
        this.guard = guard;
    }

    /** To be called in each transaction before it writes. */
    void check() {
        guard.check();
    }

    /** What is read, a page at a time. */
    LedgerPages pages() {
        return new LedgerPages(jdbc, job);
    }

    /** Inputs that are as they were; only their places have moved. */
    void move(List<Found> inputs) {
        jdbc.batchUpdate(
                "UPDATE ledger_document SET ordinal = ?, file = ? WHERE job = ? AND source = ?",
                inputs,
                BATCH,
                (row, input) -> LedgerRows.fill(row, input.ordinal(), input.file(), job, input.source()));
    }

    /** Inputs that are new or have changed. */
    void expect(List<Found> inputs, Engine engine) {
        int[][] found = jdbc.batchUpdate("""
                UPDATE ledger_document SET ordinal = ?, file = ?, doc_id = ?, bytes = ?, duplicate_of = NULL, refused = ?,
                    engine_version = ?, catalogue_version = ?, store_key = ?, state = 'pending'
                WHERE job = ? AND source = ?
                """, inputs, BATCH, (row, input) -> fillIn(row, input, engine));
        int[] updated = Arrays.stream(found).flatMapToInt(Arrays::stream).toArray();
        List<Found> fresh = IntStream.range(0, inputs.size())
                .filter(i -> updated[i] == 0)
                .mapToObj(inputs::get)
                .toList();
        jdbc.batchUpdate("""
                INSERT INTO ledger_document (ordinal, file, doc_id, bytes, refused, engine_version,
                    catalogue_version, store_key, state, job, source)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'pending', ?, ?)
                """, fresh, BATCH, (row, input) -> fillIn(row, input, engine));
    }

    private void fillIn(PreparedStatement row, Found input, Engine engine) throws SQLException {
        LedgerRows.fill(
                row,
                input.ordinal(),
                input.file(),
                input.docId(),
                input.bytes(),
                input.refused().isEmpty() ? null : input.refused(),
                engine.version(),
                engine.catalogueVersion(),
                engine.storeKey(input.docId(), input.source(), "", input.refused()),
                job,
                input.source());
    }

    /** Inputs that have to be read, as far as the ledger does not say so yet. */
    void renew(List<Renewed> inputs, Engine engine) {
        jdbc.batchUpdate(
                """
                UPDATE ledger_document SET duplicate_of = ?, engine_version = ?, catalogue_version = ?, store_key = ?,
                    state = 'pending'
                WHERE job = ? AND source = ?
                """,
                inputs.stream().filter(input -> !input.isNoted()).toList(),
                BATCH,
                (row, input) -> LedgerRows.fill(
                        row,
                        input.duplicateOf().orElse(null),
                        engine.version(),
                        engine.catalogueVersion(),
                        input.storeKey(),
                        job,
                        input.known().source()));
    }

    /** Inputs that are gone. */
    void withdraw(Collection<String> sources) {
        jdbc.batchUpdate(
                "UPDATE ledger_document SET state = 'withdrawn' WHERE job = ? AND source = ?",
                sources,
                BATCH,
                (row, source) -> LedgerRows.fill(row, job, source));
    }

    /** The rows of the input are in the row store. */
    void done(Input input, Summary summary) {
        jdbc.update(
                """
                UPDATE ledger_document SET state = 'done', status = ?, reason = ?, organisation = ?, fiscal_year = ?,
                    tables_recognised = ?, facts = ?, checks_held = ?, checks_differing = ?, findings = ?,
                    differing_errors = ?
                WHERE job = ? AND source = ? AND store_key = ?
                """,
                summary.status(),
                summary.reason(),
                storable(summary.organisation()),
                summary.fiscalYear().isPresent() ? summary.fiscalYear().getAsInt() : null,
                summary.tablesRecognised(),
                summary.facts(),
                summary.checksHeld(),
                summary.checksDiffering(),
                summary.findings(),
                summary.differingErrors(),
                job,
                input.source(),
                input.storeKey());
    }

    /** Printed text may hold what no database keeps: NUL, and halves of characters. Here it is only for the run report. */
    private static String storable(String printed) {
        return new String(printed.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8).replace("\0", "");
    }

    /** Inputs that are not withdrawn. */
    int inputs() {
        return jdbc.queryForObject(
                "SELECT COUNT(*) FROM ledger_document WHERE job = ? AND state <> 'withdrawn'", Integer.class, job);
    }

    /** What the job published last. */
    Optional<Standing.Published> published() {
        return jdbc
                .query("SELECT * FROM ledger_publication WHERE job = ?", (row, index) -> LedgerRows.published(row), job)
                .stream()
                .findFirst();
    }

    /** The job has published something else. */
    void published(Standing.Published publication) {
        jdbc.update("DELETE FROM ledger_publication WHERE job = ?", job);
        jdbc.update(
                "INSERT INTO ledger_publication (job, made_of, manifest, waived, waived_errors) VALUES (?, ?, ?, ?, ?)",
                job,
                publication.madeOf(),
                publication.manifest(),
                String.join(" ", publication.waived().findings()),
                publication.waived().errors());
    }
}
