package io.yusuan.batch;

import io.yusuan.batch.Slices.Slice;
import java.util.Iterator;
import java.util.function.Supplier;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/** Reads what the ledger says is pending. It keeps no position of its own: after a restart the ledger knows the rest. */
final class PendingInputs implements ItemStreamReader<Input> {
    private final Supplier<Iterator<Input>> pending;
    private Iterator<Input> rest;

    private PendingInputs(Supplier<Iterator<Input>> pending) {
        this.pending = pending;
    }

    static PendingInputs all(Ledger ledger) {
        return new PendingInputs(() -> ledger.pages().pending());
    }

    static PendingInputs of(Ledger ledger, Slice slice) {
        return new PendingInputs(() -> ledger.pages().pending(slice));
    }

    @Override
    public void open(ExecutionContext context) {
        rest = pending.get();
    }

    @Override
    public Input read() {
        return rest.hasNext() ? rest.next() : null;
    }
}
