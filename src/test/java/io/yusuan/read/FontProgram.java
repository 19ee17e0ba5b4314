package io.yusuan.read;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes TrueType programs of one empty glyph and any tables of characters. */
public final class FontProgram {
    private static final int GLYPHS = 1;

    private FontProgram() {}

    /** A program with a table of characters that {@link #cmap} wrote. */
    public static byte[] of(byte[] cmap) {
        Map<String, byte[]> tables = new LinkedHashMap<>();
        tables.put("cmap", cmap);
        tables.put("glyf", new byte[12]);
        tables.put("head", head());
        tables.put("hhea", shorts(36, 34, GLYPHS));
        tables.put("hmtx", shorts(4, 0, 500));
        tables.put("loca", new byte[8]);
        tables.put("maxp", shorts(32, 4, GLYPHS));
        int at = 12 + 16 * tables.size();
        ByteBuffer out = ByteBuffer.allocate(
                at + tables.values().stream().mapToInt(t -> t.length).sum());
        out.putInt(0x00010000).putShort((short) tables.size()).position(12);
        for (Map.Entry<String, byte[]> table : tables.entrySet()) {
            out.put(table.getKey().getBytes(US_ASCII)).putInt(0).putInt(at).putInt(table.getValue().length);
            at += table.getValue().length;
        }
        tables.values().forEach(out::put);
        return out.array();
    }

    private static byte[] head() {
        ByteBuffer head = ByteBuffer.allocate(54).putInt(0x00010000);
        head.putInt(12, 0x5f0f3cf5).putShort(18, (short) 1000);
        return head.array();
    }

    /** Bytes of a length with one number in them. */
    private static byte[] shorts(int length, int at, int value) {
        return ByteBuffer.allocate(length).putShort(at, (short) value).array();
    }

    /** A table for Unicode each; those that are the same array lie on the same bytes. */
    public static byte[] cmap(byte[]... tables) {
        List<byte[]> parts = Arrays.stream(tables).distinct().toList();
        int from = 4 + 8 * tables.length;
        ByteBuffer out = ByteBuffer.allocate(
                from + parts.stream().mapToInt(p -> p.length).sum());
        out.putShort((short) 0).putShort((short) tables.length);
        for (byte[] table : tables) {
            int before = parts.subList(0, parts.indexOf(table)).stream()
                    .mapToInt(p -> p.length)
                    .sum();
            out.putShort((short) 3).putShort((short) 10).putInt(from + before);
        }
        parts.forEach(out::put);
        return out.array();
    }

    /** Codes of two bytes: how many there are behind each first byte. */
    public static byte[] highBytes(int... counts) {
        ByteBuffer out = ByteBuffer.allocate(6 + 512 + 8 * counts.length).putShort((short) 2);
        out.putShort(6, (short) (8 * (counts.length - 1)));
        for (int i = 0; i < counts.length; i++) {
            out.putShort(6 + 512 + 8 * i + 2, (short) counts[i]);
        }
        return out.array();
    }

    /** Ranges of codes, as first and last ones. */
    public static byte[] segments(int... codes) {
        int count = codes.length / 2;
        ByteBuffer out = ByteBuffer.allocate(16 + 8 * count).putShort((short) 4);
        out.putShort(6, (short) (2 * count));
        for (int i = 0; i < count; i++) {
            out.putShort(14 + 2 * i, (short) codes[2 * i + 1]);
            out.putShort(16 + 2 * count + 2 * i, (short) codes[2 * i]);
        }
        return out.array();
    }

    /** So many codes one after the other. */
    public static byte[] trimmed(int count) {
        return ByteBuffer.allocate(10 + 2 * count)
                .putShort((short) 6)
                .putShort(8, (short) count)
                .array();
    }

    /** So many groups of the same codes, in the format 8, 12 or 13. */
    public static byte[] groups(int format, int count, long first, long last) {
        int from = format == 8 ? 12 + 8192 : 12;
        ByteBuffer out = ByteBuffer.allocate(from + 4 + 12 * count).putShort((short) format);
        out.position(from);
        out.putInt(count);
        for (int i = 0; i < count; i++) {
            out.putInt((int) first).putInt((int) last).putInt(0);
        }
        return out.array();
    }
}
