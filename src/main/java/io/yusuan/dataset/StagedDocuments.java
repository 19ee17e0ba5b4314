package io.yusuan.dataset;

/** Documents to be published, in any order; they may be more than can be held at once. */
public interface StagedDocuments extends Iterable<StagedDocument> {
    /** How many they are. */
    int count();
}
