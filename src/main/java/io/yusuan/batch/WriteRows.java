package io.yusuan.batch;

import java.io.IOException;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/** Puts rows into the row store, then says so in the ledger; done twice it gives the same. */
final class WriteRows implements ItemWriter<ProcessedDocument> {
    private final RunContext run;
    private final Ledger ledger;

    WriteRows(RunContext run, Ledger ledger) {
        this.run = run;
        this.ledger = ledger;
    }

    @Override
    public void write(Chunk<? extends ProcessedDocument> chunk) throws IOException {
        ledger.check();
        for (ProcessedDocument document : chunk) {
            run.datasets().store().write(document.input().storeKey(), document.rows());
            Summary summary = Summary.of(document.rows());
            ledger.done(document.input(), summary);
            run.progress().processed(document.input().source(), summary.status());
        }
    }
}
