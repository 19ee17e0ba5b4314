package io.yusuan.dataset;

import java.math.BigDecimal;

/** A row of {@code targets}: one for every performance indicator. */
public record TargetRow(
        @Column(value = "hash of the indicator and its place", required = true, key = true)
        String targetId,

        @Column(value = "its document", required = true, references = "documents.doc_id")
        String docId,

        @Column(value = "its table", required = true, references = "tables.table_id")
        String tableId,

        @Column(
                value = "whose performance",
                required = true,
                values = {"department", "project"})
        String scope,

        @Column(value = "project name as printed", fiscal = "activity:generic:project:label")
        String project,

        @Column("amount of the project, yuan, where its form prints one")
        BigDecimal projectAmount,

        @Column("一级指标 as printed") String level1,
        @Column("二级指标 as printed") String level2,
        @Column("三级指标 as printed") String level3,
        @Column("指标内容 as printed") String indicator,

        @Column(
                value = "how the value is meant; empty where none is stated",
                values = {">=", "<=", "=", ">", "<", "~"})
        String comparator,

        @Column(value = "lower end of the value", precision = Schema.WIDE_PRECISION, scale = Schema.WIDE_SCALE)
        BigDecimal targetLow,

        @Column(value = "upper end of the value", precision = Schema.WIDE_PRECISION, scale = Schema.WIDE_SCALE)
        BigDecimal targetHigh,

        @Column("unit of the value as printed") String targetUnit,

        @Column(value = "weight as printed", precision = Schema.WIDE_PRECISION, scale = Schema.WIDE_SCALE)
        BigDecimal weight,

        @Column(value = "where it was printed", required = true)
        String place) {}
