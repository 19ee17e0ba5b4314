package io.yusuan.worker;

import io.yusuan.dataset.DocumentRows;
import io.yusuan.document.RejectReason;

/** What came of a document. */
public sealed interface Answer {
    /** Its rows, also those of a document that cannot be used. */
    record Rows(DocumentRows rows) implements Answer {}

    /**
     * It made the program fail.
     *
     * @param reason {@code internal} for a bug that was caught, {@code timeout}, {@code limit:memory}, {@code crash}
     * @param words the kind of failure, the same each time; may stand in a dataset
     * @param trace where it happened, for the log; may quote the document or this machine
     */
    record Failed(RejectReason reason, String words, String trace) implements Answer {}
}
