package io.yusuan.read;

import io.yusuan.document.Document;
import io.yusuan.document.RejectReason.Kind;
import io.yusuan.document.SourceFile;
import io.yusuan.finding.FindingLog;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.OptionalInt;

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
        String mediaType = "application/octet-stream";
        try {
            byte[] head = head(source);
            if (head.length == 0) {
                throw Refusal.of(Kind.CORRUPT);
            }
            if (!looksLikeText(head)) {
                throw Refusal.of(Kind.UNSUPPORTED);
            }
            mediaType = "text/plain";
            Blocks blocks = new Blocks(limits);
            TextReader.read(new TextDecoder(source.file(), limits).decode(head, log), blocks, log);
            return new ReadResult.Readable(
                    new Document(source.id(), mediaType, source.bytes(), OptionalInt.empty(), blocks.blocks()));
        } catch (Refusal refusal) {
            return new ReadResult.Refused(mediaType, refusal.reason());
        }
    }

    private static byte[] head(SourceFile source) throws IOException {
        try (InputStream in = Files.newInputStream(source.file())) {
            return in.readNBytes(HEAD);
        }
    }

    private static boolean looksLikeText(byte[] head) {
        if (TextEncoding.of(head).isPresent()) {
            return true;
        }
        for (byte b : head) {
            if (b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f') {
                return false;
            }
        }
        return true;
    }
}
