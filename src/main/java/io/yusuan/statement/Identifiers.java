package io.yusuan.statement;

import io.yusuan.document.SourceId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Stable ids: hashes of content and position, never of a clock or a counter of the run. */
public final class Identifiers {
    private static final int ID_DIGITS = 20;
    private static final int ORDINAL_DIGITS = 3;

    /** Looked up once a thread: every fact and check has an id. */
    private static final ThreadLocal<MessageDigest> SHA_256 = ThreadLocal.withInitial(Identifiers::sha256);

    private Identifiers() {}

    /** Id of a table: {@code <doc_id first 16>-<ordinal, 3 digits>}. */
    public static String table(SourceId source, int ordinal) {
        String number = Integer.toString(ordinal);
        return source.shortId() + "-" + "0".repeat(Math.max(0, ORDINAL_DIGITS - number.length())) + number;
    }

    /** Id of a fact: its table and its position in the joined grid. */
    public static String fact(String tableId, int row, int column) {
        return "f" + hash(tableId, Integer.toString(row), Integer.toString(column));
    }

    /** Id of anything else: one letter for its dataset, then a hash of the parts that identify it. */
    public static String of(char dataset, String... parts) {
        return dataset + hash(parts);
    }

    private static String hash(String... parts) {
        StringBuilder all = new StringBuilder();
        for (String part : parts) {
            all.append(part).append('\0');
        }
        byte[] bytes = all.toString().getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(SHA_256.get().digest(bytes), 0, ID_DIGITS / 2);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
