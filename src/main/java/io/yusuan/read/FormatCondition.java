package io.yusuan.read;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which numbers a section of a number format is for: {@code [>=100]}.
 *
 * @param operator one of {@code < <= > >= = <>}
 * @param bound what a number is compared with
 */
record FormatCondition(String operator, double bound) {
    private static final Pattern CONDITION = Pattern.compile("(<=|>=|<>|<|>|=)(-?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+))");

    /** The condition between brackets, if it is one. */
    static Optional<FormatCondition> of(String inside) {
        Matcher condition = CONDITION.matcher(inside);
        return condition.matches()
                ? Optional.of(new FormatCondition(condition.group(1), Double.parseDouble(condition.group(2))))
                : Optional.empty();
    }

    boolean accepts(double value) {
        return switch (operator) {
            case "<" -> value < bound;
            case "<=" -> value <= bound;
            case ">" -> value > bound;
            case ">=" -> value >= bound;
            case "=" -> value == bound;
            default -> value != bound;
        };
    }
}
