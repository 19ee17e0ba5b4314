package io.yusuan.sample;

import io.yusuan.sample.SampleTable.SampleCell;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Gives the workbooks of samples the page setups that people use before they print them to PDF. */
final class OfficeBooks {
    private static final int CHARACTER = 256;
    private static final float LINE = 14.5f;
    private static final int LABEL_WIDTH = 24;
    private static final int FIGURE_WIDTH = 14;
    private static final int NARROW_WIDTH = 9;

    private OfficeBooks() {}

    private static boolean isCentred(long seed) {
        return seed % 8 < 4;
    }

    /** Whether the pages of the columns to the right are printed before those of the rows below. */
    private static boolean isAcrossFirst(long seed) {
        return seed % 2 == 1;
    }

    /** How a workbook is to be printed on landscape pages. */
    enum Print {
        /** All columns are made to fit on one page. */
        FITTED,
        /** Columns without room stand on pages of their own. */
        ON_MORE_PAGES
    }

    /**
     * A workbook to be printed; page order, repeated rows and columns, middle or left, and footers are as the seed has
     * it.
     *
     * @param tall by how much rows are higher than their texts
     */
    static byte[] workbook(SampleDisclosure disclosure, long seed, Print print, float tall) throws IOException {
        SampleFormat format = seed % 2 == 0 ? SampleFormat.XLSX : SampleFormat.XLSX_NUMERIC;
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(format.render(disclosure)))) {
            // The first style is that of cells outside tables.
            for (int i = 1; i < book.getNumCellStyles(); i++) {
                book.getCellStyleAt(i).setWrapText(true);
            }
            for (int i = 0; i < book.getNumberOfSheets(); i++) {
                SampleDisclosure.Part part = disclosure.parts().get(i);
                page(book.getSheetAt(i), seed, print);
                sheet(book.getSheetAt(i), part, seed, tall);
                if (isCentred(seed)) {
                    centre(book.getSheetAt(i), part);
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            book.write(out);
            return out.toByteArray();
        }
    }

    /** The same workbook with a column of a sheet, both counted from 0, too narrow for its figures. */
    static byte[] narrowed(byte[] workbook, int sheet, int column) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            book.getSheetAt(sheet).setColumnWidth(column, 2 * CHARACTER);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            book.write(out);
            return out.toByteArray();
        }
    }

    private static void page(Sheet sheet, long seed, Print print) {
        PrintSetup setup = sheet.getPrintSetup();
        setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
        setup.setLandscape(true);
        setup.setLeftToRight(isAcrossFirst(seed));
        sheet.setHorizontallyCenter(seed % 8 == 7);
        if (seed % 4 == 1) {
            sheet.getHeader().setCenter("&A");
            sheet.getFooter().setCenter("第 &P 页");
        }
        sheet.setFitToPage(print == Print.FITTED);
        if (print == Print.FITTED) {
            setup.setFitWidth((short) 1);
            setup.setFitHeight((short) 0);
        }
    }

    private static void sheet(Sheet sheet, SampleDisclosure.Part part, long seed, float tall) {
        int row = 0;
        for (SampleDisclosure.Block block : part.blocks()) {
            if (block instanceof SampleTable table) {
                columns(sheet, table, seed);
                heights(sheet, table, row, tall);
                if (seed % 3 > 0) {
                    sheet.setRepeatingRows(new CellRangeAddress(row, row + table.headerRows() - 1, -1, -1));
                }
                if (seed % 4 == 2 && canRepeat(table)) {
                    sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, names(table) - 1));
                }
            }
            row++;
        }
    }

    /** Titles and heads in the middle of their cells, as most people set them; both may reach over columns. */
    private static void centre(Sheet sheet, SampleDisclosure.Part part) {
        int row = 0;
        for (SampleDisclosure.Block block : part.blocks()) {
            int rows = block instanceof SampleTable table ? table.headerRows() : 1;
            for (int r = row; r < row + rows; r++) {
                if (sheet.getRow(r) != null) {
                    sheet.getRow(r).forEach(OfficeBooks::centre);
                }
            }
            row += block instanceof SampleTable table ? table.frame().size() + table.rows() : 1;
        }
    }

    private static void centre(Cell cell) {
        CellStyle style = cell.getSheet().getWorkbook().createCellStyle();
        style.cloneStyleFrom(cell.getCellStyle());
        style.setAlignment(HorizontalAlignment.CENTER);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        cell.setCellStyle(style);
    }

    private static void columns(Sheet sheet, SampleTable table, long seed) {
        int figure = seed % 4 == 1 ? NARROW_WIDTH : FIGURE_WIDTH;
        for (int column = 1; column <= table.columns(); column++) {
            sheet.setColumnWidth(column - 1, CHARACTER * (hasFigures(table, column) ? figure : LABEL_WIDTH));
        }
    }

    private static boolean hasFigures(SampleTable table, int column) {
        return table.cells().stream()
                .filter(x -> x.column() == column && x.row() > table.headerRows())
                .anyMatch(x -> OfficeFiles.FIGURE.matcher(x.text()).matches());
    }

    /** Whether the columns that name the rows leave room for others, and no cell reaches from them into these. */
    private static boolean canRepeat(SampleTable table) {
        int names = names(table);
        return names <= 2
                && table.cells().stream()
                        .noneMatch(x -> x.column() <= names && x.column() + x.columnSpan() - 1 > names);
    }

    /** How many of the first columns name the rows. */
    private static int names(SampleTable table) {
        int names = 1;
        while (names < 4 && names + 1 < table.columns() && !hasFigures(table, names + 1)) {
            names++;
        }
        return names;
    }

    /** Rows as high as their texts, which a program that only converts does not make them. */
    private static void heights(Sheet sheet, SampleTable table, int top, float tall) {
        for (int row = 1; row <= table.rows(); row++) {
            int lines = 1;
            for (SampleCell cell : table.cells()) {
                if (cell.row() == row && cell.rowSpan() == 1) {
                    int width = 0;
                    for (int c = 0; c < cell.columnSpan(); c++) {
                        width += sheet.getColumnWidth(cell.column() - 1 + c) / CHARACTER;
                    }
                    int room = Math.max(1, width / 2 - 1);
                    lines = Math.max(lines, (int) Math.ceil(PdfCanvas.ems(cell.text()) / room));
                }
            }
            sheet.getRow(top + row - 1).setHeightInPoints(tall * (LINE * lines + 2));
        }
    }
}
