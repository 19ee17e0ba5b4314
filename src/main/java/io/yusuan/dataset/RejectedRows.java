package io.yusuan.dataset;

import io.yusuan.document.RejectReason;
import io.yusuan.pipeline.Outcome;
import io.yusuan.statement.DocumentHead;
import java.util.List;

/** Rows of a document that cannot be used. */
final class RejectedRows {
    private RejectedRows() {}

    static DocumentRows of(Outcome.Rejected rejected, Versions versions) {
        DocumentRow document = new DocumentRow(
                rejected.source().docId(),
                rejected.source().source(),
                rejected.source().fileName(),
                Values.text(rejected.mediaType()),
                rejected.bytes(),
                Values.id(rejected.status()),
                rejected.reason().printed(),
                Values.id(DocumentHead.Disclosure.UNKNOWN),
                Values.id(DocumentHead.Level.UNKNOWN),
                null,
                null,
                null,
                0,
                0,
                0,
                0,
                0,
                versions.contract(),
                versions.engine(),
                versions.catalogue(),
                null);
        // The first document of that content has the findings; the same doc_id twice would double every join.
        boolean duplicate = rejected.reason().kind() == RejectReason.Kind.DUPLICATE;
        List<FindingRow> findings =
                duplicate ? List.of() : FindingRows.of(rejected.source().docId(), rejected.findings());
        return new DocumentRows(document, List.of(), List.of(), List.of(), List.of(), List.of(), findings, List.of());
    }
}
