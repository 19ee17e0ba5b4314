package io.yusuan.dataset;

/** A row of {@code code_map}: a government economic code and a department economic code that belong together. */
public record CodeMapRow(
        @Column(value = "code in the government economic classification", required = true, key = true)
        String governmentCode,

        @Column(value = "code in the department economic classification", required = true, key = true)
        String departmentCode,

        @Column("remark of the code book") String note,

        @Column("how the pair is known: seen, notice, secondary, unverified")
        String evidence) {}
