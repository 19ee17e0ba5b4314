package io.yusuan.learn;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a person may add to the catalogue, drawn from all documents; what matters most comes first. */
public final class Suggestions {
    private final int documents;
    private final List<Sightings> refused;
    private final List<TableGroup> tables;
    private final List<ColumnGroup> columns;

    private Suggestions(int documents, List<Sightings> refused, List<TableGroup> tables, List<ColumnGroup> columns) {
        this.documents = documents;
        this.refused = refused;
        this.tables = tables;
        this.columns = columns;
    }

    /** The suggestions that follow from documents, in their order. */
    public static Suggestions of(List<Sightings> all) {
        List<TableGroup> tables =
                TableGroup.of(all.stream().flatMap(s -> s.tables().stream()).toList());
        List<UnknownColumn> columns = Stream.concat(
                        all.stream().flatMap(s -> s.columns().stream()),
                        tables.stream().flatMap(t -> t.unknownColumns().stream()))
                .toList();
        List<Sightings> refused =
                all.stream().filter(s -> s.refused().isPresent()).toList();
        return new Suggestions(all.size(), refused, tables, ColumnGroup.of(columns));
    }

    /** For a person to read; lines end with a line feed. */
    public String report() {
        return new SuggestionReport(documents, refused, tables, columns).text();
    }

    /**
     * Files of an overlay, by path below its directory. What is beyond doubt stands in them, everything else as comments;
     * the catalogue accepts them as they are.
     */
    public Map<String, String> overlay() {
        return new SuggestedOverlay(tables, columns).files();
    }
}
