package io.yusuan.batch;

import io.yusuan.batch.Slices.Slice;
import java.net.URI;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/** What the ledger knows of the documents of one job. There may be millions, so what speaks of all of them comes in pages. */
final class LedgerPages {
    private static final int PAGE = 1000;
    private static final String PRESENT = "SELECT * FROM ledger_document WHERE job = ? AND state <> 'withdrawn'";
    private static final String IN_STATE = "SELECT * FROM ledger_document WHERE job = ? AND state = ?";
    private static final int FIRST = 0;
    private static final int LAST = Integer.MAX_VALUE;

    private final JdbcTemplate jdbc;
    private final String job;

    LedgerPages(JdbcTemplate jdbc, String job) {
        this.jdbc = jdbc;
        this.job = job;
    }

    /** An input, unless it is withdrawn. */
    Optional<Known> of(String source) {
        return jdbc.query(PRESENT + " AND source = ?", (row, index) -> LedgerRows.known(row), job, source).stream()
                .findFirst();
    }

    /** Inputs between two positions in the order of discovery, in no order. */
    List<Known> between(int first, int last) {
        // Each state alone, as the index has them; either side may have all of them or none.
        return jdbc.query(
                "(" + IN_STATE + " AND ordinal BETWEEN ? AND ?) UNION ALL (" + IN_STATE
                        + " AND ordinal BETWEEN ? AND ?)",
                (row, index) -> LedgerRows.known(row),
                job,
                "done",
                first,
                last,
                job,
                "pending",
                first,
                last);
    }

    /** Every input that is not withdrawn, in order of discovery. */
    Iterable<Known> all() {
        RowMapper<Known> known = (row, index) -> LedgerRows.known(row);
        return () -> new Merged<>(
                inOrder("done", FIRST, LAST, known),
                inOrder("pending", FIRST, LAST, known),
                Comparator.comparingInt(Known::ordinal));
    }

    /** Inputs still to be read, in order of discovery. */
    Iterator<Input> pending() {
        return pending(FIRST, LAST);
    }

    /** Those of them that are in a slice. */
    Iterator<Input> pending(Slice slice) {
        return pending(slice.first(), slice.last());
    }

    private Iterator<Input> pending(int first, int last) {
        return inOrder("pending", first, last, (row, index) -> LedgerRows.input(row));
    }

    /** Everything the datasets are made of, in order of discovery. */
    Iterator<RunReport.Line> lines() {
        return lines(FIRST, LAST);
    }

    /** What became of the documents of a slice, in order of discovery. */
    Iterator<RunReport.Line> lines(Slice slice) {
        return lines(slice.first(), slice.last());
    }

    private Iterator<RunReport.Line> lines(int first, int last) {
        return inOrder("done", first, last, (row, index) -> LedgerRows.line(row));
    }

    private record Positioned<T>(int ordinal, T row) {}

    private <T> Iterator<T> inOrder(String state, int first, int last, RowMapper<T> mapper) {
        Iterator<Positioned<T>> rows = new Paged<>(before -> jdbc.query(
                IN_STATE + " AND ordinal BETWEEN ? AND ? ORDER BY job, state, ordinal LIMIT " + PAGE,
                (row, index) -> new Positioned<>(row.getInt("ordinal"), mapper.mapRow(row, index)),
                job,
                state,
                before.map(b -> b.ordinal() + 1).orElse(first),
                last));
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public T next() {
                return rows.next().row();
            }
        };
    }

    /**
     * The next so many inputs to be read.
     *
     * @param after position in the order of discovery that they come after
     * @return the positions of the first and last of them; empty where there are none
     */
    Optional<int[]> pendingAfter(int after, int size) {
        return jdbc.query(
                        """
                        SELECT MIN(ordinal) AS first_of, MAX(ordinal) AS last_of FROM (
                            SELECT ordinal FROM ledger_document WHERE job = ? AND state = 'pending' AND ordinal > ?
                            ORDER BY job, state, ordinal LIMIT ?) AS part
                        """,
                        (row, index) -> row.getObject("first_of") == null
                                ? Optional.<int[]>empty()
                                : Optional.of(new int[] {row.getInt("first_of"), row.getInt("last_of")}),
                        job,
                        after,
                        size)
                .get(0);
    }

    /** What everything the datasets are made of comes to. */
    RunTotals totals() {
        return new RunTotals(jdbc.query("""
                SELECT status, reason, COUNT(*) AS documents, SUM(tables_recognised) AS tables_recognised,
                    SUM(facts) AS facts, SUM(checks_held) AS checks_held, SUM(checks_differing) AS checks_differing,
                    SUM(findings) AS findings, SUM(differing_errors) AS differing_errors
                FROM ledger_document WHERE job = ? AND state = 'done' GROUP BY status, reason ORDER BY status, reason
                """, (row, index) -> LedgerRows.group(row), job));
    }

    /** Store keys that any job of this work directory still needs. */
    HashBeginnings neededKeys() {
        HashBeginnings keys = new HashBeginnings();
        for (String any : jdbc.queryForList("SELECT DISTINCT job FROM ledger_document", String.class)) {
            new LedgerPages(jdbc, any).all().forEach(input -> keys.add(input.storeKey()));
        }
        return keys.sorted();
    }

    /** Files that inputs of any job of this work directory are read from, absolute and without detours. */
    Set<Path> neededFiles() {
        Set<Path> files = new HashSet<>();
        jdbc.query("SELECT DISTINCT file FROM ledger_document WHERE state <> 'withdrawn'", row -> {
            files.add(Path.of(URI.create(row.getString("file"))).normalize());
        });
        return files;
    }
}
