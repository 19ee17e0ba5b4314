package io.yusuan.normalise;

import io.yusuan.catalogue.Catalogue;
import io.yusuan.document.SourceId;
import io.yusuan.finding.FindingLog;
import io.yusuan.recognise.Recognition;
import io.yusuan.statement.DocumentHead;

/** Makes typed statements of the tables of documents. Safe for use by several threads. */
public final class Normaliser {
    private final Catalogue catalogue;
    private final TargetReader targets;
    private final boolean keepPersonalData;

    /**
     * A normaliser.
     *
     * @param keepPersonalData whether people's names and telephone numbers may enter statements
     */
    public Normaliser(Catalogue catalogue, boolean keepPersonalData) {
        this.catalogue = catalogue;
        this.targets = new TargetReader(catalogue.wording().targets());
        this.keepPersonalData = keepPersonalData;
    }

    /** What the document says of itself. */
    public DocumentHead head(Recognition recognition, FindingLog log) {
        return new HeadReader(catalogue.wording()).read(recognition, log);
    }

    /** What makes the statements of one document's tables, one after another. */
    public TableNormaliser tables(SourceId source, Recognition recognition, DocumentHead head, FindingLog log) {
        return new TableNormaliser(
                DocumentContext.of(source, catalogue, recognition, head, targets, keepPersonalData, log));
    }
}
