package io.yusuan.gather;

import io.yusuan.document.RejectReason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;

/** Takes what is in an archive, in the order in which it lies there. */
interface MemberSink {
    /**
     * An entry of any kind, before anything is made of it.
     *
     * @throws LimitReached when there are too many
     */
    void entry() throws LimitReached;

    /** How many entries the limits leave. */
    int entriesLeft();

    /**
     * Counts what a stream of the archive gives once it is expanded.
     *
     * @return the same stream; it fails with {@link LimitReached}
     */
    InputStream metered(InputStream expanded);

    /** The same stream of packed bytes; it fails with {@link LimitReached} when the time is over, whatever it expands to. */
    InputStream timed(InputStream packed);

    /** The same file, read in any order; it fails with {@link LimitReached} when the time is over. */
    SeekableByteChannel timed(SeekableByteChannel file);

    /**
     * A file.
     *
     * @param name as the archive has it, decoded
     * @param content its bytes, {@link #metered}
     * @throws IOException when its content cannot be read; it counts as not given then
     */
    void member(String name, InputStream content) throws IOException;

    /** An entry of which nothing is read, with the reason. */
    void leftOut(String name, RejectReason.Kind reason);
}
