package io.yusuan.normalise;

import io.yusuan.statement.MoneyUnit;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The unit of money that a title line, column head or label prints: {@code 单位：元}, {@code 金额单位：万元},
 * {@code （万元）}, {@code 单位：人民币元}. Units of other things ({@code 单位：个}), organisations ({@code 编制单位：某局}) and
 * other currencies are not units of money here.
 *
 * @param printed the unit's own words as printed, {@code 万元}
 * @param unit what they mean
 */
public record UnitText(String printed, MoneyUnit unit) {
    /** Title lines are short; a longer text is searched only this far. */
    private static final int SEARCHED = 2_000;

    private static final String WORD = "(?:人民币\\s{0,3})?([千万萬亿億]?\\s{0,3}元)";
    /** 元 also begins names (元氏县); behind it stands no further word, save what accountants add. */
    private static final String END = "(?!\\s{0,3}[/／])(?:(?<=[千万萬亿億]\\s{0,3}元)|(?![\\p{IsHan}])|(?=至角分))";

    private static final List<Pattern> BY_RANK = List.of(
            Pattern.compile("单\\s{0,9}位\\s{0,9}[:;]?\\s{0,9}(?:[^\\s:元]{1,4}[、,/])?\\(?\\s{0,3}" + WORD + END),
            Pattern.compile("\\(\\s{0,9}(?:以\\s{0,3})?" + WORD + END + "[^()]{0,9}\\)"),
            Pattern.compile("(?:^|[,、/:]|金额|预算数|决算数)\\s{0,9}" + WORD + "\\s{0,9}$"));

    /** The first unit of money in the text, if any; words that name it as a unit go before a bracket, a bracket before a bare word. */
    public static Optional<UnitText> find(String text) {
        if (text.indexOf('元') < 0) {
            return Optional.empty();
        }
        String searched = text.length() > SEARCHED ? text.substring(0, SEARCHED) : text;
        String folded = Normalizer.normalize(searched, Normalizer.Form.NFKC);
        for (Pattern rank : BY_RANK) {
            Matcher m = rank.matcher(folded);
            if (m.find()) {
                String word = m.group(1).replaceAll("\\s", "");
                return Optional.of(new UnitText(word, meaning(word)));
            }
        }
        return Optional.empty();
    }

    /**
     * The unit that the innermost of several headings prints.
     *
     * @param headings outermost first
     */
    static Optional<UnitText> nearest(List<String> headings) {
        for (int i = headings.size() - 1; i >= 0; i--) {
            Optional<UnitText> printed = find(headings.get(i));
            if (printed.isPresent()) {
                return printed;
            }
        }
        return Optional.empty();
    }

    private static MoneyUnit meaning(String word) {
        return switch (word.charAt(0)) {
            case '千' -> MoneyUnit.THOUSAND_YUAN;
            case '万', '萬' -> MoneyUnit.TEN_THOUSAND_YUAN;
            case '亿', '億' -> MoneyUnit.HUNDRED_MILLION_YUAN;
            default -> MoneyUnit.YUAN;
        };
    }
}
