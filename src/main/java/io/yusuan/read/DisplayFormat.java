package io.yusuan.read;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;

/**
 * Shows a number the way a spreadsheet shows it under a format code (ECMA-376 part 1, 18.8.31): up to four sections,
 * literals, digit placeholders, scaling, percent, dates. Numbers have the fifteen significant digits a spreadsheet has,
 * so that binary dust never shows; halves are rounded away from zero. Padding ({@code _x}, {@code *x}, {@code ?}) is
 * alignment and not text. {@code General} gives the shortest plain decimal, never an exponent. Fractions and
 * exponents are left to POI.
 */
final class DisplayFormat {
    static final DisplayFormat GENERAL = new DisplayFormat("General");

    private static final MathContext SPREADSHEET = new MathContext(15, RoundingMode.HALF_UP);

    private final String code;
    private final List<FormatSection> sections;

    private DisplayFormat(String code) {
        this.code = code;
        List<FormatSection> parsed = new ArrayList<>();
        for (String section : split(code)) {
            parsed.add(FormatSection.parse(section));
        }
        this.sections = List.copyOf(parsed);
    }

    static DisplayFormat of(String code) {
        return code == null || code.isBlank() || code.equalsIgnoreCase("General") ? GENERAL : new DisplayFormat(code);
    }

    /** The number as displayed; empty where the format hides it. */
    String show(double value, boolean from1904) {
        FormatSection section = section(value);
        if (section.isBeyondUs()) {
            return new DataFormatter(Locale.ROOT).formatRawCellContents(value, -1, code, from1904);
        }
        if (section.isDate()) {
            LocalDateTime date = DateUtil.isValidExcelDate(value) ? DateUtil.getLocalDateTime(value, from1904) : null;
            return date == null ? plain(value) : section.show(date, value);
        }
        boolean ownSign = sections.size() > 1 && section != sections.get(0);
        BigDecimal number = exact(value);
        return number.signum() < 0 && !ownSign ? "-" + section.show(number.negate()) : section.show(number.abs());
    }

    /** The shortest plain decimal of a stored number. */
    static String plain(double value) {
        return plain(exact(value));
    }

    static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    private static BigDecimal exact(double value) {
        return Double.isFinite(value) ? BigDecimal.valueOf(value).round(SPREADSHEET) : BigDecimal.ZERO;
    }

    private FormatSection section(double value) {
        if (sections.stream().anyMatch(FormatSection::hasCondition)) {
            return sections.stream()
                    .filter(s -> s.accepts(value))
                    .findFirst()
                    .orElse(sections.get(sections.size() - 1));
        }
        if (value < 0 && sections.size() > 1) {
            return sections.get(1);
        }
        return value == 0 && sections.size() > 2 ? sections.get(2) : sections.get(0);
    }

    /** Splits at the semicolons that are not quoted. */
    private static List<String> split(String code) {
        List<String> parts = new ArrayList<>();
        boolean quoted = false;
        int start = 0;
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '\\' || c == '!')) {
                i++;
            } else if (!quoted && c == ';') {
                parts.add(code.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(code.substring(Math.min(start, code.length())));
        return parts;
    }
}
