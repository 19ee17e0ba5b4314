package io.yusuan.read.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.Test;

/** Bytes read as PDFBox's own reader of the same bytes reads them. */
class HeldBytesTest {
    private static final int LENGTH = 40;
    private static final int STEPS = 20_000;

    private final Random random = new Random(11);

    @Test
    void everyOperationAnswersAsPdfBoxDoes() throws IOException {
        byte[] data = new byte[LENGTH + 5];
        random.nextBytes(data);
        try (HeldBytes ours = new HeldBytes(data, LENGTH);
                RandomAccessRead theirs = new RandomAccessReadBuffer(Arrays.copyOf(data, LENGTH))) {
            for (int i = 0; i < STEPS; i++) {
                int operation = random.nextInt(7);
                int count = random.nextInt(LENGTH + 10);
                assertThat(answer(ours, operation, count))
                        .as("step %d, operation %d of %d", i, operation, count)
                        .isEqualTo(answer(theirs, operation, count));
                assertThat(ours.getPosition()).isEqualTo(theirs.getPosition());
                assertThat(ours.isEOF()).isEqualTo(theirs.isEOF());
                assertThat(ours.available()).isEqualTo(theirs.available());
            }
            assertThat(ours.length()).isEqualTo(theirs.length());
        }
    }

    /** What an operation answers, as text. */
    private String answer(RandomAccessRead read, int operation, int count) throws IOException {
        byte[] into = new byte[count];
        return switch (operation) {
            case 0 -> "" + read.read();
            case 1 -> "" + read.peek();
            case 2 -> {
                read.seek(count);
                yield "";
            }
            case 3 -> {
                read.rewind((int) Math.min(count, read.getPosition()));
                yield "";
            }
            case 4 -> {
                read.skip(count / 4);
                yield "";
            }
            case 5 -> read.createView(count / 2, LENGTH / 4).read() + "";
            default -> read.read(into, 0, count) + Arrays.toString(into);
        };
    }

    @Test
    void nothingIsBeforeTheBeginning() throws IOException {
        try (HeldBytes bytes = new HeldBytes(new byte[3], 3)) {
            assertThatThrownBy(() -> bytes.seek(-1)).isInstanceOf(IOException.class);
        }
    }

    @Test
    void noMoreCountsThanThereIs() {
        assertThatThrownBy(() -> new HeldBytes(new byte[3], 4)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
