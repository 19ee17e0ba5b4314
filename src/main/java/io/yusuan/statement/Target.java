package io.yusuan.statement;

import io.yusuan.document.Place;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A performance indicator (绩效指标).
 *
 * @param row 1-based row in the joined grid
 * @param scope of the whole department or of one project
 * @param project project name as printed, or empty
 * @param projectAmount amount of the project in yuan, where its form prints one
 * @param level1 一级指标 as printed
 * @param level2 二级指标 as printed
 * @param level3 三级指标 as printed, or empty
 * @param indicator 指标内容 as printed
 * @param comparator {@code >=}, {@code <=}, {@code =}, {@code >}, {@code <}, {@code ~} or empty where no value is stated
 * @param low lower end of the value, where one is stated
 * @param high upper end of the value, where one is stated
 * @param unit unit of the value as printed, or empty
 * @param weight weight as printed, where one is stated
 * @param place where it was printed
 */
public record Target(
        int row,
        Scope scope,
        String project,
        Optional<BigDecimal> projectAmount,
        String level1,
        String level2,
        String level3,
        String indicator,
        String comparator,
        Optional<BigDecimal> low,
        Optional<BigDecimal> high,
        String unit,
        Optional<BigDecimal> weight,
        Place place) {
    /** Whose performance. */
    public enum Scope {
        DEPARTMENT,
        PROJECT
    }
}
