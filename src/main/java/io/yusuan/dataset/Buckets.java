package io.yusuan.dataset;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Divides documents among part files by the first hex digits of their id. How many digits follows from the number of
 * documents alone, so the same documents always share a file, in whatever order they arrived, and a changed document
 * touches the files of its own bucket only. Gives one bucket after the other, its documents in order.
 */
final class Buckets {
    /** Documents a bucket holds on average at most: some hundred thousand facts. */
    static final int DOCUMENTS = 1024;

    private static final int HEX = 16;

    private final SortedDocuments documents;
    private final int digits;
    private Optional<StagedDocument> next;

    /** @param count how many the documents are */
    Buckets(SortedDocuments documents, int count) throws IOException {
        this.documents = documents;
        this.digits = digits(count);
        this.next = documents.next();
    }

    /** The documents of the next bucket; none after the last. */
    List<StagedDocument> next() throws IOException {
        List<StagedDocument> members = new ArrayList<>();
        while (next.isPresent() && (members.isEmpty() || bucket(next.get()).equals(bucket(members.get(0))))) {
            members.add(next.get());
            next = documents.next();
        }
        return members;
    }

    private String bucket(StagedDocument document) {
        return document.docId().substring(0, digits);
    }

    static int digits(int documents) {
        int digits = 0;
        for (long room = DOCUMENTS; documents > room; room *= HEX) {
            digits++;
        }
        return digits;
    }
}
