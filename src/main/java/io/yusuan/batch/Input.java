package io.yusuan.batch;

import io.yusuan.document.RejectReason;
import io.yusuan.document.SourceFile;
import java.util.Optional;

/**
 * A document that a job has found.
 *
 * @param ordinal 0-based position in the order of discovery
 * @param file identity and place
 * @param duplicateOf the first source with the same bytes, if this is not it
 * @param refused why nothing can be read from it, known before it is opened
 * @param storeKey hash of all that its rows depend on
 */
record Input(
        int ordinal, SourceFile file, Optional<String> duplicateOf, Optional<RejectReason> refused, String storeKey) {
    String source() {
        return file.id().source();
    }
}
