package io.yusuan.catalogue;

/**
 * A code that got another name, or whose content moved to another code.
 *
 * @param code the code
 * @param oldName name before
 * @param newName name after, or where the content went, {@code 20140 信访事务}
 * @param moved whether the content moved to another code
 * @param year first edition year of the new state
 * @param evidence how far to trust it
 */
public record CodeRename(String code, String oldName, String newName, boolean moved, int year, Evidence evidence) {}
