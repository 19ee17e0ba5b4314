package io.yusuan.normalise;

import io.yusuan.normalise.NarrativeToken.Kind;
import io.yusuan.statement.Claim.Direction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The words before a figure that belong to it: back to the mark, stop or figure before it, brackets left out.
 *
 * @param words the tokens of the clause, in order
 * @param pivot index of the first word that compares, changes or shares; the number of words where there is none
 */
record NarrativeClause(List<NarrativeToken> words, int pivot) {

    /** What a clause says its figure is a figure of. */
    enum Subject {
        /** A known item. */
        NAMED,
        /** Something the catalogue does not know. */
        UNKNOWN,
        /** Nothing: it goes on with the subject before it. */
        SILENT
    }

    /** The clause that ends before the given token. */
    static NarrativeClause before(List<NarrativeToken> tokens, int index) {
        List<NarrativeToken> words = new ArrayList<>();
        int i = index - 1;
        while (i >= 0 && !parts(tokens.get(i))) {
            int open = tokens.get(i).isMark(")") ? opening(tokens, i) : i;
            if (open == i) {
                words.add(0, tokens.get(i));
            }
            i = open - 1;
        }
        int last = lastMarker(words);
        List<NarrativeToken> clause = List.copyOf(words.subList(last, words.size()));
        int pivot = 0;
        while (pivot < clause.size() && !turns(clause.get(pivot))) {
            pivot++;
        }
        return new NarrativeClause(clause, pivot);
    }

    /** A reason or a purpose begins a clause of its own. */
    private static int lastMarker(List<NarrativeToken> words) {
        for (int i = words.size() - 1; i >= 0; i--) {
            Kind kind = words.get(i).kind();
            if (kind == Kind.REASON || kind == Kind.PURPOSE || kind == Kind.OF_WHICH) {
                return i + 1;
            }
        }
        return 0;
    }

    private static boolean parts(NarrativeToken token) {
        return token.is(Kind.STOP) || token.is(Kind.FIGURE) || token.is(Kind.MARK) && !token.isMark(")");
    }

    private static boolean turns(NarrativeToken token) {
        return token.isComparison()
                || token.isDirection()
                || token.is(Kind.REACHING)
                || token.is(Kind.SHARE)
                || token.is(Kind.COMPLETION);
    }

    /** Index of the bracket that opens what closes at an index, or that index itself where none does. */
    static int opening(List<NarrativeToken> tokens, int close) {
        int depth = 0;
        for (int i = close; i >= 0; i--) {
            depth += tokens.get(i).isMark(")") ? 1 : tokens.get(i).isMark("(") ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return close;
    }

    boolean has(Kind kind) {
        return words.stream().anyMatch(t -> t.is(kind));
    }

    boolean compares() {
        return words.stream().anyMatch(NarrativeToken::isComparison);
    }

    /** The last word that says which way something changed, unless the change is told by where it ends. */
    Optional<NarrativeToken> direction() {
        for (int i = words.size() - 1; i >= 0; i--) {
            if (words.get(i).is(Kind.REACHING)) {
                return Optional.empty();
            }
            if (words.get(i).isDirection()) {
                return Optional.of(words.get(i));
            }
        }
        return Optional.empty();
    }

    /** Which way the clause says that something changed; the given one where it does not say. */
    Direction wayOfChange(Direction otherwise) {
        return direction()
                .map(token -> switch (token.kind()) {
                    case INCREASE -> Direction.INCREASE;
                    case DECREASE -> Direction.DECREASE;
                    default -> Direction.FLAT;
                })
                .orElse(otherwise);
    }

    /** The words before anything is compared, changed or shared. */
    List<NarrativeToken> front() {
        return words.subList(0, pivot);
    }

    /** What the words before the pivot say; where they say nothing, those behind a word of change ({@code 减少收入}). */
    List<NarrativeToken> subjectWords() {
        if (subject(front()) != Subject.SILENT) {
            return front();
        }
        int last = direction().map(words::lastIndexOf).orElse(words.size());
        return last < words.size() ? words.subList(last + 1, words.size()) : front();
    }

    Subject subject() {
        return subject(subjectWords());
    }

    /** The item named last, which is what a Chinese noun phrase ends with. */
    Optional<NarrativeToken> item() {
        return lastOf(subjectWords(), Kind.ITEM);
    }

    static Optional<NarrativeToken> lastOf(List<NarrativeToken> tokens, Kind kind) {
        for (int i = tokens.size() - 1; i >= 0; i--) {
            if (tokens.get(i).is(kind)) {
                return Optional.of(tokens.get(i));
            }
        }
        return Optional.empty();
    }

    private static Subject subject(List<NarrativeToken> words) {
        Subject subject = Subject.SILENT;
        for (NarrativeToken word : words) {
            if (word.is(Kind.ITEM)) {
                subject = word.qualified() ? Subject.UNKNOWN : Subject.NAMED;
            } else if (word.is(Kind.OTHER) || word.is(Kind.BOUND) || word.is(Kind.AVERAGE)) {
                subject = Subject.UNKNOWN;
            }
        }
        return subject;
    }

    /** The words before the comparison, joined. */
    String text() {
        StringBuilder text = new StringBuilder();
        words.forEach(t -> text.append(t.text()));
        return text.toString();
    }
}
