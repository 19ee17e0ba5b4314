package io.yusuan.read.pdf;

import java.io.EOFException;
import java.io.IOException;
import java.util.Objects;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;

/**
 * Bytes in memory as PDFBox reads them. PDFBox's own reader of them asks a buffer made of chunks for every single byte,
 * and parsing a page is little else than reading bytes.
 */
final class HeldBytes implements RandomAccessRead {
    private static final int END = -1;

    private final byte[] data;
    private final int length;
    private int at;
    private boolean closed;

    /**
     * Bytes.
     *
     * @param length how many of the data's bytes, from its first, count
     */
    HeldBytes(byte[] data, int length) {
        this.data = data;
        Objects.checkFromIndexSize(0, length, data.length);
        this.length = length;
    }

    @Override
    public int read() {
        return at < length ? data[at++] & 0xff : END;
    }

    @Override
    public int peek() {
        return at < length ? data[at] & 0xff : END;
    }

    @Override
    public int read(byte[] into, int from, int most) {
        if (at >= length) {
            return END;
        }
        int count = Math.min(most, length - at);
        System.arraycopy(data, at, into, from, count);
        at += count;
        return count;
    }

    @Override
    public void rewind(int bytes) throws IOException {
        seek(at - (long) bytes);
    }

    @Override
    public void skip(int bytes) throws IOException {
        seek(at + (long) bytes);
    }

    /** Moves; behind the end there is nothing to read, as in PDFBox's own readers. */
    @Override
    public void seek(long position) throws IOException {
        if (position < 0) {
            throw new EOFException("before the beginning");
        }
        at = (int) Math.min(position, length);
    }

    @Override
    public long getPosition() {
        return at;
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public boolean isEOF() {
        return at >= length;
    }

    @Override
    public int available() {
        return length - at;
    }

    /** A part that is read on its own: this reader stays where it is. */
    @Override
    public RandomAccessReadView createView(long start, long count) {
        return new RandomAccessReadView(new HeldBytes(data, length), start, count);
    }

    @Override
    public boolean isClosed() {
        return closed;
    }

    @Override
    public void close() {
        closed = true;
    }
}
