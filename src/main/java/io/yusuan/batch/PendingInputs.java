package io.yusuan.batch;

import io.yusuan.batch.Slices.Slice;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/** Reads what the ledger says is pending. It keeps no position of its own: after a restart the ledger knows the rest. */
final class PendingInputs implements ItemStreamReader<Input> {
    private final Supplier<List<Input>> pending;
    private Iterator<Input> rest;

    private PendingInputs(Supplier<List<Input>> pending) {
        this.pending = pending;
    }

    static PendingInputs all(Ledger ledger) {
        return new PendingInputs(ledger::pending);
    }

    static PendingInputs of(Ledger ledger, Slice slice) {
        return new PendingInputs(() -> ledger.pending(slice));
    }

    @Override
    public void open(ExecutionContext context) {
        rest = pending.get().iterator();
    }

    @Override
    public Input read() {
        return rest.hasNext() ? rest.next() : null;
    }
}
