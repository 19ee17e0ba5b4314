package io.yusuan.read.pdf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
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
    private static final int MAX_COLUMNS = 1 << 16;

    private static final Set<COSName> PLAIN = Set.of(COSName.FLATE_DECODE, COSName.FLATE_DECODE_ABBREVIATION);

    private static final Set<COSName> IMAGES = Set.of(
            COSName.DCT_DECODE,
            COSName.DCT_DECODE_ABBREVIATION,
            COSName.JPX_DECODE,
            COSName.JBIG2_DECODE,
            COSName.CCITTFAX_DECODE,
            COSName.CCITTFAX_DECODE_ABBREVIATION);

    private final PdfCosts costs;
    private boolean measured;

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
        RandomAccessRead view = super.createView();
        costs.expand(view.length());
        return view;
    }

    @Override
    public COSInputStream createInputStream(DecodeOptions options) throws IOException {
        measure(filters());
        COSInputStream in = super.createInputStream(options);
        costs.expand(in.available());
        return in;
    }

    private byte[] raw() throws IOException {
        try (InputStream in = createRawInputStream()) {
            byte[] raw = in.readNBytes(PdfCosts.MAX_STREAM + 1);
            if (raw.length > PdfCosts.MAX_STREAM) {
                throw costs.reach("expanded_bytes");
            }
            return raw;
        }
    }

    private boolean isPredicted() {
        return containsKey(COSName.DECODE_PARMS) || containsKey(COSName.DP);
    }

    /** Whether a predictor would keep two rows of more bytes than any table or image of objects has. */
    private static boolean isWide(COSBase parameters) {
        if (parameters instanceof COSArray array) {
            return IntStream.range(0, array.size()).mapToObj(array::getObject).anyMatch(BoundedStream::isWide);
        }
        return parameters instanceof COSDictionary one && one.getInt(COSName.COLUMNS, 1) > MAX_COLUMNS;
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

    /** Expands a stream once, without keeping it, before PDFBox expands it without a bound. */
    private void measure(List<COSName> filters) throws IOException {
        if (filters.stream().anyMatch(IMAGES::contains)) {
            throw new IOException("an image is not decoded");
        }
        if (filters.size() > 0 && isWide(getDictionaryObject(COSName.DP, COSName.DECODE_PARMS))) {
            throw costs.reach("expanded_bytes");
        }
        if (measured) {
            return;
        }
        byte[] data = raw();
        for (int i = 0; i < filters.size(); i++) {
            Filter filter = FilterFactory.INSTANCE.getFilter(filters.get(i));
            Held out = new Held();
            filter.decode(new ByteArrayInputStream(data), out, this, i, DecodeOptions.DEFAULT);
            data = out.data.toByteArray();
        }
        costs.operands(data, data.length);
        measured = true;
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
        }
    }
}
