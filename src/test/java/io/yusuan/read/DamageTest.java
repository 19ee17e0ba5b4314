package io.yusuan.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Damaged files of every format are read or refused; nothing in them makes the reader throw. */
class DamageTest {
    private static final int FILES = 60;

    static Stream<Arguments> documents() throws IOException {
        return Stream.of(
                Arguments.of(
                        "docx",
                        Archive.docx("<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val='2'/></w:tcPr>"
                                + "<w:p><w:r><w:t>合计</w:t></w:r></w:p></w:tc></w:tr></w:tbl>")),
                Arguments.of("xlsx", workbook(new XSSFWorkbook())),
                Arguments.of("xls", workbook(new HSSFWorkbook())),
                Arguments.of("doc", Files.readAllBytes(Path.of("src/test/resources/faults/word-tables.doc"))),
                Arguments.of("txt", Files.readAllBytes(Path.of("src/test/resources/faults/cell-lines.txt"))),
                Arguments.of("html", "<html><table><tr><td rowspan=2>甲<td>乙<tr><td>丙</table>".getBytes(UTF_8)));
    }

    private static byte[] workbook(Workbook workbook) throws IOException {
        try (workbook;
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            var sheet = workbook.createSheet("表");
            for (int r = 0; r < 5; r++) {
                sheet.createRow(r).createCell(0).setCellValue("项目" + r);
                sheet.getRow(r).createCell(1).setCellValue(r + 0.5);
            }
            sheet.addMergedRegion(new CellRangeAddress(0, 1, 0, 0));
            workbook.write(out);
            return out.toByteArray();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void damageIsReadOrRefused(String format, byte[] whole) {
        Random random = new Random(format.hashCode());
        for (int i = 0; i < FILES; i++) {
            byte[] damaged = damaged(whole, random);
            assertThat(Reading.of(damaged).reason())
                    .as("%s, file %d", format, i)
                    .matches("readable|corrupt|unsupported|encrypted|limit:.*");
        }
    }

    private static byte[] damaged(byte[] whole, Random random) {
        byte[] damaged = random.nextInt(3) == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
        for (int flips = random.nextInt(8); flips > 0 && damaged.length > 0; flips--) {
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
        }
        return damaged;
    }
}
