package io.yusuan.read;

import io.yusuan.document.RejectReason.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.OldFileFormatException;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Opens an OLE2 container and reads it by the entries at its root. */
final class OleDocument {
    /** The record that begins a workbook: its number and length, then the version ([MS-XLS] 2.4.21). */
    private static final int BEGIN_LENGTH = 6;

    private static final int VERSION_AT = 4;
    private static final int BIFF8 = 0x0600;

    private OleDocument() {}

    static void read(Intake intake) throws IOException, Refusal {
        intake.detectedAs("application/x-tika-msoffice");
        try (POIFSFileSystem container = new POIFSFileSystem(intake.file().toFile(), true)) {
            read(intake, container);
        } catch (EncryptedDocumentException e) {
            throw Refusal.of(Kind.ENCRYPTED);
        } catch (OldFileFormatException e) {
            throw Refusal.of(Kind.UNSUPPORTED);
        } catch (IOException e) {
            intake.proveReadable();
            throw Refusal.of(Kind.CORRUPT);
        }
    }

    private static void read(Intake intake, POIFSFileSystem container) throws IOException, Refusal {
        DirectoryNode root = container.getRoot();
        if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
            throw Refusal.of(Kind.ENCRYPTED);
        }
        if (root.hasEntryCaseInsensitive("WordDocument")) {
            intake.detectedAs("application/msword");
            macros(intake, root, "Macros");
            DocReader.read(intake, root);
            return;
        }
        if (root.hasEntryCaseInsensitive("Workbook") || root.hasEntryCaseInsensitive("Book")) {
            intake.detectedAs("application/vnd.ms-excel");
            macros(intake, root, "_VBA_PROJECT_CUR");
            refuseOldExcel(root);
            XlsReader.read(intake, container);
            return;
        }
        throw Refusal.of(Kind.UNSUPPORTED);
    }

    /** Where programs stand in a document ([MS-OVBA] 1.3.3). */
    private static void macros(Intake intake, DirectoryNode root, String entry) {
        if (root.hasEntryCaseInsensitive(entry)) {
            intake.leaveOutMacros(entry);
        }
    }

    /** Excel 5 and 95, which the library would read as the Excel after them where their stream is called {@code Book}. */
    private static void refuseOldExcel(DirectoryNode root) throws IOException, Refusal {
        if (root.hasEntryCaseInsensitive("Workbook")) {
            return;
        }
        try (InputStream book = root.createDocumentInputStream(root.getEntryCaseInsensitive("Book"))) {
            ByteBuffer begin = ByteBuffer.wrap(book.readNBytes(BEGIN_LENGTH)).order(ByteOrder.LITTLE_ENDIAN);
            if (begin.remaining() == BEGIN_LENGTH && begin.getShort(VERSION_AT) < BIFF8) {
                throw Refusal.of(Kind.UNSUPPORTED);
            }
        }
    }
}
