package io.yusuan.batch;

import io.yusuan.across.AcrossDocuments.Failure;
import java.io.IOException;
import java.util.List;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** Holds the documents that will be published against each other. */
final class Reconcile implements Tasklet {
    private final RunContext run;
    private final Ledger ledger;

    Reconcile(RunContext run, Ledger ledger) {
        this.run = run;
        this.ledger = ledger;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) throws IOException {
        if (run.counts().standing.get().isPresent()) {
            return RepeatStatus.FINISHED;
        }
        ledger.check();
        List<Failure> failures = run.datasets().across().judge(new LedgerDocuments(ledger.pages()));
        failures.forEach(f -> run.progress()
                .warn(String.join(", ", f.sources()) + ": the program failed where these are held against each other ("
                        + f.words() + ")"));
        run.counts()
                .notHeld
                .set(failures.stream().flatMap(f -> f.sources().stream()).toList());
        return RepeatStatus.FINISHED;
    }
}
