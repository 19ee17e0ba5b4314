package io.yusuan.batch;

/**
 * Which documents a run reads again although nothing that their rows depend on has changed. What has changed, the program,
 * catalogue, limits or the document itself, is read again without asking.
 *
 * @param which {@code all}, or the catalogue version that the rows were made with; empty for none
 */
public record Reprocess(String which) {
    static final Reprocess NOTHING = new Reprocess("");
    private static final String ALL = "all";

    /** Whether rows that were made with a version of the catalogue are to be made anew. */
    boolean asksFor(String catalogueVersion) {
        return which.equals(ALL) || !which.isEmpty() && which.equals(catalogueVersion);
    }
}
