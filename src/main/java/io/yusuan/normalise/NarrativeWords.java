package io.yusuan.normalise;

import io.yusuan.catalogue.DimensionSpec;
import io.yusuan.catalogue.NarrativeMarker;
import io.yusuan.normalise.NarrativeToken.Kind;
import io.yusuan.statement.DocumentHead.Disclosure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Answers about the words around a figure of a sentence. */
final class NarrativeWords {
    private final List<NarrativeToken> tokens;

    NarrativeWords(List<NarrativeToken> tokens) {
        this.tokens = tokens;
    }

    /** The tokens between a figure and the one before it in the same bracket, inner brackets left out. */
    private List<NarrativeToken> lead(int index) {
        List<NarrativeToken> lead = new ArrayList<>();
        int i = index - 1;
        while (i >= 0) {
            NarrativeToken token = tokens.get(i);
            int open = token.isMark(")") ? NarrativeClause.opening(tokens, i) : i;
            if (token.is(Kind.STOP) || token.is(Kind.FIGURE) || token.isMark("(")) {
                break;
            }
            if (open == i) {
                lead.add(0, token);
            }
            i = open - 1;
        }
        return lead;
    }

    /** The lead without reasons and without what figures are compared with; on request without purposes. */
    private List<NarrativeToken> ownLead(int index, boolean purposes) {
        List<NarrativeToken> own = new ArrayList<>();
        boolean foreign = false;
        for (NarrativeToken token : lead(index)) {
            boolean purpose = token.is(Kind.PURPOSE) && !purposes;
            boolean begins = token.is(Kind.MARK) || token.is(Kind.OF_WHICH);
            foreign = !begins && (foreign || purpose || token.is(Kind.REASON) || token.isComparison());
            if (!foreign) {
                own.add(token);
            }
        }
        return own;
    }

    /** The item named last before a figure, in whatever clause, if none stands in its own. */
    Optional<NarrativeToken> leadItem(int index) {
        return NarrativeClause.lastOf(ownLead(index, false), Kind.ITEM);
    }

    /** Whether something unknown is spoken of between a figure and the one before it. */
    boolean leadSpeaksOfUnknown(int index) {
        return ownLead(index, false).stream().anyMatch(t -> t.is(Kind.OTHER));
    }

    /** The item that stands directly behind a figure ({@code 2个内设机构}); empty where none does. */
    String itemBehind(int index) {
        boolean follows = index + 1 < tokens.size() && tokens.get(index + 1).is(Kind.ITEM);
        return follows ? tokens.get(index + 1).id() : "";
    }

    /** The scope named in the clause of a figure; in the clauses before it too where those name its subject. */
    Optional<String> ownScope(int index, boolean wide) {
        List<NarrativeToken> own = wide
                ? ownLead(index, true)
                : NarrativeClause.before(tokens, index).front();
        int from = own.size();
        while (from > 0 && !own.get(from - 1).is(Kind.OF_WHICH)) {
            from--;
        }
        return NarrativeClause.lastOf(own.subList(from, own.size()), Kind.SCOPE).map(NarrativeToken::id);
    }

    /** The scope named before the first figure of the sentence. */
    Optional<String> firstScope() {
        int figure = 0;
        while (figure < tokens.size() && !tokens.get(figure).is(Kind.FIGURE)) {
            figure++;
        }
        return ownLead(figure, true).stream()
                .filter(t -> t.is(Kind.SCOPE))
                .map(NarrativeToken::id)
                .findFirst();
    }

    /** The year that words before a figure give it. */
    Optional<NarrativeToken> ownYear(int index) {
        List<NarrativeToken> own = ownLead(index, false);
        for (int i = own.size() - 1; i >= 0; i--) {
            boolean changed = i > 0 && own.get(i - 1).isDirection();
            if (own.get(i).isYear() && !own.get(i).is(Kind.CURRENT_YEAR) && !changed) {
                return Optional.of(own.get(i));
            }
        }
        return Optional.empty();
    }

    /** The year that a figure is compared with, or stands for. */
    Optional<NarrativeToken> comparedYear(int index) {
        List<NarrativeToken> lead = lead(index);
        for (int i = lead.size() - 1; i >= 0; i--) {
            NarrativeToken token = lead.get(i);
            boolean opens =
                    i > 0 && (lead.get(i - 1).isComparison() || lead.get(i - 1).isDirection());
            if (token.is(Kind.YEAR_ON_YEAR) || opens && (token.is(Kind.YEAR) || token.is(Kind.PREVIOUS_YEAR))) {
                return Optional.of(token);
            }
        }
        return Optional.empty();
    }

    /** The reason told from a token on: up to the end of the sentence or to {@code 其中}. */
    String reason(int index, NarrativeText text) {
        int first = index + 1;
        while (first < tokens.size() && tokens.get(first).is(Kind.MARK)) {
            first++;
        }
        int last = first;
        while (last < tokens.size()
                && !tokens.get(last).is(Kind.STOP)
                && !tokens.get(last).is(Kind.OF_WHICH)) {
            last++;
        }
        while (last > first
                && tokens.get(last - 1).is(Kind.MARK)
                && !tokens.get(last - 1).isMark(")")) {
            last--;
        }
        return first < last
                ? text.printed(tokens.get(first).start(), tokens.get(last - 1).end())
                : "";
    }

    /** Which measure the words of a clause give its figure, or empty. */
    static String measure(NarrativeClause clause, NarrativeLexicon lexicon, Disclosure disclosure) {
        StringBuilder plain = new StringBuilder();
        clause.words().stream().filter(t -> t.is(Kind.NEUTRAL)).forEach(t -> plain.append(t.text()));
        for (NarrativeMarker marker :
                List.of(NarrativeMarker.INITIAL_BUDGET, NarrativeMarker.ADJUSTED_BUDGET, NarrativeMarker.ACTUAL)) {
            if (lexicon.contains(marker, clause.text())) {
                return marker.id();
            }
        }
        boolean budget = disclosure == Disclosure.FINAL_ACCOUNT
                && lexicon.contains(NarrativeMarker.BUDGET_IN_FINAL_ACCOUNT, plain.toString());
        return budget ? DimensionSpec.BUDGET : "";
    }
}
