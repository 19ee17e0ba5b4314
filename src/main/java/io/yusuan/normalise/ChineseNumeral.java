package io.yusuan.normalise;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers in Chinese words: {@code 一百九十万零三千九百七十一}, the fraud-proof {@code 壹拾万零叁仟}, {@code 两千三},
 * {@code 廿五}, {@code 三点五亿}, and digits mixed with words: {@code 13万2}, {@code 1亿3000万}. Exact, unsigned, pure.
 *
 * <p>A single digit at the end without {@code 零} before it is the next lower place, as people say it: {@code 三百五} is
 * 350, {@code 13万2} is 132 000. {@code 兆} is not read: it means 10⁶ to some and 10¹² to others.
 */
public final class ChineseNumeral {
    private static final String PLAIN = "零一二三四五六七八九";
    private static final String FORMAL = "〇壹贰叁肆伍陆柒捌玖";
    private static final String OTHER_FORMS = "○两貳叄參肆陸兩拾佰仟萬億";
    private static final String OTHER_MEAN = "零二二三三四六二十百千万亿";

    private static final Pattern SECTION = Pattern.compile("(?:([0-9])千)?零?(?:([0-9])百)?零?(?:([0-9])?(十))?零?([0-9])?");
    private static final Pattern TAIL = Pattern.compile("(.*[千百])([1-9])");
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final Pattern SPELT = Pattern.compile("[0-9零]{2,}");
    private static final Pattern DECIMAL = Pattern.compile("(.+)[点.]([0-9零]+)");
    private static final int MAX_LENGTH = 60;

    private static final int TEN_THOUSAND_WIDTH = 4;
    private static final int HUNDRED_MILLION_WIDTH = 8;

    private ChineseNumeral() {}

    /**
     * The value of a numeral in words, or empty when the text is not one; white space is not part of a numeral. The scale
     * is the accuracy: {@code 三点五亿} has −7, a numeral without a fraction 0.
     */
    public static Optional<BigDecimal> parse(String text) {
        return parse(text, true);
    }

    /**
     * The value of a numeral in words.
     *
     * @param colloquial whether a last digit without a place ({@code 三百五}) is read as the next lower place
     */
    static Optional<BigDecimal> parse(String text, boolean colloquial) {
        if (text.isEmpty() || text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        String plain = plain(text);
        if (plain.equals("零")) {
            return Optional.of(BigDecimal.ZERO);
        }
        if (SPELT.matcher(plain).matches()) {
            return plain.startsWith("零") ? Optional.empty() : Optional.of(new BigDecimal(plain.replace('零', '0')));
        }
        return Optional.ofNullable(value(plain, colloquial));
    }

    /** Digits spelt one by one ({@code 二〇一九}) as ASCII digits; other characters stay. */
    static String spelt(String text) {
        return plain(text).replace('零', '0');
    }

    /** Digits as ASCII except {@code 零}, which also marks a gap; places as 十百千万亿. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int other = OTHER_FORMS.indexOf(c);
            char known = other >= 0 ? OTHER_MEAN.charAt(other) : c;
            int digit = Math.max(PLAIN.indexOf(known), FORMAL.indexOf(known));
            plain.append(digit > 0 ? (char) ('0' + digit) : digit == 0 ? '零' : known);
        }
        return plain.toString().replace("廿", "2十").replace("卅", "3十").replace("卌", "4十");
    }

    /** Null stands for "not a numeral" inside this class only. */
    private static BigDecimal value(String text, boolean colloquial) {
        int hundredMillions = text.indexOf('亿');
        if (hundredMillions >= 0) {
            return split(text, hundredMillions, HUNDRED_MILLION_WIDTH, colloquial);
        }
        int tenThousands = text.indexOf('万');
        return tenThousands >= 0
                ? split(text, tenThousands, TEN_THOUSAND_WIDTH, colloquial)
                : section(text, colloquial);
    }

    private static BigDecimal split(String text, int at, int width, boolean colloquial) {
        BigDecimal high = value(text.substring(0, at), false);
        String rest = text.substring(at + 1);
        if (high == null || high.signum() == 0) {
            return null;
        }
        BigDecimal scaled = high.scaleByPowerOfTen(width);
        if (high.scale() != 0) {
            return rest.isEmpty() ? scaled : null;
        }
        BigDecimal low = rest.isEmpty() ? BigDecimal.ZERO : low(rest, width, colloquial);
        return low == null || low.precision() - low.scale() > width
                ? null
                : scaled.add(low).setScale(0);
    }

    /** What follows 万 or 亿. */
    private static BigDecimal low(String rest, int width, boolean colloquial) {
        if (rest.length() == 1 && DIGITS.matcher(rest).matches()) {
            return colloquial ? new BigDecimal(rest).scaleByPowerOfTen(width - 1) : null;
        }
        if (DIGITS.matcher(rest).matches()) {
            return rest.length() == width ? new BigDecimal(rest) : null;
        }
        String bare = rest.startsWith("零") ? rest.substring(1) : rest;
        BigDecimal low = value(bare, colloquial);
        return low == null || low.scale() != 0 ? null : low;
    }

    private static BigDecimal section(String text, boolean colloquial) {
        if (DIGITS.matcher(text).matches()) {
            return new BigDecimal(text);
        }
        Matcher decimal = DECIMAL.matcher(text);
        if (decimal.matches()) {
            BigDecimal whole = decimal.group(1).equals("零") ? BigDecimal.ZERO : section(decimal.group(1), false);
            String fraction = decimal.group(2).replace('零', '0');
            return whole == null || whole.scale() != 0 ? null : new BigDecimal(whole.toPlainString() + "." + fraction);
        }
        Matcher tail = TAIL.matcher(text);
        if (tail.matches()) {
            BigDecimal high = colloquial ? places(tail.group(1)) : null;
            int place = tail.group(1).endsWith("千") ? 2 : 1;
            return high == null
                    ? null
                    : high.add(new BigDecimal(tail.group(2)).scaleByPowerOfTen(place))
                            .setScale(0);
        }
        return places(text);
    }

    /** Thousands, hundreds, tens and ones with their places named. */
    private static BigDecimal places(String text) {
        Matcher m = SECTION.matcher(text);
        if (text.isEmpty() || text.endsWith("零") || !m.matches()) {
            return null;
        }
        int tens = m.group(4) == null ? 0 : m.group(3) == null ? 1 : Integer.parseInt(m.group(3));
        return BigDecimal.valueOf(
                1000L * digit(m.group(1)) + 100L * digit(m.group(2)) + 10L * tens + digit(m.group(5)));
    }

    private static int digit(String group) {
        return group == null ? 0 : Integer.parseInt(group);
    }
}
