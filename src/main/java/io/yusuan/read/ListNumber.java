package io.yusuan.read;

import java.util.Locale;
import java.util.Optional;

/** Numbers of lists in the formats of ECMA-376 part 1, 17.18.59, that Chinese and western documents use. */
final class ListNumber {
    private static final String DIGITS = "零一二三四五六七八九";
    private static final String LEGAL_DIGITS = "零壹贰叁肆伍陆柒捌玖";
    private static final String LEGAL_TRADITIONAL = "零壹貳參肆伍陸柒捌玖";
    private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";
    private static final String BRANCHES = "子丑寅卯辰巳午未申酉戌亥";
    private static final String[] ONES = {"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"};
    private static final String[] TENS = {"", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX", "XC"};
    private static final String[] HUNDREDS = {"", "C", "CC", "CCC", "CD", "D", "DC", "DCC", "DCCC", "CM"};
    private static final int TEN = 10;
    private static final int HUNDRED = 100;
    private static final int LAST = 9999;
    private static final int LAST_ROMAN = 3999;
    private static final int CIRCLED = 20;
    private static final int LETTERS = 26;

    private ListNumber() {}

    /** The number as a format shows it; empty where the format is not known. */
    static Optional<String> show(String format, int value) {
        if (value > LAST) {
            return Optional.of(Integer.toString(value));
        }
        return Optional.ofNullable(
                switch (format) {
                    case "none" -> "";
                    case "decimal", "decimalHalfWidth", "" -> Integer.toString(value);
                    case "decimalZero" -> value < TEN ? "0" + value : Integer.toString(value);
                    case "decimalFullWidth", "decimalFullWidth2" -> digits("０１２３４５６７８９", value);
                    case "upperRoman" -> roman(value);
                    case "lowerRoman" -> roman(value).toLowerCase(Locale.ROOT);
                    case "upperLetter" -> letters('A', value);
                    case "lowerLetter" -> letters('a', value);
                    case "chineseCounting",
                            "chineseCountingThousand",
                            "taiwaneseCounting",
                            "taiwaneseCountingThousand",
                            "japaneseCounting" -> counted(DIGITS, "十百千", format.startsWith("japanese"), value);
                    case "chineseLegalSimplified" -> counted(LEGAL_DIGITS, "拾佰仟", false, value);
                    case "ideographLegalTraditional" -> counted(LEGAL_TRADITIONAL, "拾佰仟", false, value);
                    case "ideographDigital", "japaneseDigitalTenThousand", "taiwaneseDigital" ->
                        digits("〇一二三四五六七八九", value);
                    case "ideographTraditional" -> ofSet(STEMS, value);
                    case "ideographZodiac" -> ofSet(BRANCHES, value);
                    case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" -> enclosed('①', value, "");
                    case "decimalEnclosedParen" -> enclosed('⑴', value, "");
                    case "decimalEnclosedFullstop" -> enclosed('⒈', value, ".");
                    case "ideographEnclosedCircle" ->
                        value >= 1 && value <= TEN ? String.valueOf((char) ('㊀' + value - 1)) : Integer.toString(value);
                    default -> null;
                });
    }

    private static String digits(String of, int value) {
        return Integer.toString(value)
                .chars()
                .collect(StringBuilder::new, (b, c) -> b.append(of.charAt(c - '0')), StringBuilder::append)
                .toString();
    }

    private static String roman(int value) {
        if (value > LAST_ROMAN || value < 1) {
            return Integer.toString(value);
        }
        return "M".repeat(value / (HUNDRED * TEN))
                + HUNDREDS[value / HUNDRED % TEN]
                + TENS[value / TEN % TEN]
                + ONES[value % TEN];
    }

    /** A … Z, then AA, BB. */
    private static String letters(char first, int value) {
        if (value < 1) {
            return Integer.toString(value);
        }
        return String.valueOf((char) (first + (value - 1) % LETTERS)).repeat(1 + (value - 1) / LETTERS);
    }

    private static String ofSet(String set, int value) {
        return value >= 1 && value <= set.length() ? String.valueOf(set.charAt(value - 1)) : Integer.toString(value);
    }

    private static String enclosed(char first, int value, String otherwise) {
        return value >= 1 && value <= CIRCLED ? String.valueOf((char) (first + value - 1)) : value + otherwise;
    }

    /** Digits with their ranks: 十二, 一百零三; Japanese leaves out the one before a rank and the zeros. */
    private static String counted(String digits, String ranks, boolean japanese, int value) {
        if (value == 0) {
            return String.valueOf(digits.charAt(0));
        }
        StringBuilder counted = new StringBuilder();
        String decimal = Integer.toString(value);
        boolean zero = false;
        for (int i = 0; i < decimal.length(); i++) {
            int digit = decimal.charAt(i) - '0';
            int rank = decimal.length() - 1 - i;
            if (digit == 0) {
                zero = true;
                continue;
            }
            if (zero && !japanese) {
                counted.append(digits.charAt(0));
            }
            zero = false;
            boolean bareTen = digits.equals(DIGITS) && digit == 1 && rank == 1 && i == 0;
            if (digit > 1 || rank == 0 || !bareTen && !japanese) {
                counted.append(digits.charAt(digit));
            }
            if (rank > 0) {
                counted.append(ranks.charAt(rank - 1));
            }
        }
        return counted.toString();
    }
}
