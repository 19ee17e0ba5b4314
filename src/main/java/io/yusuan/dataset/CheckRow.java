package io.yusuan.dataset;

import java.math.BigDecimal;

/** A row of {@code checks}: one for every rule applied to its operands. */
public record CheckRow(
        @Column(value = "hash of document, rule and operands", required = true, key = true)
        String checkId,

        @Column(value = "its document", required = true, references = "documents.doc_id")
        String docId,

        @Column(value = "rule in the catalogue", required = true)
        String ruleId,

        @Column("tables of the operands, separated by a space")
        String tableIds,

        @Column(
                value = "the outcome",
                required = true,
                values = {"holds", "rounding", "differs", "not_applicable", "undecidable"})
        String verdict,

        @Column(value = "left side, yuan or percent", precision = Schema.WIDE_PRECISION, scale = Schema.WIDE_SCALE)
        BigDecimal left,

        @Column(value = "right side, yuan or percent", precision = Schema.WIDE_PRECISION, scale = Schema.WIDE_SCALE)
        BigDecimal right,

        @Column(value = "left − right", precision = Schema.WIDE_PRECISION, scale = Schema.WIDE_SCALE)
        BigDecimal difference,

        @Column(value = "what the printed digits allow", precision = Schema.WIDE_PRECISION, scale = Schema.WIDE_SCALE)
        BigDecimal tolerance,

        @Column("every addend of the left side with its place")
        String leftText,

        @Column("every addend of the right side with its place")
        String rightText,

        @Column("how the document itself explains the difference")
        String explanation,

        @Column("why the rule is not applicable or undecidable")
        String reason,

        @Column("the explanation or the reason in Chinese") String explanationZh) {}
