package io.yusuan.sample;

import io.yusuan.sample.SampleDisclosure.Block;
import io.yusuan.sample.SampleDisclosure.Part;
import io.yusuan.sample.SampleDisclosure.Text;
import io.yusuan.sample.SampleTable.SampleCell;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes workbooks: a sheet a part, paragraphs in rows of their own, ruled tables, merged regions. */
final class SheetRendering {
    /** How figures are stored. */
    enum Figures {
        /** As text, exactly as printed. */
        TEXT,
        /** As numbers, shown by their format with the printed decimals. */
        NUMERIC
    }

    /** In place of a number of decimals. */
    private static final int AS_TEXT = -1;

    private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?");

    private final Workbook book;
    private final Figures figures;
    private final Map<Integer, CellStyle> styles = new HashMap<>();

    private SheetRendering(Workbook book, Figures figures) {
        this.book = book;
        this.figures = figures;
    }

    static byte[] xls(SampleDisclosure disclosure, Figures figures) throws IOException {
        try (Workbook book = new HSSFWorkbook()) {
            return written(book, disclosure, figures);
        }
    }

    static byte[] xlsx(SampleDisclosure disclosure, Figures figures) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            OfficePackage.date(book.getProperties());
            return OfficePackage.withFixedTimes(written(book, disclosure, figures));
        }
    }

    private static byte[] written(Workbook book, SampleDisclosure disclosure, Figures figures) throws IOException {
        SheetRendering rendering = new SheetRendering(book, figures);
        disclosure.parts().forEach(rendering::part);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        book.write(out);
        return out.toByteArray();
    }

    private void part(Part part) {
        Sheet sheet = book.createSheet(part.name());
        int width = part.blocks().stream()
                .mapToInt(b -> b instanceof SampleTable table ? table.columns() : 1)
                .max()
                .orElse(1);
        int row = 0;
        for (Block block : part.blocks()) {
            if (block instanceof Text text) {
                row = text(sheet, row, text.text(), width);
            } else if (block instanceof SampleTable table) {
                for (String title : table.frame()) {
                    row = text(sheet, row, title, width);
                }
                row = table(sheet, row, table);
            }
        }
    }

    private int text(Sheet sheet, int row, String text, int width) {
        if (!text.isBlank()) {
            sheet.createRow(row).createCell(0).setCellValue(text);
            merge(sheet, row, 0, 1, width);
        }
        return row + 1;
    }

    private int table(Sheet sheet, int top, SampleTable table) {
        for (int r = 0; r < table.rows(); r++) {
            Row row = sheet.createRow(top + r);
            for (int column = 0; column < table.columns(); column++) {
                row.createCell(column).setCellStyle(style(AS_TEXT));
            }
        }
        for (SampleCell cell : table.cells()) {
            Row row = sheet.getRow(top + cell.row() - 1);
            write(row.getCell(cell.column() - 1), cell.text());
            merge(sheet, row.getRowNum(), cell.column() - 1, cell.rowSpan(), cell.columnSpan());
        }
        return top + table.rows();
    }

    private static void merge(Sheet sheet, int row, int column, int rowSpan, int columnSpan) {
        if (rowSpan * columnSpan > 1) {
            sheet.addMergedRegion(new CellRangeAddress(row, row + rowSpan - 1, column, column + columnSpan - 1));
        }
    }

    private void write(Cell cell, String text) {
        String figure = text.strip();
        if (figures == Figures.NUMERIC && NUMBER.matcher(figure).matches()) {
            cell.setCellStyle(style(figure.contains(".") ? figure.length() - figure.indexOf('.') - 1 : 0));
            cell.setCellValue(Double.parseDouble(figure));
        } else if (!text.isEmpty()) {
            cell.setCellValue(text);
        }
    }

    private CellStyle style(int decimals) {
        return styles.computeIfAbsent(decimals, d -> {
            CellStyle style = book.createCellStyle();
            style.setBorderTop(BorderStyle.THIN);
            style.setBorderBottom(BorderStyle.THIN);
            style.setBorderLeft(BorderStyle.THIN);
            style.setBorderRight(BorderStyle.THIN);
            if (d != AS_TEXT) {
                style.setDataFormat(book.createDataFormat().getFormat(d == 0 ? "0" : "0." + "0".repeat(d)));
            }
            return style;
        });
    }
}
