package io.yusuan.dataset;

/** Documents to be published, which may be more than can be held at once: by id, and those of one id in any order. */
public interface StagedDocuments extends Iterable<StagedDocument> {
    /** How many they are. */
    int count();

    /** Whether they are about more than one fiscal year. */
    boolean ofSeveralYears();
}
