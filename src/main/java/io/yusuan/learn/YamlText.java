package io.yusuan.learn;

import java.util.regex.Pattern;

/** Printed text as YAML may hold it. */
final class YamlText {
    /** Begins with an ideograph or a letter of an id and holds nothing that means something to YAML, also between brackets. */
    private static final Pattern PLAIN = Pattern.compile("[a-z\\p{IsHan}][_\\p{IsHan}A-Za-z0-9()·、%—/+=.-]*");

    private YamlText() {}

    /** Without what breaks a line or is not allowed in a YAML file, even in a comment. */
    static String oneLine(String text) {
        StringBuilder line = new StringBuilder(text.length());
        text.codePoints().forEach(c -> line.appendCodePoint(isAllowed(c) ? c : ' '));
        return line.toString();
    }

    private static boolean isAllowed(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.FORMAT -> false;
            default -> true;
        };
    }

    /** A text, quoted where it could be read as something else. */
    static String scalar(String text) {
        String line = oneLine(text);
        return PLAIN.matcher(line).matches() ? line : "'" + line.replace("'", "''") + "'";
    }
}
