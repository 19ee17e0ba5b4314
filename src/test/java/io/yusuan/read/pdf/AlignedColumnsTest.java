package io.yusuan.read.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.yusuan.read.pdf.AlignedTables.Row;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Columns are looked for point by point: neither a page of any width nor one of any distance may make that endless. */
class AlignedColumnsTest {
    private static final AlignedHeads.Closed OPEN = (line, from, to) -> false;

    /** A name and a figure to its right, which begin at a place. */
    private static Row row(float x, float y) {
        List<Glyph> glyphs = new ArrayList<>();
        glyphs.add(glyph("支", x, y));
        String figure = "10.00";
        for (int i = 0; i < figure.length(); i++) {
            glyphs.add(glyph(figure.substring(i, i + 1), x + 200 + 10 * i, y));
        }
        return Row.of(TextLine.of(glyphs).get(0));
    }

    private static Glyph glyph(String text, float x, float y) {
        return new Glyph(text, x, x + 10, y, 10);
    }

    private static List<Row> rows(float x) {
        return List.of(row(x, 100), row(x, 120), row(x, 140));
    }

    @Test
    void columnsAreFoundFarFromTheOriginToo() {
        float far = 1 << 26;

        float[] xs = assertTimeoutPreemptively(
                Duration.ofSeconds(60), () -> AlignedColumns.of(List.of(), rows(far), OPEN, far - 8, far + 304));

        assertThat(xs).hasSize(3).isSorted();
        assertThat(xs[1]).isBetween(far, far + 200);
    }

    @Test
    void aTableWiderThanAnyPageIsOneColumn() {
        assertThat(AlignedColumns.of(List.of(), rows(0), OPEN, 0, 1 << 30)).containsExactly(0, 1 << 30);
    }
}
