package io.yusuan.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Tells by their rows which documents of a part have changed. Rows of a document stand together. */
final class DocumentDigests {
    /** Of the hex digits of a SHA-256 as many as tell any two contents apart. */
    private static final int DIGITS = 32;

    private final Digested each;
    private final MessageDigest digest = sha256();
    private String document;

    DocumentDigests(Digested each) {
        this.each = each;
    }

    /** Hears the digest of the rows of each document. */
    interface Digested {
        void digested(String document, String digest) throws IOException;
    }

    /** One row more. */
    void row(String ofDocument, List<String> values) throws IOException {
        if (!ofDocument.equals(document)) {
            finish();
            document = ofDocument;
        }
        for (String value : values) {
            digest.update((value.length() + ":" + value).getBytes(StandardCharsets.UTF_8));
        }
        digest.update((byte) '\n');
    }

    /** No more rows. */
    void finish() throws IOException {
        if (document != null) {
            each.digested(document, HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS));
        }
        document = null;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
