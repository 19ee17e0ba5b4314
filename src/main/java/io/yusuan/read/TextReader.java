package io.yusuan.read;

import io.yusuan.document.Place;

/** Reads plain text, whichever way it writes its tables. */
final class TextReader {
    private TextReader() {}

    static void read(Intake intake, String text) throws Refusal {
        TextLines lines = new TextLines(text);
        switch (TextForm.of(lines)) {
            case CELL_LINES -> new CellLines(lines, intake).read();
            case TAB_ROWS -> new TabRows(lines, intake).read();
            case PLAIN -> {
                for (int n = 1; n <= lines.count(); n++) {
                    intake.blocks().paragraph(lines.line(n), new Place.Line(n));
                }
            }
        }
    }
}
