package io.yusuan.batch;

import io.yusuan.batch.Slices.Slice;
import io.yusuan.batch.WorkReport.Ended;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Takes slices of a run that a manager offers, one after the other, until that run has ended. Each is a step execution of the
 * manager's job, carried on where a dead worker left it.
 */
final class SliceWorker {
    private static final Logger LOG = LoggerFactory.getLogger(SliceWorker.class);
    private static final Duration LOOK = Duration.ofMillis(500);

    /** How long a manager is waited for that is not there yet, or died and is started again. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final RunContext run;
    private final JdbcTemplate jdbc;
    private final JobRepository repository;
    private final PlatformTransactionManager transactions;
    private final AsyncTaskExecutor threads;
    private final LeaseTimes times;
    private final Slices slices;
    private final String owner = UUID.randomUUID().toString();
    private final Map<String, Integer> told = new TreeMap<>();
    private int done;
    private long documents;

    SliceWorker(
            RunContext run,
            JdbcTemplate jdbc,
            JobRepository repository,
            PlatformTransactionManager transactions,
            AsyncTaskExecutor threads,
            LedgerDatabase database) {
        this.run = run;
        this.jdbc = jdbc;
        this.repository = repository;
        this.transactions = transactions;
        this.threads = threads;
        this.times = database.times();
        this.slices = new Slices(jdbc, run.definition().name(), times);
    }

    WorkReport work() throws InterruptedException, JobInterruptedException, RunFailedException {
        ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "slice");
            thread.setDaemon(true);
            return thread;
        });
        try {
            return new WorkReport(done(heart), done, documents);
        } finally {
            heart.shutdownNow();
        }
    }

    private Ended done(ScheduledExecutorService heart)
            throws InterruptedException, JobInterruptedException, RunFailedException {
        boolean hasMet = false;
        long alone = System.nanoTime();
        while (!run.stop().isAsked()) {
            if (slices.areOfAnotherEngine(run.engine().fingerprint())) {
                return Ended.OTHER_ENGINE;
            }
            Optional<Slice> slice = slices.take(owner, LedgerLease.holder());
            Presence manager = manager();
            if (slice.isPresent()) {
                read(slice.get(), heart);
            } else if (hasMet && manager == Presence.NONE) {
                return Ended.OVER;
            } else if (System.nanoTime() - alone > PATIENCE.toNanos()) {
                return Ended.NO_MANAGER;
            } else {
                Thread.sleep(LOOK.toMillis());
            }
            if (slice.isPresent() || manager == Presence.ALIVE) {
                hasMet = true;
                alone = System.nanoTime();
            }
        }
        return Ended.ASKED;
    }

    /** Of a manager. */
    private enum Presence {
        /** There is no run, or it has ended. */
        NONE,
        /** It gives no sign of life any more; another one may go on with its run. */
        DEAD,
        ALIVE
    }

    private Presence manager() {
        List<Boolean> alive = jdbc.queryForList(
                "SELECT beat > clock_timestamp() - ? * INTERVAL '1 millisecond' FROM ledger_lease WHERE job = ?",
                Boolean.class,
                times.expiry().toMillis(),
                run.definition().name());
        if (alive.isEmpty()) {
            return Presence.NONE;
        }
        return alive.get(0) ? Presence.ALIVE : Presence.DEAD;
    }

    private void read(Slice slice, ScheduledExecutorService heart) throws JobInterruptedException, RunFailedException {
        run.progress().warn("reading documents " + (slice.first() + 1) + " to " + (slice.last() + 1));
        StepExecution part = repository.getStepExecution(slice.stepExecution());
        // What a worker left that died or failed.
        part.setExitStatus(ExitStatus.EXECUTING);
        long before = part.getWriteCount();
        Ledger ledger = new Ledger(jdbc, run.definition().name(), () -> check(slice));
        long millis = times.beat().toMillis();
        ScheduledFuture<?> beat =
                heart.scheduleWithFixedDelay(() -> beat(slice), millis, millis, TimeUnit.MILLISECONDS);
        try {
            DocumentStep.of(run, ledger, PendingInputs.of(ledger, slice), repository, transactions, threads)
                    .execute(part);
        } finally {
            beat.cancel(false);
        }
        documents += part.getWriteCount() - before;
        settle(slice, part);
    }

    private void settle(Slice slice, StepExecution part) throws RunFailedException {
        if (part.getStatus() == BatchStatus.COMPLETED) {
            slices.finish(slice, owner, news());
            done++;
        } else if (part.getStatus() == BatchStatus.STOPPED) {
            slices.giveBack(slice, owner);
        } else if (!slices.isOwned(slice, owner)) {
            LOG.warn("{} was taken over, or is offered no more", slice);
        } else {
            RunFailedException failure = RunFailedException.of(
                    part.getExitStatus().getExitDescription(),
                    part.getFailureExceptions().stream().findFirst().orElse(null));
            slices.fail(slice, owner, LedgerLease.holder() + ": " + failure.getMessage());
            throw failure;
        }
    }

    /** What there is to tell since it was told last. */
    private SliceNews news() {
        Map<String, Integer> replaced = new TreeMap<>(run.maker().replaced());
        replaced.replaceAll((cause, count) -> count - told.getOrDefault(cause, 0));
        replaced.values().removeIf(count -> count == 0);
        replaced.forEach((cause, count) -> told.merge(cause, count, Integer::sum));
        return new SliceNews(run.counts().slowest.taken(), replaced);
    }

    private void check(Slice slice) {
        if (!slices.isOwned(slice, owner)) {
            throw new IllegalStateException(slice + " was taken over, or is offered no more");
        }
    }

    private void beat(Slice slice) {
        try {
            slices.beat(slice, owner);
        } catch (DataAccessException e) {
            LOG.warn("no sign of life could be given for {}", slice, e);
        }
    }
}
