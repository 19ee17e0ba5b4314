package io.yusuan.catalogue;

import java.util.Locale;

/**
 * How far a row of the code book can be trusted.
 *
 * @param kind where it comes from
 * @param years years of the disclosures it was seen in, {@code 2019-2026}, or empty
 * @param documents how many disclosures, or 0 where nobody counted
 */
public record Evidence(Kind kind, String years, int documents) {
    /** Where a row of the code book comes from. */
    public enum Kind {
        /** Code and name stood together on a row of a published disclosure. */
        SEEN,
        /** A notice of the Ministry of Finance. */
        NOTICE,
        /** A finance office's or other public text. */
        SECONDARY,
        /** Believed, shown by nothing. */
        UNVERIFIED;

        /** As written in the file. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
