package io.yusuan.normalise;

import io.yusuan.catalogue.NarrativeMarker;
import io.yusuan.normalise.NarrativeToken.Figure;
import io.yusuan.normalise.NarrativeToken.Kind;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds numbers in folded text: years and dates, figures with their unit, codes, and numbers that are nothing of the
 * kind. Everything that begins with a digit is taken as one piece, so that no part of a number is ever a number.
 */
final class NarrativeFigures {
    private static final String NUMBER = "(?:[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])|[0-9]+)(?:\\.[0-9]+)?";
    private static final Pattern DATE =
            Pattern.compile("((?:19|20|21)[0-9]{2})年(?:度(?!假))?(?:[0-9]{1,2}月(?:[0-9]{1,2}日)?)?[初末底]?");
    private static final Pattern WORDED_YEAR = Pattern.compile("[一二][〇零○0一二三四五六七八九]{3}年(?:度(?!假))?[初末底]?");
    private static final Pattern CODE =
            Pattern.compile("([0-9]{3}|[0-9]{5}|[0-9]{7})-[\\p{IsHan}()]+?(?=支出[0-9]|[为比较与0-9,;:。]|$)");
    private static final Pattern BRACKETED_CODE = Pattern.compile("\\(([0-9]{3}|[0-9]{5}|[0-9]{7})\\)");
    private static final Pattern MONEY =
            Pattern.compile("-?" + NUMBER + "(?:[十百千万亿]{1,2}(?:[0-9]+(?:\\.[0-9]+)?)?){0,3}元");
    private static final Pattern WORDED_MONEY =
            Pattern.compile("[零〇一二两三四五六七八九十壹贰叁肆伍陆柒捌玖拾][零〇一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟]+元整?");
    /** What a number in words begins with. */
    private static final String NUMERALS = "零〇一二两三四五六七八九十壹贰叁肆伍陆柒捌玖拾";

    private static final Pattern PERCENT = Pattern.compile("-?" + NUMBER + "%");
    private static final Pattern PLAIN = Pattern.compile(NUMBER);
    private static final Pattern RUN = Pattern.compile("[0-9A-Za-z][0-9A-Za-z.,/:~-]*[0-9A-Za-z]|[0-9A-Za-z]");

    private final NarrativeLexicon lexicon;
    private final List<String> countUnits;
    private final List<String> measureUnits;

    NarrativeFigures(NarrativeLexicon lexicon) {
        this.lexicon = lexicon;
        this.countUnits = longestFirst(lexicon.spec().countUnits());
        this.measureUnits = longestFirst(lexicon.spec().measureUnits());
    }

    private static List<String> longestFirst(List<String> words) {
        return words.stream()
                .sorted(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** The piece that begins at a position, if a number, a code or a date does. */
    Optional<NarrativeToken> at(String text, int at) {
        if (at >= text.length()) {
            return Optional.empty();
        }
        char c = text.charAt(at);
        if (c != '-' && (c < '(' || c > '9') && NUMERALS.indexOf(c) < 0) {
            return Optional.empty();
        }
        if (c == '(') {
            return match(BRACKETED_CODE, text, at).flatMap(m -> code(text, m));
        }
        boolean digit = c >= '0' && c <= '9';
        if (!digit && c != '-') {
            return worded(text, at);
        }
        if (digit) {
            Optional<NarrativeToken> named = match(DATE, text, at)
                    .map(m -> year(m, Integer.parseInt(m.group(1))))
                    .or(() -> match(CODE, text, at).flatMap(m -> code(text, m)));
            if (named.isPresent()) {
                return named;
            }
        }
        return measured(text, at).or(() -> digit ? number(text, at) : Optional.empty());
    }

    private Optional<NarrativeToken> worded(String text, int at) {
        Optional<NarrativeToken> year = match(WORDED_YEAR, text, at)
                .flatMap(m -> YearText.find(m.group()).stream()
                        .mapToObj(y -> year(m, y))
                        .findFirst());
        return year.or(() -> match(WORDED_MONEY, text, at).flatMap(m -> figure(m, text, Figure.Of.MONEY)));
    }

    private Optional<NarrativeToken> measured(String text, int at) {
        boolean signed = text.charAt(at) == '-';
        if (signed && at > 0 && text.charAt(at - 1) < 0x2E80 && ",:;(".indexOf(text.charAt(at - 1)) < 0) {
            return Optional.empty();
        }
        return match(MONEY, text, at)
                .flatMap(m -> figure(m, text, Figure.Of.MONEY))
                .or(() -> match(PERCENT, text, at).flatMap(m -> figure(m, text, Figure.Of.PERCENT)));
    }

    private Optional<NarrativeToken> number(String text, int at) {
        Optional<Matcher> plain = match(PLAIN, text, at);
        if (plain.isEmpty() || isPartOfSomething(text, at, plain.get().end())) {
            return match(RUN, text, at).map(m -> NarrativeToken.of(Kind.OTHER, at, m.group()));
        }
        int end = plain.get().end();
        boolean whole = plain.get().group().indexOf('.') < 0;
        Optional<String> unit = Stream.concat(measureUnits.stream(), whole ? countUnits.stream() : Stream.empty())
                .filter(u -> text.startsWith(u, end))
                .findFirst();
        Figure.Of of = unit.isPresent() ? Figure.Of.THINGS : Figure.Of.NOTHING;
        int last = end + unit.map(String::length).orElse(0);
        if (unit.isEmpty() && saysNothing(text, at, end)) {
            return Optional.of(NarrativeToken.of(Kind.NIL, at, plain.get().group()));
        }
        ParsedAmount parsed = AmountParser.parse(plain.get().group());
        return parsed.number().map(n -> figure(text, at, last, new Figure(of, parsed)));
    }

    /** {@code 预算为0；}: a nil without a unit says that there is nothing. */
    private static boolean saysNothing(String text, int at, int end) {
        boolean nil = end == at + 1 && text.charAt(at) == '0';
        boolean closed = end == text.length() || ",;。.".indexOf(text.charAt(end)) >= 0;
        return nil && closed && at > 0 && text.charAt(at - 1) == '为';
    }

    /** Whether a number is only a part of an ordinal, a range, a document number or a word with Latin letters. */
    private static boolean isPartOfSomething(String text, int at, int end) {
        char before = at == 0 ? ' ' : text.charAt(at - 1);
        char after = end == text.length() ? ' ' : text.charAt(end);
        return before == '第'
                || before == '-'
                || before == '〔'
                || before == '['
                || isLatin(before)
                || isLatin(after)
                || "月日号时点期级届-~〕]/".indexOf(after) >= 0;
    }

    private static boolean isLatin(char c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }

    private Optional<NarrativeToken> figure(Matcher m, String text, Figure.Of of) {
        char before = m.start() == 0 ? ' ' : text.charAt(m.start() - 1);
        if (before == '第' || before >= '0' && before <= '9' || isLatin(before)) {
            return Optional.empty();
        }
        boolean bound = lexicon.startsWith(NarrativeMarker.BOUND_AFTER, text, m.end())
                || lexicon.endsWith(NarrativeMarker.BOUND_BEFORE, text, m.start());
        if (bound) {
            return Optional.of(NarrativeToken.of(Kind.BOUND, m.start(), m.group()));
        }
        ParsedAmount parsed = AmountParser.parse(m.group());
        return parsed.number().map(n -> figure(text, m.start(), m.end(), new Figure(of, parsed)));
    }

    private static NarrativeToken figure(String text, int start, int end, Figure figure) {
        return new NarrativeToken(
                Kind.FIGURE, start, end, text.substring(start, end), "", "", OptionalInt.empty(), figure, false);
    }

    private static NarrativeToken year(Matcher m, int year) {
        return new NarrativeToken(Kind.YEAR, m.start(), m.end(), m.group(), "", "", OptionalInt.of(year), null, false);
    }

    private Optional<NarrativeToken> code(String text, Matcher m) {
        String code = m.group(1);
        return lexicon.spec().codes().stream()
                .filter(system -> code.startsWith(system.firstDigit()))
                .findFirst()
                .map(system -> new NarrativeToken(
                        Kind.ITEM,
                        m.start(),
                        m.end(),
                        text.substring(m.start(), m.end()),
                        system.item() + "_" + code,
                        "",
                        OptionalInt.empty(),
                        null,
                        false));
    }

    private static Optional<Matcher> match(Pattern pattern, String text, int at) {
        Matcher matcher = pattern.matcher(text).region(at, text.length());
        matcher.useTransparentBounds(true);
        return matcher.lookingAt() ? Optional.of(matcher) : Optional.empty();
    }
}
