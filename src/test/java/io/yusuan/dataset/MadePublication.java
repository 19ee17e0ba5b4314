package io.yusuan.dataset;

import io.yusuan.document.RejectReason;
import io.yusuan.document.SourceId;
import io.yusuan.pipeline.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** A publication of documents made up for a test; publishing into the same folder again replaces it. */
public final class MadePublication {
    /** Some of the code book, enough to see that it is there. */
    private static final CodeBookRows CODES = new CodeBookRows(
            List.of(new CodeRow(
                    "k1", "function", "20101", "人大事务", 2, "201", null, null, null, "seen", null, null, false)),
            List.of(new CodeMapRow("m1", "50101", "30101", null, "notice", null)));

    private final Path root;
    private final TreeMap<String, Outcome> outcomes = new TreeMap<>();
    private boolean withSpreadsheets;

    public MadePublication(Path root) {
        this.root = root;
    }

    /** A document whose id begins with the digits, with one table of a year and an amount a row. */
    public MadePublication with(String digits, int year, String... amounts) {
        outcomes.put(digits, Outcomes.document(digits, year, amounts));
        return this;
    }

    /** A document with one row of that label. */
    public MadePublication withLabel(String digits, String label) {
        SourceId source = Outcomes.source(digits);
        outcomes.put(
                digits,
                Outcomes.processed(
                        source,
                        2019,
                        List.of(Outcomes.statement(
                                source, 1, List.of(Outcomes.line(1, label, Outcomes.amount(2, "7"))))),
                        List.of()));
        return this;
    }

    public MadePublication withRejected(String digits) {
        outcomes.put(digits, Outcomes.rejected(digits, RejectReason.Kind.ENCRYPTED));
        return this;
    }

    public MadePublication without(String digits) {
        outcomes.remove(digits);
        return this;
    }

    MadePublication withSpreadsheets() {
        withSpreadsheets = true;
        return this;
    }

    MadePublication withoutSpreadsheets() {
        withSpreadsheets = false;
        return this;
    }

    public Path publish() throws IOException {
        RowStore store = new RowStore(root.resolveSibling(root.getFileName() + "-rows"));
        List<String> keys = new ArrayList<>();
        for (Outcome outcome : outcomes.values()) {
            keys.add(outcome.source().docId());
            store.write(outcome.source().docId(), PackedRows.of(DocumentRows.of(outcome, Outcomes.VERSIONS)));
        }
        Publisher publisher = new Publisher(root, Outcomes.VERSIONS, CODES, false);
        (withSpreadsheets ? publisher.withSpreadsheets() : publisher).publish(KeptDocuments.of(keys, store), store);
        return root;
    }
}
