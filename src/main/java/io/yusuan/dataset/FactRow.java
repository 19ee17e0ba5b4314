package io.yusuan.dataset;

import java.math.BigDecimal;

/** A row of {@code facts}: one for every printed amount, a printed dash included. */
public record FactRow(
        @Column(value = "hash of table, row and column", required = true, key = true, fiscal = "budget-line-id")
        String factId,

        @Column(value = "its document", required = true, references = "documents.doc_id")
        String docId,

        @Column(value = "its table", required = true, references = "tables.table_id")
        String tableId,

        @Column("type of its table") String tableType,

        @Column(
                value = "the unit the table belongs to, else the document's organisation",
                fiscal = "administrative-classification:generic:label")
        String organisation,

        @Column(
                value = "budget or final account",
                required = true,
                values = {"budget", "final_account", "unknown"})
        String disclosure,

        @Column(value = "year the amount is about", fiscal = "date:fiscal-year")
        Integer fiscalYear,

        @Column(value = "1-based row in the joined grid", required = true)
        Integer row,

        @Column(value = "1-based column in the joined grid", required = true)
        Integer column,

        @Column(
                value = "what the row is among its neighbours; sum item only",
                required = true,
                values = {"item", "subtotal", "total", "of_which", "memo"})
        String rowRole,

        @Column(value = "1 for the outermost level, 0 for totals", required = true)
        Integer level,

        @Column("row of the line it belongs under, in the same block")
        Integer parentRow,

        @Column("label as printed, trimmed") String label,

        @Column(
                value = "side of the account",
                values = {"revenue", "expenditure"},
                fiscal = "direction")
        String side,

        @Column(
                value = "what kind of figure",
                values = {
                    "initial_budget",
                    "adjusted_budget",
                    "actual",
                    "prior_year_budget",
                    "prior_year_actual",
                    "change",
                    "limit"
                },
                fiscal = "phase:id")
        String measure,

        @Column(value = "source of funds", fiscal = "fin-source:generic:code")
        String sourceOfFunds,

        @Column(
                value = "kind of spending",
                values = {
                    "all",
                    "basic",
                    "personnel",
                    "public",
                    "project",
                    "superior_remittance",
                    "operating",
                    "subordinate_subsidy"
                },
                fiscal = "expenditure-type:code")
        String spendingKind,

        @Column("the named line, where a row has no code: revenue_total, official_reception, …")
        String item,

        @Column(
                value = "code in the functional classification, text",
                fiscal = "functional-classification:generic:code")
        String functionCode,

        @Column(
                value = "its name: as printed, else from the code book",
                fiscal = "functional-classification:generic:label")
        String functionName,

        @Column(
                value = "which economic classification",
                values = {"department", "government"})
        String economicSystem,

        @Column(value = "code in that classification, text", fiscal = "economic-classification:generic:code")
        String economicCode,

        @Column(
                value = "its name: as printed, else from the code book",
                fiscal = "economic-classification:generic:label")
        String economicName,

        @Column("code in the revenue classification, text") String revenueCode,

        @Column(
                value = "how the code of the row came; an inferred one stands among the attributes",
                required = true,
                values = {"printed", "joined", "carried", "inferred", "none"})
        String codeBasis,

        @Column(value = "project name as printed", fiscal = "activity:generic:project:label")
        String project,

        @Column("code of the row's sub-unit") String unitCode,
        @Column("name of the row's sub-unit") String unitName,

        @Column("JSON object of the row's other cells, by column id, and of codes inferred from its name")
        String attributes,

        @Column(
                value =
                        "yuan, exact; empty where nothing numeric was printed or the figure needs more than 18 whole digits",
                fiscal = "value")
        BigDecimal amount,

        @Column(
                value = "what was printed",
                required = true,
                values = {"reported", "zero", "dash", "nil_stated", "unreadable", "derived"})
        String valueStatus,

        @Column("the cell's text, trimmed") String amountPrinted,

        @Column(value = "yuan in one of the printed unit: 1, 1000, 10000, 100000000", required = true)
        Integer unitScale,

        @Column(value = "accuracy in yuan in the XBRL sense: 2 for fen, −2 for 万元 with two places", required = true)
        Integer decimals,

        @Column(value = "false where yuan would need more than two places and was rounded half-even", required = true)
        Boolean exact,

        @Column(value = "where it was printed; ends in \"ocr\" where it was recognised from a picture", required = true)
        String place,

        @Column(
                value =
                        "contradicted: in a check that differs, or on a page with digits_contradicted; verified: else in two or more whose sides agree; checked: in one of these or in bounds that hold; unchecked: in none; one step less where recognised from a picture",
                required = true,
                values = {"verified", "checked", "unchecked", "contradicted"})
        String trust) {}
