package io.yusuan.dataset;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Documents that a test has put into a row store. */
public record KeptDocuments(List<StagedDocument> documents) implements StagedDocuments {
    public static KeptDocuments of(List<String> keys, RowStore store) throws IOException {
        List<StagedDocument> documents = new ArrayList<>();
        for (String key : keys) {
            DocumentRow row = store.document(key);
            documents.add(new StagedDocument(row.docId(), row.source(), row.fiscalYear(), key));
        }
        return new KeptDocuments(documents);
    }

    @Override
    public int count() {
        return documents.size();
    }

    @Override
    public Iterator<StagedDocument> iterator() {
        return documents.iterator();
    }
}
