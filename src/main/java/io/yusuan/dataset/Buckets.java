package io.yusuan.dataset;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Divides documents among part files by the first hex digits of their id. How many digits follows from the number of
 * documents alone, so the same documents always share a file, in whatever order they arrived, and a changed document
 * touches the files of its own bucket only.
 */
final class Buckets {
    /** Documents a bucket holds on average at most: some hundred thousand facts. */
    static final int DOCUMENTS = 1024;

    private static final int HEX = 16;

    private Buckets() {}

    /** Documents by bucket, in order. */
    static SortedMap<String, List<StagedDocument>> of(List<StagedDocument> documents) {
        int digits = digits(documents.size());
        SortedMap<String, List<StagedDocument>> buckets = new TreeMap<>();
        for (StagedDocument document : documents) {
            buckets.computeIfAbsent(document.docId().substring(0, digits), b -> new java.util.ArrayList<>())
                    .add(document);
        }
        return buckets;
    }

    static int digits(int documents) {
        int digits = 0;
        for (long room = DOCUMENTS; documents > room; room *= HEX) {
            digits++;
        }
        return digits;
    }
}
