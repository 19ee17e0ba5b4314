package io.yusuan.batch;

/** Hears how a run goes on. Called by the thread of the run, except {@link #warn}, which any reading thread may call. */
public interface Progress {
    /** Nobody listens. */
    Progress SILENT = new Progress() {};

    /**
     * What a source publishes is about to be fetched, which takes its time.
     *
     * @param source its first page
     */
    default void gathering(String source) {}

    /**
     * The inputs are known.
     *
     * @param documents all inputs
     * @param pending those that must be read; the others have not changed since an earlier run
     */
    default void discovered(int documents, int pending) {}

    /**
     * A document is in the row store.
     *
     * @param source as in the datasets
     * @param status as in the dataset column {@code documents.status}
     */
    default void processed(String source, String status) {}

    /** The datasets are about to be written. */
    default void publishing() {}

    /** What became of an input: each of them, in order of discovery, once a run has come to its end. */
    default void document(RunReport.Line document) {}

    /** Something that the person at the terminal should know at once. */
    default void warn(String message) {}
}
