package io.yusuan.gather;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

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
        private long bytes;
        private int entries;
    }

    /** @param size of the archive itself, in bytes */
    Meter(ArchiveLimits limits, Total total, long size) {
        this.limits = limits;
        this.total = total;
        this.mayExpandTo = Math.max(NEGLIGIBLE, size * limits.maxRatio());
    }

    void entry() throws LimitReached {
        if (total.entries >= limits.maxEntries()) {
            throw new LimitReached("archive_entries");
        }
        bytes(0);
        total.entries++;
    }

    InputStream metered(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public int read() throws IOException {
                int b = in.read();
                bytes(b < 0 ? 0 : 1);
                return b;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                int n = in.read(buffer, offset, length);
                bytes(Math.max(n, 0));
                return n;
            }

            @Override
            public long skip(long n) throws IOException {
                long skipped = in.skip(n);
                bytes(skipped);
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

    private void bytes(long n) throws LimitReached {
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
