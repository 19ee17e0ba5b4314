package io.yusuan.gather;

import java.io.IOException;
import java.nio.file.Path;

/** Reads one format of archives. */
@FunctionalInterface
interface ArchiveReader {
    /**
     * Hands every member to the sink. What it throws, {@link NotStored} aside, says that the archive goes no further;
     * members before that count.
     *
     * @param archive where it lies
     * @param name its own file name, of which that of an only member follows
     */
    void read(Path archive, String name, MemberSink sink) throws IOException;
}
