package io.yusuan.load;

import java.util.List;

/**
 * Rows as PostgreSQL's COPY reads them in its text format. PostgreSQL keeps no U+0000 in a text; it becomes U+FFFD, which
 * stands for a character that cannot be shown.
 */
final class CopyLines {
    private static final String ABSENT = "\\N";

    private CopyLines() {}

    /** One row with its line feed. */
    static String line(List<String> values) {
        StringBuilder line = new StringBuilder();
        for (String value : values) {
            line.append(line.isEmpty() ? "" : "\t");
            if (value.isEmpty()) {
                line.append(ABSENT);
            } else {
                value.codePoints().forEach(c -> append(line, c));
            }
        }
        return line.append('\n').toString();
    }

    private static void append(StringBuilder line, int c) {
        switch (c) {
            case '\\' -> line.append("\\\\");
            case '\t' -> line.append("\\t");
            case '\n' -> line.append("\\n");
            case '\r' -> line.append("\\r");
            case 0 -> line.append('\uFFFD');
            default -> line.appendCodePoint(c);
        }
    }
}
