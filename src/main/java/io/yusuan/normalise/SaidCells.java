package io.yusuan.normalise;

import io.yusuan.catalogue.ColumnRole;
import io.yusuan.catalogue.Labels;
import io.yusuan.catalogue.Patterns;
import io.yusuan.interpret.RawCell;
import io.yusuan.interpret.RawRow;
import io.yusuan.statement.Codes;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tells which of the cells that describe a row its line already says: as label, code, name, project or unit. What is
 * left, as a second name or a code that could not be read, is kept with the line.
 */
final class SaidCells {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,5}");
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

    private final Patterns indexCells;

    SaidCells(Patterns indexCells) {
        this.indexCells = indexCells;
    }

    /** Whether a printed cell would be lost. */
    boolean leaves(RawCell cell, RawRow row, Codes codes) {
        String text = Labels.trim(cell.text());
        if (text.equals(row.label())) {
            return false;
        }
        return switch (cell.column().role()) {
            case CODE -> !isCode(text, codes);
            case CODE_NAME -> !isNamedCode(text, row, codes);
            case NAME -> !text.equals(codes.functionName()) && !text.equals(codes.economicName());
            case PROJECT, UNIT_CODE, UNIT_NAME -> !isFirst(cell, row);
            case IGNORE -> !isIndex(text);
            default -> true;
        };
    }

    /** The code, whole or a part of it. */
    private static boolean isCode(String text, Codes codes) {
        if (!text.isEmpty() && all(codes).anyMatch(text::equals)) {
            return true;
        }
        String code = CodeParser.parse(text).map(ParsedCode::code).orElse(FoldedText.of(text));
        return DIGITS.matcher(code).matches() && all(codes).anyMatch(c -> c.contains(code));
    }

    private static boolean isNamedCode(String text, RawRow row, Codes codes) {
        return CodeParser.parse(text)
                .filter(c -> all(codes).anyMatch(c.code()::equals))
                .filter(c -> c.name().isEmpty()
                        || Stream.of(codes.functionName(), codes.economicName(), row.label())
                                .anyMatch(c.name()::equals))
                .isPresent();
    }

    private static Stream<String> all(Codes codes) {
        return Stream.of(codes.functionCode(), codes.economicCode(), codes.revenueCode());
    }

    /** The line takes the first printed cell of these roles. */
    private static boolean isFirst(RawCell cell, RawRow row) {
        ColumnRole role = cell.column().role();
        return row.of(role).stream()
                .filter(c -> !Labels.trim(c.text()).isEmpty())
                .findFirst()
                .filter(cell::equals)
                .isPresent();
    }

    private boolean isIndex(String text) {
        String folded = Labels.fold(text);
        return NUMBER.matcher(folded).matches() || indexCells.in(folded);
    }
}
