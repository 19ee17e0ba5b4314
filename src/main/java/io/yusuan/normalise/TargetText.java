package io.yusuan.normalise;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The value that an indicator states: {@code ≥95%}, {@code 不低于15场}, {@code 80%以上}, {@code 1-2次}, {@code 2000余人次}.
 * Where a text states no value, several values, or one that says two different things, nothing is read.
 *
 * @param comparator {@code >=}, {@code <=}, {@code =}, {@code >}, {@code <}, {@code ~}, or empty where nothing is read
 * @param low lower end; equal to {@code high} for a single value
 * @param high upper end
 * @param unit as printed, or empty
 */
record TargetText(String comparator, Optional<BigDecimal> low, Optional<BigDecimal> high, String unit) {
    static final TargetText NONE = new TargetText("", Optional.empty(), Optional.empty(), "");

    /** Sentences are short; of a longer text nothing is read. */
    private static final int MAX_LENGTH = 2_000;

    private static final String BEFORE =
            "≥|>=|≧|不低于|不少于|不小于|至少|≤|<=|≦|不超过|不高于|不多于|不大于|不超|控制在|>|大于|超过|高于|多于|<|小于|低于|少于|=|等于|大约|约|近";
    private static final Pattern SIGN = Pattern.compile(BEFORE);
    private static final String AFTER = "及以上|以上|及以下|以下|以内|之内|左右";
    private static final String NUMBER = "[0-9]+(?:,[0-9]{3})*(?:\\.[0-9]+)?";
    /** Measure words, the longer first; a number before any other word is no value for us. */
    private static final String UNITS = "%|个百分点|百分点|人次|场次|批次|件次|辆次|万人次|万人|亿元|万元|千元|元|公里|平方米|公顷|小时|分钟|个工作日|工作日"
            + "|个月|万份|万册|人|次|场|个|项|件|份|期|台|套|组|辆|家|户|册|篇|期|名|批|天|亩|吨|条|处|座|种|类|页|本|张|部|款|株|只|头|村|所|支|幅|幢|栋|起|例|宗|门|节|课时|学时|处次";

    private static final Pattern STATED =
            Pattern.compile("(?:(" + BEFORE + ")[^0-9,。;；，、:：\\s]{0,6}?)?\\s*(?<![A-Za-z0-9.第])("
                    + NUMBER + ")\\s*(%)?\\s*(余|多)?(?:\\s*[-—~～至到]\\s*(" + NUMBER + "))?\\s*(余|多)?\\s*(" + UNITS
                    + ")?\\s*(" + AFTER + ")?");

    private static final Pattern WHOLE = Pattern.compile(
            "(?:" + BEFORE + ")?\\s*" + NUMBER + "(?:\\s*[-—~～至到]\\s*" + NUMBER + ")?\\s*[^0-9,。;；，、:：]{0,12}");
    /** Numbers of lists, dates and other things that are not targets. */
    private static final Pattern OTHER = Pattern.compile("^\\s*(?:[.、)](?![0-9])|年|月|日|季度|号|届|级|楼|路)");

    private static final Pattern NUMBERS = Pattern.compile(NUMBER);
    private static final Pattern UNIT_IN_NAME = Pattern.compile("\\(([^()0-9]{1,8})\\)\\s*$");
    private static final Pattern PART_UNIT = Pattern.compile("[/每]");

    /**
     * The value of a column of its own.
     *
     * @param comparator text of the column for the comparator, or empty
     * @param value text of the column for the value
     * @param unit text of the column for the unit, or empty
     * @param name words of the indicator, which may end with the unit in brackets
     */
    static TargetText ofColumns(String comparator, String value, String unit, String name) {
        String folded = FoldedText.of(value).replace('＝', '=');
        String prefix = FoldedText.of(comparator);
        String sign = SIGN.matcher(prefix).matches() && !SIGN.matcher(folded).lookingAt() ? prefix : "";
        TargetText read = of(sign + folded, WHOLE.matcher(sign + folded).matches());
        if (read == NONE) {
            return NONE;
        }
        String printed = FoldedText.of(unit);
        String known = !printed.isEmpty() ? printed : read.unit.isEmpty() ? unitOf(name) : read.unit;
        return new TargetText(read.comparator, read.low, read.high, known);
    }

    /** The value stated in the words of an indicator. */
    static TargetText ofSentence(String words) {
        return of(FoldedText.of(words), false);
    }

    /**
     * The one value of a text.
     *
     * @param whole whether the text is a value and nothing else, so that any word behind it is its unit
     */
    private static TargetText of(String text, boolean whole) {
        if (text.length() > MAX_LENGTH || !NUMBERS.matcher(text).find()) {
            return NONE;
        }
        TargetText only = NONE;
        Matcher m = STATED.matcher(text);
        while (m.find()) {
            String rest = text.substring(m.end());
            if (m.group(7) == null && m.group(3) == null && OTHER.matcher(rest).find() && !whole) {
                continue;
            }
            TargetText stated = stated(m, rest, whole);
            if (stated == NONE || only != NONE) {
                return NONE;
            }
            only = stated;
        }
        return only;
    }

    private static TargetText stated(Matcher m, String rest, boolean whole) {
        String unit = m.group(7) != null ? m.group(7) : m.group(3) != null ? m.group(3) : "";
        boolean more = m.group(4) != null || m.group(6) != null;
        if (whole) {
            unit = (unit + rest).strip();
        } else if (unit.isEmpty() || PART_UNIT.matcher(rest).lookingAt()) {
            return NONE;
        }
        String comparator = comparator(m.group(1), m.group(8), more);
        Optional<BigDecimal> first = number(m.group(2));
        Optional<BigDecimal> second = m.group(5) == null ? first : number(m.group(5));
        if (comparator.isEmpty()
                || first.isEmpty()
                || second.isEmpty()
                || first.get().compareTo(second.get()) > 0) {
            return NONE;
        }
        boolean openAbove = comparator.startsWith(">");
        boolean openBelow = comparator.startsWith("<");
        boolean range = m.group(5) != null;
        if (range && (openAbove || openBelow)) {
            return NONE;
        }
        return new TargetText(
                comparator, openBelow ? Optional.empty() : first, openAbove ? Optional.empty() : second, unit);
    }

    private static Optional<BigDecimal> number(String printed) {
        return DecimalText.parse(printed).map(DecimalText::number);
    }

    /** What the words before and after a number say together; empty when they contradict each other. */
    private static String comparator(String before, String after, boolean more) {
        List<String> said = java.util.stream.Stream.of(meaning(before), meaning(after), more ? ">" : "")
                .filter(s -> !s.isEmpty())
                .distinct()
                .toList();
        if (said.size() == 2 && said.contains(">") && said.contains(">=") || said.contains("~") && said.size() == 2) {
            return said.contains("~") ? "" : ">=";
        }
        return said.isEmpty() ? "=" : said.size() == 1 ? said.get(0) : "";
    }

    private static String meaning(String word) {
        if (word == null) {
            return "";
        }
        return switch (word) {
            case "≥", ">=", "≧", "不低于", "不少于", "不小于", "至少", "及以上", "以上" -> ">=";
            case "≤", "<=", "≦", "不超过", "不高于", "不多于", "不大于", "不超", "控制在", "及以下", "以下", "以内", "之内" -> "<=";
            case ">", "大于", "超过", "高于", "多于" -> ">";
            case "<", "小于", "低于", "少于" -> "<";
            case "大约", "约", "近", "左右" -> "~";
            default -> "=";
        };
    }

    private static String unitOf(String name) {
        Matcher m = UNIT_IN_NAME.matcher(FoldedText.of(name));
        return m.find() ? m.group(1) : "";
    }

    /** Whether a text holds any digit at all. */
    static boolean hasNumber(String text) {
        return NUMBERS.matcher(FoldedText.of(text)).find();
    }
}
