package io.yusuan.dataset;

import java.util.Comparator;

/**
 * What the publisher must know of a document before it reads its rows.
 *
 * @param docId hash of its bytes
 * @param source tells duplicates apart
 * @param fiscalYear the year it is about, null where unknown
 * @param key its key in the row store
 */
public record StagedDocument(String docId, String source, Integer fiscalYear, String key) {
    static final Comparator<StagedDocument> ORDER =
            Comparator.comparing(StagedDocument::docId).thenComparing(StagedDocument::source);

    /** Folder of the partition; readers of Hive layouts take this name for an absent value. */
    String partition() {
        return "fiscal_year=" + (fiscalYear == null ? "__HIVE_DEFAULT_PARTITION__" : fiscalYear);
    }
}
