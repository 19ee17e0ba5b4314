package io.yusuan.dataset;

/** A row of {@code tables}: one for every table of a document, recognised or not. */
public record TableRow(
        @Column(value = "<doc_id first 16>-<ordinal, 3 digits>", required = true, key = true)
        String tableId,

        @Column(value = "its document", required = true, references = "documents.doc_id")
        String docId,

        @Column(value = "1-based position among the tables of the document", required = true)
        Integer ordinal,

        @Column("label as printed, 表5") String labelPrinted,
        @Column("title as printed") String titlePrinted,
        @Column("table type; empty when unrecognised") String tableType,

        @Column(
                value = "what decided on the type",
                required = true,
                values = {"title", "header", "none"})
        String recognisedBy,

        @Column("the unit the table belongs to, where it belongs to one")
        String organisation,

        @Column(value = "year the table is about", fiscal = "date:fiscal-year")
        Integer fiscalYear,

        @Column("unit of money as printed") String unitPrinted,

        @Column("yuan in one of that unit: 1, 1000, 10000, 100000000")
        Integer unitScale,

        @Column(
                value = "where the unit comes from",
                required = true,
                values = {"cell", "column", "table", "document", "assumed"})
        String unitFrom,

        @Column(
                value = "what became of the table",
                required = true,
                values = {"parsed", "declared_empty", "empty", "unrecognised", "unreadable"})
        String status,

        @Column(value = "grid rows after joining continuations", required = true)
        Integer rows,

        @Column(value = "grid columns", required = true) Integer columns,
        @Column(value = "where it begins", required = true) String place,

        @Column(value = "checks with an operand in it that hold, rounding included", required = true)
        Integer checksHeld,

        @Column(value = "checks with an operand in it that differ", required = true)
        Integer checksDiffering) {}
