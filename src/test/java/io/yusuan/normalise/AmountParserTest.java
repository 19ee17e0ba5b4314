package io.yusuan.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import io.yusuan.SpecFile;
import io.yusuan.catalogue.Problems;
import io.yusuan.catalogue.YamlNode;
import io.yusuan.normalise.ParsedAmount.Kind;
import io.yusuan.statement.MoneyUnit;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountParserTest {
    private static final Problems NONE = new Problems();

    static Stream<YamlNode.Mapping> cases() {
        return SpecFile.cases("amounts.yaml").stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void readsAsTheSpecSays(YamlNode.Mapping spec) {
        check(spec);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr", "de", "ar", "th-TH-u-nu-thai", "zh-CN"})
    void readsTheSameUnderEveryDefaultLocale(String tag) {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag(tag));
        try {
            cases().forEach(AmountParserTest::check);
        } finally {
            Locale.setDefault(before);
        }
    }

    private static void check(YamlNode.Mapping spec) {
        Kind kind = spec.constant("kind", Kind.class, Kind.NUMBER, NONE);
        Optional<BigDecimal> number = spec.get("number").map(n -> new BigDecimal(n.asText(NONE)));
        int places = spec.number("places", BigDecimal.ZERO, NONE).intValueExact();
        Optional<MoneyUnit> unit = spec.get("unit").map(n -> spec.constant("unit", MoneyUnit.class, null, NONE));
        ParsedAmount read = AmountParser.parse(spec.required("text", NONE));
        assertThat(read)
                .as("line %d: %s", spec.line(), spec.required("text", NONE))
                .isEqualTo(new ParsedAmount(kind, number, places, unit));
        assertThat(NONE.list()).isEmpty();
    }

    static Stream<UnaryOperator<String>> styles() {
        return Stream.of(
                plain -> plain,
                AmountParserTest::grouped,
                plain -> fullWidth(grouped(plain)),
                plain -> grouped(plain).replace(',', ' '),
                plain -> grouped(plain).replace(',', '\u00A0'),
                plain -> grouped(plain).replace('-', '\u2212'),
                plain -> "\u3000" + grouped(plain).replace('-', '△') + " ",
                plain -> plain.startsWith("-") ? "(" + grouped(plain.substring(1)) + ")" : grouped(plain),
                plain -> plain.startsWith("-") ? "（" + fullWidth(plain.substring(1)) + "）" : "￥" + plain,
                plain -> plain.startsWith("-") ? plain.substring(1) + "-" : "+" + plain);
    }

    @ParameterizedTest
    @MethodSource("styles")
    void printingAndReadingIsIdentity(UnaryOperator<String> style) {
        Random random = new Random(20190211);
        for (int i = 0; i < 3_000; i++) {
            BigDecimal value = value(random);
            String printed = style.apply(value.toPlainString());
            ParsedAmount read = AmountParser.parse(printed);
            assertThat(read.number()).as(printed).contains(value);
            assertThat(read.places()).as(printed).isEqualTo(value.scale());
        }
    }

    @Test
    void printingWithAUnitAndReadingIsIdentity() {
        Random random = new Random(42);
        List<String> words = List.of("元", "千元", "万元", "亿元");
        for (int i = 0; i < 3_000; i++) {
            BigDecimal value = value(random);
            int unit = random.nextInt(words.size());
            ParsedAmount read = AmountParser.parse(grouped(value.toPlainString()) + words.get(unit));
            assertThat(read.number()).contains(value);
            assertThat(read.unit()).contains(MoneyUnit.values()[unit]);
        }
    }

    /** Up to 30 digits, up to eight places: beyond what a binary floating-point number can hold. */
    private static BigDecimal value(Random random) {
        BigInteger digits = new BigInteger(1 + random.nextInt(95), random);
        BigDecimal value = new BigDecimal(digits, random.nextInt(9));
        return random.nextInt(3) == 0 ? value.negate() : value;
    }

    private static String grouped(String plain) {
        int start = plain.startsWith("-") ? 1 : 0;
        int point = plain.indexOf('.');
        StringBuilder text = new StringBuilder(plain);
        for (int i = (point < 0 ? plain.length() : point) - 3; i > start; i -= 3) {
            text.insert(i, ',');
        }
        return text.toString();
    }

    private static String fullWidth(String text) {
        StringBuilder wide = new StringBuilder();
        text.chars().forEach(c -> wide.append((char) (c + 0xFEE0)));
        return wide.toString();
    }

    static Stream<String> hostile() {
        return Stream.of(
                "9".repeat(10_000),
                "1,".repeat(10_000),
                "(".repeat(10_000),
                "-".repeat(10_000),
                "一百".repeat(5_000),
                "1E" + "9".repeat(10_000),
                "0.".repeat(10_000),
                "亿".repeat(100),
                "1 ".repeat(49) + "万",
                "1" + " ".repeat(10_000) + "2");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void hostileTextIsUnreadableAndQuick(String text) {
        ParsedAmount read = Assertions.assertTimeout(Duration.ofSeconds(1), () -> AmountParser.parse(text));
        assertThat(read.kind()).isEqualTo(Kind.UNREADABLE);
    }

    @Test
    void neverThrowsOnRandomText() {
        String alphabet = "0123456789０１,.，．-—()（）%％元万亿千百十零〇一二两角分整年月日 　\n¥△EeΔ负人民币点/·无";
        Random random = new Random(7);
        for (int i = 0; i < 50_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(14); n > 0; n--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            ParsedAmount read = AmountParser.parse(text.toString());
            boolean numeric = read.kind() == Kind.NUMBER || read.kind() == Kind.ZERO || read.kind() == Kind.PERCENT;
            assertThat(read.number().isPresent()).as(text.toString()).isEqualTo(numeric);
        }
    }
}
