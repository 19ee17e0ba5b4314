package io.yusuan.tell;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * A set of texts that costs eight bytes each, since a publication may have millions of findings. Two texts of one
 * fingerprint count as one; among a million that happens to one set in 30 million.
 */
final class Fingerprints {
    private final MessageDigest digest;
    private long[] values = new long[1024];
    private int size;
    private boolean sorted;

    Fingerprints() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    void add(String text) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
        values[size++] = of(text);
        sorted = false;
    }

    boolean contains(String text) {
        if (!sorted) {
            Arrays.sort(values, 0, size);
            sorted = true;
        }
        return Arrays.binarySearch(values, 0, size, of(text)) >= 0;
    }

    private long of(String text) {
        return ByteBuffer.wrap(digest.digest(text.getBytes(StandardCharsets.UTF_8)))
                .getLong();
    }
}
