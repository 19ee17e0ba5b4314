package io.yusuan.read;

import io.yusuan.document.RejectReason.Kind;
import java.io.IOException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.OldFileFormatException;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Opens an OLE2 container and reads it by the entries at its root. */
final class OleDocument {
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
            DocReader.read(intake, root);
            return;
        }
        if (root.hasEntryCaseInsensitive("Workbook") || root.hasEntryCaseInsensitive("Book")) {
            intake.detectedAs("application/vnd.ms-excel");
            XlsReader.read(intake, container);
            return;
        }
        throw Refusal.of(Kind.UNSUPPORTED);
    }
}
