package io.yusuan.dataset;

/** A row of {@code codes}: a classification code over a period. */
public record CodeRow(
        @Column(
                value = "classification",
                required = true,
                key = true,
                values = {"functional", "economic_department", "economic_government", "revenue"})
        String system,

        @Column(value = "code, text", required = true, key = true)
        String code,

        @Column(value = "official name", required = true, key = true)
        String name,

        @Column("类, 款, 项 or 目") String level,
        @Column("code it belongs under") String parentCode,

        @Column("fund the code is used in, as the code book names it")
        String fund,

        @Column("first edition year; empty when open or not determined")
        Integer validFrom,

        @Column("last edition year; empty when open or not determined")
        Integer validTo,

        @Column("how the entry is known: seen, notice, secondary, unverified")
        String evidence) {}
