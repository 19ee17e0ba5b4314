package io.yusuan.normalise;

import io.yusuan.statement.Line;
import io.yusuan.statement.PrintedUnit;
import io.yusuan.statement.Target;
import java.util.List;
import java.util.Optional;

/**
 * What performance forms come to.
 *
 * @param organisation whose form it is, as printed, or empty
 * @param lines one a row with amounts
 * @param targets one an indicator
 * @param unit the unit printed in the cells or labels of all its amounts, where it is one
 * @param usesOutsideUnit whether an amount prints no unit and no label near it does, so that the unit of the table or
 *     document holds
 */
public record FormStatement(
        String organisation,
        List<Line> lines,
        List<Target> targets,
        Optional<PrintedUnit> unit,
        boolean usesOutsideUnit) {
    public FormStatement {
        lines = List.copyOf(lines);
        targets = List.copyOf(targets);
    }
}
