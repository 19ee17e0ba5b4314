package io.yusuan.batch;

import java.util.Arrays;
import java.util.HexFormat;

/**
 * A set of store keys at eight bytes each. Keys are hashes: one that is taken for another, which happens once in many
 * millions of nights, keeps a file that nobody needs.
 */
final class StoreKeys {
    private static final int LENGTH = 64;
    private static final int DIGITS = 16;
    private static final int HEX = 16;
    private static final int FIRST = 1024;

    private long[] beginnings = new long[FIRST];
    private int size;

    void add(String key) {
        if (size == beginnings.length) {
            beginnings = Arrays.copyOf(beginnings, size * 2);
        }
        beginnings[size++] = beginning(key);
    }

    /** To be asked once all keys are added. */
    StoreKeys sorted() {
        Arrays.sort(beginnings, 0, size);
        return this;
    }

    boolean contains(String key) {
        return key.length() == LENGTH
                && key.chars().allMatch(HexFormat::isHexDigit)
                && Arrays.binarySearch(beginnings, 0, size, beginning(key)) >= 0;
    }

    private static long beginning(String key) {
        return Long.parseUnsignedLong(key, 0, DIGITS, HEX);
    }
}
