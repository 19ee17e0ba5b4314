package io.yusuan.batch;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Parts of the documents of one run, which processes on several machines take, one at a time. A part whose process gives no
 * sign of life any more is taken by another one, which finds what is left to do in the ledger.
 */
final class Slices {
    /** After so many processes that failed or died a slice is no longer offered: something in it brings them down. */
    static final int ATTEMPTS = 3;

    private static final int FAILURE = 2500;

    private final JdbcTemplate jdbc;
    private final String job;
    private final long expiryMillis;

    Slices(JdbcTemplate jdbc, String job, LeaseTimes times) {
        this.jdbc = jdbc;
        this.job = job;
        this.expiryMillis = times.expiry().toMillis();
    }

    /**
     * A part.
     *
     * @param stepExecution its number in the job repository
     * @param first 0-based position of the first document in the order of discovery
     * @param last that of the last document
     */
    record Slice(long stepExecution, int first, int last) {}

    /** How many parts there are, and what became of them. */
    record Tally(int open, int taken, int done, int failed) {
        boolean isOver() {
            return failed > 0 || open + taken == 0;
        }
    }

    /** Offers parts; who still has one of an earlier run loses it with its next transaction. */
    void offer(List<Slice> slices, String engine) {
        withdraw();
        jdbc.batchUpdate(
                """
                INSERT INTO ledger_slice (step_execution, job, engine, first_ordinal, last_ordinal, state, attempts)
                VALUES (?, ?, ?, ?, ?, 'open', 0)
                """,
                slices.stream()
                        .map(s -> new Object[] {s.stepExecution(), job, engine, s.first(), s.last()})
                        .toList());
    }

    /** Offers nothing any more. */
    void withdraw() {
        jdbc.update("DELETE FROM ledger_slice WHERE job = ?", job);
    }

    /** What became of the parts; one that nobody brought to its end in so many attempts has failed. */
    Tally tally() {
        jdbc.update(
                "UPDATE ledger_slice SET state = 'failed', failure = COALESCE(failure, 'its process ended')"
                        + " WHERE job = ? AND attempts >= ? AND (state = 'open' OR " + DEAD + ")",
                job,
                ATTEMPTS,
                expiryMillis);
        return jdbc.queryForObject(
                """
                SELECT COUNT(*) FILTER (WHERE state = 'open') AS open, COUNT(*) FILTER (WHERE state = 'taken') AS taken,
                    COUNT(*) FILTER (WHERE state = 'done') AS done, COUNT(*) FILTER (WHERE state = 'failed') AS failed
                FROM ledger_slice WHERE job = ?
                """,
                (row, index) ->
                        new Tally(row.getInt("open"), row.getInt("taken"), row.getInt("done"), row.getInt("failed")),
                job);
    }

    private static final String DEAD = "state = 'taken' AND beat <= clock_timestamp() - ? * INTERVAL '1 millisecond'";

    /** Parts that are done. */
    List<Slice> done() {
        return jdbc.query(
                "SELECT step_execution, first_ordinal, last_ordinal FROM ledger_slice WHERE job = ? AND state = 'done'"
                        + " ORDER BY first_ordinal",
                (row, index) -> new Slice(row.getLong(1), row.getInt(2), row.getInt(3)),
                job);
    }

    /** What is to be told of a part that is done. */
    SliceNews news(Slice slice) {
        return jdbc
                .queryForList(
                        "SELECT told FROM ledger_slice WHERE step_execution = ? AND told IS NOT NULL",
                        String.class,
                        slice.stepExecution())
                .stream()
                .findFirst()
                .map(SliceNews::parse)
                .orElse(SliceNews.NONE);
    }

    /** Why a part was not brought to its end, of the first that was not. */
    Optional<String> failure() {
        return jdbc
                .queryForList(
                        "SELECT failure FROM ledger_slice WHERE job = ? AND state = 'failed' ORDER BY first_ordinal",
                        String.class,
                        job)
                .stream()
                .findFirst();
    }

    /** What is offered that this process cannot take part in, as its program, catalogue or settings are other ones. */
    boolean areOfAnotherEngine(String engine) {
        return jdbc.queryForObject(
                        "SELECT COUNT(*) FROM ledger_slice WHERE job = ? AND engine <> ?", Integer.class, job, engine)
                > 0;
    }

    /** Takes the first part that is open or that a dead process had. */
    Optional<Slice> take(String owner, String holder) {
        return jdbc
                .query(
                        """
                        UPDATE ledger_slice SET state = 'taken', owner = ?, holder = ?, beat = clock_timestamp(),
                            attempts = attempts + 1
                        WHERE step_execution = (
                            SELECT step_execution FROM ledger_slice
                            WHERE job = ? AND attempts < ? AND (state = 'open' OR %s)
                            ORDER BY first_ordinal LIMIT 1 FOR UPDATE SKIP LOCKED)
                        RETURNING step_execution, first_ordinal, last_ordinal
                        """.formatted(DEAD),
                        (row, index) -> new Slice(row.getLong(1), row.getInt(2), row.getInt(3)),
                        owner,
                        holder,
                        job,
                        ATTEMPTS,
                        expiryMillis)
                .stream()
                .findFirst();
    }

    /** Gives a sign of life. */
    void beat(Slice slice, String owner) {
        jdbc.update(
                "UPDATE ledger_slice SET beat = clock_timestamp() WHERE step_execution = ? AND owner = ?",
                slice.stepExecution(),
                owner);
    }

    /** Whether a part is still this process's, until the transaction that is open has ended. */
    boolean isOwned(Slice slice, String owner) {
        return !jdbc.queryForList(
                        "SELECT 1 FROM ledger_slice WHERE step_execution = ? AND owner = ? AND state = 'taken'"
                                + " FOR KEY SHARE",
                        Integer.class,
                        slice.stepExecution(),
                        owner)
                .isEmpty();
    }

    /** A part is done. */
    void finish(Slice slice, String owner, SliceNews news) {
        jdbc.update(
                "UPDATE ledger_slice SET state = 'done', told = ? WHERE step_execution = ? AND owner = ?",
                news.printed(),
                slice.stepExecution(),
                owner);
    }

    /** Gives a part back that was not brought to its end because this process was asked to end. */
    void giveBack(Slice slice, String owner) {
        jdbc.update(
                "UPDATE ledger_slice SET state = 'open', attempts = attempts - 1 WHERE step_execution = ? AND owner = ?",
                slice.stepExecution(),
                owner);
    }

    /** Gives a part back that could not be brought to its end. */
    void fail(Slice slice, String owner, String words) {
        jdbc.update(
                "UPDATE ledger_slice SET state = 'open', failure = ? WHERE step_execution = ? AND owner = ?",
                words.substring(0, Math.min(words.length(), FAILURE)),
                slice.stepExecution(),
                owner);
    }
}
