package io.yusuan.learn;

import java.util.List;
import java.util.stream.Stream;

/** The suggestions in words. */
final class SuggestionReport {
    private static final int NEAREST = 3;
    private static final String INDENT = "    ";

    private final int documents;
    private final List<Sightings> refused;
    private final List<TableGroup> tables;
    private final List<ColumnGroup> columns;
    private final StringBuilder text = new StringBuilder();

    SuggestionReport(int documents, List<Sightings> refused, List<TableGroup> tables, List<ColumnGroup> columns) {
        this.documents = documents;
        this.refused = refused;
        this.tables = tables;
        this.columns = columns;
    }

    String text() {
        line(Occurrences.count(documents, "document") + " (" + refused.size() + " unread), "
                + Occurrences.count(tables.size(), "unrecognised title") + ", "
                + Occurrences.count(columns.size(), "unknown head"));
        section("unrecognised tables", tables.stream());
        tables.forEach(this::table);
        section("unknown heads", columns.stream());
        columns.forEach(this::column);
        section("unread", refused.stream());
        refused.forEach(r -> line(r.source() + ": " + r.refused().orElseThrow()));
        return text.toString();
    }

    private void table(TableGroup group) {
        line(group.title().isEmpty() ? "(no title)" : group.title());
        line(INDENT + Occurrences.of(group.seen()).printed("table") + (group.figures() ? "" : "; no figures"));
        if (group.title().isEmpty() && !group.heads().isEmpty()) {
            line(INDENT + "heads: " + String.join(" | ", group.heads()));
        }
        for (TypeFit fit : group.near().stream().limit(NEAREST).toList()) {
            boolean clear = group.clear().filter(fit.type()::equals).isPresent();
            line(INDENT + (clear ? "→ " : "? ") + fit.type() + ": " + fit.reasons());
        }
    }

    private void column(ColumnGroup group) {
        line(group.type() + ": " + group.alias());
        line(INDENT + Occurrences.of(group.seen()).printed("column") + "; " + group.holds() + " below it");
        for (ColumnFit fit : group.near().stream().limit(NEAREST).toList()) {
            boolean clear = group.clear().filter(fit.id()::equals).isPresent();
            String id = fit.id() + (fit.common() ? " (of any table)" : "");
            line(INDENT + (clear ? "→ " : "? ") + id + ": " + fit.reasons());
        }
    }

    private void section(String name, Stream<?> content) {
        if (content.findAny().isPresent()) {
            text.append('\n').append("== ").append(name).append('\n');
        }
    }

    private void line(String line) {
        text.append(YamlText.oneLine(line)).append('\n');
    }
}
