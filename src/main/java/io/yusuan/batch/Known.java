package io.yusuan.batch;

import java.util.Optional;
import java.util.Set;

/**
 * An input as the ledger knows it.
 *
 * @param ordinal 0-based position in the order in which it was discovered last
 * @param source as in the datasets
 * @param file URI of where it lies on this machine
 * @param docId hash of its bytes
 * @param bytes its size
 * @param refused why nothing can be read from it, as printed; otherwise empty
 * @param duplicateOf the first source with the same bytes, if this is not it
 * @param storeKey hash of all that its rows depend on
 * @param done whether its rows are in the row store
 * @param reason why it was rejected, or empty
 * @param catalogueVersion of its rows
 * @param fiscalYear the year it is about, null where unknown
 */
record Known(
        int ordinal,
        String source,
        String file,
        String docId,
        long bytes,
        String refused,
        Optional<String> duplicateOf,
        String storeKey,
        boolean done,
        String reason,
        String catalogueVersion,
        Integer fiscalYear) {
    /** Reasons that are the program's and not the document's. */
    private static final Set<String> FAILURES = Set.of("internal", "crash", "timeout", "limit:memory");

    /** A bug may be mended since, and a machine less busy, so what made the program fail is tried again. */
    boolean upToDate(String key) {
        return done && storeKey.equals(key) && !FAILURES.contains(reason);
    }

    /** Whether it is still the same, wherever it lies now. */
    boolean is(Found found) {
        return docId.equals(found.docId()) && bytes == found.bytes() && refused.equals(found.refused());
    }

    /** Whether it lies where it lay, and comes where it came. */
    boolean isWhere(Found found) {
        return ordinal == found.ordinal() && file.equals(found.file());
    }
}
