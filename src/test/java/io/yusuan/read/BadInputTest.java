package io.yusuan.read;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Unusable files end with a named reason, within bounded memory, and never throw. */
class BadInputTest {
    private static final String PARAGRAPH = "<w:p><w:r><w:t>1</w:t></w:r></w:p>";

    private static final Path DOC = Path.of("src/test/resources/faults/word-tables.doc");

    @TempDir
    Path folder;

    @Test
    void anEmptyFileIsCorrupt() {
        assertThat(Reading.of(new byte[0]).reason()).isEqualTo("corrupt");
    }

    @Test
    void aSheetWithACellBeyondItsLastColumnIsCorrupt() throws IOException {
        byte[] book;
        try (HSSFWorkbook workbook = new HSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Row row = workbook.createSheet("a").createRow(0);
            row.createCell(0).setCellValue(1);
            row.createCell(1).setCellValue(2);
            workbook.write(out);
            book = out.toByteArray();
        }
        String bytes = new String(book, ISO_8859_1);
        // A NUMBER record (2.4.180 of MS-XLS): kind, length, row, column.
        int second = bytes.indexOf("\u0003\u0002\u000e\u0000\u0000\u0000\u0001\u0000");
        book[second + 7] = (byte) 0xFF;

        assertThat(Reading.of(book).reason()).isEqualTo("corrupt");
    }

    @Test
    void unknownBinariesAreUnsupported() {
        assertThat(Reading.of(new byte[] {0, 1, 2, 3, 0, 0, 9, 8}).reason()).isEqualTo("unsupported");
        assertThat(Reading.of("{\\rtf1 text}".getBytes(UTF_8)).mediaType()).isEqualTo("application/rtf");
        assertThat(Reading.of(new Archive().with("a.txt", "a").toBytes())).satisfies(r -> {
            assertThat(r.reason()).isEqualTo("unsupported");
            assertThat(r.mediaType()).isEqualTo("application/zip");
        });
    }

    @Test
    void aPdfWithoutPagesIsCorrupt() {
        assertThat(Reading.of("%PDF-1.7\n%\u00e2\n1 0 obj".getBytes(UTF_8))).satisfies(r -> {
            assertThat(r.reason()).isEqualTo("corrupt");
            assertThat(r.mediaType()).isEqualTo("application/pdf");
        });
    }

    @Test
    void aTruncatedDocxIsCorrupt() {
        byte[] docx = Archive.docx(PARAGRAPH);

        for (int length : new int[] {4, 30, docx.length / 2, docx.length - 30}) {
            assertThat(Reading.of(Arrays.copyOf(docx, length)).reason()).isEqualTo("corrupt");
        }
    }

    @Test
    void truncatedWorkbooksAreCorrupt() throws IOException {
        for (Workbook workbook : new Workbook[] {new HSSFWorkbook(), new XSSFWorkbook()}) {
            byte[] whole = written(workbook);
            for (int length : new int[] {600, whole.length / 4, whole.length / 2}) {
                assertThat(Reading.of(Arrays.copyOf(whole, length)).reason())
                        .as("%s cut to %d", workbook.getClass(), length)
                        .isEqualTo("corrupt");
            }
        }
    }

    @Test
    void encryptedFilesAreNamedSo() throws IOException, GeneralSecurityException {
        assertThat(Reading.of(encrypted(Archive.docx(PARAGRAPH))).reason()).isEqualTo("encrypted");
        assertThat(Reading.of(encrypted(written(new XSSFWorkbook()))).reason()).isEqualTo("encrypted");
        Biff8EncryptionKey.setCurrentUserPassword("secret");
        try {
            HSSFWorkbook workbook = new HSSFWorkbook();
            workbook.createSheet("a").createRow(0).createCell(0).setCellValue("x");
            byte[] xls = written(workbook);
            byte[] doc = rewritten(DOC);
            Biff8EncryptionKey.setCurrentUserPassword(null);
            assertThat(Reading.of(xls).reason()).isEqualTo("encrypted");
            assertThat(Reading.of(doc).reason()).isEqualTo("encrypted");
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    /** A Word document written anew under the password of the moment. */
    private static byte[] rewritten(Path doc) throws IOException {
        try (HWPFDocument document = new HWPFDocument(Files.newInputStream(doc));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.write(out);
            return out.toByteArray();
        }
    }

    @Test
    void aTruncatedDocIsCorrupt() throws IOException {
        byte[] whole = Files.readAllBytes(DOC);
        for (int length : new int[] {600, whole.length / 4, whole.length / 2}) {
            assertThat(Reading.of(Arrays.copyOf(whole, length)).reason()).isEqualTo("corrupt");
        }
    }

    @Test
    void namesDoNotMatter() throws IOException {
        for (String name : new String[] {"a.xls", "a.pdf", "a.txt", "a"}) {
            Path html = Files.writeString(folder.resolve(name), "<html><table><tr><td>1<td>2</table></html>");
            assertThat(Reading.of(html, ReadLimits.DEFAULT).mediaType()).isEqualTo("text/html");
            Files.write(html, Archive.docx(PARAGRAPH));
            assertThat(Reading.of(html, ReadLimits.DEFAULT).mediaType()).contains("wordprocessingml");
            Files.copy(DOC, html, StandardCopyOption.REPLACE_EXISTING);
            assertThat(Reading.of(html, ReadLimits.DEFAULT).mediaType()).isEqualTo("application/msword");
        }
    }

    private static byte[] written(Workbook workbook) throws IOException {
        try (workbook;
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            if (workbook.getNumberOfSheets() == 0) {
                workbook.createSheet("a").createRow(0).createCell(0).setCellValue("x");
            }
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] encrypted(byte[] content) throws IOException, GeneralSecurityException {
        try (POIFSFileSystem container = new POIFSFileSystem();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
            encryptor.confirmPassword("secret");
            try (OutputStream inner = encryptor.getDataStream(container)) {
                inner.write(content);
            }
            container.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    @Test
    void brokenXmlIsCorrupt() {
        assertThat(Reading.of(Archive.docx("<w:p>")).reason()).isEqualTo("corrupt");
        assertThat(Reading.of(Archive.docxOf("<w:document xmlns:w='x'/>")).reason())
                .isEqualTo("corrupt");
        assertThat(Reading.of(Archive.docxWithoutMainPart().toBytes()).reason()).isEqualTo("unsupported");
    }

    @Test
    void aZipBombIsStoppedByItsRatioWhoeverChangedPoisLimits() {
        // What Tika does where it reads an Office document; what it does here is detection.
        ZipSecureFile.setMinInflateRatio(-1);
        ZipSecureFile.setMaxEntrySize(0xFFFF_FFFFL);
        ZipSecureFile.setMaxFileCount(Long.MAX_VALUE);
        ZipSecureFile.setGraceEntrySize(0xFFFF_FFFFL);
        assertThat(Reading.of("text".getBytes(UTF_8)).mediaType()).isEqualTo("text/plain");
        byte[] spaces = " ".repeat(1 << 20).getBytes(UTF_8);
        byte[] blank = Archive.docxWithoutMainPart()
                .with("word/document.xml", spaces, 400)
                .toBytes();
        assertThat(Reading.of(blank).reason()).isEqualTo("limit:archive_ratio");
        assertThat(ZipSecureFile.getMinInflateRatio()).isEqualTo(OfficeLimits.MIN_INFLATE_RATIO);
        assertThat(ZipSecureFile.getMaxEntrySize()).isEqualTo(OfficeLimits.MAX_ENTRY_BYTES);
        assertThat(ZipSecureFile.getMaxFileCount()).isEqualTo(OfficeLimits.MAX_ENTRIES);
        assertThat(ZipSecureFile.getGraceEntrySize()).isEqualTo(OfficeLimits.GRACE_BYTES);
    }

    @Test
    void anArchiveOfMoreEntriesThanAnyDocumentHasIsStopped() {
        Archive archive = Archive.docxWithoutMainPart();
        for (int i = 0; i < OfficeLimits.MAX_ENTRIES; i++) {
            archive.with("x" + i, "");
        }
        assertThat(Reading.of(archive.toBytes()).reason()).isEqualTo("limit:archive_entries");
    }

    @Test
    void externalEntitiesAreNeitherReadNorFetched() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "SECRET-7731");
        AtomicInteger connections = new AtomicInteger();
        try (ServerSocket server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            Thread counter = new Thread(() -> count(server, connections));
            counter.start();
            String url = "http://127.0.0.1:" + server.getLocalPort() + "/x.dtd";
            for (String docType : new String[] {
                "<!DOCTYPE d [<!ENTITY e SYSTEM '" + secret.toUri() + "'>]>",
                "<!DOCTYPE d [<!ENTITY e SYSTEM '" + url + "'>]>",
                "<!DOCTYPE d SYSTEM '" + url + "'>",
                "<!DOCTYPE d [<!ENTITY % p SYSTEM '" + url + "'> %p;]>",
                "<!DOCTYPE d [<!ENTITY e 'x'>]>"
            }) {
                Reading read = Reading.of(Archive.docxOf(docType + "<w:document xmlns:w='" + Archive.W
                        + "'><w:body><w:p><w:r><w:t>&e;</w:t></w:r></w:p></w:body></w:document>"));
                assertThat(read.reason()).as(docType).isEqualTo("corrupt");
            }
        }
        assertThat(connections).hasValue(0);
    }

    private static void count(ServerSocket server, AtomicInteger connections) {
        while (!server.isClosed()) {
            try (Socket ignored = server.accept()) {
                connections.incrementAndGet();
            } catch (IOException e) {
                return;
            }
        }
    }

    @Test
    void aHugeTextIsRefusedBeforeItIsHeld() throws IOException {
        Path huge = folder.resolve("huge.txt");
        byte[] megabyte = "合计\t1.00\n".repeat((1 << 20) / 12).getBytes(UTF_8);
        try (OutputStream out = Files.newOutputStream(huge)) {
            for (int i = 0; i < 105; i++) {
                out.write(megabyte);
            }
        }

        assertThat(Reading.of(huge, ReadLimits.DEFAULT).reason()).isEqualTo("limit:characters");
        assertThat(Reading.of(huge, new ReadLimits(1 << 20, 10, 10, 10)).reason())
                .isEqualTo("limit:bytes");
    }
}
