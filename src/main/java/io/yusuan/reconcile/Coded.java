package io.yusuan.reconcile;

import io.yusuan.statement.Codes;
import io.yusuan.statement.Line;
import io.yusuan.statement.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A line with the code that is printed on it. */
record Coded(Line line, String code) {
    static final int CLASS_DIGITS = 3;
    static final int SECTION_DIGITS = 5;

    /** The lines of a table that print a code, in order. */
    static List<Coded> of(Statement statement) {
        List<Coded> coded = new ArrayList<>();
        for (Line line : statement.lines()) {
            Codes codes = line.codes();
            boolean printed = codes.basis() != Codes.CodeBasis.INFERRED && codes.basis() != Codes.CodeBasis.NONE;
            String code = codes.functionCode().isEmpty() ? codes.economicCode() : codes.functionCode();
            if (printed && !code.isEmpty()) {
                coded.add(new Coded(line, code));
            }
        }
        return coded;
    }

    boolean isFunction() {
        return !line.codes().functionCode().isEmpty();
    }

    boolean hasFigure() {
        return line.amounts().stream()
                .anyMatch(a -> a.yuan().filter(y -> y.signum() != 0).isPresent());
    }

    /** Digits of the levels above: what is longer than five digits in an economic classification, places make themselves. */
    IntStream levelsAbove() {
        return isFunction() ? IntStream.of(CLASS_DIGITS, SECTION_DIGITS) : IntStream.of(CLASS_DIGITS);
    }
}
