package io.yusuan.read;

import org.apache.poi.openxml4j.util.ZipSecureFile;

/**
 * What an Office archive may expand to. POI keeps these for the whole JVM and other libraries change them, so they are
 * set anew before every archive is opened.
 */
final class OfficeLimits {
    /** Sheets of blank styled cells shrink a hundredfold; a bomb of one repeated byte a thousandfold. */
    static final double MIN_INFLATE_RATIO = 0.005;

    /** Bytes of one expanded part. */
    static final long MAX_ENTRY_BYTES = 1L << 30;

    static final long MAX_ENTRIES = 20_000;
    /** Below this many expanded bytes the ratio says nothing. */
    static final long GRACE_BYTES = 1 << 20;

    private OfficeLimits() {}

    static void apply() {
        ZipSecureFile.setMinInflateRatio(MIN_INFLATE_RATIO);
        ZipSecureFile.setMaxEntrySize(MAX_ENTRY_BYTES);
        ZipSecureFile.setMaxFileCount(MAX_ENTRIES);
        ZipSecureFile.setGraceEntrySize(GRACE_BYTES);
    }
}
