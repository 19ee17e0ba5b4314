package io.yusuan.load;

import io.yusuan.dataset.Publication.PublishedFile;
import io.yusuan.dataset.PublishedParts;
import io.yusuan.dataset.SqlDialect;
import io.yusuan.dataset.SqlTable;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Brings one table to what is published, within the transaction of its connection. */
final class TableLoad {
    private static final String ALL = "*";

    private final Connection database;
    private final Bookkeeping bookkeeping;
    private final PublishedParts publication;

    TableLoad(Connection database, Bookkeeping bookkeeping, PublishedParts publication) {
        this.database = database;
        this.bookkeeping = bookkeeping;
        this.publication = publication;
    }

    LoadReport.Table load(SqlTable table) throws SQLException, IOException {
        Set<String> loaded = bookkeeping.parts(table.dataset());
        List<PublishedFile> published = publication.of(table.dataset());
        Set<String> paths = published.stream().map(PublishedFile::path).collect(Collectors.toSet());
        List<PublishedFile> fresh =
                published.stream().filter(p -> !loaded.contains(p.path())).toList();
        List<String> gone =
                loaded.stream().filter(path -> !paths.contains(path)).sorted().toList();
        digest(table, fresh);
        long removed = bookkeeping.removeChanged(table, gone);
        long added = 0;
        for (PublishedFile part : fresh) {
            added += copy(table, part);
        }
        bookkeeping.replace(table.dataset(), gone);
        return new LoadReport.Table(table.dataset(), removed, added);
    }

    private void digest(SqlTable table, List<PublishedFile> fresh) throws SQLException, IOException {
        try (CopyStream incoming = bookkeeping.incoming()) {
            for (PublishedFile part : fresh) {
                publication.verify(part);
                DocumentDigests digests = new DocumentDigests(
                        (document, digest) -> incoming.row(List.of(table.dataset(), document, part.path(), digest)));
                publication.read(part, table.columns(), row -> digests.row(document(table, row), row));
                digests.finish();
            }
        }
        bookkeeping.incomingIsComplete();
    }

    private long copy(SqlTable table, PublishedFile part) throws SQLException, IOException {
        Set<String> missing = bookkeeping.missing(part);
        if (missing.isEmpty()) {
            return 0;
        }
        long[] rows = new long[1];
        try (CopyStream copy = CopyStream.into(database, table.qualified() + " " + columns(table))) {
            publication.read(part, table.columns(), row -> {
                if (missing.contains(document(table, row))) {
                    copy.row(row);
                    rows[0]++;
                }
            });
        }
        return rows[0];
    }

    /** A table may stand in the database with its columns in another order: those of a newer contract come last there. */
    private static String columns(SqlTable table) {
        return table.columns().stream().map(SqlDialect::name).collect(Collectors.joining(", ", "(", ")"));
    }

    /** The document of a row; one for all rows of a dataset that is of none. */
    private static String document(SqlTable table, List<String> row) {
        return table.isOfDocuments() ? row.get(table.columns().indexOf("doc_id")) : ALL;
    }
}
