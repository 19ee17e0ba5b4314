package io.yusuan.read;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.yusuan.sample.SampleFolder;
import io.yusuan.sample.SampleFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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
    private static final int BLOCK = 64;

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
                Arguments.of("pdf", SampleFormat.PDF.render(SampleFolder.read(SampleFolder.XICHENG_2019))),
                Arguments.of("pdf of objects", plainPdf()),
                Arguments.of("pdf of deflated streams", deflatedPdf()),
                Arguments.of(
                        "pdf under an owner's password",
                        new PdfPages().text(50, 50, "1").encrypted("owner", "")),
                Arguments.of("html", "<html><table><tr><td rowspan=2>甲<td>乙<tr><td>丙</table>".getBytes(UTF_8)));
    }

    private static byte[] plainPdf() {
        return RawPdf.page("", RawPdf.TEXT.getBytes(ISO_8859_1)).bytes();
    }

    private static byte[] deflatedPdf() {
        byte[] data = RawPdf.deflated(
                (RawPdf.TEXT + "/X Do 1 0 0 RG 50 50 300 300 re S ").repeat(20).getBytes(ISO_8859_1));
        String form = "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Filter /FlateDecode";
        return new RawPdf("4 0 R 4 0 R", "2")
                .object(RawPdf.page("[5 0 R 5 0 R]", "/Rotate 90")).stream("/Filter /FlateDecode", data).stream(
                                form, data)
                        .bytes();
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
            String reason = assertTimeoutPreemptively(
                    Duration.ofMinutes(1), () -> Reading.of(damaged).reason(), () -> format + " hangs");
            assertThat(reason)
                    .as("%s, file %d", format, i)
                    .matches("readable|corrupt|unsupported|encrypted|scan_without_text|limit:.*");
        }
    }

    private static byte[] damaged(byte[] whole, Random random) {
        byte[] damaged = random.nextInt(3) == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
        for (int flips = random.nextInt(8); flips > 0 && damaged.length > 0; flips--) {
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
        }
        if (random.nextInt(4) == 0 && damaged.length > 2 * BLOCK) {
            swap(damaged, random.nextInt(damaged.length - BLOCK), random.nextInt(damaged.length - BLOCK));
        }
        return damaged;
    }

    private static void swap(byte[] bytes, int a, int b) {
        byte[] held = Arrays.copyOfRange(bytes, a, a + BLOCK);
        System.arraycopy(bytes, b, bytes, a, BLOCK);
        System.arraycopy(held, 0, bytes, b, BLOCK);
    }
}
