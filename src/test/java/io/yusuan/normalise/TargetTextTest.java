package io.yusuan.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import io.yusuan.SpecFile;
import io.yusuan.catalogue.CatalogueLoader;
import io.yusuan.catalogue.Problems;
import io.yusuan.catalogue.YamlNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TargetTextTest {
    private static final Problems NONE = new Problems();
    private static final TargetReader READER =
            new TargetReader(CatalogueLoader.builtIn().wording().targets());

    static Stream<YamlNode.Mapping> cases() {
        return SpecFile.cases("targets.yaml").stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void readsAsTheSpecSays(YamlNode.Mapping spec) {
        String words = spec.required("words", NONE);
        TargetText read = spec.get("value").isEmpty()
                ? READER.ofSentence(words)
                : READER.ofColumns(
                        spec.text("comparator_column", "", NONE),
                        spec.text("value", "", NONE),
                        spec.text("unit_column", "", NONE),
                        words);
        TargetText expected = new TargetText(
                spec.text("comparator", "", NONE),
                number(spec, "low"),
                number(spec, "high"),
                spec.text("unit", "", NONE));
        assertThat(read).as("line %d: %s", spec.line(), words).isEqualTo(expected);
        assertThat(NONE.list()).isEmpty();
    }

    static Stream<YamlNode.Mapping> pieces() {
        return SpecFile.cases("target-pieces.yaml").stream();
    }

    @ParameterizedTest
    @MethodSource("pieces")
    void oneCellMayStateSeveralTargets(YamlNode.Mapping spec) {
        String words = spec.required("words", NONE);
        List<String> pieces = TargetPieces.of(words, READER);
        assertThat(pieces.stream().map(TargetTextTest::printed).toList())
                .as("line %d: %s", spec.line(), words)
                .isEqualTo(spec.texts("targets", NONE));
        assertThat(String.join("", pieces).replaceAll("\\s", "")).isEqualTo(words.replaceAll("\\s", ""));
        assertThat(NONE.list()).isEmpty();
    }

    private static String printed(String piece) {
        TargetText read = READER.ofSentence(piece);
        String low = read.low().map(BigDecimal::toPlainString).orElse("");
        String high = read.high().map(BigDecimal::toPlainString).orElse("");
        return piece.replace("\n", "⏎")
                + (read == TargetText.NONE
                        ? ""
                        : " → %s %s %s %s".formatted(read.comparator(), low, high, read.unit()));
    }

    private static Optional<BigDecimal> number(YamlNode.Mapping spec, String key) {
        return spec.get(key).map(n -> new BigDecimal(n.asText(NONE)));
    }

    @Test
    void hostileTextIsQuick() {
        Assertions.assertTimeout(Duration.ofSeconds(2), () -> {
            READER.ofSentence("不低于".repeat(660));
            READER.ofSentence("1,111".repeat(400));
            READER.ofSentence("约约约约约约 1 - ".repeat(180));
            READER.ofColumns("≥".repeat(5_000), "9".repeat(100_000), "", "(".repeat(5_000));
        });
    }
}
