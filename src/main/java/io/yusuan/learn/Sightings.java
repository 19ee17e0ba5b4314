package io.yusuan.learn;

import java.util.List;
import java.util.Optional;

/**
 * What a document shows that the catalogue does not know.
 *
 * @param source document, as in the datasets
 * @param refused why the document could not be read
 */
public record Sightings(
        String source, Optional<String> refused, List<UnknownTable> tables, List<UnknownColumn> columns) {
    public Sightings {
        tables = List.copyOf(tables);
        columns = List.copyOf(columns);
    }

    /** A document that could not be read. */
    public static Sightings refused(String source, String reason) {
        return new Sightings(source, Optional.of(reason), List.of(), List.of());
    }
}
