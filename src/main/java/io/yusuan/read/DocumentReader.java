package io.yusuan.read;

import io.yusuan.document.RejectReason;
import io.yusuan.document.SourceFile;
import io.yusuan.finding.FindingLog;
import java.io.IOException;

/** Reads any supported file. Safe for use by several threads. */
public final class DocumentReader {
    private final ReadLimits limits;

    public DocumentReader(ReadLimits limits) {
        this.limits = limits;
    }

    /**
     * Reads a file.
     *
     * @param log takes what is odd but readable
     * @throws IOException when the file cannot be opened or the disk fails, never because of its content
     */
    public ReadResult read(SourceFile source, FindingLog log) throws IOException {
        return new ReadResult.Refused("application/octet-stream", RejectReason.of(RejectReason.Kind.UNSUPPORTED));
    }
}
