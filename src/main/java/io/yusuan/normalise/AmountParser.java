package io.yusuan.normalise;

import io.yusuan.normalise.ParsedAmount.Kind;
import io.yusuan.statement.MoneyUnit;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads amounts as disclosures print them. Pure; locale plays no part.
 *
 * <p>A text is an amount only as a whole: a sign or brackets, a currency sign, one number, a percent sign or a unit of
 * money, and nothing else. What could be read in two ways ({@code 12,34.5}, {@code 1-2}, {@code 2019年}) is {@link
 * Kind#UNREADABLE}; the number is never repaired. The forms are listed with their reading in {@code spec/amounts.yaml}.
 */
public final class AmountParser {
    /** Far beyond any printed amount (10³⁰ with separators and unit); bounds the work on hostile text. */
    private static final int MAX_LENGTH = 100;

    private static final Pattern DASH = Pattern.compile("(?:[-—][-— ]{0,9}|[/\\\\]|[·•‧∙⋅・･])");
    private static final Set<String> NIL_WORDS =
            Set.of("无", "不涉及", "不适用", "暂无", "没有", "未安排", "无安排", "无此项", "N/A", "n/a");
    private static final Pattern NIL_DRESS = Pattern.compile("\\(?([^()。]+?)\\)?。?");

    private static final Pattern SIGNED =
            Pattern.compile("(?:人民币|RMB|CNY)?[ :]*¥?\\s*([-+—△▲∆Δ负])?\\s*¥?\\s*(.*)", Pattern.DOTALL);
    private static final Pattern PERCENT = Pattern.compile("(.+?)\\s*(?:%|个?百分点)", Pattern.DOTALL);
    private static final Pattern BRACKETED_PERCENT = Pattern.compile("\\(\\s*([^()]+%)\\s*\\)");
    private static final Pattern UNIT =
            Pattern.compile("(.+?)\\s*(?:([千万亿萬億]?元|[万亿萬億])(?:人民币|整)?|\\(([千万亿萬億]?元)\\))", Pattern.DOTALL);
    private static final Pattern BRACKETS = Pattern.compile("\\(\\s*(.+?)\\s*\\)", Pattern.DOTALL);
    private static final Pattern NOT_BETWEEN_DIGITS = Pattern.compile("(?<![0-9]) +| +(?![0-9 ])");
    private static final Pattern TRAILING_MINUS = Pattern.compile("(.+?)\\s*-", Pattern.DOTALL);

    private static final Map<String, MoneyUnit> UNITS = Map.of(
            "元", MoneyUnit.YUAN,
            "千元", MoneyUnit.THOUSAND_YUAN,
            "万元", MoneyUnit.TEN_THOUSAND_YUAN,
            "万", MoneyUnit.TEN_THOUSAND_YUAN,
            "亿元", MoneyUnit.HUNDRED_MILLION_YUAN,
            "亿", MoneyUnit.HUNDRED_MILLION_YUAN);

    private AmountParser() {}

    /** What the text says. */
    public static ParsedAmount parse(String printed) {
        String text = FoldedText.of(printed);
        if (text.isEmpty()) {
            return nothing(Kind.BLANK);
        }
        if (text.length() > MAX_LENGTH) {
            return nothing(Kind.UNREADABLE);
        }
        if (isPlain(text)) {
            return digits(Sign.NONE, text, Optional.empty(), Kind.NUMBER).orElse(nothing(Kind.UNREADABLE));
        }
        Matcher signed = SIGNED.matcher(text);
        boolean matched = signed.matches();
        if (DASH.matcher(text).matches() || matched && isBareSign(signed)) {
            return nothing(Kind.DASH);
        }
        Matcher dress = NIL_DRESS.matcher(text);
        if (dress.matches() && NIL_WORDS.contains(dress.group(1))) {
            return nothing(Kind.NIL_STATED);
        }
        return matched ? number(sign(signed.group(1)), signed.group(2)) : nothing(Kind.UNREADABLE);
    }

    /** Most cells of money hold digits, commas and a point alone; they need none of the other forms. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && c != ',' && c != '.') {
                return false;
            }
        }
        return true;
    }

    /** Accounting formats print {@code ¥ -} for nil. */
    private static boolean isBareSign(Matcher signed) {
        String sign = signed.group(1);
        return signed.group(2).isEmpty() && sign != null && "-—".contains(sign);
    }

    private static ParsedAmount number(Sign sign, String body) {
        Matcher bracketed = BRACKETED_PERCENT.matcher(body);
        if (bracketed.matches() && sign == Sign.NONE) {
            return number(Sign.MINUS, bracketed.group(1));
        }
        Matcher percent = PERCENT.matcher(body);
        if (percent.matches()) {
            return digits(sign, percent.group(1), Optional.empty(), Kind.PERCENT)
                    .orElse(nothing(Kind.UNREADABLE));
        }
        Matcher unit = UNIT.matcher(body);
        if (unit.matches()) {
            String word = unit.group(2) == null ? unit.group(3) : unit.group(2);
            MoneyUnit known = UNITS.get(word.replace('萬', '万').replace('億', '亿'));
            Optional<ParsedAmount> read = digits(sign, unit.group(1), Optional.of(known), Kind.NUMBER);
            if (read.isPresent()) {
                return read.get();
            }
        }
        return digits(sign, body, Optional.empty(), Kind.NUMBER)
                .or(() -> words(sign, body))
                .orElse(nothing(Kind.UNREADABLE));
    }

    /** A number in digits; brackets or a minus behind it make it negative, but only where no sign stands before. */
    private static Optional<ParsedAmount> digits(Sign sign, String body, Optional<MoneyUnit> unit, Kind kind) {
        Optional<DecimalText> bare = DecimalText.parse(body);
        if (bare.isPresent()) {
            return bare.map(d -> amount(sign, d.number(), d.places(), unit, kind));
        }
        Matcher brackets = BRACKETS.matcher(body);
        if (brackets.matches()) {
            return sign == Sign.NONE ? digits(Sign.MINUS, brackets.group(1), unit, kind) : Optional.empty();
        }
        Matcher trailing = TRAILING_MINUS.matcher(body);
        if (trailing.matches()) {
            return sign == Sign.NONE ? digits(Sign.MINUS, trailing.group(1), unit, kind) : Optional.empty();
        }
        return Optional.empty();
    }

    private static Optional<ParsedAmount> words(Sign sign, String body) {
        return WordedAmount.parse(NOT_BETWEEN_DIGITS.matcher(body).replaceAll(""))
                .map(w -> amount(sign, w.number(), w.places(), w.unit(), Kind.NUMBER));
    }

    private static ParsedAmount amount(Sign sign, BigDecimal number, int places, Optional<MoneyUnit> unit, Kind kind) {
        BigDecimal signed = sign == Sign.MINUS ? number.negate() : number;
        Kind exact = kind == Kind.NUMBER && number.signum() == 0 ? Kind.ZERO : kind;
        return new ParsedAmount(exact, Optional.of(signed), places, unit);
    }

    private static ParsedAmount nothing(Kind kind) {
        return new ParsedAmount(kind, Optional.empty(), 0, Optional.empty());
    }

    private static Sign sign(String printed) {
        if (printed == null) {
            return Sign.NONE;
        }
        return printed.equals("+") ? Sign.PLUS : Sign.MINUS;
    }

    private enum Sign {
        NONE,
        PLUS,
        MINUS
    }
}
