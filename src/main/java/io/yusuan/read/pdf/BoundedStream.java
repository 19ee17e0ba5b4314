package io.yusuan.read.pdf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.DecodeOptions;
import org.apache.pdfbox.filter.Filter;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;
import org.apache.pdfbox.io.RandomAccessStreamCache;

/**
 * A stream of a file that was opened for reading. It expands within the limits of its document, says when its data is
 * damaged, and never decodes an image.
 */
final class BoundedStream extends COSStream {
    /** Bytes of a row that a predictor keeps: no table and no program of a font has any of more than some hundred. */
    private static final int MAX_ROW = 1 << 20;

    /** Colours of a pixel beyond these are not looked at by PDFBox. */
    private static final int MAX_COLORS = 32;

    /** Bits of a column whose predictor does not say. */
    private static final int USUAL_BITS = 8;

    private static final Set<COSName> PLAIN = Set.of(COSName.FLATE_DECODE, COSName.FLATE_DECODE_ABBREVIATION);

    private static final Set<COSName> IMAGES = Set.of(
            COSName.DCT_DECODE,
            COSName.DCT_DECODE_ABBREVIATION,
            COSName.JPX_DECODE,
            COSName.JBIG2_DECODE,
            COSName.CCITTFAX_DECODE,
            COSName.CCITTFAX_DECODE_ABBREVIATION);

    private final PdfCosts costs;

    /** Bytes that are gone through to read it, stored and behind each filter; 0 as long as it was not measured. */
    private long through;

    BoundedStream(RandomAccessStreamCache cache, RandomAccessReadView data, PdfCosts costs) throws IOException {
        super(cache, data);
        this.costs = costs;
    }

    @Override
    public RandomAccessRead createView() throws IOException {
        try {
            return view();
        } catch (LimitReached e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            costs.damaged();
            throw e;
        }
    }

    private RandomAccessRead view() throws IOException {
        List<COSName> filters = filters();
        if (filters.size() == 1 && PLAIN.contains(filters.get(0)) && !isPredicted()) {
            Inflated expanded = Inflated.of(raw(), costs);
            costs.expand(expanded.length());
            costs.operands(expanded.data(), expanded.length());
            return new HeldBytes(expanded.data(), expanded.length());
        }
        measure(filters);
        return super.createView();
    }

    @Override
    public COSInputStream createInputStream(DecodeOptions options) throws IOException {
        measure(filters());
        return super.createInputStream(options);
    }

    private byte[] raw() throws IOException {
        try (InputStream in = createRawInputStream()) {
            byte[] raw = in.readNBytes(PdfCosts.MAX_STREAM + 1);
            if (raw.length > PdfCosts.MAX_STREAM) {
                throw costs.reach("expanded_bytes");
            }
            costs.open(raw.length);
            return raw;
        }
    }

    private boolean isPredicted() {
        return containsKey(COSName.DECODE_PARMS) || containsKey(COSName.DP);
    }

    /** Whether a predictor would keep two rows of more bytes than any table or image of objects has. */
    private static boolean isWide(COSBase parameters) throws IOException {
        if (parameters instanceof COSArray array) {
            boolean isWide = false;
            for (int i = 0; i < array.size(); i++) {
                isWide |= isWide(array.getObject(i));
            }
            return isWide;
        }
        return parameters instanceof COSDictionary one && row(one) > MAX_ROW;
    }

    /**
     * Bytes of a row.
     *
     * @throws IOException when there are none: PDFBox would fill such a row for ever
     */
    private static double row(COSDictionary predictor) throws IOException {
        int columns = predictor.getInt(COSName.COLUMNS, 1);
        int colors = Math.min(predictor.getInt(COSName.COLORS, 1), MAX_COLORS);
        int bits = predictor.getInt(COSName.BITS_PER_COMPONENT, USUAL_BITS);
        if (Math.min(columns, Math.min(colors, bits)) < 1) {
            throw new IOException("rows without bytes");
        }
        return (double) columns * colors * bits / Byte.SIZE;
    }

    /** The names of the filters, each once, as PDFBox applies them. */
    private List<COSName> filters() throws IOException {
        COSBase all = getFilters();
        if (all instanceof COSName one) {
            return List.of(one);
        }
        Set<COSName> names = new LinkedHashSet<>();
        if (all instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                if (!(array.getObject(i) instanceof COSName name)) {
                    throw new IOException("a filter is no name");
                }
                names.add(name);
            }
        }
        return List.copyOf(names);
    }

    /** Expands a stream once, without keeping it, before PDFBox does without a bound; each opening costs as much. */
    private void measure(List<COSName> filters) throws IOException {
        if (filters.stream().anyMatch(IMAGES::contains)) {
            throw new IOException("an image is not decoded");
        }
        if (filters.size() > 0 && isWide(getDictionaryObject(COSName.DP, COSName.DECODE_PARMS))) {
            throw costs.reach("expanded_bytes");
        }
        if (through > 0) {
            costs.expand(through);
            return;
        }
        byte[] data = raw();
        long all = PdfCosts.OPENING + data.length;
        for (int i = 0; i < filters.size(); i++) {
            Filter filter = FilterFactory.INSTANCE.getFilter(filters.get(i));
            Held out = new Held();
            filter.decode(new ByteArrayInputStream(data), out, this, i, DecodeOptions.DEFAULT);
            data = out.data.toByteArray();
            all += data.length;
        }
        costs.operands(data, data.length);
        through = all;
    }

    /** Holds what a filter writes, and no more than a stream may have. */
    private final class Held extends OutputStream {
        private final ByteArrayOutputStream data = new ByteArrayOutputStream();

        @Override
        public void write(int b) throws IOException {
            hold(1);
            data.write(b);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            hold(length);
            data.write(bytes, from, length);
        }

        private void hold(int more) throws LimitReached {
            if (data.size() + (long) more > PdfCosts.MAX_STREAM) {
                throw costs.reach("expanded_bytes");
            }
            costs.expand(more);
        }
    }
}
