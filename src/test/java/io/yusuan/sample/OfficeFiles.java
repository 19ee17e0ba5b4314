package io.yusuan.sample;

import io.yusuan.sample.SampleTable.SampleCell;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTrPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/** Gives the files of samples the page setups that people use before they print them to PDF. */
final class OfficeFiles {
    /** Widths of A4 in twentieths of a point. */
    private static final int SHORT_SIDE = 11_906;

    private static final int LONG_SIDE = 16_838;
    private static final int MARGIN = 1_440;
    private static final List<Integer> HALF_POINTS = List.of(21, 18, 12, 11);
    private static final int CHARACTER = 256;
    private static final double TWENTIETHS = 20;
    /** What Word leaves beside the text of a cell, both sides together, in points. */
    private static final double WORD_PADDING = 10.8;
    /** Widths of digits and of marks between them in ems. */
    private static final double HALF = 0.5;

    private static final double NARROW = 0.25;
    private static final Pattern FIGURE = Pattern.compile("-?[0-9][0-9,]*\\.[0-9]+");
    private static final float LINE = 14.5f;
    private static final int LABEL_WIDTH = 24;
    private static final int FIGURE_WIDTH = 14;
    private static final int NARROW_WIDTH = 9;

    private OfficeFiles() {}

    /** Whether a figure has no room on one line of its cell in a document of {@link #word}. */
    static boolean isBroken(long seed, SampleTable table, SampleCell cell) {
        double room = width(seed) / table.columns() / TWENTIETHS - WORD_PADDING;
        double ems =
                cell.text().chars().mapToDouble(c -> c >= '0' ? HALF : NARROW).sum();
        double size = HALF_POINTS.get((int) (seed % HALF_POINTS.size())) / 2.0;
        return cell.columnSpan() == 1 && FIGURE.matcher(cell.text()).matches() && ems * size > room;
    }

    private static boolean isLandscape(long seed) {
        return seed / 4 % 2 == 0;
    }

    private static boolean isCentred(long seed) {
        return seed % 8 < 4;
    }

    /** Whether the pages of the columns to the right are printed before those of the rows below. */
    private static boolean isAcrossFirst(long seed) {
        return seed % 2 == 1;
    }

    private static int width(long seed) {
        return (isLandscape(seed) ? LONG_SIDE : SHORT_SIDE) - 2 * MARGIN;
    }

    /** A document on portrait or landscape pages; heads are repeated or not, rows cut or not, as the seed has it. */
    static byte[] word(SampleDisclosure disclosure, long seed) throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(SampleFormat.DOCX.render(disclosure)))) {
            CTSectPr section = document.getDocument().getBody().isSetSectPr()
                    ? document.getDocument().getBody().getSectPr()
                    : document.getDocument().getBody().addNewSectPr();
            CTPageSz size = section.isSetPgSz() ? section.getPgSz() : section.addNewPgSz();
            size.setW(BigInteger.valueOf(isLandscape(seed) ? LONG_SIDE : SHORT_SIDE));
            size.setH(BigInteger.valueOf(isLandscape(seed) ? SHORT_SIDE : LONG_SIDE));
            size.setOrient(isLandscape(seed) ? STPageOrientation.LANDSCAPE : STPageOrientation.PORTRAIT);
            fonts(document, HALF_POINTS.get((int) (seed % HALF_POINTS.size())));
            List<XWPFTable> tables = document.getTables();
            for (int i = 0; i < tables.size(); i++) {
                table(tables.get(i), disclosure.tables().get(i), seed);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.write(out);
            return out.toByteArray();
        }
    }

    private static void fonts(XWPFDocument document, int halfPoints) {
        document.getParagraphs().forEach(p -> p.setSpacingAfter(0));
        document.getTables()
                .forEach(t -> t.getRows()
                        .forEach(r -> r.getTableCells()
                                .forEach(c -> c.getParagraphs()
                                        .forEach(p -> p.getRuns().forEach(x -> x.setFontSize(halfPoints / 2.0))))));
    }

    private static void table(XWPFTable table, SampleTable sample, long seed) {
        int column = width(seed) / sample.columns();
        table.getCTTbl().getTblGrid().getGridColList().forEach(c -> c.setW(BigInteger.valueOf(column)));
        table.setWidth(width(seed));
        CTTblLayoutType layout = table.getCTTbl().getTblPr().isSetTblLayout()
                ? table.getCTTbl().getTblPr().getTblLayout()
                : table.getCTTbl().getTblPr().addNewTblLayout();
        layout.setType(STTblLayoutType.FIXED);
        for (int row = 0; row < table.getNumberOfRows(); row++) {
            CTRow xml = table.getRow(row).getCtRow();
            CTTrPr properties = xml.isSetTrPr() ? xml.getTrPr() : xml.addNewTrPr();
            if (row < sample.headerRows() && seed % 3 > 0) {
                properties.addNewTblHeader();
            }
            if (seed % 2 == 0) {
                properties.addNewCantSplit();
            }
        }
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
                    sheet.getRow(r).forEach(OfficeFiles::centre);
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
                .anyMatch(x -> FIGURE.matcher(x.text()).matches());
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
