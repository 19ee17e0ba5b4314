package io.yusuan.dataset;

import io.yusuan.finding.Finding;
import java.util.ArrayList;
import java.util.List;

/** Findings to rows. */
final class FindingRows {
    private FindingRows() {}

    static List<FindingRow> of(String docId, List<Finding> findings) {
        RowIds ids = new RowIds('n');
        List<FindingRow> rows = new ArrayList<>();
        for (Finding finding : findings) {
            String place = finding.place().printed();
            rows.add(new FindingRow(
                    ids.next(docId, finding.tableId(), finding.code().id(), place, finding.messageZh()),
                    docId,
                    Values.text(finding.tableId()),
                    finding.code().id(),
                    Values.id(finding.severity()),
                    finding.messageZh(),
                    finding.messageEn(),
                    place,
                    Values.text(String.join(" ", finding.checkIds())),
                    Values.text(finding.explanation().en()),
                    Values.text(finding.advice()),
                    Values.text(finding.explanation().zh()),
                    null));
        }
        return rows;
    }
}
