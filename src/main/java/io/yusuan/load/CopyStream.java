package io.yusuan.load;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/** Rows on their way into a table, the fastest way there is. */
final class CopyStream implements Closeable {
    private static final int BUFFER = 1 << 16;

    private final OutputStream out;

    private CopyStream(OutputStream out) {
        this.out = out;
    }

    /** Opens a way into a table with its columns in order. */
    static CopyStream into(Connection database, String table) throws SQLException {
        String copy = "COPY " + table + " FROM STDIN";
        return new CopyStream(
                new BufferedOutputStream(new PGCopyOutputStream(database.unwrap(PGConnection.class), copy), BUFFER));
    }

    void row(List<String> values) throws IOException {
        out.write(CopyLines.line(values).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
