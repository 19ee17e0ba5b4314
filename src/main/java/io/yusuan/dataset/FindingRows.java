package io.yusuan.dataset;

import io.yusuan.finding.Finding;
import io.yusuan.finding.Severity;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Findings to rows. */
final class FindingRows {
    private FindingRows() {}

    /** The rows of a document: what is most urgent first, and what is as urgent in order of the findings. */
    static List<FindingRow> of(String docId, List<Finding> findings) {
        RowIds ids = new RowIds('n');
        Map<Severity, List<FindingRow>> rows = new EnumMap<>(Severity.class);
        for (Finding finding : findings) {
            String place = finding.place().printed();
            rows.computeIfAbsent(finding.severity(), s -> new ArrayList<>())
                    .add(new FindingRow(
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
                            null,
                            Values.text(finding.adviceZh())));
        }
        return rows.values().stream().flatMap(List::stream).toList();
    }
}
