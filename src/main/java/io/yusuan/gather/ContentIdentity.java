package io.yusuan.gather;

import io.yusuan.document.SourceFile;
import io.yusuan.document.SourceId;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/** What makes a file on disk the input that the datasets speak of. */
public final class ContentIdentity {
    private ContentIdentity() {}

    /**
     * The identity of a file.
     *
     * @param source as in the datasets
     * @throws IOException when the file cannot be read
     */
    public static SourceFile of(String source, Path file) throws IOException {
        String fileName = source.substring(source.lastIndexOf('/') + 1);
        SourceId id = new SourceId(hash(file), source, fileName);
        return new SourceFile(id, file.toAbsolutePath(), Files.size(file));
    }

    /** Lower-case hex SHA-256 of texts in their order. */
    public static String hash(String first, Iterable<String> others) {
        MessageDigest digest = Sha256.digest();
        digest.update(first.getBytes(StandardCharsets.UTF_8));
        for (String text : others) {
            digest.update((byte) 0);
            digest.update(text.getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Lower-case hex SHA-256 of a file's bytes. */
    public static String hash(Path file) throws IOException {
        MessageDigest digest = Sha256.digest();
        try (InputStream in = Files.newInputStream(file)) {
            new DigestInputStream(in, digest).transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
