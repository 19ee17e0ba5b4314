package io.yusuan.dataset;

/** A row of {@code code_map}: a government economic code and a department economic code for the same spending. */
public record CodeMapRow(
        @Column(value = "hash of the pair", required = true, key = true)
        String codeMapId,

        @Column(value = "code in the government economic classification", required = true)
        String governmentCode,

        @Column("code in the department economic classification; empty where it has no counterpart")
        String departmentCode,

        @Column("remark of the code book") String note,

        @Column(
                value = "how the pair is known",
                required = true,
                values = {"seen", "notice", "secondary", "unverified"})
        String evidence,

        @Column("how many disclosures it was seen in") Integer evidenceDocuments) {}
