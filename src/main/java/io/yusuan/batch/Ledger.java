package io.yusuan.batch;

import io.yusuan.batch.Slices.Slice;
import io.yusuan.document.RejectReason;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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

    /** Reasons that are the program's and not the document's. */
    private static final Set<String> FAILURES = Set.of("internal", "crash", "timeout", "limit:memory");

    /** What an earlier run left of a source. */
    record Known(String storeKey, boolean done, String reason, String catalogueVersion) {
        /** A bug may be mended since, and a machine less busy, so what made the program fail is tried again. */
        boolean upToDate(String key) {
            return done && storeKey.equals(key) && !FAILURES.contains(reason == null ? "" : reason);
        }
    }

    /** Every source that has ever been seen and is not withdrawn. */
    Map<String, Known> known() {
        Map<String, Known> known = new TreeMap<>();
        jdbc.query(
                "SELECT source, store_key, state, reason, catalogue_version FROM ledger_document WHERE job = ? AND state <> 'withdrawn'",
                row -> {
                    boolean done = row.getString("state").equals("done");
                    known.put(
                            row.getString("source"),
                            new Known(
                                    row.getString("store_key"),
                                    done,
                                    row.getString("reason"),
                                    row.getString("catalogue_version")));
                },
                job);
        return known;
    }

    /** Inputs that are as they were; only their places may have moved. */
    void keep(List<Input> inputs) {
        jdbc.batchUpdate(
                "UPDATE ledger_document SET ordinal = ?, file = ? WHERE job = ? AND source = ?",
                inputs,
                BATCH,
                (row, input) -> LedgerRows.fill(
                        row, input.ordinal(), input.file().file().toUri().toString(), job, input.source()));
    }

    /** Inputs that are new or have changed. */
    void expect(List<Input> inputs, Engine engine) {
        int[][] found = jdbc.batchUpdate("""
                UPDATE ledger_document SET ordinal = ?, file = ?, doc_id = ?, bytes = ?, duplicate_of = ?, refused = ?,
                    engine_version = ?, catalogue_version = ?, store_key = ?, state = 'pending'
                WHERE job = ? AND source = ?
                """, inputs, BATCH, (row, input) -> fillIn(row, input, engine));
        int[] updated = Arrays.stream(found).flatMapToInt(Arrays::stream).toArray();
        List<Input> fresh = IntStream.range(0, inputs.size())
                .filter(i -> updated[i] == 0)
                .mapToObj(inputs::get)
                .toList();
        jdbc.batchUpdate("""
                INSERT INTO ledger_document (ordinal, file, doc_id, bytes, duplicate_of, refused, engine_version,
                    catalogue_version, store_key, state, job, source)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'pending', ?, ?)
                """, fresh, BATCH, (row, input) -> fillIn(row, input, engine));
    }

    private void fillIn(PreparedStatement row, Input input, Engine engine) throws SQLException {
        LedgerRows.fill(
                row,
                input.ordinal(),
                input.file().file().toUri().toString(),
                input.file().id().docId(),
                input.file().bytes(),
                input.duplicateOf().orElse(null),
                input.refused().map(RejectReason::printed).orElse(null),
                engine.version(),
                engine.catalogueVersion(),
                input.storeKey(),
                job,
                input.source());
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

    /** Inputs still to be read, in order of discovery. */
    List<Input> pending() {
        return jdbc.query("""
                SELECT ordinal, source, file, doc_id, bytes, duplicate_of, refused, store_key
                FROM ledger_document WHERE job = ? AND state = 'pending' ORDER BY ordinal
                """, (row, index) -> LedgerRows.input(row), job);
    }

    /** Those of them that are in a slice. */
    List<Input> pending(Slice slice) {
        return jdbc.query("""
                SELECT ordinal, source, file, doc_id, bytes, duplicate_of, refused, store_key
                FROM ledger_document WHERE job = ? AND state = 'pending' AND ordinal BETWEEN ? AND ? ORDER BY ordinal
                """, (row, index) -> LedgerRows.input(row), job, slice.first(), slice.last());
    }

    /** Positions of inputs still to be read, in order of discovery. */
    List<Integer> pendingOrdinals() {
        return jdbc.queryForList(
                "SELECT ordinal FROM ledger_document WHERE job = ? AND state = 'pending' ORDER BY ordinal",
                Integer.class,
                job);
    }

    /** What became of the documents between the first and the last of a slice, in order of discovery. */
    List<RunReport.Line> lines(Slice slice) {
        return jdbc.query(
                "SELECT * FROM ledger_document WHERE job = ? AND state = 'done' AND ordinal BETWEEN ? AND ? ORDER BY ordinal",
                (row, index) ->
                        new RunReport.Line(row.getString("source"), row.getString("doc_id"), LedgerRows.summary(row)),
                job,
                slice.first(),
                slice.last());
    }

    /** Everything the datasets are made of, in order of discovery. */
    List<RunReport.Line> lines() {
        return jdbc.query(
                "SELECT * FROM ledger_document WHERE job = ? AND state = 'done' ORDER BY ordinal",
                (row, index) ->
                        new RunReport.Line(row.getString("source"), row.getString("doc_id"), LedgerRows.summary(row)),
                job);
    }

    /** How many of the documents that the datasets are made of came to each status. */
    Map<String, Integer> statuses() {
        Map<String, Integer> statuses = new TreeMap<>();
        jdbc.query(
                "SELECT status, COUNT(*) AS documents FROM ledger_document WHERE job = ? AND state = 'done' GROUP BY status",
                row -> {
                    statuses.put(String.valueOf(row.getString("status")), row.getInt("documents"));
                },
                job);
        return statuses;
    }

    /** Store keys of everything the datasets are made of, in order of discovery. */
    List<String> keys() {
        return jdbc.queryForList(
                "SELECT store_key FROM ledger_document WHERE job = ? AND state = 'done' ORDER BY ordinal",
                String.class,
                job);
    }

    /** Store keys that any job of this work directory still needs. */
    Set<String> neededKeys() {
        return new TreeSet<>(
                jdbc.queryForList("SELECT store_key FROM ledger_document WHERE state = 'done'", String.class));
    }

    /** Files that inputs of any job of this work directory are read from, absolute and without detours. */
    Set<Path> neededFiles() {
        Set<Path> files = new HashSet<>();
        jdbc.query("SELECT DISTINCT file FROM ledger_document WHERE state <> 'withdrawn'", row -> {
            files.add(Path.of(URI.create(row.getString("file"))).normalize());
        });
        return files;
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
