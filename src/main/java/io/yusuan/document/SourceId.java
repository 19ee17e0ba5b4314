package io.yusuan.document;

import java.util.Objects;

/**
 * Which input a document is.
 *
 * @param docId lower-case hex SHA-256 of the bytes: the identity of the content
 * @param source path relative to the source root with {@code /} separators, or URL; {@code archive.zip!/member} inside
 *     archives
 * @param fileName last segment of {@code source}
 */
public record SourceId(String docId, String source, String fileName) {
    private static final int SHORT_ID = 16;

    public SourceId {
        Objects.requireNonNull(docId);
        Objects.requireNonNull(source);
        Objects.requireNonNull(fileName);
    }

    /** First sixteen hex digits of the content hash, as used in table ids. */
    public String shortId() {
        return docId.substring(0, SHORT_ID);
    }
}
