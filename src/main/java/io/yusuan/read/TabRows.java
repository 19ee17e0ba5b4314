package io.yusuan.read;

import io.yusuan.document.Place;

/**
 * Tables written one row a line with tabs between the cells. A line of text without a tab ends the table; blank lines
 * are blank rows. What is a table and what stands around it is for {@link SheetRegions} to say, as in a workbook.
 */
final class TabRows {
    private final TextLines lines;
    private final Intake intake;

    TabRows(TextLines lines, Intake intake) {
        this.lines = lines;
        this.intake = intake;
    }

    void read() throws Refusal {
        Sheet sheet = sheet();
        for (int n = 1; n <= lines.count(); n++) {
            String line = lines.line(n);
            if (line.indexOf('\t') >= 0) {
                addRow(sheet, line, n);
            } else if (!Blocks.isBlank(line)) {
                SheetRegions.read(intake, sheet, sheet.rows());
                sheet = sheet();
                intake.blocks().paragraph(line, new Place.Line(n));
            }
        }
        SheetRegions.read(intake, sheet, sheet.rows());
    }

    private Sheet sheet() {
        return new Sheet(intake, (row, column) -> new Place.Line(row));
    }

    private static void addRow(Sheet sheet, String line, int number) throws Refusal {
        int column = 1;
        int start = 0;
        for (int tab = line.indexOf('\t'); tab >= 0; tab = line.indexOf('\t', start)) {
            sheet.add(number, column++, line.substring(start, tab));
            start = tab + 1;
        }
        sheet.add(number, column, line.substring(start));
    }
}
