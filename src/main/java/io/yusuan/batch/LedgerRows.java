package io.yusuan.batch;

import io.yusuan.dataset.Waived;
import io.yusuan.document.RejectReason;
import io.yusuan.document.SourceFile;
import io.yusuan.document.SourceId;
import java.net.URI;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;

/** What rows of the ledger stand for. */
final class LedgerRows {
    private LedgerRows() {}

    /** Values of a statement, in order. */
    static void fill(PreparedStatement row, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            row.setObject(i + 1, values[i]);
        }
    }

    static Standing.Published published(ResultSet row) throws SQLException {
        String findings = row.getString("waived");
        SortedSet<String> waived = new TreeSet<>(findings.isEmpty() ? List.of() : List.of(findings.split(" ")));
        return new Standing.Published(
                row.getString("made_of"), row.getString("manifest"), new Waived(waived, row.getInt("waived_errors")));
    }

    static Input input(ResultSet row) throws SQLException {
        String source = row.getString("source");
        Path file = Path.of(URI.create(row.getString("file")));
        SourceId id = new SourceId(row.getString("doc_id"), source, source.substring(source.lastIndexOf('/') + 1));
        return new Input(
                row.getInt("ordinal"),
                new SourceFile(id, file, row.getLong("bytes")),
                Optional.ofNullable(row.getString("duplicate_of")),
                Optional.ofNullable(row.getString("refused")).map(RejectReason::parse),
                row.getString("store_key"));
    }

    static Summary summary(ResultSet row) throws SQLException {
        int year = row.getInt("fiscal_year");
        OptionalInt fiscalYear = row.wasNull() ? OptionalInt.empty() : OptionalInt.of(year);
        return new Summary(
                row.getString("status"),
                row.getString("reason"),
                row.getString("organisation"),
                fiscalYear,
                row.getInt("tables_recognised"),
                row.getInt("facts"),
                row.getInt("checks_held"),
                row.getInt("checks_differing"),
                row.getInt("findings"),
                row.getInt("differing_errors"));
    }
}
