package io.yusuan.draw;

import java.util.Locale;

/** The text of an SVG file while it is written. */
final class SvgText {
    private final StringBuilder text = new StringBuilder();

    /** Adds a line; numbers are printed as {@link #number} does, anything else as it is. */
    void line(String format, Object... values) {
        Object[] printed = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            printed[i] = values[i] instanceof Double number ? number(number) : values[i];
        }
        text.append(values.length == 0 ? format : String.format(Locale.ROOT, format, printed))
                .append('\n');
    }

    String printed() {
        return text.toString();
    }

    /** A position in points, to a hundredth. */
    static String number(double value) {
        long hundredths = Math.round(value * 100);
        if (hundredths % 100 == 0) {
            return Long.toString(hundredths / 100);
        }
        return String.format(Locale.ROOT, "%.2f", hundredths / 100.0);
    }

    /** Text as it may stand in an element; what XML cannot hold is replaced. */
    static String escaped(String said) {
        StringBuilder escaped = new StringBuilder(said.length());
        said.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                default -> escaped.appendCodePoint(isAllowed(c) ? c : 0xFFFD);
            }
        });
        return escaped.toString();
    }

    /** XML 1.0, production 2. */
    private static boolean isAllowed(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || c >= 0x20 && c <= 0xD7FF
                || c >= 0xE000 && c <= 0xFFFD
                || c >= 0x10000 && c <= 0x10FFFF;
    }
}
