package io.yusuan.cli;

import io.yusuan.load.LoadReport;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a load did, for a person or a machine. */
final class LoadSummary {
    private LoadSummary() {}

    static String text(LoadReport report) {
        if (report.stood()) {
            return "nothing to do: " + report.where() + " holds this publication already\n";
        }
        TextTable table = new TextTable(
                TextTable.Column.text("table", Integer.MAX_VALUE),
                TextTable.Column.number("rows removed"),
                TextTable.Column.number("rows added"));
        report.tables().forEach(t -> table.row(t.dataset(), t.removed(), t.added()));
        return table.printed() + "loaded into " + report.where() + "\n";
    }

    static Map<String, Object> json(LoadReport report) {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("database", report.database());
        root.put("schema", report.schema());
        root.put("manifest", report.manifest());
        root.put("stood", report.stood());
        root.put("tables", report.tables());
        return root;
    }
}
