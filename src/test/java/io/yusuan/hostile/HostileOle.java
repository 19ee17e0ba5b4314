package io.yusuan.hostile;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.yusuan.sample.SampleFormat;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Documents in OLE2 that go round in circles, end too early, are locked or older than anybody reads. */
final class HostileOle {
    private static final Path DOC = Path.of("src/test/resources/faults/word-tables.doc");
    private static final int SECTOR = 512;
    private static final int FIRST_TABLE_AT = 76;
    private static final int FIRST_DIRECTORY_AT = 48;

    private HostileOle() {}

    static void put(Shelf shelf) {
        shelf.put("sectors-in-a-circle.xls", () -> circle(PlainBudget.in(SampleFormat.XLS)));
        shelf.put("sectors-in-a-circle.doc", () -> circle(Files.readAllBytes(DOC)));
        shelf.put("directory-in-itself.xls", () -> directoryInItself(PlainBudget.in(SampleFormat.XLS)));
        shelf.put("table-of-sectors-beyond-the-file.xls", () -> {
            byte[] file = PlainBudget.in(SampleFormat.XLS);
            little(file).putInt(FIRST_TABLE_AT, 0x7FFFFF);
            return file;
        });
        shelf.put("truncated.xls", () -> Arrays.copyOf(PlainBudget.in(SampleFormat.XLS), 3000));
        shelf.put("truncated.doc", () -> Arrays.copyOf(Files.readAllBytes(DOC), 6000));
        shelf.put("locked.xls", HostileOle::lockedWorkbook);
        shelf.put("locked.docx", () -> locked(PlainBudget.in(SampleFormat.DOCX)));
        shelf.put("locked.xlsx", () -> locked(PlainBudget.in(SampleFormat.XLSX)));
        shelf.put("word-6.doc", () -> container("WordDocument", word(0xA5DC, 101)));
        shelf.put("word-95.doc", () -> container("WordDocument", word(0xA5DC, 104)));
        shelf.put("word-2.doc", () -> word(0xA5DB, 45));
        shelf.put("excel-5.xls", () -> container("Book", HexFormat.of().parseHex("0908080000050500321000000a000000")));
        shelf.put("excel-4.xls", () -> HexFormat.of().parseHex("090406000000100000000a000000"));
        shelf.put("slides.ppt", () -> container("PowerPoint Document", new byte[5000]));
        shelf.put("macros.xls", () -> withMacros(PlainBudget.in(SampleFormat.XLS), "_VBA_PROJECT_CUR"));
        shelf.put("macros.doc", () -> withMacros(Files.readAllBytes(DOC), "Macros"));
    }

    private static ByteBuffer little(byte[] file) {
        return ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Every sector that another follows is followed by itself. */
    private static byte[] circle(byte[] file) {
        ByteBuffer bytes = little(file);
        int table = (bytes.getInt(FIRST_TABLE_AT) + 1) * SECTOR;
        for (int sector = 0; sector < SECTOR / Integer.BYTES; sector++) {
            if (bytes.getInt(table + sector * Integer.BYTES) >= 0) {
                bytes.putInt(table + sector * Integer.BYTES, sector);
            }
        }
        return file;
    }

    /** Each entry of the directory has itself as its neighbours and the root as its child. */
    private static byte[] directoryInItself(byte[] file) {
        ByteBuffer bytes = little(file);
        int directory = (bytes.getInt(FIRST_DIRECTORY_AT) + 1) * SECTOR;
        for (int entry = 0; entry < 4; entry++) {
            int at = directory + entry * 128;
            bytes.putInt(at + 68, entry).putInt(at + 72, entry).putInt(at + 76, entry == 0 ? 1 : 0);
        }
        return file;
    }

    private static byte[] lockedWorkbook() throws IOException {
        Biff8EncryptionKey.setCurrentUserPassword("secret");
        try (HSSFWorkbook book = new HSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            book.createSheet("a").createRow(0).createCell(0).setCellValue("x");
            book.write(out);
            return out.toByteArray();
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    private static byte[] locked(byte[] content) throws IOException, GeneralSecurityException {
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
            encryptor.confirmPassword("secret");
            try (OutputStream inner = encryptor.getDataStream(container)) {
                inner.write(content);
            }
            return written(container);
        }
    }

    /** The head of a Word document of some age. */
    private static byte[] word(int magic, int version) {
        byte[] document = new byte[4096];
        little(document).putShort(0, (short) magic).putShort(2, (short) version);
        return document;
    }

    private static byte[] container(String name, byte[] content) throws IOException {
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            container.createDocument(new ByteArrayInputStream(content), name);
            return written(container);
        }
    }

    private static byte[] withMacros(byte[] file, String name) throws IOException {
        try (POIFSFileSystem container = new POIFSFileSystem(new ByteArrayInputStream(file))) {
            container
                    .createDirectory(name)
                    .createDirectory("VBA")
                    .createDocument("dir", new ByteArrayInputStream("Shell \"calc\"".getBytes(US_ASCII)));
            return written(container);
        }
    }

    private static byte[] written(POIFSFileSystem container) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        container.writeFilesystem(out);
        return out.toByteArray();
    }
}
