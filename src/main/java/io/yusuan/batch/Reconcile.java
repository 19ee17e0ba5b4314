package io.yusuan.batch;

import java.io.IOException;
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
        run.datasets().across().judge(ledger.keys());
        return RepeatStatus.FINISHED;
    }
}
