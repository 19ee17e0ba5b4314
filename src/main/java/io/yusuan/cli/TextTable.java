package io.yusuan.cli;

import java.util.ArrayList;
import java.util.List;

/** Columns of text, aligned for a terminal on which an ideograph is as wide as two letters. */
final class TextTable {
    private static final String GAP = "  ";

    private final List<Column> columns;
    private final List<List<String>> rows = new ArrayList<>();

    /**
     * A column.
     *
     * @param right aligned to the right, for numbers
     * @param max longer texts are cut to this width
     */
    record Column(String head, boolean right, int max) {
        static Column text(String head, int max) {
            return new Column(head, false, max);
        }

        static Column number(String head) {
            return new Column(head, true, Integer.MAX_VALUE);
        }
    }

    TextTable(Column... columns) {
        this.columns = List.of(columns);
        rows.add(this.columns.stream().map(Column::head).toList());
    }

    void row(Object... cells) {
        List<String> row = new ArrayList<>();
        for (int i = 0; i < cells.length; i++) {
            row.add(cut(cells[i].toString(), columns.get(i).max()));
        }
        rows.add(row);
    }

    String printed() {
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < row.size(); i++) {
                String padding = " ".repeat(columnWidth(i) - width(row.get(i)));
                line.append(i == 0 ? "" : GAP);
                line.append(columns.get(i).right() ? padding + row.get(i) : row.get(i) + padding);
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    private int columnWidth(int column) {
        return rows.stream().mapToInt(row -> width(row.get(column))).max().orElse(0);
    }

    static int width(String text) {
        return text.codePoints().map(TextTable::width).sum();
    }

    /** East Asian wide and full-width characters (Unicode Annex 11), as far as names and paths use them. */
    private static int width(int c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.FORMAT || type == Character.CONTROL) {
            return 0;
        }
        boolean wide = c >= 0x1100 && c <= 0x115F
                || c >= 0x2E80 && c <= 0xA4CF
                || c >= 0xAC00 && c <= 0xD7A3
                || c >= 0xF900 && c <= 0xFAFF
                || c >= 0xFE30 && c <= 0xFE6F
                || c >= 0xFF00 && c <= 0xFF60
                || c >= 0xFFE0 && c <= 0xFFE6
                || c >= 0x1F300 && c <= 0x1FAFF
                || c >= 0x20000 && c <= 0x3FFFD;
        return wide ? 2 : 1;
    }

    private static String cut(String text, int max) {
        String line = text.replaceAll("\\p{Cntrl}", " ");
        if (width(line) <= max) {
            return line;
        }
        StringBuilder cut = new StringBuilder();
        int room = max - 1;
        for (int c : line.codePoints().toArray()) {
            room -= width(c);
            if (room < 0) {
                break;
            }
            cut.appendCodePoint(c);
        }
        return cut.append('…').toString();
    }
}
