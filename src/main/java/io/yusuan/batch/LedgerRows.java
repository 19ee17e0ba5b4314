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
import java.util.Objects;
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

    static Known known(ResultSet row) throws SQLException {
        return new Known(
                row.getInt("ordinal"),
                row.getString("source"),
                row.getString("file"),
                row.getString("doc_id"),
                row.getLong("bytes"),
                Objects.requireNonNullElse(row.getString("refused"), ""),
                Optional.ofNullable(row.getString("duplicate_of")),
                row.getString("store_key"),
                row.getString("state").equals("done"),
                Objects.requireNonNullElse(row.getString("reason"), ""),
                row.getString("catalogue_version"),
                row.getObject("fiscal_year", Integer.class));
    }

    static RunReport.Line line(ResultSet row) throws SQLException {
        return new RunReport.Line(row.getString("source"), row.getString("doc_id"), summary(row));
    }

    static RunTotals.Group group(ResultSet row) throws SQLException {
        return new RunTotals.Group(
                row.getString("status"),
                row.getString("reason"),
                row.getInt("documents"),
                row.getLong("tables_recognised"),
                row.getLong("facts"),
                row.getLong("checks_held"),
                row.getLong("checks_differing"),
                row.getLong("findings"),
                row.getLong("differing_errors"));
    }

    private static Summary summary(ResultSet row) throws SQLException {
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
