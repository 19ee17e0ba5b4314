package io.yusuan.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.yusuan.document.Block.TableGrid;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every expectation holds for xls and xlsx alike. */
class WorkbookReaderTest {
    /** One of the two formats. */
    record Kind(String name) {
        byte[] write(Consumer<Workbook> content) {
            try (Workbook workbook = name.equals("xls") ? new HSSFWorkbook() : new XSSFWorkbook();
                    ByteArrayOutputStream out = new ByteArrayOutputStream()) {
                content.accept(workbook);
                workbook.write(out);
                return out.toByteArray();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        Reading read(Consumer<Workbook> content) {
            return Reading.of(write(content));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Kind> kinds() {
        return Stream.of(new Kind("xls"), new Kind("xlsx"));
    }

    /** Fills rows from the top; null leaves a row or cell out, numbers stay numbers. */
    static org.apache.poi.ss.usermodel.Sheet sheet(Workbook workbook, String name, Object[]... rows) {
        org.apache.poi.ss.usermodel.Sheet sheet = workbook.createSheet(name);
        for (int r = 0; r < rows.length; r++) {
            Row row = sheet.createRow(r);
            if (rows[r] == null) {
                continue;
            }
            for (int c = 0; c < rows[r].length; c++) {
                if (rows[r][c] instanceof Number number) {
                    row.createCell(c).setCellValue(number.doubleValue());
                } else if (rows[r][c] != null) {
                    row.createCell(c).setCellValue(rows[r][c].toString());
                }
            }
        }
        return sheet;
    }

    static Object[] row(Object... cells) {
        return cells;
    }

    private static void rule(org.apache.poi.ss.usermodel.Sheet sheet, int fromRow, int toRow, int columns) {
        CellStyle ruled = sheet.getWorkbook().createCellStyle();
        ruled.setBorderLeft(BorderStyle.THIN);
        ruled.setBorderRight(BorderStyle.THIN);
        for (int r = fromRow; r <= toRow; r++) {
            Row row = sheet.getRow(r) == null ? sheet.createRow(r) : sheet.getRow(r);
            for (int c = 0; c < columns; c++) {
                Cell cell = row.getCell(c) == null ? row.createCell(c) : row.getCell(c);
                cell.setCellStyle(ruled);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void linesAroundATableAreParagraphs(Kind kind) {
        Reading read = kind.read(w -> {
            var sheet = sheet(
                    w,
                    "表5",
                    row("支出预算表"),
                    row("某某中心", null, null, "单位：元"),
                    row("科目编码", "科目名称", "预算数", null),
                    row(null, null, "基本", "项目"),
                    row("20604", "技术", 5763314.3, 0.30000000000000004),
                    row("注：无"));
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 3));
            sheet.addMergedRegion(new CellRangeAddress(2, 3, 0, 0));
            sheet.addMergedRegion(new CellRangeAddress(2, 3, 1, 1));
            sheet.addMergedRegion(new CellRangeAddress(2, 2, 2, 3));
        });

        assertThat(read.paragraphs()).containsExactly("支出预算表", "某某中心", "单位：元", "注：无");
        assertThat(read.blocks())
                .extracting(b -> b.place().printed())
                .containsExactly("表5!A1", "表5!A2", "表5!D2", "表5!A3", "表5!A6");
        assertThat(Reading.rows(read.tables().get(0)))
                .containsExactly("科目编码{2×1}|科目名称{2×1}|预算数{1×2}", "基本|项目", "20604|技术|5763314.3|0.3");
        assertThat(read.document().pages()).hasValue(1);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void rulingTellsTablesFromLines(Kind kind) {
        Reading read = kind.read(w -> {
            var sheet = sheet(
                    w,
                    "a",
                    row("编制部门：", null, "单位：元"),
                    row("项目", "金额", "备注"),
                    row("收入", 1, null),
                    row(),
                    row("合计", null, null),
                    row("第二张表", null, null),
                    row("部门", "年度", null),
                    row("项目", "金额", "备注"),
                    row("支出", 2, null));
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 1));
            rule(sheet, 1, 4, 3);
            rule(sheet, 7, 8, 3);
        });

        assertThat(read.paragraphs()).containsExactly("编制部门：", "单位：元", "第二张表", "部门", "年度");
        assertThat(read.tables())
                .extracting(Reading::rows)
                .containsExactly(List.of("项目|金额|备注", "收入|1|", "||", "合计||"), List.of("项目|金额|备注", "支出|2|"));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void blankRowsEndATableOnlyWhereSomethingNewBegins(Kind kind) {
        Reading read = kind.read(w -> sheet(
                w,
                "a",
                row("项目", "金额", "备注"),
                row("收入", 1, "x"),
                row(),
                row("合计", 1, "y"),
                row(),
                row("第二张表"),
                row("某某中心", null, "单位：元"),
                row("项目", "金额", "备注"),
                row("支出", 2, "z")));

        assertThat(read.paragraphs()).containsExactly("第二张表", "某某中心", "单位：元");
        assertThat(read.tables())
                .extracting(Reading::rows)
                .containsExactly(List.of("项目|金额|备注", "收入|1|x", "||", "合计|1|y"), List.of("项目|金额|备注", "支出|2|z"));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aSheetOfLinesHasNoTable(Kind kind) {
        Reading read = kind.read(w -> sheet(w, "说明", row("一、概况"), row(), row("本年收入 12 万元。")));

        assertThat(read.tables()).isEmpty();
        assertThat(read.paragraphs()).containsExactly("一、概况", "本年收入 12 万元。");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void cellsShowWhatAPersonSees(Kind kind) {
        Reading read = kind.read(w -> {
            var sheet = sheet(w, "a", row("x", "y"), row("z"));
            String[] formats = {"#,##0.00", "_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_ ", "0.00%"};
            double[] values = {5763314.3, 0, 0.228};
            for (int i = 0; i < formats.length; i++) {
                CellStyle style = w.createCellStyle();
                style.setDataFormat(w.createDataFormat().getFormat(formats[i]));
                Cell cell = sheet.getRow(1).createCell(1 + i);
                cell.setCellValue(values[i]);
                cell.setCellStyle(style);
            }
            CellStyle date = w.createCellStyle();
            date.setDataFormat((short) 31);
            Row row = sheet.createRow(2);
            row.createCell(0).setCellValue(true);
            row.createCell(1).setCellErrorValue((byte) 0x17);
            row.createCell(2).setCellFormula("1+1");
            row.createCell(3).setCellFormula("\"甲\"&\"乙\"");
            Cell day = row.createCell(4);
            day.setCellValue(43508);
            day.setCellStyle(date);
            w.getCreationHelper().createFormulaEvaluator().evaluateAll();
        });

        assertThat(Reading.rows(read.tables().get(0)))
                .containsExactly("x|y|||", "z|5,763,314.30|-|22.80%|", "TRUE|#REF!|2|甲乙|2019年2月12日");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void severalSheetsHiddenOnesToo(Kind kind) {
        Reading read = kind.read(w -> {
            sheet(w, "一", row("a", "b"), row("c", "d"));
            sheet(w, "空");
            sheet(w, "藏", row("e", "f"), row("g", "h"));
            w.setSheetVisibility(2, SheetVisibility.VERY_HIDDEN);
        });

        assertThat(read.tables())
                .extracting(Reading::rows)
                .containsExactly(List.of("a|b", "c|d"), List.of("e|f", "g|h"));
        assertThat(read.findings()).containsExactly("hidden_sheet @ 藏!A1");
        assertThat(read.document().pages()).hasValue(3);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void textUnderAMergedCellIsLeftOutWithAFinding(Kind kind) {
        Reading read = kind.read(w -> sheet(w, "a", row("甲", "乙", "丙"), row("丁", "戊", "己"))
                .addMergedRegion(new CellRangeAddress(0, 1, 0, 1)));

        assertThat(Reading.rows(read.tables().get(0))).containsExactly("甲{2×1}|丙", "己");
        assertThat(read.findings())
                .containsExactly(
                        "hidden_text_left_out @ a!B1", "hidden_text_left_out @ a!A2", "hidden_text_left_out @ a!B2");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void lineBreaksInCellsAreLineFeeds(Kind kind) {
        Reading read = kind.read(w -> sheet(w, "a", row("甲\n乙", "丙"), row("丁", "戊")));

        assertThat(Reading.rows(read.tables().get(0))).containsExactly("甲⏎乙|丙", "丁|戊");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void limitsAreHeldWhileReading(Kind kind) {
        byte[] file = kind.write(w -> {
            sheet(w, "a", row("甲", "乙"), row("丙", "丁"));
            sheet(w, "b", row("1", "2"), row("3", "4"));
        });

        assertThat(Reading.of(file, new ReadLimits(1 << 20, 7, 100, 9)).reason())
                .isEqualTo("limit:cells");
        assertThat(Reading.of(file, new ReadLimits(1 << 20, 100, 7, 9)).reason())
                .isEqualTo("limit:characters");
        assertThat(Reading.of(file, new ReadLimits(1 << 20, 100, 100, 1)).reason())
                .isEqualTo("limit:pages");
        assertThat(Reading.of(file, new ReadLimits(1 << 20, 8, 8, 2)).reason()).isEqualTo("readable");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aCellFarAwayCostsNoMoreThanTheLimit(Kind kind) {
        Reading read = kind.read(w -> {
            var sheet = sheet(w, "a", row("甲", "乙"), row("丙", "丁"));
            sheet.createRow(60_000).createCell(200).setCellValue("远");
            sheet.addMergedRegion(new CellRangeAddress(5, 60_000, 3, 255));
        });

        assertThat(read.reason()).isIn("readable", "limit:cells");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void agreesWithPoiOnAGridOfNumbers(Kind kind) {
        Reading read = kind.read(w -> {
            var sheet = w.createSheet("n");
            for (int r = 0; r < 60; r++) {
                Row row = sheet.createRow(r);
                for (int c = 0; c < 12; c++) {
                    row.createCell(c).setCellValue(r * 1000 + c + 0.25);
                }
            }
        });

        TableGrid grid = read.tables().get(0);
        assertThat(grid.rows()).isEqualTo(60);
        assertThat(grid.columns()).isEqualTo(12);
        assertThat(grid.cells()).allMatch(c -> c.text().equals((c.row() - 1) * 1000 + c.column() - 1 + ".25"));
    }
}
