package io.yusuan.normalise;

import io.yusuan.catalogue.Catalogue;
import io.yusuan.document.SourceId;
import io.yusuan.finding.FindingLog;
import io.yusuan.recognise.Recognition;
import io.yusuan.statement.DocumentHead;

/**
 * What all tables of a document share.
 *
 * @param source which document
 * @param catalogue what to expect
 * @param head what the document says of itself
 * @param units the unit of each table
 * @param index what the list of the document's tables says of them
 * @param names compares codes with the code book
 * @param targets reads the values of performance indicators
 * @param keepPersonalData whether people's names and telephone numbers may enter statements
 * @param log takes what is odd
 */
record DocumentContext(
        SourceId source,
        Catalogue catalogue,
        DocumentHead head,
        TableUnits units,
        TableIndex index,
        CodeNames names,
        TargetReader targets,
        boolean keepPersonalData,
        FindingLog log) {
    static DocumentContext of(
            SourceId source,
            Catalogue catalogue,
            Recognition recognition,
            DocumentHead head,
            TargetReader targets,
            boolean keepPersonalData,
            FindingLog log) {
        CodeNames names = new CodeNames(catalogue.codes(), log);
        return new DocumentContext(
                source,
                catalogue,
                head,
                new TableUnits(recognition),
                new TableIndex(catalogue, recognition),
                names,
                targets,
                keepPersonalData,
                log);
    }
}
