package io.yusuan.dataset;

import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** The documents of a publication in order of id and source, of which those are held whose ids begin alike. */
final class SortedDocuments implements Closeable {
    private static final int DIGITS = 4;
    private static final int HEX = 16;
    private static final int BEGINNINGS = 1 << 16;

    private static final Parted.Form<StagedDocument> FORM = new Parted.Form<>() {
        @Override
        public void write(StagedDocument document, DataOutputStream out) throws IOException {
            Parted.text(document.docId(), out);
            Parted.text(document.source(), out);
            Parted.text(
                    document.fiscalYear() == null ? "" : document.fiscalYear().toString(), out);
            Parted.text(document.key(), out);
        }

        @Override
        public StagedDocument read(DataInputStream in) throws IOException {
            String docId = Parted.text(in);
            String source = Parted.text(in);
            String year = Parted.text(in);
            return new StagedDocument(docId, source, year.isEmpty() ? null : Integer.valueOf(year), Parted.text(in));
        }
    };

    private final Parted<StagedDocument> parted;
    private final TreeSet<Integer> years = new TreeSet<>();
    private Iterator<StagedDocument> part = Collections.emptyIterator();
    private int parts;

    SortedDocuments(StagedDocuments documents, RowStore store) throws IOException {
        parted = new Parted<>(store, "documents", documents.count(), FORM);
        for (StagedDocument document : documents) {
            int beginning = Integer.parseInt(document.docId(), 0, DIGITS, HEX);
            parted.add((int) ((long) beginning * parted.parts() / BEGINNINGS), document);
            if (document.fiscalYear() != null) {
                years.add(document.fiscalYear());
            }
        }
    }

    /** Whether they are about more than one fiscal year. */
    boolean ofSeveralYears() {
        return years.size() > 1;
    }

    /** The next one; empty after the last. */
    Optional<StagedDocument> next() throws IOException {
        while (!part.hasNext() && parts < parted.parts()) {
            List<StagedDocument> documents = parted.read(parts++);
            documents.sort(StagedDocument.ORDER);
            part = documents.iterator();
        }
        return part.hasNext() ? Optional.of(part.next()) : Optional.empty();
    }

    @Override
    public void close() throws IOException {
        parted.close();
    }
}
