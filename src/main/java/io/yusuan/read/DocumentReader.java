package io.yusuan.read;

import io.yusuan.document.RejectReason.Kind;
import io.yusuan.document.SourceFile;
import io.yusuan.finding.FindingLog;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;

/** Reads any supported file. Safe for use by several threads. */
public final class DocumentReader {
    private static final int HEAD = 1 << 16;

    private final ReadLimits limits;

    public DocumentReader(ReadLimits limits) {
        this.limits = limits;
    }

    /**
     * Reads a file. What the file is follows from its content, never from its name.
     *
     * @param log takes what is odd but readable
     * @throws IOException when the file cannot be opened or the disk fails, never because of its content
     */
    public ReadResult read(SourceFile source, FindingLog log) throws IOException {
        Intake intake = new Intake(source, limits, log);
        try {
            read(intake);
            return new ReadResult.Readable(intake.document());
        } catch (Refusal refusal) {
            return new ReadResult.Refused(intake.mediaType(), refusal.reason());
        } catch (RuntimeException thrown) {
            return new ReadResult.Refused(
                    intake.mediaType(), Fault.ofContent(thrown).reason());
        }
    }

    private void read(Intake intake) throws IOException, Refusal {
        byte[] head = head(intake);
        if (head.length == 0) {
            throw Refusal.of(Kind.CORRUPT);
        }
        if (Files.size(intake.file()) > limits.maxBytes()) {
            throw Refusal.limit("bytes");
        }
        TextDecoder decoder = new TextDecoder(intake.file(), limits);
        switch (Sniffer.sniff(intake, head)) {
            case ZIP -> OfficeArchive.read(intake);
            case OLE2 -> OleDocument.read(intake);
            case PDF -> PdfIntake.read(intake);
            case HTML -> HtmlReader.read(intake, decoder.decode(head, TextEncoding.declared(head), intake.log()));
            case TEXT -> TextReader.read(intake, decoder.decode(head, intake.log()));
        }
    }

    private static byte[] head(Intake intake) throws IOException {
        try (InputStream in = Files.newInputStream(intake.file())) {
            return in.readNBytes(HEAD);
        }
    }
}
