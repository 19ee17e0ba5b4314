package io.yusuan.batch;

import io.yusuan.across.AcrossDocuments;
import io.yusuan.dataset.DocumentRows;
import io.yusuan.dataset.Publisher;
import io.yusuan.dataset.RowStore;
import io.yusuan.dataset.Versions;
import io.yusuan.dataset.Waivers;
import io.yusuan.pipeline.Outcome;

/**
 * Where rows go.
 *
 * @param store keeps them by document, in the work directory
 * @param across holds the documents against each other
 * @param publisher makes the publication of them
 * @param waivers findings that people accepted
 * @param versions what they say of the program that made them
 */
record Datasets(RowStore store, AcrossDocuments across, Publisher publisher, Waivers waivers, Versions versions) {
    DocumentRows rows(Outcome outcome) {
        return DocumentRows.of(outcome, versions);
    }
}
