package io.yusuan.catalogue;

import java.util.Comparator;
import java.util.OptionalInt;

/**
 * A code and its official name over a period.
 *
 * @param classification which of the four
 * @param code 3, 5 or 7 digits
 * @param name official name
 * @param fund fund whose budget lists it ({@code 一般公共预算}, {@code 政府性基金}, …), functional codes only, otherwise empty
 * @param from first edition year, empty when open or not determined
 * @param to last edition year, empty when open or not determined
 * @param evidence how far to trust it
 * @param startCertain whether the first year is documented
 */
public record CodeEntry(
        Classification classification,
        String code,
        String name,
        String fund,
        OptionalInt from,
        OptionalInt to,
        Evidence evidence,
        boolean startCertain) {
    /** By classification, code, fund as in the file's reading order of funds, then period. */
    static final Comparator<CodeEntry> ORDER = Comparator.comparing(CodeEntry::classification)
            .thenComparing(CodeEntry::code)
            .thenComparing(CodeEntry::fund, Comparator.comparingInt(CodeFile.FUNDS::indexOf))
            .thenComparingInt(e -> e.from().orElse(0));

    /** Whether the edition of a year holds this entry. */
    public boolean inForce(int year) {
        return year >= from.orElse(Integer.MIN_VALUE) && year <= to.orElse(Integer.MAX_VALUE);
    }

    /** 1 for 类, 2 for 款, 3 for 项. */
    public int level() {
        return levelOf(code);
    }

    /** Code of the next higher level, empty at the top. */
    public String parentCode() {
        return parentOf(code);
    }

    /** Level of a code by its length: 1 for 类, 2 for 款, 3 for 项. */
    public static int levelOf(String code) {
        return (code.length() - 1) / 2;
    }

    /** Code of the next higher level: the code less its last two digits, empty for 类. */
    public static String parentOf(String code) {
        return code.length() <= 3 ? "" : code.substring(0, code.length() - 2);
    }
}
