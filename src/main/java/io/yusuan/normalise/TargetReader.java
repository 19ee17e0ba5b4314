package io.yusuan.normalise;

import io.yusuan.catalogue.TargetWording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads the value that an indicator states: {@code ≥95%}, {@code 不低于15场}, {@code 80%以上}, {@code 1-2次}, {@code
 * ≥95%，且≤100%}. Where a text states no value, several values, or one that says two different things, nothing is read.
 * Safe for use by several threads.
 */
final class TargetReader {
    /** Sentences are short; of a longer text nothing is read. */
    private static final int MAX_LENGTH = 2_000;

    private static final String NUMBER = "[0-9]+(?:,[0-9]{3})*(?:\\.[0-9]+)?";
    /** Numbers of lists, dates and other things that are not targets. */
    private static final Pattern OTHER = Pattern.compile("\\s*(?:[.、)](?![0-9])|年|月|日|季度|号|届|级|楼|路)");

    /** The most characters between a word that compares and its number, white space aside. */
    private static final int BETWEEN = 6;

    private static final Pattern UNIT_IN_NAME = Pattern.compile("\\(([^()0-9]{1,8})\\)\\s*$");
    private static final Pattern PART_UNIT = Pattern.compile("[/每]");

    private final TargetWording wording;
    private final Pattern before;
    private final Pattern stated;
    private final Pattern whole;
    private final Pattern join;
    /** A value begins at most so many characters before its number, white space aside. */
    private final int reach;

    TargetReader(TargetWording wording) {
        this.wording = wording;
        String words = anyOf(wording.before());
        this.before = Pattern.compile(words);
        this.reach = BETWEEN
                + wording.before().stream()
                        .map(FoldedText::of)
                        .mapToInt(String::length)
                        .max()
                        .orElse(0);
        this.stated = Pattern.compile("(?:(" + words + ")[^0-9,。;；，、:：\\s]{0," + BETWEEN + "}?)?\\s*(?<![A-Za-z0-9.第])("
                + NUMBER + ")\\s*(%)?\\s*(余|多)?(?:\\s*[-—~～至到]\\s*(" + NUMBER + "))?\\s*(余|多)?\\s*("
                + anyOf(wording.units()) + ")?\\s*(" + anyOf(wording.after()) + ")?");
        this.whole = Pattern.compile(
                "(?:" + words + ")?\\s*" + NUMBER + "(?:\\s*[-—~～至到]\\s*" + NUMBER + ")?\\s*[^0-9,。;；，、:：]{0,12}");
        this.join = Pattern.compile("[\\s,，、;；]*(?:" + anyOf(wording.joins()) + ")?[\\s,，、]*");
    }

    /** The longer words first: 人次 before 人. */
    private static String anyOf(List<String> words) {
        return words.isEmpty()
                ? "(?!)"
                : words.stream()
                        .map(FoldedText::of)
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .map(Pattern::quote)
                        .collect(Collectors.joining("|"));
    }

    /** A value and where it stands in the folded text. */
    private record Stated(TargetText value, int start, int end) {}

    /**
     * The value of a column of its own.
     *
     * @param comparator text of the column for the comparator, or empty
     * @param value text of the column for the value
     * @param unit text of the column for the unit, or empty
     * @param name words of the indicator, which may end with the unit in brackets
     */
    TargetText ofColumns(String comparator, String value, String unit, String name) {
        String folded = FoldedText.of(value).replace('＝', '=');
        String prefix = FoldedText.of(comparator);
        boolean compares =
                before.matcher(prefix).matches() && !before.matcher(folded).lookingAt();
        String text = compares ? prefix + folded : folded;
        TargetText read =
                of(text, text.length() <= MAX_LENGTH && whole.matcher(text).matches());
        if (read == TargetText.NONE) {
            return TargetText.NONE;
        }
        String printed = FoldedText.of(unit);
        String known = !printed.isEmpty() ? printed : read.unit().isEmpty() ? unitOf(name) : read.unit();
        return new TargetText(read.comparator(), read.low(), read.high(), known);
    }

    /** The value stated in the words of an indicator. */
    TargetText ofSentence(String words) {
        return of(FoldedText.of(words), false);
    }

    /** Whether a part of a sentence states a value, or what looks like one and says two things. */
    boolean states(String part) {
        String folded = FoldedText.of(part);
        return folded.length() <= MAX_LENGTH && !all(folded, false).isEmpty();
    }

    /**
     * The one value of a text.
     *
     * @param alone whether the text is a value and nothing else, so that any word behind it is its unit
     */
    private TargetText of(String text, boolean alone) {
        if (text.length() > MAX_LENGTH || digit(text, 0) < 0) {
            return TargetText.NONE;
        }
        List<Stated> all = all(text, alone);
        if (all.size() == 2) {
            Stated low = all.get(0);
            Stated high = all.get(1);
            boolean joined =
                    join.matcher(text.substring(low.end(), high.start())).matches();
            return joined && low.value() != TargetText.NONE
                    ? low.value().upTo(high.value()).orElse(TargetText.NONE)
                    : TargetText.NONE;
        }
        return all.size() == 1 ? all.get(0).value() : TargetText.NONE;
    }

    private List<Stated> all(String text, boolean alone) {
        List<Stated> all = new ArrayList<>();
        Matcher m = stated.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
        int end = 0;
        for (int digit = digit(text, 0); digit >= 0; digit = digit(text, end)) {
            if (!m.region(Math.max(end, beginning(text, digit)), text.length()).find()) {
                break;
            }
            end = m.end();
            String rest = text.substring(m.end());
            if (m.group(7) != null || m.group(3) != null || !OTHER.matcher(rest).lookingAt() || alone) {
                all.add(new Stated(value(m, rest, alone), m.start(), m.end()));
            }
        }
        return all;
    }

    /** Where the first digit stands at or behind a place, or −1: most words state no figure and need not be searched. */
    private static int digit(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) >= '0' && text.charAt(i) <= '9') {
                return i;
            }
        }
        return -1;
    }

    /** Where a value may begin at the earliest whose number begins at a digit or behind it. */
    private int beginning(String text, int digit) {
        int start = digit;
        while (start > 0 && Character.isWhitespace(text.charAt(start - 1))) {
            start--;
        }
        return Math.max(0, start - reach);
    }

    private TargetText value(Matcher m, String rest, boolean alone) {
        String unit = m.group(7) != null ? m.group(7) : m.group(3) != null ? m.group(3) : "";
        if (alone) {
            unit = (unit + rest).strip();
        } else if (unit.isEmpty() || PART_UNIT.matcher(rest).lookingAt()) {
            return TargetText.NONE;
        }
        boolean more = m.group(4) != null || m.group(6) != null;
        String comparator = comparator(m.group(1), m.group(8), more);
        Optional<BigDecimal> first = number(m.group(2));
        Optional<BigDecimal> second = m.group(5) == null ? first : number(m.group(5));
        if (comparator.isEmpty()
                || first.isEmpty()
                || second.isEmpty()
                || first.get().compareTo(second.get()) > 0) {
            return TargetText.NONE;
        }
        TargetText both = new TargetText(comparator, first, second, unit);
        boolean open = both.isOpenAbove() || both.isOpenBelow();
        if (m.group(5) != null && open) {
            return TargetText.NONE;
        }
        return new TargetText(
                comparator,
                both.isOpenBelow() ? Optional.empty() : first,
                both.isOpenAbove() ? Optional.empty() : second,
                unit);
    }

    private static Optional<BigDecimal> number(String printed) {
        return DecimalText.parse(printed).map(DecimalText::number);
    }

    /** What the words before and after a number say together; empty when they contradict each other. */
    private String comparator(String word, String after, boolean more) {
        List<String> said = Stream.of(meaning(word), meaning(after), more ? ">" : "")
                .filter(s -> !s.isEmpty())
                .distinct()
                .toList();
        if (said.size() == 2 && said.contains(">") && said.contains(">=")) {
            return ">=";
        }
        return said.isEmpty() ? "=" : said.size() == 1 ? said.get(0) : "";
    }

    private String meaning(String word) {
        return word == null ? "" : wording.meaning(word);
    }

    private static String unitOf(String name) {
        Matcher m = UNIT_IN_NAME.matcher(FoldedText.of(name));
        return m.find() ? m.group(1) : "";
    }
}
