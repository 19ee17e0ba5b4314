package io.yusuan.dataset;

/** A row of {@code documents}: one for every input, whatever became of it. */
public record DocumentRow(
        @Column(
                value =
                        "SHA-256 of the bytes, lower-case hex; of a member that its archive does not give, whose bytes nobody has seen, of the archive's hash, !/ and its name",
                required = true,
                key = true)
        String docId,

        @Column(
                value = "path relative to the source root, or URL; archive.zip!/member inside archives",
                required = true,
                key = true)
        String source,

        @Column(value = "last segment of the source", required = true)
        String fileName,

        @Column("media type detected from the content") String mediaType,

        @Column(value = "size in bytes; 0 for a member that its archive does not give", required = true)
        Long bytes,

        @Column(
                value = "what became of the document",
                required = true,
                values = {"ok", "partial", "no_tables", "rejected"})
        String status,

        @Column(
                "why it was rejected: encrypted, scan_without_text, unsupported, corrupt, limit:<name>, timeout, crash, duplicate, internal")
        String reason,

        @Column(
                value = "budget or final account",
                values = {"budget", "final_account", "unknown"})
        String disclosure,

        @Column(
                value = "whose disclosure it is",
                values = {"department", "unit", "government", "unknown"})
        String level,

        @Column(value = "name of the organisation as printed", fiscal = "administrative-classification:generic:label")
        String organisation,

        @Column(value = "year the document is about", fiscal = "date:fiscal-year")
        Integer fiscalYear,

        @Column("pages or sheets, where the format knows") Integer pages,
        @Column(value = "tables found", required = true) Integer tables,

        @Column(value = "tables whose type is known", required = true)
        Integer tablesRecognised,

        @Column(value = "rows in facts", required = true) Integer facts,

        @Column(value = "checks within the document that hold, rounding included", required = true)
        Integer checksHeld,

        @Column(value = "checks within the document that differ", required = true)
        Integer checksDiffering,

        @Column(value = "version of the output contract", required = true)
        String contractVersion,

        @Column(value = "version of the program", required = true)
        String engineVersion,

        @Column(value = "version of the catalogue: a hash of its content", required = true)
        String catalogueVersion,

        @Column(
                "doc_id of the document of the same disclosure to use in place of this one; empty where this one stands")
        String supersededBy) {
    /** The same row, of a document that another one stands in place of. */
    public DocumentRow inFavourOf(String standing) {
        return new DocumentRow(
                docId,
                source,
                fileName,
                mediaType,
                bytes,
                status,
                reason,
                disclosure,
                level,
                organisation,
                fiscalYear,
                pages,
                tables,
                tablesRecognised,
                facts,
                checksHeld,
                checksDiffering,
                contractVersion,
                engineVersion,
                catalogueVersion,
                standing);
    }
}
