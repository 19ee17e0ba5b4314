package io.yusuan.dataset;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * Divides documents among part files by the first hex digits of their id. How many digits follows from the number of
 * documents alone, so the same documents always share a file, in whatever order they arrived, and a changed document
 * touches the files of its own bucket only. Gives one bucket after the other, its documents in order.
 */
final class Buckets implements Iterator<List<StagedDocument>> {
    /** Documents a bucket holds on average at most: some hundred thousand facts. */
    static final int DOCUMENTS = 1024;

    private static final int HEX = 16;

    private final Iterator<StagedDocument> documents;
    private final int digits;
    private StagedDocument next;

    Buckets(StagedDocuments documents) {
        this.documents = documents.iterator();
        this.digits = digits(documents.count());
        advance();
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public List<StagedDocument> next() {
        if (next == null) {
            throw new NoSuchElementException();
        }
        String bucket = bucket(next);
        List<StagedDocument> members = new ArrayList<>();
        while (next != null && bucket(next).equals(bucket)) {
            members.add(next);
            advance();
        }
        members.sort(StagedDocument.ORDER);
        return members;
    }

    private void advance() {
        next = documents.hasNext() ? documents.next() : null;
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
