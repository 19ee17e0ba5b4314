package io.yusuan.read;

import io.yusuan.document.RejectReason.Kind;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.util.ZipFileZipEntrySource;
import org.apache.poi.openxml4j.util.ZipSecureFile;

/** Opens a zip archive as an Office package and reads it by the content type of its main part. */
final class OfficeArchive {
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** Content type of a main part → media type of the document: document, template, both with macros. */
    private static final Map<String, String> MAIN_PARTS = Map.of(
            WORD + ".main+xml",
            WORD,
            "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
            WORD,
            "application/vnd.ms-word.document.macroEnabled.main+xml",
            WORD,
            "application/vnd.ms-word.template.macroEnabledTemplate.main+xml",
            WORD,
            EXCEL + ".main+xml",
            EXCEL,
            "application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml",
            EXCEL,
            "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
            EXCEL,
            "application/vnd.ms-excel.template.macroEnabled.main+xml",
            EXCEL);

    private static final Pattern MACROS =
            Pattern.compile("application/vnd\\.ms-(office\\.vbaProject|excel\\.(intl)?macrosheet\\+xml)");

    private OfficeArchive() {}

    static void read(Intake intake) throws IOException, Refusal {
        intake.detectedAs("application/zip");
        OfficeLimits.apply();
        try (ZipSecureFile zip = new ZipSecureFile(intake.file().toFile())) {
            if (zip.getEntry("[Content_Types].xml") == null) {
                throw Refusal.of(Kind.UNSUPPORTED);
            }
            OPCPackage archive = OPCPackage.open(new ZipFileZipEntrySource(zip));
            try {
                read(intake, archive);
            } finally {
                archive.revert();
            }
        } catch (InvalidFormatException e) {
            throw refusal(e);
        } catch (XMLStreamException e) {
            throw refusal(e.getNestedException() == null ? e : e.getNestedException());
        } catch (IOException e) {
            intake.proveReadable();
            throw refusal(e);
        }
    }

    private static void read(Intake intake, OPCPackage archive)
            throws InvalidFormatException, IOException, XMLStreamException, Refusal {
        for (Map.Entry<String, String> known : MAIN_PARTS.entrySet()) {
            List<PackagePart> parts = archive.getPartsByContentType(known.getKey());
            if (!parts.isEmpty()) {
                intake.detectedAs(known.getValue());
                macros(intake, archive);
                if (known.getValue().equals(WORD)) {
                    DocxReader.read(intake, parts.get(0));
                } else {
                    XlsxReader.read(intake, archive, parts.get(0));
                }
                return;
            }
        }
        throw Refusal.of(Kind.UNSUPPORTED);
    }

    /** Programs, and sheets of the macros that came before them. */
    private static void macros(Intake intake, OPCPackage archive) throws InvalidFormatException {
        List<String> macros = archive.getParts().stream()
                .filter(part -> MACROS.matcher(part.getContentType()).matches())
                .map(part -> part.getPartName().getName())
                .sorted()
                .toList();
        if (!macros.isEmpty()) {
            intake.leaveOutMacros(String.join(" ", macros));
        }
    }

    /** POI says in words alone that an archive expands too far. */
    private static Refusal refusal(Throwable cause) {
        String message = String.valueOf(cause.getMessage());
        if (message.contains("file entries")) {
            return Refusal.limit("archive_entries");
        }
        if (!message.contains("Zip bomb")) {
            return Refusal.of(Kind.CORRUPT);
        }
        return Refusal.limit(message.contains("ratio") ? "archive_ratio" : "archive_bytes");
    }
}
