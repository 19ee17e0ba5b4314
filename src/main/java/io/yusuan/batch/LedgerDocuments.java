package io.yusuan.batch;

import io.yusuan.dataset.StagedDocument;
import io.yusuan.dataset.StagedDocuments;
import java.util.Iterator;

/** The documents of a job as its ledger has them, for whoever publishes them. */
record LedgerDocuments(LedgerPages pages) implements StagedDocuments {
    @Override
    public int count() {
        return pages.totals().documents();
    }

    @Override
    public Iterator<StagedDocument> iterator() {
        Iterator<Known> documents = pages.all().iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return documents.hasNext();
            }

            @Override
            public StagedDocument next() {
                Known document = documents.next();
                return new StagedDocument(
                        document.docId(), document.source(), document.fiscalYear(), document.storeKey());
            }
        };
    }
}
