package io.yusuan.gather;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/**
 * The directory at the end of a zip archive, walked without keeping any of it: the library keeps all of it, and a
 * directory of a hundred million entries is no larger than a film.
 *
 * @see <a href="https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT">APPNOTE, 4.3.12 to 4.3.16</a>
 */
final class ZipDirectory {
    private static final int END = 0x06054b50;
    private static final int END_64 = 0x06064b50;
    private static final int LOCATOR_64 = 0x07064b50;
    private static final int ENTRY = 0x02014b50;

    private static final int END_LENGTH = 22;
    private static final int LOCATOR_LENGTH = 20;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int SIZE_AT = 12;
    private static final int OFFSET_AT = 16;
    private static final int END_64_AT = 8;
    private static final int OFFSET_64_AT = 48;
    private static final int ENTRY_LENGTH = 46;
    private static final int LENGTHS_AT = 28;
    private static final long IN_64 = 0xFFFFFFFFL;

    /** Names, comments and fields of all entries, in bytes, beyond which a directory would fill the memory. */
    private static final long LARGEST = 32L << 20;

    private ZipDirectory() {}

    /**
     * Counts entries, at most one more than a bound; of a directory that is too large to be kept it gives that.
     *
     * @throws IOException when there is no directory
     */
    static long entries(Path archive, long bound) throws IOException {
        try (FileChannel file = FileChannel.open(archive)) {
            file.position(begin(file));
            DataInputStream in = new DataInputStream(new BufferedInputStream(Channels.newInputStream(file)));
            long count = 0;
            long bytes = 0;
            byte[] entry = new byte[ENTRY_LENGTH];
            while (count <= bound && in.readNBytes(entry, 0, ENTRY_LENGTH) == ENTRY_LENGTH) {
                ByteBuffer head = little(ByteBuffer.wrap(entry));
                if (head.getInt() != ENTRY) {
                    break;
                }
                int rest = 0;
                for (int i = 0; i < 3; i++) {
                    rest += Short.toUnsignedInt(head.getShort(LENGTHS_AT + i * Short.BYTES));
                }
                in.skipNBytes(rest);
                bytes += rest;
                count = bytes > LARGEST ? bound + 1 : count + 1;
            }
            return count;
        } catch (EOFException e) {
            throw new IOException("the directory is cut off", e);
        }
    }

    private static long begin(FileChannel file) throws IOException {
        long from = Math.max(0, file.size() - END_LENGTH - LONGEST_COMMENT);
        ByteBuffer tail = read(file, from, (int) (file.size() - from));
        for (int at = tail.limit() - END_LENGTH; at >= 0; at--) {
            if (tail.getInt(at) == END) {
                return begin(file, from + at, tail, at);
            }
        }
        throw new IOException("there is no directory");
    }

    /** Something may stand before the archive; offsets do not count it. */
    private static long begin(FileChannel file, long end, ByteBuffer tail, int at) throws IOException {
        long size = Integer.toUnsignedLong(tail.getInt(at + SIZE_AT));
        long offset = Integer.toUnsignedLong(tail.getInt(at + OFFSET_AT));
        if (end >= LOCATOR_LENGTH) {
            ByteBuffer locator = read(file, end - LOCATOR_LENGTH, LOCATOR_LENGTH);
            if (locator.getInt(0) == LOCATOR_64) {
                ByteBuffer end64 = read(file, locator.getLong(END_64_AT), OFFSET_64_AT + Long.BYTES);
                if (end64.getInt(0) != END_64) {
                    throw new IOException("the directory is damaged");
                }
                return inside(file, end64.getLong(OFFSET_64_AT));
            }
        }
        if (offset == IN_64) {
            throw new IOException("the directory is damaged");
        }
        return inside(file, Math.max(offset, end - size));
    }

    private static long inside(FileChannel file, long offset) throws IOException {
        if (offset < 0 || offset > file.size()) {
            throw new IOException("the directory is beyond the end");
        }
        return offset;
    }

    private static ByteBuffer read(FileChannel file, long from, int length) throws IOException {
        ByteBuffer bytes = little(ByteBuffer.allocate(length));
        inside(file, from);
        while (bytes.hasRemaining()) {
            if (file.read(bytes, from + bytes.position()) < 0) {
                throw new IOException("the file is cut off");
            }
        }
        return bytes.flip().order(ByteOrder.LITTLE_ENDIAN);
    }

    private static ByteBuffer little(ByteBuffer bytes) {
        return bytes.order(ByteOrder.LITTLE_ENDIAN);
    }
}
