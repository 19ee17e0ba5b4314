package io.yusuan.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DisplayFormatTest {
    private static final Path SPEC = Path.of("src/test/resources/spec/display-formats.csv");

    static Stream<String[]> spec() throws IOException {
        return Files.readAllLines(SPEC, UTF_8).stream()
                .filter(l -> !l.startsWith("#  ") && !l.startsWith("# "))
                .map(l -> l.split("\\|", -1));
    }

    @ParameterizedTest(name = "{0} of {1}")
    @MethodSource("spec")
    void showsNumbersAsASpreadsheetDoes(String code, String stored, String shown) {
        assertThat(DisplayFormat.of(code).show(Double.parseDouble(stored), false))
                .isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr", "de", "zh-CN", "ar"})
    void doesNotDependOnTheLocale(String language) throws IOException {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(language));
            List<String[]> lines = spec().toList();
            for (String[] line : lines) {
                showsNumbersAsASpreadsheetDoes(line[0], line[1], line[2]);
            }
        } finally {
            Locale.setDefault(before);
        }
    }
}
