package io.yusuan.pipeline;

import io.yusuan.document.Document;
import io.yusuan.interpret.RawTable;
import io.yusuan.recognise.Recognition;
import java.util.List;
import java.util.Optional;

/**
 * What each room made of a document on its way to the outcome, for people who want to see why.
 *
 * @param document blocks in reading order, empty when the document was refused
 * @param recognition its tables and narrative
 * @param tables tables with bound columns
 * @param outcome the end
 */
public record Trace(
        Optional<Document> document, Optional<Recognition> recognition, List<RawTable> tables, Outcome outcome) {
    public Trace {
        tables = List.copyOf(tables);
    }
}
