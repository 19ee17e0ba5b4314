package io.yusuan.normalise;

import io.yusuan.catalogue.Labels;
import io.yusuan.catalogue.NarrativeMarker;
import io.yusuan.normalise.NamedSubjects.Around;
import io.yusuan.normalise.NarrativeLexicon.Entry;
import io.yusuan.normalise.NarrativeLexicon.Meaning;
import io.yusuan.normalise.NarrativeToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Cuts folded text into tokens, the longest known word first; what no word covers becomes {@link Kind#OTHER}. */
final class NarrativeScanner {
    private static final String STOPS = "。;!?";
    private static final String MARKS = ",、:()";

    private final NarrativeLexicon lexicon;
    private final NarrativeFigures figures;
    private final NamedSubjects subjects;

    NarrativeScanner(NarrativeLexicon lexicon, NamedSubjects subjects) {
        this.lexicon = lexicon;
        this.subjects = subjects;
        this.figures = new NarrativeFigures(lexicon);
    }

    /**
     * The tokens of a range of folded text, without gaps.
     *
     * @param around what is known of the text
     */
    List<NarrativeToken> scan(String text, int start, int end, Around around) {
        boolean levels = NamedSubjects.speaksOfLevels(text);
        List<NarrativeToken> tokens = new ArrayList<>();
        int other = start;
        int at = start;
        while (at < end) {
            Optional<NarrativeToken> subject =
                    levels && other == at ? subject(text, at, end, tokens, around) : Optional.empty();
            Optional<NarrativeToken> next =
                    subject.isPresent() ? subject : next(text, at, end, tokens, other, around.organisation());
            if (next.isEmpty()) {
                at++;
                continue;
            }
            close(tokens, text, other, at);
            tokens.add(next.get());
            at = next.get().end();
            other = at;
        }
        close(tokens, text, other, end);
        return tokens;
    }

    /** A subject that unknown words stand before is where something is booked, not what is spoken of: {@code 工程在…（类）列支}. */
    private Optional<NarrativeToken> subject(String text, int at, int end, List<NarrativeToken> before, Around around) {
        boolean qualified = isQualified(text, at, before, clauseStart(before), at);
        return subjects.at(text, at, end, before, around).map(t -> qualified ? t.asQualified() : t);
    }

    private static void close(List<NarrativeToken> tokens, String text, int from, int to) {
        if (from < to) {
            tokens.add(NarrativeToken.of(Kind.OTHER, from, text.substring(from, to)));
        }
    }

    private Optional<NarrativeToken> next(
            String text, int at, int end, List<NarrativeToken> before, int other, String organisation) {
        Optional<NarrativeToken> figure = figures.at(text, at).filter(t -> t.end() <= end);
        if (figure.isPresent()) {
            return figure;
        }
        if (!organisation.isEmpty() && text.startsWith(organisation, at) && at + organisation.length() <= end) {
            return Optional.of(NarrativeToken.of(Kind.NEUTRAL, at, organisation));
        }
        for (Entry entry : lexicon.wordsFrom(text.charAt(at))) {
            String word = entry.word();
            if (at + word.length() > end || !text.startsWith(word, at)) {
                continue;
            }
            for (Meaning meaning : entry.meanings()) {
                if (holds(meaning, word, text, at, before, other)) {
                    boolean qualified =
                            meaning.kind() == Kind.ITEM && isQualified(text, at, before, clauseStart(before), other);
                    return Optional.of(token(meaning, word, at, qualified));
                }
            }
        }
        return mark(text, at);
    }

    private static Optional<NarrativeToken> mark(String text, int at) {
        char c = text.charAt(at);
        if (STOPS.indexOf(c) >= 0) {
            return Optional.of(NarrativeToken.of(Kind.STOP, at, String.valueOf(c)));
        }
        return MARKS.indexOf(c) >= 0
                ? Optional.of(NarrativeToken.of(Kind.MARK, at, String.valueOf(c)))
                : Optional.empty();
    }

    private static NarrativeToken token(Meaning meaning, String word, int at, boolean qualified) {
        return new NarrativeToken(
                meaning.kind(),
                at,
                at + word.length(),
                word,
                meaning.id(),
                meaning.scope(),
                OptionalInt.empty(),
                null,
                qualified);
    }

    private boolean holds(Meaning meaning, String word, String text, int at, List<NarrativeToken> before, int other) {
        if (!meaning.after().isEmpty()) {
            int clause = clauseStart(before);
            String earlier =
                    text.substring(clause < before.size() ? before.get(clause).start() : other, at);
            return meaning.after().stream().anyMatch(earlier::contains);
        }
        int next = at + word.length();
        if (meaning.direct() && !figureAt(text, next)) {
            return false;
        }
        if (meaning.bare()) {
            return isUnspecified(text, at, before, clauseStart(before), other);
        }
        return switch (meaning.kind()) {
            case COMPARISON ->
                figures.at(text, next).map(NarrativeToken::isYear).orElse(false) || opensComparison(text, next);
            case INCREASE, DECREASE -> word.length() > 1 || figureAt(text, next);
            case APPROXIMATE -> lexicon.startsWith(NarrativeMarker.FLAT, text, next);
            default -> true;
        };
    }

    private boolean figureAt(String text, int at) {
        return figures.at(text, at).map(t -> t.is(Kind.FIGURE)).orElse(false);
    }

    private boolean opensComparison(String text, int at) {
        return lexicon.startsWith(NarrativeMarker.PREVIOUS_YEAR, text, at)
                || lexicon.startsWith(NarrativeMarker.INITIAL_BUDGET, text, at)
                || lexicon.startsWith(NarrativeMarker.ACTUAL, text, at)
                || lexicon.startsWith(NarrativeMarker.ADJUSTED_BUDGET, text, at);
    }

    /** Whether nothing before it in the clause says of what kind the total is. */
    private boolean isUnspecified(String text, int at, List<NarrativeToken> before, int clause, int other) {
        boolean afterBracket = other == at
                && clause == before.size()
                && clause > 0
                && before.get(clause - 1).isMark(")");
        boolean named = before.subList(clause, before.size()).stream().anyMatch(t -> t.is(Kind.ITEM));
        return !afterBracket && !named && !isQualified(text, at, before, clause, other);
    }

    /** Whether unknown words stand before it, with nothing but neutral ones between; the name of its owner may. */
    private boolean isQualified(String text, int at, List<NarrativeToken> before, int clause, int other) {
        if (other < at) {
            return !lexicon.endsWith(NarrativeMarker.OWNER_ENDING, text, at);
        }
        for (int i = before.size() - 1; i >= clause; i--) {
            NarrativeToken last = before.get(i);
            boolean owner = lexicon.endsWith(NarrativeMarker.OWNER_ENDING, text, last.end());
            if (last.is(Kind.OTHER) || owner || !last.is(Kind.NEUTRAL)) {
                return last.is(Kind.OTHER) && !owner;
            }
        }
        return false;
    }

    /** Index of the first token of the clause that is being scanned. */
    private static int clauseStart(List<NarrativeToken> before) {
        int i = before.size();
        while (i > 0 && !before.get(i - 1).is(Kind.STOP) && !before.get(i - 1).is(Kind.MARK)) {
            i--;
        }
        return i;
    }

    /** The folded form of an organisation's name, as {@link #scan} wants it. */
    static String organisation(String printed) {
        return Labels.fold(printed);
    }
}
