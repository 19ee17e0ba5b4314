package io.yusuan.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableIterator;
import org.apache.poi.hwpf.usermodel.TableRow;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * What the libraries alone need to open a file and walk the cells of its tables, without understanding anything. The
 * result is the number of characters met, so that nothing is optimised away.
 */
final class BareWalk {
    private BareWalk() {}

    static long docx(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                XWPFDocument document = new XWPFDocument(in)) {
            return characters(document.getTables());
        }
    }

    private static long characters(List<XWPFTable> tables) {
        long characters = 0;
        for (XWPFTable table : tables) {
            for (XWPFTableRow row : table.getRows()) {
                for (XWPFTableCell cell : row.getTableCells()) {
                    characters += cell.getText().length() + characters(cell.getTables());
                }
            }
        }
        return characters;
    }

    static long doc(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                HWPFDocument document = new HWPFDocument(in)) {
            return characters(document.getRange());
        }
    }

    private static long characters(Range range) {
        long characters = 0;
        for (TableIterator tables = new TableIterator(range); tables.hasNext(); ) {
            Table table = tables.next();
            for (int r = 0; r < table.numRows(); r++) {
                TableRow row = table.getRow(r);
                for (int c = 0; c < row.numCells(); c++) {
                    TableCell cell = row.getCell(c);
                    characters += cell.text().length();
                }
            }
        }
        return characters;
    }

    static long xls(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                Workbook book = new HSSFWorkbook(in)) {
            return characters(book);
        }
    }

    static long xlsx(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                Workbook book = new XSSFWorkbook(in)) {
            return characters(book);
        }
    }

    private static long characters(Workbook book) {
        long characters = 0;
        for (Sheet sheet : book) {
            for (Row row : sheet) {
                for (Cell cell : row) {
                    characters += cell.getCellType() == CellType.NUMERIC
                            ? Double.toString(cell.getNumericCellValue()).length()
                            : cell.getStringCellValue().length();
                }
            }
        }
        return characters;
    }

    static long html(Path file) throws IOException {
        long characters = 0;
        try (InputStream in = Files.newInputStream(file)) {
            for (Element cell : Jsoup.parse(in, null, "").select("td, th")) {
                characters += cell.text().length();
            }
        }
        return characters;
    }

    /** Decodes, splits into lines and puts the cells of the tab-cell form into rows. */
    static long text(Path file) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("\t")) {
                    row.add(line.substring(1));
                } else if (line.isEmpty() && !row.isEmpty()) {
                    rows.add(row);
                    row = new ArrayList<>();
                }
            }
        }
        return rows.stream()
                .mapToLong(r -> r.stream().mapToLong(String::length).sum())
                .sum();
    }
}
