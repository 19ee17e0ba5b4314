package io.yusuan.gather;

/**
 * What an archive may cost. Beyond a limit it is not read any further, and is rejected with the limit's name.
 *
 * @param maxRatio how many times its own size an archive may expand to, its members as they lie in it
 * @param maxBytes what an archive of a folder may expand to with all archives in it, in bytes
 * @param maxDepth archives within each other, that of the folder counted
 * @param maxEntries entries of an archive of a folder with all archives in it, directories counted
 */
public record ArchiveLimits(int maxRatio, long maxBytes, int maxDepth, int maxEntries) {
    /**
     * Texts and spreadsheets of figures shrink to a tenth to a fiftieth; the ratio is that of Office archives. A nightly
     * delivery of a province is some gigabytes in some thousand files.
     */
    public static final ArchiveLimits DEFAULT = new ArchiveLimits(200, 8L << 30, 4, 100_000);

    /** In one word, for the name of a listing that holds under these limits only. */
    String word() {
        return maxRatio + "-" + maxBytes + "-" + maxDepth + "-" + maxEntries;
    }
}
