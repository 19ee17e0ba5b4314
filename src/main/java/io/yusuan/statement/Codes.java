package io.yusuan.statement;

/**
 * Classification codes (科目编码) of a row; each is text, empty when absent.
 *
 * @param functionCode 支出功能分类, 3, 5 or 7 digits
 * @param functionName its name: as printed, else from the code book
 * @param economicSystem which of the two economic classifications
 * @param economicCode 支出经济分类, 3 or 5 digits (7 where a place extends it)
 * @param economicName its name: as printed, else from the code book
 * @param revenueCode 收入分类
 * @param basis how the code of the row came
 */
public record Codes(
        String functionCode,
        String functionName,
        EconomicSystem economicSystem,
        String economicCode,
        String economicName,
        String revenueCode,
        CodeBasis basis) {
    /** A row without codes. */
    public static final Codes NONE = new Codes("", "", EconomicSystem.NONE, "", "", "", CodeBasis.NONE);

    /** The two economic classifications, never mixed. */
    public enum EconomicSystem {
        DEPARTMENT,
        GOVERNMENT,
        NONE
    }

    /** How a code came. */
    public enum CodeBasis {
        PRINTED,
        /** Joined from several columns. */
        JOINED,
        /** Carried down from cascading columns. */
        CARRIED,
        /** Inferred from the name. */
        INFERRED,
        NONE
    }
}
