package io.yusuan.normalise;

import java.text.Normalizer;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the fiscal year a text speaks of: {@code 2019年度}, {@code 二〇一九年}, {@code （  2019   年度）},
 * {@code ２０１９ 年}. Years from 1990 to 2099 only; two digits are no year. Pure.
 *
 * <p>Where several years stand in a text, the kind of mention decides, and among equals the first: a 年度; then a 年 that
 * is no part of a date; then a year standing directly before what is published ({@code 2019部门预算}); last the year of a
 * date.
 */
public final class YearText {
    /** Titles and sentences are short; a longer text is searched only this far. */
    private static final int SEARCHED = 2_000;

    private static final String YEAR = "(?<![0-9])((?:1\\s{0,3}9\\s{0,3}9|2\\s{0,3}0\\s{0,3}[0-9])\\s{0,3}[0-9])";
    private static final String GAP = "[\\s)\\]】〕]{0,12}";
    private static final List<Pattern> BY_RANK = List.of(
            Pattern.compile(YEAR + GAP + "年\\s*度"),
            Pattern.compile(YEAR + GAP + "年(?!\\s*[0-9]{1,2}\\s*月)"),
            Pattern.compile(YEAR + GAP + "(?:部门|单位|预算|决算|财政|市级|区级|县级|省级|本级)"),
            Pattern.compile(YEAR + GAP + "年"));

    private static final Pattern IN_WORDS = Pattern.compile("[零〇○一二三四五六七八九0-9OoＯｏ壹贰叁肆伍陆柒捌玖]{4}(?=\\s{0,12}年)");
    private static final Pattern LETTER_O = Pattern.compile("[Oo]");

    private YearText() {}

    /** The year the text speaks of, if any. */
    public static OptionalInt find(String text) {
        String searched = text.length() > SEARCHED ? text.substring(0, SEARCHED) : text;
        String folded = digits(Normalizer.normalize(searched, Normalizer.Form.NFKC));
        if (!hasDigit(folded)) {
            return OptionalInt.empty();
        }
        for (Pattern rank : BY_RANK) {
            Matcher m = rank.matcher(folded);
            if (m.find()) {
                return OptionalInt.of(Integer.parseInt(m.group(1).replaceAll("\\s", "")));
            }
        }
        return OptionalInt.empty();
    }

    private static boolean hasDigit(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                return true;
            }
        }
        return false;
    }

    /** Years spelt in words, and with the letter O for zero, as digits. */
    private static String digits(String text) {
        if (text.indexOf('年') < 0) {
            return text;
        }
        return IN_WORDS.matcher(text)
                .replaceAll(
                        m -> LETTER_O.matcher(ChineseNumeral.spelt(m.group())).replaceAll("0"));
    }
}
