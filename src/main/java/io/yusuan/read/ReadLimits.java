package io.yusuan.read;

/**
 * What one document may cost.
 *
 * @param maxBytes size of the file in bytes
 * @param maxCells cells of all tables together, spans counted once
 * @param maxCharacters characters of all text together
 * @param maxPages pages or sheets
 * @param maxOcrPages pages that are pictures of text and may be read by a recogniser of letters, which takes seconds for
 *     each; 0 reads none
 */
public record ReadLimits(long maxBytes, int maxCells, int maxCharacters, int maxPages, int maxOcrPages) {
    /** Generous for any published disclosure: the largest seen has 11 MB and some 40 000 cells. */
    public static final ReadLimits DEFAULT = new ReadLimits(256L << 20, 1_000_000, 20_000_000, 5_000);

    /** Limits without a recogniser of letters. */
    public ReadLimits(long maxBytes, int maxCells, int maxCharacters, int maxPages) {
        this(maxBytes, maxCells, maxCharacters, maxPages, 0);
    }
}
