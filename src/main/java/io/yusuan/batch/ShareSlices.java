package io.yusuan.batch;

import io.yusuan.batch.Slices.Slice;
import io.yusuan.batch.Slices.Tally;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.batch.core.partition.PartitionHandler;
import org.springframework.batch.core.partition.StepExecutionSplitter;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;

/**
 * The part of a manager in reading documents: it cuts what is pending into slices, each a step execution of its own,
 * and waits until workers have brought all of them to their end. There is no broker; the slices are rows of the ledger.
 */
final class ShareSlices implements PartitionHandler, StepExecutionSplitter {
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final String STEP = "process";

    private final RunContext run;
    private final Ledger ledger;
    private final Slices slices;
    private final JobRepository repository;
    private final int size;

    ShareSlices(RunContext run, Ledger ledger, Slices slices, JobRepository repository, int size) {
        this.run = run;
        this.ledger = ledger;
        this.slices = slices;
        this.repository = repository;
        this.size = size;
    }

    @Override
    public String getStepName() {
        return STEP;
    }

    /** Of so many pending documents each, in order of discovery; what an earlier run left half done is cut anew. */
    @Override
    public Set<StepExecution> split(StepExecution process, int ignored) {
        List<Slice> offered = new ArrayList<>();
        Set<StepExecution> parts = new LinkedHashSet<>();
        Optional<int[]> ends = ledger.pages().pendingAfter(-1, size);
        while (ends.isPresent()) {
            int first = ends.get()[0];
            int last = ends.get()[1];
            StepExecution part =
                    repository.createStepExecution(STEP + ":" + first + "-" + last, process.getJobExecution());
            parts.add(part);
            offered.add(new Slice(part.getId(), first, last));
            ends = ledger.pages().pendingAfter(last, size);
        }
        ledger.check();
        slices.offer(offered, run.engine().fingerprint());
        return parts;
    }

    @Override
    public Collection<StepExecution> handle(StepExecutionSplitter splitter, StepExecution process) throws Exception {
        Set<StepExecution> parts = splitter.split(process, size);
        try {
            if (!parts.isEmpty()) {
                run.progress()
                        .warn("waiting for workers to read " + parts.size() + " slices of at most " + size
                                + " documents");
            }
            if (!allDone(process)) {
                return List.of();
            }
            List<StepExecution> ended = new ArrayList<>();
            for (StepExecution part : parts) {
                ended.add(repository.getStepExecution(part.getId()));
            }
            return ended;
        } finally {
            slices.withdraw();
        }
    }

    /** Waits; false when the run is to end before. */
    private boolean allDone(StepExecution process) throws InterruptedException {
        Set<Slice> told = new HashSet<>();
        while (true) {
            ledger.check();
            Tally tally = slices.tally();
            for (Slice slice : slices.done()) {
                if (told.add(slice)) {
                    tell(slice);
                }
            }
            if (tally.failed() > 0) {
                throw new IllegalStateException("documents were not read by any of " + Slices.ATTEMPTS + " workers: "
                        + slices.failure().orElse("their processes ended"));
            }
            if (tally.isOver()) {
                return true;
            }
            if (run.stop().isAsked()) {
                process.setTerminateOnly();
                return false;
            }
            Thread.sleep(LOOK.toMillis());
        }
    }

    private void tell(Slice slice) {
        SliceNews news = slices.news(slice);
        news.slowest().forEach(slow -> run.counts().slowest.took(slow.source(), slow.time()));
        news.replaced().forEach((cause, count) -> run.counts().replacedElsewhere.merge(cause, count, Integer::sum));
        ledger.pages()
                .lines(slice)
                .forEachRemaining(
                        d -> run.progress().processed(d.source(), d.summary().status()));
    }
}
