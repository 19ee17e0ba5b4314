package io.yusuan.dataset;

/** A row of {@code findings}: one for every thing a person should look at. */
public record FindingRow(
        @Column(value = "hash of the finding and its place", required = true, key = true)
        String findingId,

        @Column(value = "its document", required = true, references = "documents.doc_id")
        String docId,

        @Column("the table it belongs to; empty when it belongs to the document")
        String tableId,

        @Column(value = "what kind of thing", required = true)
        String code,

        @Column(
                value = "how urgently",
                required = true,
                values = {"error", "warning", "info"})
        String severity,

        @Column(value = "in Chinese", required = true) String messageZh,
        @Column(value = "in English", required = true) String messageEn,
        @Column(value = "where it stands", required = true) String place,

        @Column("checks that raised it, separated by a space")
        String checkIds,

        @Column("why it came about, where the document itself explains it")
        String explanation,

        @Column("what to do about it") String advice,
        @Column("the explanation in Chinese") String explanationZh,

        @Column("why a person accepted it, from the waivers of the job")
        String waived,

        @Column("the advice in Chinese") String adviceZh) {
    /** The same finding, accepted. */
    FindingRow waivedFor(String reason) {
        return new FindingRow(
                findingId,
                docId,
                tableId,
                code,
                severity,
                messageZh,
                messageEn,
                place,
                checkIds,
                explanation,
                advice,
                explanationZh,
                reason,
                adviceZh);
    }
}
