package io.yusuan.read;

import io.yusuan.read.FormatToken.Kind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One section of a number format, cut into literals, digit placeholders and date fields. */
final class FormatSection {
    private static final Pattern TOKEN = Pattern.compile(
            "\"([^\"]*)\"?" // a quoted literal
                    + "|[\\\\!](.)" // an escaped character
                    + "|[_*]." // padding
                    + "|\\[([^\\]]*)\\]" // colour, condition, currency, elapsed time, numerals
                    + "|(General|G/通用格式)"
                    + "|(AM/PM|A/P|上午/下午)"
                    + "|([yY]+|[eE](?![+-])+|[mM]+|[dD]+|[hH]+|[sS]+|aaaa?)"
                    + "|([0#?])"
                    + "|([Ee][+-]|/(?=[0#?\\d]))" // an exponent, a fraction
                    + "|(.)",
            Pattern.DOTALL);
    private static final Pattern ELAPSED = Pattern.compile("[hH]+|[mM]+|[sS]+");
    private static final int GROUP = 3;
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final List<FormatToken> tokens = new ArrayList<>();
    private Optional<FormatCondition> condition = Optional.empty();
    private boolean date;
    private boolean beyondUs;

    private FormatSection() {}

    static FormatSection parse(String code) {
        FormatSection section = new FormatSection();
        Matcher m = TOKEN.matcher(code);
        while (m.find()) {
            section.take(m);
        }
        return section;
    }

    private void take(Matcher m) {
        if (m.group(1) != null || m.group(2) != null) {
            tokens.add(new FormatToken(Kind.LITERAL, m.group(1) != null ? m.group(1) : m.group(2)));
        } else if (m.group(3) != null) {
            bracket(m.group(3));
        } else if (m.group(4) != null) {
            tokens.add(new FormatToken(Kind.GENERAL, ""));
        } else if (m.group(5) != null || m.group(6) != null) {
            date = true;
            tokens.add(new FormatToken(Kind.DATE, m.group()));
        } else if (m.group(7) != null) {
            tokens.add(new FormatToken(Kind.DIGIT, m.group()));
        } else if (m.group(8) != null) {
            beyondUs = true;
        } else if (m.group(9) != null) {
            mark(m.group(9));
        }
    }

    private void mark(String c) {
        switch (c) {
            case "." -> tokens.add(new FormatToken(Kind.POINT, c));
            case "," -> tokens.add(new FormatToken(Kind.COMMA, c));
            case "%" -> tokens.add(new FormatToken(Kind.PERCENT, c));
            case "@" -> tokens.add(new FormatToken(Kind.GENERAL, ""));
            default -> tokens.add(new FormatToken(Kind.LITERAL, c));
        }
    }

    private void bracket(String inside) {
        Optional<FormatCondition> of = FormatCondition.of(inside);
        if (of.isPresent()) {
            condition = of;
        } else if (inside.startsWith("$")) {
            int dash = inside.indexOf('-');
            tokens.add(new FormatToken(Kind.LITERAL, inside.substring(1, dash < 0 ? inside.length() : dash)));
        } else if (ELAPSED.matcher(inside).matches()) {
            date = true;
            tokens.add(new FormatToken(Kind.ELAPSED, inside));
        } else if (inside.startsWith("DBNum")) {
            tokens.add(new FormatToken(Kind.LITERAL, ""));
        }
    }

    boolean hasCondition() {
        return condition.isPresent();
    }

    boolean accepts(double value) {
        return condition.isEmpty() || condition.get().accepts(value);
    }

    /** Whether it is a fraction or an exponent. */
    boolean isBeyondUs() {
        return beyondUs;
    }

    boolean isDate() {
        return date;
    }

    /** The date as displayed; the stored number serves elapsed time. */
    String show(LocalDateTime at, double value) {
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < tokens.size(); i++) {
            FormatToken token = tokens.get(i);
            switch (token.kind()) {
                case DATE -> shown.append(DateField.show(token.text(), isMinute(i), hasHalfDays(), at));
                case ELAPSED -> shown.append(DateField.elapsed(token.text(), value));
                case DIGIT, GENERAL -> {
                    // Fractions of a second are below what anyone prints.
                }
                default -> shown.append(token.text());
            }
        }
        return shown.toString();
    }

    /** An m beside hours or seconds is minutes, otherwise months. */
    private boolean isMinute(int at) {
        return neighbour(at, -1).startsWith("h") || neighbour(at, 1).startsWith("s");
    }

    private String neighbour(int at, int step) {
        for (int i = at + step; i >= 0 && i < tokens.size(); i += step) {
            if (tokens.get(i).kind() == Kind.DATE || tokens.get(i).kind() == Kind.ELAPSED) {
                return tokens.get(i).text().toLowerCase(Locale.ROOT);
            }
        }
        return "";
    }

    private boolean hasHalfDays() {
        return tokens.stream().anyMatch(t -> t.kind() == Kind.DATE && t.text().contains("/"));
    }

    /** The number, not negative, as displayed. */
    String show(BigDecimal number) {
        int point = indexOf(Kind.POINT, tokens.size());
        int lastDigit = lastDigitBefore(point);
        BigDecimal scaled = scaled(number, point, lastDigit);
        int decimals = (int) tokens.subList(point, tokens.size()).stream()
                .filter(t -> t.kind() == Kind.DIGIT)
                .count();
        String digits = scaled.setScale(decimals, RoundingMode.HALF_UP).toPlainString();
        int dot = digits.indexOf('.');
        String whole = dot < 0 ? digits : digits.substring(0, dot);
        StringBuilder shown = wholePart(whole.equals("0") ? "" : whole, point, lastDigit, number);
        fractionPart(shown, dot < 0 ? "" : digits.substring(dot + 1), point);
        return shown.toString();
    }

    /** A comma after the last digit of either part divides by a thousand, a percent sign multiplies by a hundred. */
    private BigDecimal scaled(BigDecimal number, int point, int lastDigit) {
        int veryLast = lastDigitBefore(tokens.size());
        BigDecimal scaled = number;
        for (int i = 0; i < tokens.size(); i++) {
            Kind kind = tokens.get(i).kind();
            if (kind == Kind.PERCENT) {
                scaled = scaled.multiply(HUNDRED);
            } else if (kind == Kind.COMMA && (i > veryLast || i > lastDigit && i < point)) {
                scaled = scaled.divide(THOUSAND);
            }
        }
        return scaled;
    }

    private StringBuilder wholePart(String digits, int point, int lastDigit, BigDecimal number) {
        int first = indexOf(Kind.DIGIT, point);
        boolean grouped =
                lastDigit > first && tokens.subList(first, lastDigit).stream().anyMatch(t -> t.kind() == Kind.COMMA);
        StringBuilder reversed = new StringBuilder();
        int taken = 0;
        for (int i = point - 1; i >= 0; i--) {
            FormatToken token = tokens.get(i);
            if (token.kind() == Kind.GENERAL) {
                reversed.append(new StringBuilder(DisplayFormat.plain(number)).reverse());
            } else if (token.kind() == Kind.DIGIT) {
                int upTo = i == first ? Math.max(digits.length(), taken + 1) : taken + 1;
                for (; taken < upTo; taken++) {
                    digit(reversed, digits, taken, token.text().equals("0"), grouped);
                }
            } else if (token.kind() != Kind.COMMA) {
                reversed.append(new StringBuilder(token.text()).reverse());
            }
        }
        return reversed.reverse();
    }

    /** Appends the digit at the given distance from the point, or the zero that a 0 asks for. */
    private static void digit(StringBuilder reversed, String digits, int at, boolean padded, boolean grouped) {
        if (at < digits.length() || padded) {
            if (grouped && at > 0 && at % GROUP == 0) {
                reversed.append(',');
            }
            reversed.append(at < digits.length() ? digits.charAt(digits.length() - 1 - at) : '0');
        }
    }

    private void fractionPart(StringBuilder shown, String digits, int point) {
        int needed = digits.length();
        int at = 0;
        while (needed > 0 && digits.charAt(needed - 1) == '0') {
            needed--;
        }
        for (FormatToken token : tokens.subList(point, tokens.size())) {
            if (token.kind() == Kind.DIGIT) {
                boolean last = !token.text().equals("0") && at >= needed;
                shown.append(last ? "" : digits.charAt(at));
                at++;
            } else if (token.kind() != Kind.COMMA) {
                shown.append(token.text());
            }
        }
    }

    private int indexOf(Kind kind, int otherwise) {
        for (int i = 0; i < otherwise; i++) {
            if (tokens.get(i).kind() == kind) {
                return i;
            }
        }
        return otherwise;
    }

    private int lastDigitBefore(int point) {
        int last = -1;
        for (int i = 0; i < point; i++) {
            last = tokens.get(i).kind() == Kind.DIGIT ? i : last;
        }
        return last;
    }
}
