package io.yusuan.gather;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.util.function.LongSupplier;

/**
 * What an archive has cost so far, by itself and with everything that lies in the archive of the folder.
 */
final class Meter {
    /** Below this many bytes no ratio is judged: a small archive may hold one repetitive page. */
    private static final long NEGLIGIBLE = 16L << 20;

    private final ArchiveLimits limits;
    private final Total total;
    private final long mayExpandTo;
    private long expanded;

    /** Costs of an archive of a folder with all archives in it. */
    static final class Total {
        private final LongSupplier clock;
        private final long begun;
        private long bytes;
        private int entries;

        /** @param clock nanoseconds since whenever */
        Total(LongSupplier clock) {
            this.clock = clock;
            this.begun = clock.getAsLong();
        }
    }

    /** @param size of the archive itself, in bytes */
    Meter(ArchiveLimits limits, Total total, long size) {
        this.limits = limits;
        this.total = total;
        boolean isBeyondNumbers = size > Long.MAX_VALUE / limits.maxRatio();
        this.mayExpandTo = isBeyondNumbers ? Long.MAX_VALUE : Math.max(NEGLIGIBLE, size * limits.maxRatio());
    }

    void entry() throws LimitReached {
        if (total.entries >= limits.maxEntries()) {
            throw new LimitReached("archive_entries");
        }
        bytes(0);
        total.entries++;
    }

    /** Counts what a stream gives, and watches the time meanwhile. */
    InputStream metered(InputStream in) {
        return counted(in, this::bytes);
    }

    /** Watches the time while a stream gives what need not be counted. */
    InputStream timed(InputStream in) {
        return counted(in, n -> time());
    }

    /** Watches the time while a file is read in any order. */
    SeekableByteChannel timed(SeekableByteChannel file) {
        return new TimedChannel(file, this::time);
    }

    /** Takes a number of bytes. */
    private interface Count {
        void bytes(long n) throws LimitReached;
    }

    private static InputStream counted(InputStream in, Count count) {
        return new FilterInputStream(in) {
            @Override
            public int read() throws IOException {
                int b = in.read();
                count.bytes(b < 0 ? 0 : 1);
                return b;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                int n = in.read(buffer, offset, length);
                count.bytes(Math.max(n, 0));
                return n;
            }

            @Override
            public long skip(long n) throws IOException {
                long skipped = in.skip(n);
                count.bytes(skipped);
                return skipped;
            }

            @Override
            public boolean markSupported() {
                return false;
            }
        };
    }

    /** How many entries are left within the limit. */
    int entriesLeft() {
        return limits.maxEntries() - total.entries;
    }

    private void time() throws LimitReached {
        if (total.clock.getAsLong() - total.begun >= limits.maxTime().toNanos()) {
            throw LimitReached.timeout();
        }
    }

    private void bytes(long n) throws LimitReached {
        time();
        expanded += n;
        total.bytes += n;
        if (expanded > mayExpandTo) {
            throw new LimitReached("archive_ratio");
        }
        if (total.bytes > limits.maxBytes()) {
            throw new LimitReached("archive_bytes");
        }
    }
}
