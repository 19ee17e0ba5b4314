package io.yusuan.read.pdf;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.filter.DecodeOptions;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A stream pays for the bytes it goes through each time it is opened, and none expands beyond its own bound. */
@Timeout(60)
class StreamCostsTest {
    private static final int MEGABYTE = 1 << 20;

    /** Bytes of one stream that are not read. */
    private static final int TOO_MANY = PdfCosts.MAX_STREAM + 1;

    private final PdfCosts costs = new PdfCosts(MEGABYTE, 1_000);
    private final PdfCosts endless = new PdfCosts(Long.MAX_VALUE, Long.MAX_VALUE);

    private static BoundedStream stream(PdfCosts costs, byte[] data, String... filters) throws IOException {
        RandomAccessReadView stored = new RandomAccessReadView(new HeldBytes(data, data.length), 0, data.length);
        BoundedStream stream =
                new BoundedStream(IOUtils.createMemoryOnlyStreamCache().create(), stored, costs);
        if (filters.length > 0) {
            stream.setItem(
                    COSName.FILTER,
                    new COSArray(Stream.of(filters).map(COSName::getPDFName).toList()));
        }
        return stream;
    }

    private static byte[] spaces(int count) {
        byte[] spaces = new byte[count];
        Arrays.fill(spaces, (byte) ' ');
        return spaces;
    }

    private static byte[] deflated(byte[] data) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
            deflater.write(data);
        }
        return out.toByteArray();
    }

    private void costsUp(BoundedStream stream) {
        assertThatThrownBy(() -> {
                    for (int i = 0; i < 10; i++) {
                        stream.createView().close();
                    }
                })
                .isInstanceOf(LimitReached.class);
        assertThat(costs.reached()).hasValue("expanded_bytes");
    }

    @Test
    void eachOpeningOfADeflatedStreamIsPaidFor() throws IOException {
        BoundedStream stream = stream(costs, deflated(spaces(200_000)), "FlateDecode");
        for (int i = 0; i < 4; i++) {
            assertThat(stream.createView().length()).isEqualTo(200_000);
        }
        costsUp(stream);
    }

    @Test
    void openingsOfSmallStreamsArePaidForToo() throws IOException {
        for (byte[] small : new byte[][] {deflated(spaces(9)), deflated(new byte[0])}) {
            PdfCosts some = new PdfCosts(MEGABYTE, 1);
            BoundedStream stream = stream(some, small, "FlateDecode");
            assertThatThrownBy(() -> {
                        for (int i = 0; i <= MEGABYTE / PdfCosts.OPENING; i++) {
                            stream.createView().close();
                        }
                    })
                    .isInstanceOf(LimitReached.class);
        }
    }

    @Test
    void eachOpeningOfAStreamWithoutFilterIsPaidFor() throws IOException {
        costsUp(stream(costs, spaces(200_000)));
    }

    @Test
    void eachOpeningOfAStreamAsInputIsPaidFor() throws IOException {
        BoundedStream stream = stream(costs, spaces(200_000));
        assertThatThrownBy(() -> {
                    for (int i = 0; i < 10; i++) {
                        stream.createInputStream(DecodeOptions.DEFAULT).close();
                    }
                })
                .isInstanceOf(LimitReached.class);
        assertThat(costs.reached()).hasValue("expanded_bytes");
    }

    @Test
    void whatTheLastFilterLeavesOutIsPaidForToo() throws IOException {
        costsUp(stream(costs, deflated(">".repeat(200_000).getBytes(US_ASCII)), "FlateDecode", "ASCIIHexDecode"));
    }

    @Test
    void whatComesBeforeAFilterThatFailsIsPaidForEachTime() throws IOException {
        BoundedStream stream = stream(costs, deflated(spaces(200_000)), "FlateDecode", "Nonsense");
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(stream::createView).isNotInstanceOf(LimitReached.class);
        }
        assertThatThrownBy(stream::createView).isInstanceOf(LimitReached.class);
    }

    @Test
    void noStreamExpandsBeyondItsBoundByAnyWay() throws IOException {
        byte[] bomb = deflated(new byte[TOO_MANY]);
        isBounded("inflated by this program", bomb, "FlateDecode");
        isBounded("behind two filters", deflated(bomb), "FlateDecode", "Fl");
        isBounded("as it is stored", new byte[TOO_MANY]);
    }

    private static void isBounded(String as, byte[] data, String... filters) throws IOException {
        PdfCosts viewed = new PdfCosts(Long.MAX_VALUE, Long.MAX_VALUE);
        BoundedStream view = stream(viewed, data, filters);
        assertThatThrownBy(view::createView).as(as).isInstanceOf(LimitReached.class);
        assertThat(viewed.reached()).hasValue("expanded_bytes");
        BoundedStream input = stream(new PdfCosts(Long.MAX_VALUE, Long.MAX_VALUE), data, filters);
        assertThatThrownBy(() -> input.createInputStream(DecodeOptions.DEFAULT))
                .as("%s, as input", as)
                .isInstanceOf(LimitReached.class);
    }

    private BoundedStream predicted(int predictor, COSName name, int value) throws IOException {
        COSDictionary rows = new COSDictionary();
        rows.setInt(COSName.PREDICTOR, predictor);
        rows.setInt(name, value);
        BoundedStream stream = stream(endless, deflated(spaces(100)), "FlateDecode");
        stream.setItem(COSName.DECODE_PARMS, rows);
        return stream;
    }

    @Test
    void noRowOfAPredictorIsLargerThanATable() throws IOException {
        assertThat(predicted(12, COSName.COLUMNS, 50).createView().length()).isPositive();
        assertThatThrownBy(() -> predicted(12, COSName.COLUMNS, 50_000_000).createView())
                .isInstanceOf(LimitReached.class);
    }

    @Test
    void noColumnOfAPredictorIsWiderThanATable() {
        assertThatThrownBy(() ->
                        predicted(12, COSName.BITS_PER_COMPONENT, 50_000_000).createView())
                .isInstanceOf(LimitReached.class);
    }

    @Test
    void aRowOfNoBytesIsDamage() {
        for (COSName name : new COSName[] {COSName.COLUMNS, COSName.BITS_PER_COMPONENT, COSName.COLORS}) {
            assertThatThrownBy(() -> predicted(2, name, 0).createView())
                    .as("%s", name)
                    .hasMessage("rows without bytes");
        }
        assertThat(endless.damages()).isEqualTo(3);
    }

    @Test
    void aFilterThatFailsIsDamage() throws IOException {
        BoundedStream stream = stream(endless, spaces(9), "Nonsense");
        assertThatThrownBy(stream::createView).isInstanceOf(IOException.class);
        assertThat(endless.damages()).isEqualTo(1);
    }

    @Test
    void openingAndExpandingCountTogether() throws LimitReached {
        for (int i = 0; i < MEGABYTE / PdfCosts.OPENING / 2; i++) {
            costs.open(0);
        }
        costs.expand(MEGABYTE / 2);
        assertThatThrownBy(() -> costs.open(0)).isInstanceOf(LimitReached.class);
    }

    @Test
    void theBoundsOfADocumentAreThoseThatAreSaid() throws LimitReached {
        PdfCosts bytes = new PdfCosts();
        bytes.expand(1L << 30);
        assertThatThrownBy(() -> bytes.expand(1)).isInstanceOf(LimitReached.class);
        PdfCosts steps = new PdfCosts();
        steps.steps(100_000_000);
        assertThatThrownBy(() -> steps.steps(1)).isInstanceOf(LimitReached.class);
        assertThat(steps.reached()).hasValue("drawing");
    }

    @Test
    void nothingIsExpandedOrDrawnOnceALimitIsReached() {
        endless.reach("depth");
        assertThatThrownBy(() -> endless.expand(0)).isInstanceOf(LimitReached.class);
        assertThatThrownBy(() -> endless.steps(0)).isInstanceOf(LimitReached.class);
        assertThat(endless.reached()).hasValue("depth");
    }
}
