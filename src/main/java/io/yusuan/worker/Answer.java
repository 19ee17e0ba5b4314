package io.yusuan.worker;

import io.yusuan.dataset.PackedRows;
import io.yusuan.document.RejectReason;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What came of a document. */
public sealed interface Answer {
    /** Its rows, also those of a document that cannot be used. */
    record Rows(PackedRows rows) implements Answer {}

    /**
     * It made the program fail.
     *
     * @param reason {@code internal} for a bug that was caught, {@code timeout}, {@code limit:memory}, {@code crash}
     * @param words the kind of failure, the same each time; may stand in a dataset
     * @param trace where it happened, for the log; may quote the document or this machine
     */
    record Failed(RejectReason reason, String words, String trace) implements Answer {
        private static final Pattern OWN_FRAME = Pattern.compile("\\bat io\\.yusuan\\.([a-z]+(?:\\.[a-z]+)*)\\.[A-Z]");

        /** The room of the program in which it happened, {@code read.pdf}, where the trace tells. */
        public Optional<String> room() {
            Matcher frame = OWN_FRAME.matcher(trace);
            return frame.find() ? Optional.of(frame.group(1)) : Optional.empty();
        }
    }
}
