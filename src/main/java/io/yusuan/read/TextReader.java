package io.yusuan.read;

import io.yusuan.document.Place;
import io.yusuan.finding.FindingLog;
import java.io.IOException;

/** Reads plain text, whichever way it writes its tables. */
final class TextReader {
    private TextReader() {}

    static void read(String text, Blocks blocks, FindingLog log) throws IOException, Refusal {
        TextLines lines = new TextLines(text);
        switch (TextForm.of(lines)) {
            case CELL_LINES -> new CellLines(lines, blocks, log).read();
            case TAB_ROWS -> new TabRows(lines, blocks).read();
            case PLAIN -> {
                for (int n = 1; n <= lines.count(); n++) {
                    blocks.paragraph(lines.line(n), new Place.Line(n));
                }
            }
        }
    }
}
