package io.yusuan.normalise;

import io.yusuan.statement.MoneyUnit;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Unsigned amounts in words or in digits and words: {@code 壹拾万零叁仟元整}, {@code 五元三角二分}, {@code 12元5角},
 * {@code 13万2}, {@code 1亿3000万元}. The places of the numeral are part of its value, so only 元 is a unit.
 *
 * @param number the value
 * @param places printed decimal places; negative for {@code 三点五亿}, whose lower digits are not said
 * @param unit {@code YUAN} where 元 is said, otherwise none
 */
record WordedAmount(BigDecimal number, int places, Optional<MoneyUnit> unit) {
    private static final Pattern MONEY = Pattern.compile("(.+?)[元圆圓](?:零?([^元角分零])角)?(?:零?([^元角分零])分)?[整正]?");
    private static final Pattern SMALL_CHANGE = Pattern.compile("([^元角分零])角(?:([^元角分零])分)?|([^元角分零])分");
    private static final Pattern NAMED_PLACE = Pattern.compile(".*[十百千万亿拾佰仟萬億廿卅卌点].*");

    static Optional<WordedAmount> parse(String folded) {
        Matcher money = MONEY.matcher(folded);
        if (money.matches()) {
            return ChineseNumeral.parse(money.group(1), false)
                    .flatMap(yuan -> money(yuan, money.group(2), money.group(3)));
        }
        Matcher change = SMALL_CHANGE.matcher(folded);
        if (change.matches()) {
            String fen = change.group(1) == null ? change.group(3) : change.group(2);
            return money(BigDecimal.ZERO, change.group(1), fen);
        }
        return bare(folded);
    }

    /**
     * A numeral without 元. A lone digit is not read ({@code 一} is often typed for a dash, and columns are numbered in
     * words), nor are digits spelt one by one ({@code 二〇一九} is a year).
     */
    private static Optional<WordedAmount> bare(String folded) {
        if (folded.equals("零") || NAMED_PLACE.matcher(folded).matches() && folded.length() > 1) {
            return ChineseNumeral.parse(folded).map(n -> of(n, Optional.empty()));
        }
        return Optional.empty();
    }

    private static Optional<WordedAmount> money(BigDecimal yuan, String jiao, String fen) {
        Optional<BigDecimal> tenths = digit(jiao);
        Optional<BigDecimal> hundredths = digit(fen);
        if (tenths.isEmpty() || hundredths.isEmpty() || (jiao != null || fen != null) && yuan.scale() != 0) {
            return Optional.empty();
        }
        int places = fen != null ? 2 : jiao != null ? 1 : yuan.scale();
        BigDecimal sum = yuan.add(tenths.get().scaleByPowerOfTen(-1))
                .add(hundredths.get().scaleByPowerOfTen(-2));
        BigDecimal number = sum.setScale(Math.max(0, places));
        return Optional.of(new WordedAmount(number, places, Optional.of(MoneyUnit.YUAN)));
    }

    /** The digit before 角 or 分; zero when neither is said. */
    private static Optional<BigDecimal> digit(String word) {
        if (word == null) {
            return Optional.of(BigDecimal.ZERO);
        }
        return ChineseNumeral.parse(word).filter(n -> n.precision() == 1);
    }

    private static WordedAmount of(BigDecimal number, Optional<MoneyUnit> unit) {
        return new WordedAmount(number.setScale(Math.max(0, number.scale())), number.scale(), unit);
    }
}
