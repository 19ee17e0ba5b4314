package io.yusuan.read.pdf;

import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * One pass over deflated data.
 *
 * @param data begins with what came of it
 * @param length how many bytes came of it
 * @param finished whether it came to its end
 * @param broken whether it contradicts itself or its checksum
 */
record Inflated(byte[] data, int length, boolean finished, boolean broken) {
    /** Bytes of zlib's header (RFC 1950). */
    private static final int HEADER = 2;

    private static final int LEAST = 1 << 10;
    private static final int USUAL_RATIO = 4;

    /**
     * What a stream of zlib holds. Damaged data is read as far as it goes, as viewers do, and the damage noted; that a
     * checksum is missing at the very end is none.
     */
    static Inflated of(byte[] raw, PdfCosts costs) throws LimitReached {
        Inflated strict = pass(raw, 0, costs);
        if (strict.finished || raw.length == 0) {
            return strict;
        }
        Inflated lenient = pass(raw, Math.min(HEADER, raw.length), costs);
        if (strict.broken || !lenient.finished) {
            costs.damaged();
        }
        return lenient;
    }

    /** A pass; one that begins behind the header does not look at the checksum. */
    private static Inflated pass(byte[] raw, int from, PdfCosts costs) throws LimitReached {
        Inflater inflater = new Inflater(from > 0);
        byte[] data = new byte[Math.max(LEAST, USUAL_RATIO * Math.min(raw.length, PdfCosts.MAX_STREAM / USUAL_RATIO))];
        boolean broken = false;
        try {
            inflater.setInput(raw, from, raw.length - from);
            while (inflater.inflate(data, size(inflater), data.length - size(inflater)) > 0) {
                if (size(inflater) > PdfCosts.MAX_STREAM) {
                    throw costs.reach("expanded_bytes");
                }
                data = size(inflater) == data.length ? Arrays.copyOf(data, 2 * data.length) : data;
            }
        } catch (DataFormatException e) {
            broken = true;
        }
        int length = size(inflater);
        boolean finished = inflater.finished();
        inflater.end();
        return new Inflated(data, length, finished, broken);
    }

    private static int size(Inflater inflater) {
        return (int) inflater.getBytesWritten();
    }
}
