package io.yusuan.gather;

import io.yusuan.document.RejectReason;
import io.yusuan.document.SourceFile;
import java.util.Optional;

/**
 * An input of a job.
 *
 * @param file identity and place
 * @param refused why nothing can be read from it, known before it is opened: a member that the archive does not give, or
 *     an archive that could not be read to its end
 */
public record Gathered(SourceFile file, Optional<RejectReason> refused) {
    /** An input that can be opened. */
    public static Gathered of(SourceFile file) {
        return new Gathered(file, Optional.empty());
    }
}
