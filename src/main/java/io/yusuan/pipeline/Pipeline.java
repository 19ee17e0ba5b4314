package io.yusuan.pipeline;

import io.yusuan.catalogue.Catalogue;
import io.yusuan.document.SourceFile;
import io.yusuan.finding.FindingLog;
import io.yusuan.read.DocumentReader;
import io.yusuan.read.ReadLimits;
import io.yusuan.read.ReadResult;
import io.yusuan.statement.DocumentHead;
import java.io.IOException;
import java.util.List;
import java.util.OptionalInt;

/** Reads, understands and judges one document. Safe for use by several threads. */
public final class Pipeline {
    private final DocumentReader reader;

    /**
     * A pipeline.
     *
     * @param catalogue what to expect
     * @param limits what one document may cost
     * @param keepPersonalData whether people's names and telephone numbers in performance forms may enter datasets
     */
    public Pipeline(Catalogue catalogue, ReadLimits limits, boolean keepPersonalData) {
        this.reader = new DocumentReader(limits);
    }

    /**
     * What becomes of a document.
     *
     * @throws IOException when the environment fails, never because of the document's content
     */
    public Outcome process(SourceFile source) throws IOException {
        FindingLog log = new FindingLog();
        ReadResult result = reader.read(source, log);
        if (result instanceof ReadResult.Refused refused) {
            return new Outcome.Rejected(
                    source.id(), refused.mediaType(), source.bytes(), refused.reason(), log.findings());
        }
        DocumentHead head =
                new DocumentHead(DocumentHead.Disclosure.UNKNOWN, DocumentHead.Level.UNKNOWN, "", OptionalInt.empty());
        ReadResult.Readable readable = (ReadResult.Readable) result;
        return new Outcome.Processed(
                source.id(),
                readable.document().mediaType(),
                source.bytes(),
                readable.document().pages(),
                head,
                List.of(),
                List.of(),
                List.of(),
                log.findings());
    }
}
