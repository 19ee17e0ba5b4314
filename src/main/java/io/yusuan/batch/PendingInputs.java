package io.yusuan.batch;

import java.util.Iterator;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/** Reads what the ledger says is pending. It keeps no position of its own: after a restart the ledger knows the rest. */
final class PendingInputs implements ItemStreamReader<Input> {
    private final Ledger ledger;
    private Iterator<Input> rest;

    PendingInputs(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public void open(ExecutionContext context) {
        rest = ledger.pending().iterator();
    }

    @Override
    public Input read() {
        return rest.hasNext() ? rest.next() : null;
    }
}
