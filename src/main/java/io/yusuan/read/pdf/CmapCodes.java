package io.yusuan.read.pdf;

/**
 * The codes that the tables of characters ({@code cmap}, OpenType 1.9) of a font program give glyphs to, counted before
 * FontBox writes each of them down: twelve bytes may name more than a million, and many tables may lie on the same bytes.
 * Whether the data is a font at all is for FontBox to say; of anything else nothing is counted.
 */
final class CmapCodes {
    /** For each table FontBox makes a list of all glyphs. */
    private static final int TABLE = 1_000;

    private static final int TAG = 'c' << 24 | 'm' << 16 | 'a' << 8 | 'p';

    /** Codes beyond the last one of Unicode end the reading of a table. */
    private static final long CODES = 0x110000;

    private static final int DIRECTORY = 12;
    private static final int ENTRY = 16;
    private static final int RECORD = 8;
    private static final int SUB_HEADERS = 256;

    private final byte[] data;
    private final int length;
    private final long most;
    private long codes;

    private CmapCodes(byte[] data, int length, long most) {
        this.data = data;
        this.length = length;
        this.most = most;
    }

    /** How many codes, each as often as it is named; counting ends above the most that are of interest. */
    static long of(byte[] data, int length, long most) {
        CmapCodes font = new CmapCodes(data, length, most);
        for (int i = 0, at = DIRECTORY; i < font.u16(4) && at + ENTRY <= length; i++, at += ENTRY) {
            if (font.u32(at) == TAG) {
                font.tables(font.u32(at + 8));
            }
        }
        return font.codes;
    }

    private void tables(long cmap) {
        int count = u16(cmap + 2);
        for (long i = 0, at = cmap + 4; i < count && isWithin(at) && codes <= most; i++, at += RECORD) {
            codes += TABLE;
            table(cmap + u32(at + 4));
        }
    }

    private void table(long at) {
        switch (u16(at)) {
            case 2 -> highBytes(at + 6);
            case 4 -> segments(at + 6);
            case 6 -> codes += u16(at + 8);
            case 8 -> groups(at + 12 + (1 << 13));
            case 12, 13 -> groups(at + 12);
            default -> codes += 1;
        }
    }

    /** Codes of two bytes, by the first of them. */
    private void highBytes(long keys) {
        int last = 0;
        for (int i = 0; i < SUB_HEADERS; i++) {
            last = Math.max(last, u16(keys + 2 * i) / 8);
        }
        for (int i = 0; i <= last && codes <= most; i++) {
            codes += 1 + u16(keys + 2 * SUB_HEADERS + 8 * i + 2);
        }
    }

    /** Their last codes, two bytes, and their first ones. */
    private void segments(long at) {
        int count = u16(at) / 2;
        long last = at + 8;
        long first = last + 2L * count + 2;
        for (int i = 0; i < count && codes <= most; i++) {
            codes += 1 + Math.max(0, u16(last + 2 * i) - u16(first + 2 * i));
        }
    }

    private void groups(long at) {
        long count = u32(at);
        for (long i = 0, group = at + 4; i < count && isWithin(group) && codes <= most; i++, group += 12) {
            codes += 1 + Math.max(0, Math.min(CODES, u32(group + 4)) - u32(group));
        }
    }

    private boolean isWithin(long at) {
        return at < length;
    }

    private int u16(long at) {
        return u8(at) << 8 | u8(at + 1);
    }

    private long u32(long at) {
        return (long) u16(at) << 16 | u16(at + 2);
    }

    /** A byte; 0 where there is none. */
    private int u8(long at) {
        return isWithin(at) ? data[(int) at] & 0xff : 0;
    }
}
