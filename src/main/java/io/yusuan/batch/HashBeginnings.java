package io.yusuan.batch;

import java.util.Arrays;
import java.util.HexFormat;

/**
 * Hashes at eight bytes each, of which there may be millions: how they begin. Two that begin alike are taken for one, which
 * happens once in many millions of nights; whoever asks makes sure, or bears it.
 */
final class HashBeginnings {
    private static final int LENGTH = 64;
    private static final int DIGITS = 16;
    private static final int HEX = 16;
    private static final int FIRST = 1024;

    private long[] beginnings = new long[FIRST];
    private int size;

    /** @param hash of 64 hex digits */
    void add(String hash) {
        add(beginning(hash));
    }

    private void add(long beginning) {
        if (size == beginnings.length) {
            beginnings = Arrays.copyOf(beginnings, size * 2);
        }
        beginnings[size++] = beginning;
    }

    /** To be called once all are added, before any question. */
    HashBeginnings sorted() {
        Arrays.sort(beginnings, 0, size);
        return this;
    }

    /** Whether a text is one of the hashes. */
    boolean contains(String text) {
        return text.length() == LENGTH
                && text.chars().allMatch(HexFormat::isHexDigit)
                && Arrays.binarySearch(beginnings, 0, size, beginning(text)) >= 0;
    }

    /** Those that were added more than once. */
    HashBeginnings repeated() {
        HashBeginnings repeated = new HashBeginnings();
        for (int i = 1; i < size; i++) {
            if (beginnings[i] == beginnings[i - 1]) {
                repeated.add(beginnings[i]);
            }
        }
        return repeated;
    }

    private static long beginning(String hash) {
        return Long.parseUnsignedLong(hash, 0, DIGITS, HEX);
    }
}
