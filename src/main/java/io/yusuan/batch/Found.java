package io.yusuan.batch;

import io.yusuan.document.RejectReason;
import io.yusuan.gather.Gathered;

/**
 * An input that a source holds today, as the ledger is told of it.
 *
 * @param ordinal 0-based position in the order of discovery
 * @param source as in the datasets
 * @param file URI of where it lies on this machine
 * @param docId hash of its bytes
 * @param bytes its size
 * @param refused why nothing can be read from it, as printed, known before it is opened; otherwise empty
 */
record Found(int ordinal, String source, String file, String docId, long bytes, String refused) {
    static Found of(int ordinal, Gathered gathered) {
        return new Found(
                ordinal,
                gathered.file().id().source(),
                gathered.file().file().toUri().toString(),
                gathered.file().id().docId(),
                gathered.file().bytes(),
                gathered.refused().map(RejectReason::printed).orElse(""));
    }
}
