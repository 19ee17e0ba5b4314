package io.yusuan.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.yusuan.sample.SampleFolder;
import io.yusuan.sample.SampleFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever lies in the drop folder has a row with a reason, and its neighbours are read as if it were not there. */
class BadInputTest {
    private static final int BOMB_MEGABYTES = 64;

    @TempDir
    Path dir;

    @Test
    void everyBadFileIsARowWithAReason() throws Exception {
        byte[] docx = SampleFormat.DOCX.render(SampleFolder.read(SampleFolder.XICHENG_2019));
        put("a-good.docx", docx);
        put("b-empty.docx", new byte[0]);
        put("c-truncated.docx", Arrays.copyOf(docx, docx.length / 2));
        put("d-encrypted.docx", encrypted(docx));
        put("e-web-page.xls", "<html><body><table><tr><td>合计</td></tr></table></body></html>");
        put("f-bomb.docx", bomb());
        put("g-noise.pdf", new byte[] {0, 1, 2, 3, 4, 5, 6, 7});
        put("h-again.docx", docx);
        put("z-good.txt", SampleFormat.TEXT.render(SampleFolder.read(SampleFolder.XICHENG_2019)));

        RunReport report = BatchRunner.run(SlowRun.definition(dir), Progress.SILENT);

        assertThat(report.verdict()).isEqualTo(RunReport.Verdict.CLEAN);
        List<String> documents = new Published(dir.resolve("output")).documents();
        assertThat(documents).hasSize(9);
        assertThat(documents.get(0)).startsWith("a-good.docx").doesNotContain("rejected");
        assertThat(documents.subList(1, 4))
                .containsExactly(
                        "b-empty.docx rejected corrupt",
                        "c-truncated.docx rejected corrupt",
                        "d-encrypted.docx rejected encrypted");
        assertThat(documents.get(4)).isEqualTo("e-web-page.xls no_tables");
        assertThat(documents.get(5)).startsWith("f-bomb.docx rejected limit:");
        assertThat(documents.get(6)).startsWith("g-noise.pdf rejected ");
        assertThat(documents.get(7)).isEqualTo("h-again.docx rejected duplicate");
        assertThat(documents.get(8)).startsWith("z-good.txt").doesNotContain("rejected");
    }

    private void put(String name, String content) throws IOException {
        put(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private void put(String name, byte[] content) throws IOException {
        Files.createDirectories(dir.resolve("input"));
        Files.write(dir.resolve("input").resolve(name), content);
    }

    private static byte[] encrypted(byte[] docx) throws IOException, GeneralSecurityException {
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
            encryptor.confirmPassword("secret");
            try (OutputStream data = encryptor.getDataStream(container)) {
                data.write(docx);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            container.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    /** A Word document whose text is a thousand times as large as the file. */
    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            entry(zip, "[Content_Types].xml", """
                    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                    <Default Extension="xml" ContentType="application/xml"/>
                    <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                    <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
                    </Types>
                    """);
            entry(zip, "_rels/.rels", """
                    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                    <Relationship Id="r1" Target="word/document.xml" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/>
                    </Relationships>
                    """);
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
                            + "<w:body><w:p><w:r><w:t>")
                    .getBytes(StandardCharsets.UTF_8));
            byte[] megabyte = "0".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < BOMB_MEGABYTES; i++) {
                zip.write(megabyte);
            }
            zip.write("</w:t></w:r></w:p></w:body></w:document>".getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        return out.toByteArray();
    }

    private static void entry(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
