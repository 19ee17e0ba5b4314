package io.yusuan.batch;

import io.yusuan.dataset.Publication;
import io.yusuan.dataset.Publisher;
import io.yusuan.tell.Tally;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** Writes the datasets from the row store, once every input is accounted for, unless they stand as they would be written. */
final class Publish implements Tasklet {
    private static final Set<String> STATUSES = Set.of("ok", "partial", "no_tables", "rejected");

    private final RunContext run;
    private final Ledger ledger;

    Publish(RunContext run, Ledger ledger) {
        this.run = run;
        this.ledger = ledger;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) throws IOException {
        ledger.check();
        accountForEveryInput();
        if (run.counts().standing.get().isPresent()) {
            run.counts().waived.set(run.counts().standing.get().get());
            return RepeatStatus.FINISHED;
        }
        run.progress().publishing();
        Publication publication = publish(run.datasets().publisher());
        run.counts().waived.set(publication.waived());
        run.datasets().store().retain(ledger.pages().neededKeys()::contains);
        Standing.remember(run, ledger, publication.waived());
        return RepeatStatus.FINISHED;
    }

    private Publication publish(Publisher publisher) throws IOException {
        try (Tally tally = run.teller().begin()) {
            Publication publication = publisher.publish(
                    new LedgerDocuments(ledger.pages()), run.datasets().store(), tally);
            run.teller().keep(tally, publisher.manifest());
            return publication;
        }
    }

    private void accountForEveryInput() {
        Map<String, Integer> statuses = ledger.pages().totals().statuses();
        int accounted =
                STATUSES.stream().mapToInt(s -> statuses.getOrDefault(s, 0)).sum();
        int inputs = ledger.inputs();
        if (accounted != inputs) {
            throw new IllegalStateException(
                    inputs + " inputs, but " + accounted + " of them are ok, partial, no_tables or rejected");
        }
    }
}
