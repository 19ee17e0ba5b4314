package io.yusuan.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import io.yusuan.SpecFile;
import io.yusuan.catalogue.Problems;
import io.yusuan.catalogue.YamlNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TargetTextTest {
    private static final Problems NONE = new Problems();

    static Stream<YamlNode.Mapping> cases() {
        return SpecFile.cases("targets.yaml").stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void readsAsTheSpecSays(YamlNode.Mapping spec) {
        String words = spec.required("words", NONE);
        TargetText read = spec.get("value").isEmpty()
                ? TargetText.ofSentence(words)
                : TargetText.ofColumns(
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

    private static Optional<BigDecimal> number(YamlNode.Mapping spec, String key) {
        return spec.get(key).map(n -> new BigDecimal(n.asText(NONE)));
    }

    @Test
    void hostileTextIsQuick() {
        Assertions.assertTimeout(Duration.ofSeconds(2), () -> {
            TargetText.ofSentence("不低于".repeat(660));
            TargetText.ofSentence("1,111".repeat(400));
            TargetText.ofSentence("约约约约约约 1 - ".repeat(180));
            TargetText.ofColumns("≥".repeat(5_000), "9".repeat(100_000), "", "(".repeat(5_000));
        });
    }
}
