package io.yusuan.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import io.yusuan.SpecFile;
import io.yusuan.catalogue.Problems;
import io.yusuan.catalogue.YamlNode;
import io.yusuan.statement.MoneyUnit;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Numerals, years and units as their spec files say. */
class PrintedTextTest {
    private static final Problems NONE = new Problems();

    static Stream<YamlNode.Mapping> numerals() {
        return SpecFile.cases("numerals.yaml").stream();
    }

    static Stream<YamlNode.Mapping> years() {
        return SpecFile.cases("years.yaml").stream();
    }

    static Stream<YamlNode.Mapping> units() {
        return SpecFile.cases("units.yaml").stream();
    }

    @ParameterizedTest
    @MethodSource("numerals")
    void readsNumerals(YamlNode.Mapping spec) {
        Optional<BigDecimal> read = ChineseNumeral.parse(text(spec));
        if (spec.get("value").isEmpty()) {
            assertThat(read).as(text(spec)).isEmpty();
            return;
        }
        assertThat(read).as(text(spec)).isPresent();
        assertThat(read.get()).as(text(spec)).isEqualByComparingTo(spec.required("value", NONE));
        assertThat(read.get().scale())
                .as(text(spec))
                .isEqualTo(spec.number("places", BigDecimal.ZERO, NONE).intValueExact());
    }

    @ParameterizedTest
    @MethodSource("years")
    void findsYears(YamlNode.Mapping spec) {
        OptionalInt year = spec.get("year")
                .map(y -> OptionalInt.of(Integer.parseInt(y.asText(NONE))))
                .orElse(OptionalInt.empty());
        assertThat(YearText.find(text(spec))).as(text(spec)).isEqualTo(year);
    }

    @ParameterizedTest
    @MethodSource("units")
    void findsUnits(YamlNode.Mapping spec) {
        Optional<UnitText> unit = spec.get("unit")
                .map(u -> new UnitText(
                        spec.required("printed", NONE), spec.constant("unit", MoneyUnit.class, null, NONE)));
        assertThat(UnitText.find(text(spec))).as(text(spec)).isEqualTo(unit);
    }

    @Test
    void numeralsPrintedInWordsReadBack() {
        for (long value = 1; value < 2_000_000_000_000L; value = value * 3 + 7) {
            assertThat(ChineseNumeral.parse(words(value))).contains(BigDecimal.valueOf(value));
        }
    }

    /** The formal spelling, every place named and gaps marked once. */
    private static String words(long value) {
        String digits = Long.toString(value);
        String[] places = {"", "拾", "佰", "仟"};
        StringBuilder text = new StringBuilder();
        boolean gap = false;
        boolean sectionSpoken = false;
        for (int i = 0; i < digits.length(); i++) {
            int place = digits.length() - 1 - i;
            int digit = digits.charAt(i) - '0';
            if (digit == 0) {
                gap = true;
            } else {
                text.append(gap && !text.isEmpty() ? "零" : "")
                        .append("零壹贰叁肆伍陆柒捌玖".charAt(digit))
                        .append(places[place % 4]);
                gap = false;
                sectionSpoken = true;
            }
            if (place % 4 == 0 && place > 0) {
                text.append(place == 8 ? "亿" : sectionSpoken ? "万" : "");
                sectionSpoken = false;
            }
        }
        return text.toString();
    }

    @Test
    void longTextIsSearchedQuickly() {
        Assertions.assertTimeout(Duration.ofSeconds(1), () -> {
            assertThat(YearText.find("2 ".repeat(100_000))).isEmpty();
            assertThat(YearText.find("2019" + " ".repeat(100_000))).isEmpty();
            assertThat(UnitText.find("单位：".repeat(100_000))).isEmpty();
            assertThat(UnitText.find("单位" + " ".repeat(100_000))).isEmpty();
            assertThat(ChineseNumeral.parse("九".repeat(100_000))).isEmpty();
        });
    }

    private static String text(YamlNode.Mapping spec) {
        return spec.required("text", NONE);
    }
}
