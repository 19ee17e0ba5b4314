package io.yusuan.hostile;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.zip.CRC32;

/**
 * An archive whose only member is the archive itself. Deflate is a language of two words, print what follows and repeat what
 * was printed, in which a text that prints itself can be written; here with the header of the archive before it and its
 * directory behind it. The checksum stands within what it is of: it is one that makes itself, found by linear algebra.
 *
 * @see <a href="https://research.swtch.com/zip">Russ Cox, Zip Files All The Way Down</a>
 */
final class ZipQuine {
    /** A word of the language takes so many bytes. */
    private static final int WORD = 5;

    /** With the header of 30 bytes as many as make a repetition one word long. */
    private static final String NAME = "an-archive-that-is-within-.zip";

    private static final int HEADER = 60;
    private static final int DIRECTORY = 46 + 30;
    private static final int END = 22;
    private static final int BITS = 32;

    /** Repeats the last four words: ten bytes from twenty ago, twice. */
    private static final byte[] REPEAT_FOUR = repeat(4 * WORD, 10, 10);

    private ZipQuine() {}

    static byte[] bytes() {
        int sum = ownSum();
        byte[] archive = archive(sum);
        if (sum(archive) != sum) {
            throw new IllegalStateException("no sum makes itself");
        }
        return archive;
    }

    /** The sum is a linear function of itself, up to a constant: sum(x) = A x + b over bits. */
    private static int ownSum() {
        int constant = sum(archive(0));
        long[] rows = new long[BITS];
        for (int bit = 0; bit < BITS; bit++) {
            int column = sum(archive(1 << bit)) ^ constant ^ 1 << bit;
            for (int row = 0; row < BITS; row++) {
                rows[row] |= (long) (column >>> row & 1) << bit;
            }
        }
        for (int row = 0; row < BITS; row++) {
            rows[row] |= (long) (constant >>> row & 1) << BITS;
        }
        return solution(rows);
    }

    /** Of bits, the last of each row what the others come to. */
    private static int solution(long[] rows) {
        int[] pivots = new int[BITS];
        int next = 0;
        for (int bit = 0; bit < BITS; bit++) {
            int found = next;
            while (found < BITS && (rows[found] >>> bit & 1) == 0) {
                found++;
            }
            if (found == BITS) {
                continue;
            }
            long pivot = rows[found];
            rows[found] = rows[next];
            rows[next] = pivot;
            for (int row = 0; row < BITS; row++) {
                if (row != next && (rows[row] >>> bit & 1) == 1) {
                    rows[row] ^= pivot;
                }
            }
            pivots[next++] = bit;
        }
        int solution = 0;
        for (int row = 0; row < next; row++) {
            solution |= (int) (rows[row] >>> BITS & 1) << pivots[row];
        }
        return solution;
    }

    private static int sum(byte[] bytes) {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        return (int) sum.getValue();
    }

    private static byte[] archive(int sum) {
        byte[] last = {1, 0, 0, (byte) 0xFF, (byte) 0xFF};
        int rest = last.length + DIRECTORY + END;
        byte[] repeatRest = repeatAligned(rest);
        int tail = repeatRest.length + rest;
        int size = program(new byte[HEADER], new byte[rest], repeatRest, tail).length;
        int packed = size - HEADER - DIRECTORY - END;
        byte[] header = header(sum, packed, size);
        byte[] suffix = joined(last, directory(sum, packed, size));
        return program(header, suffix, repeatRest, tail);
    }

    /** The program; what each line prints stands in the article. */
    private static byte[] program(byte[] header, byte[] suffix, byte[] repeatRest, int tail) {
        byte[] none = print(0);
        byte[] one = print(WORD);
        byte[] four = print(4 * WORD);
        byte[] head = print(header.length + WORD);
        byte[] repeatHead = repeat(header.length + WORD, header.length + WORD);
        byte[] end = print(tail);
        return joined(
                header,
                head,
                header,
                head,
                repeatHead,
                one,
                repeatHead,
                one,
                one,
                four,
                repeatHead,
                one,
                one,
                four,
                REPEAT_FOUR,
                four,
                REPEAT_FOUR,
                four,
                REPEAT_FOUR,
                four,
                REPEAT_FOUR,
                four,
                REPEAT_FOUR,
                none,
                none,
                end,
                REPEAT_FOUR,
                none,
                none,
                end,
                repeatRest,
                suffix,
                repeatRest,
                suffix);
    }

    /** A stored block's head: print so many bytes that follow. */
    private static byte[] print(int bytes) {
        return ByteBuffer.allocate(WORD)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put((byte) 0)
                .putShort((short) bytes)
                .putShort((short) ~bytes)
                .array();
    }

    /** A block of fixed codes, one word long, that repeats so many bytes from so far ago, and an empty one where it is short. */
    private static byte[] repeat(int distance, int... lengths) {
        Bits bits = new Bits();
        bits.repeat(distance, lengths);
        if (bits.count < WORD * Byte.SIZE) {
            bits.repeat(distance);
        }
        if (bits.count != WORD * Byte.SIZE) {
            throw new IllegalStateException("no word: " + bits.count + " bits");
        }
        return bits.bytes();
    }

    /** Repeats what it is itself together with so many bytes behind it; ends with an empty stored block. */
    private static byte[] repeatAligned(int behind) {
        int bytes = WORD + Integer.BYTES;
        Bits bits = new Bits();
        bits.repeat(behind + bytes, behind + bytes);
        bits.put(0, 3);
        byte[] made = Arrays.copyOf(bits.bytes(), bytes);
        made[bytes - 1] = (byte) 0xFF;
        made[bytes - 2] = (byte) 0xFF;
        return made;
    }

    private static byte[] header(int sum, int packed, int size) {
        return ByteBuffer.allocate(HEADER)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(0x04034b50)
                .put(of(sum, packed, size))
                .put(NAME.getBytes(StandardCharsets.US_ASCII))
                .array();
    }

    /** The directory and what ends it. */
    private static byte[] directory(int sum, int packed, int size) {
        return ByteBuffer.allocate(DIRECTORY + END)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(0x02014b50)
                .putShort((short) 20)
                .put(of(sum, packed, size))
                .put(new byte[14])
                .put(NAME.getBytes(StandardCharsets.US_ASCII))
                .putInt(0x06054b50)
                .putInt(0)
                .putShort((short) 1)
                .putShort((short) 1)
                .putInt(DIRECTORY)
                .putInt(size - DIRECTORY - END)
                .putShort((short) 0)
                .array();
    }

    /** What header and directory say of the member: version, flags, method, time, sum, sizes, lengths of name and fields. */
    private static byte[] of(int sum, int packed, int size) {
        return ByteBuffer.allocate(26)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort((short) 20)
                .putShort((short) 0)
                .putShort((short) 8)
                .putShort((short) 0)
                .putShort((short) 0x21)
                .putInt(sum)
                .putInt(packed)
                .putInt(size)
                .putShort((short) NAME.length())
                .putShort((short) 0)
                .array();
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    /** Bits as deflate has them: values from their lowest bit, codes from their highest (RFC 1951, 3.1.1). */
    private static final class Bits {
        private final BitSet bits = new BitSet();
        private int count;

        void put(int value, int length) {
            for (int bit = 0; bit < length; bit++) {
                bits.set(count++, (value >>> bit & 1) == 1);
            }
        }

        private void code(int code, int length) {
            put(Integer.reverse(code) >>> BITS - length, length);
        }

        /** A block of fixed codes that is not the last. */
        void repeat(int distance, int... lengths) {
            put(2, 3);
            for (int length : lengths) {
                length(length - 3);
                distance(distance - 1);
            }
            code(0, 7);
        }

        /** RFC 1951, 3.2.5: symbols from 257, beyond the eighth four of each number of further bits. */
        private void length(int beyondThree) {
            int further = Math.max(0, log(beyondThree) - 2);
            code(beyondThree < 8 ? 1 + beyondThree : 5 + 4 * further + (beyondThree >>> further) - 4, 7);
            put(beyondThree, further);
        }

        private void distance(int beyondOne) {
            int further = Math.max(0, log(beyondOne) - 1);
            code(2 * further + (beyondOne >>> further), 5);
            put(beyondOne, further);
        }

        private static int log(int value) {
            return BITS - 1 - Integer.numberOfLeadingZeros(value);
        }

        byte[] bytes() {
            return Arrays.copyOf(bits.toByteArray(), (count + Byte.SIZE - 1) / Byte.SIZE);
        }
    }
}
