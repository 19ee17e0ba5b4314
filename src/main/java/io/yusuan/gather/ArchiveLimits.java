package io.yusuan.gather;

import java.time.Duration;

/**
 * What an archive may cost. Beyond a limit it is not read any further, and is rejected with the limit's name.
 *
 * @param maxRatio how many times its own size an archive may expand to, its members as they lie in it
 * @param maxBytes what an archive of a folder may expand to with all archives in it, in bytes
 * @param maxDepth archives within each other, that of the folder counted
 * @param maxEntries entries of an archive of a folder with all archives in it, directories counted
 * @param maxTime how long an archive of a folder may take with all archives in it
 */
public record ArchiveLimits(int maxRatio, long maxBytes, int maxDepth, int maxEntries, Duration maxTime) {
    /**
     * Texts and spreadsheets of figures shrink to a tenth to a fiftieth; the ratio is that of Office archives. A nightly
     * delivery of a province is some gigabytes in some thousand files; each is forced to the disk.
     */
    public static final ArchiveLimits DEFAULT = new ArchiveLimits(200, 8L << 30, 4, 100_000, Duration.ofMinutes(30));

    /** In one word, for the name of a listing that holds under these limits only; one that ran out of time never does. */
    String word() {
        return maxRatio + "-" + maxBytes + "-" + maxDepth + "-" + maxEntries;
    }
}
