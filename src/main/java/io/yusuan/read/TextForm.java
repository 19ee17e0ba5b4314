package io.yusuan.read;

/** How a text file writes its tables. */
enum TextForm {
    /** One line a cell, begun by a tab; a blank line ends the row. What text extraction makes of a Word document. */
    CELL_LINES,
    /** One line a row, tabs between the cells. What a spreadsheet exports. */
    TAB_ROWS,
    /** No tabs, no tables. */
    PLAIN;

    /** The form most of the lines with a tab speak for. */
    static TextForm of(TextLines lines) {
        int cells = 0;
        int rows = 0;
        for (int n = 1; n <= lines.count(); n++) {
            String line = lines.line(n);
            if (line.indexOf('\t') >= 0) {
                if (hasTabAfterText(line)) {
                    rows++;
                } else {
                    cells++;
                }
            }
        }
        if (cells == 0 && rows == 0) {
            return PLAIN;
        }
        return rows > cells ? TAB_ROWS : CELL_LINES;
    }

    private static boolean hasTabAfterText(String line) {
        boolean text = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\t' && text) {
                return true;
            }
            text |= !Blocks.isBlank(c);
        }
        return false;
    }
}
