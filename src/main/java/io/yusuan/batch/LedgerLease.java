package io.yusuan.batch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The right to work at a job in a ledger that several machines share: a row with a sign of life, by the clock of the
 * database. Whoever has not given one for a while is taken over; if it lives all the same, its next transaction finds that
 * out and ends it.
 */
final class LedgerLease implements LedgerGuard, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LedgerLease.class);

    /** PostgreSQL: somebody else's lock was not given up in time. */
    private static final String LOCKED = "55P03";

    private final JdbcTemplate jdbc;
    private final String job;
    private final String owner = UUID.randomUUID().toString();
    private final ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "lease");
        thread.setDaemon(true);
        return thread;
    });

    private LedgerLease(JdbcTemplate jdbc, String job) {
        this.jdbc = jdbc;
        this.job = job;
    }

    /**
     * Takes the lease of a job.
     *
     * @param directory the lock of the work directory, which is held
     * @throws LeaseHeldException when another run holds it, or that of another job in the same work directory
     */
    static LedgerLease acquire(
            JdbcTemplate jdbc, TransactionOperations transactions, String job, Lease directory, LeaseTimes times)
            throws LeaseHeldException {
        LedgerLease lease = new LedgerLease(jdbc, job);
        Optional<String> holder = lease.holderInstead(transactions, directory, times);
        if (holder.isPresent()) {
            lease.heart.shutdownNow();
            throw new LeaseHeldException("another run holds the lease of the job " + job + " (" + holder.get() + ")");
        }
        long millis = times.beat().toMillis();
        lease.heart.scheduleWithFixedDelay(lease::beat, millis, millis, TimeUnit.MILLISECONDS);
        return lease;
    }

    /** Who has the lease, if it is not ours now. */
    private Optional<String> holderInstead(TransactionOperations transactions, Lease directory, LeaseTimes times) {
        try {
            return transactions.execute(status -> take(directory, times));
        } catch (DataAccessException e) {
            if (e.getRootCause() instanceof SQLException cause && LOCKED.equals(cause.getSQLState())) {
                return Optional.of("it shows no sign of life, but its last transaction has not ended yet");
            }
            throw e;
        }
    }

    private Optional<String> take(Lease directory, LeaseTimes times) {
        // One after the other; signs of life wait meanwhile.
        jdbc.execute("SET LOCAL lock_timeout = '5s'");
        jdbc.execute("LOCK TABLE ledger_lease IN SHARE ROW EXCLUSIVE MODE");
        String alive = "beat > clock_timestamp() - " + times.expiry().toMillis() + " * INTERVAL '1 millisecond'"
                + " AND NOT (boot = ? AND boot <> '' AND work = ?)";
        List<String> holders = jdbc.queryForList(
                "SELECT holder FROM ledger_lease WHERE (job = ? OR work = ?) AND " + alive,
                String.class,
                job,
                directory.workId(),
                directory.boot(),
                directory.workId());
        if (holders.isEmpty()) {
            replace(directory);
        }
        return holders.stream().findFirst();
    }

    /** A transaction of the last owner that is still open holds its row, and is waited for. */
    private void replace(Lease directory) {
        List<String> last =
                jdbc.queryForList("SELECT holder FROM ledger_lease WHERE job = ? FOR UPDATE", String.class, job);
        last.forEach(holder -> LOG.warn("taking over the lease of the job {} from {}", job, holder));
        jdbc.update("DELETE FROM ledger_lease WHERE job = ?", job);
        jdbc.update(
                "INSERT INTO ledger_lease (job, owner, holder, work, boot, beat) VALUES (?, ?, ?, ?, ?, clock_timestamp())",
                job,
                owner,
                holder(),
                directory.workId(),
                directory.boot());
    }

    /** This process, in words. */
    static String holder() {
        return "process " + ProcessHandle.current().pid() + " on " + machine();
    }

    /** The name of this machine. */
    static String machine() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "a machine without a name";
        }
    }

    private void beat() {
        try {
            int beats = jdbc.update(
                    "UPDATE ledger_lease SET beat = clock_timestamp() WHERE job = ? AND owner = ?", job, owner);
            if (beats == 0) {
                LOG.error("the lease of the job {} was taken over", job);
            }
        } catch (DataAccessException e) {
            LOG.warn("no sign of life could be given for the job {}", job, e);
        }
    }

    /** The lock keeps others from taking the lease until the transaction has ended, and lets signs of life pass. */
    @Override
    public void check() {
        boolean isOurs = !jdbc.queryForList(
                        "SELECT 1 FROM ledger_lease WHERE job = ? AND owner = ? FOR KEY SHARE",
                        Integer.class,
                        job,
                        owner)
                .isEmpty();
        if (!isOurs) {
            throw new IllegalStateException("the lease of the job " + job + " was taken over by another run");
        }
    }

    /** Gives the lease back; where that fails it expires. */
    @Override
    public void close() {
        heart.shutdownNow();
        try {
            jdbc.update("DELETE FROM ledger_lease WHERE job = ? AND owner = ?", job, owner);
        } catch (DataAccessException e) {
            LOG.warn("the lease of the job {} could not be given back", job, e);
        }
    }
}
