package io.yusuan.dataset;

/** A row of {@code codes}: a classification code over a period. */
public record CodeRow(
        @Column(value = "hash of classification, code, fund and first year", required = true, key = true)
        String codeId,

        @Column(
                value = "classification",
                required = true,
                values = {"revenue", "function", "department_economic", "government_economic"})
        String system,

        @Column(value = "code, text", required = true) String code,
        @Column(value = "official name", required = true) String name,

        @Column(value = "1 for 类, 2 for 款, 3 for 项", required = true)
        Integer level,

        @Column("code it belongs under; empty at the top") String parentCode,

        @Column("fund whose budget lists it, functional codes only")
        String fund,

        @Column("first edition year; empty when open or not determined")
        Integer validFrom,

        @Column("last edition year; empty when open or not determined")
        Integer validTo,

        @Column(
                value = "how the entry is known",
                required = true,
                values = {"seen", "notice", "secondary", "unverified"})
        String evidence,

        @Column("years of the disclosures it was seen in, 2019-2026")
        String evidenceYears,

        @Column("how many disclosures it was seen in") Integer evidenceDocuments,

        @Column(value = "whether the first year is documented", required = true)
        Boolean startCertain) {}
