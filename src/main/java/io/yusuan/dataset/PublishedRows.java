package io.yusuan.dataset;

import java.io.IOException;

/**
 * Hears what is published while it is written: every document once, by id and source, each followed by its findings, every one
 * of them once.
 */
public interface PublishedRows {
    /** Nobody listens. */
    PublishedRows UNHEARD = new PublishedRows() {};

    default void document(DocumentRow document) throws IOException {}

    /**
     * A finding.
     *
     * @param document the one it belongs to
     * @param rules ids of the rules whose checks raised it, separated by a space; empty where no check did
     */
    default void finding(DocumentRow document, FindingRow finding, String rules) throws IOException {}
}
