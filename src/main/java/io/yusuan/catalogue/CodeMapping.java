package io.yusuan.catalogue;

/**
 * A pair of government and department economic codes that stand for the same spending.
 *
 * @param governmentCode 政府预算支出经济分类
 * @param departmentCode 部门预算支出经济分类, empty where the government code has no counterpart
 * @param note remark, or empty
 * @param evidence how far to trust it
 */
public record CodeMapping(String governmentCode, String departmentCode, String note, Evidence evidence) {}
