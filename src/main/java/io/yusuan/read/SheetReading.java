package io.yusuan.read;

import io.yusuan.document.Place;
import io.yusuan.document.Place.Margin;
import io.yusuan.document.Place.SheetMargin;
import io.yusuan.finding.Finding;
import io.yusuan.finding.FindingCode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Puts a sheet among the blocks: what its pages print above it, its tables and lines, its text boxes, what its pages
 * print below. Cells in hidden rows and columns are read like all others and named in a finding.
 */
final class SheetReading {
    private final Intake intake;
    private final int index;
    private final String name;
    private final Sheet sheet;

    /**
     * A sheet to be read.
     *
     * @param index 1-based position in the workbook
     * @param name its name
     */
    SheetReading(Intake intake, int index, String name) {
        this.intake = intake;
        this.index = index;
        this.name = name;
        this.sheet = new Sheet(intake, (row, column) -> new Place.SheetCell(index, name, row, column));
    }

    /** The cells, to be filled. */
    Sheet sheet() {
        return sheet;
    }

    /** Adds what has been filled in. */
    void finish() throws Refusal {
        margin(Margin.Kind.HEADER);
        List<Sheet.Row> rows = sheet.rows();
        sayHidden(rows);
        SheetRegions.read(intake, sheet, rows);
        sheet.boxes().forEach(b -> intake.blocks().paragraph(b.text(), sheet.place(b.row(), b.column())));
        margin(Margin.Kind.FOOTER);
    }

    private void margin(Margin.Kind kind) {
        Set<String> lines = new LinkedHashSet<>();
        sheet.margins().stream()
                .filter(l -> l.kind() == kind)
                .forEach(l -> lines.addAll(PrintCodes.lines(l.coded(), name)));
        int number = 0;
        for (String line : lines) {
            intake.blocks().paragraph(line, new SheetMargin(index, name, kind, ++number));
        }
    }

    private void sayHidden(List<Sheet.Row> rows) {
        List<Sheet.Item> hidden = sheet.hidden().of(rows);
        if (!hidden.isEmpty()) {
            Sheet.Item first = hidden.get(0);
            intake.log()
                    .add(Finding.of(
                            FindingCode.HIDDEN_CELLS,
                            sheet.place(first.row(), first.column()),
                            name,
                            sheet.hidden().named(hidden),
                            Integer.toString(hidden.size())));
        }
    }
}
