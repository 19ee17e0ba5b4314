package io.yusuan.across;

import io.yusuan.dataset.DocumentRow;
import io.yusuan.dataset.DocumentRows;
import io.yusuan.dataset.FactRow;
import io.yusuan.dataset.StatementRow;
import java.util.Comparator;
import java.util.List;

/**
 * A document as others are held against it.
 *
 * @param key its key in the row store
 * @param document its own row, with an organisation and a year
 */
record Edition(String key, DocumentRow document, List<FactRow> facts, List<StatementRow> statements) {
    private static final String UNKNOWN = "unknown";

    static final Comparator<Edition> ORDER = Comparator.comparing((Edition e) -> e.year())
            .thenComparing(e -> e.document.disclosure())
            .thenComparing(e -> e.document.docId())
            .thenComparing(e -> e.document.source());

    static Edition of(String key, DocumentRows rows) {
        return new Edition(key, rows.document(), rows.facts(), rows.statements());
    }

    int year() {
        return document.fiscalYear();
    }

    /** Whether both are of a department, or of a unit; a document that does not say may be of either. */
    boolean isAtLevelOf(Edition other) {
        String level = document.level();
        return level == null
                || level.equals(UNKNOWN)
                || other.document.level() == null
                || other.document.level().equals(UNKNOWN)
                || level.equals(other.document.level());
    }

    boolean isOfKnownKind() {
        return !document.disclosure().equals(UNKNOWN);
    }

    boolean isOfKind(String disclosure) {
        return document.disclosure().equals(disclosure);
    }
}
