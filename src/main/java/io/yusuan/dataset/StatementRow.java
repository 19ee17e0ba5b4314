package io.yusuan.dataset;

import java.math.BigDecimal;

/** A row of {@code statements}: one for every narrated figure or claim. */
public record StatementRow(
        @Column(value = "hash of what is claimed and where", required = true, key = true)
        String statementId,

        @Column(value = "its document", required = true, references = "documents.doc_id")
        String docId,

        @Column(value = "the sentence as printed", required = true)
        String text,

        @Column(value = "where the sentence begins", required = true)
        String place,

        @Column(
                value = "what is claimed",
                required = true,
                values = {"level", "change", "change_rate", "share", "count", "nil"})
        String claim,

        @Column("what is spoken of, as in facts.item") String item,

        @Column("whole, fiscal_appropriation, general_public_budget, …")
        String scope,

        @Column(value = "year of the claimed figure", fiscal = "date:fiscal-year")
        Integer fiscalYear,

        @Column(value = "yuan; a plain number where the claim is a count", fiscal = "value")
        BigDecimal amount,

        @Column("the figure as printed") String amountPrinted,

        @Column("yuan in one of the printed unit; empty where the claim states no money")
        Integer unitScale,

        @Column("accuracy in the XBRL sense, in yuan for money; empty where the claim states no number")
        Integer decimals,

        @Column("year of the comparison") Integer compareYear,
        @Column("what it is compared with, yuan") BigDecimal compareAmount,

        @Column(value = "rate or share in percent", precision = Schema.WIDE_PRECISION, scale = Schema.WIDE_SCALE)
        BigDecimal rate,

        @Column(
                value = "direction of a change",
                values = {"increase", "decrease", "flat"})
        String direction,

        @Column("stated reason of a change") String reason) {}
