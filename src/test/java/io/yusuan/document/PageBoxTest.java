package io.yusuan.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageBoxTest {
    @ParameterizedTest
    @ValueSource(
            doubles = {
                0,
                0.05,
                0.15,
                0.25,
                0.049999999999999996,
                1.45,
                99.949999999,
                99.95,
                841.8898,
                -0.04,
                -3.25,
                1e12
            })
    void edgesArePrintedWithOneDecimal(double edge) {
        assertThat(printed(edge)).isEqualTo(formatted(edge));
    }

    @Test
    void soAreAnyEdges() {
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            double edge = random.nextInt(4) == 0 ? random.nextInt(100_000) / 100.0 : random.nextDouble() * 1_200;
            assertThat(printed(edge)).isEqualTo(formatted(edge));
        }
    }

    private static String printed(double edge) {
        return new Place.PageBox(3, edge, 1, 2, edge, true).printed();
    }

    private static String formatted(double edge) {
        return String.format(Locale.ROOT, "page 3 [%.1f 1.0 2.0 %.1f] ocr", edge, edge);
    }
}
