package io.yusuan.normalise;

import io.yusuan.catalogue.NarrativeMarker;
import io.yusuan.normalise.NarrativeToken.Figure;
import io.yusuan.normalise.NarrativeToken.Kind;
import io.yusuan.statement.DocumentHead.Disclosure;
import io.yusuan.statement.MoneyUnit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers about the words around a figure of a sentence. */
final class NarrativeWords {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

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

    /** The item that stands directly behind a figure ({@code 2个内设机构}); empty where none does. */
    String itemBehind(int index) {
        boolean follows = index + 1 < tokens.size() && tokens.get(index + 1).is(Kind.ITEM);
        return follows ? tokens.get(index + 1).id() : "";
    }

    /** The scope named before a figure. */
    Optional<String> ownScope(int index) {
        return NarrativeClause.lastOf(ownLead(index, true), Kind.SCOPE).map(NarrativeToken::id);
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
            if (own.get(i).isYear() && !changed) {
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

    /** Whether a percentage stands alone in brackets behind a change: {@code 减少5万元（3.1%）}. */
    boolean isRateInBrackets(int index) {
        return index > 1
                && tokens.get(index - 1).isMark("(")
                && tokens.get(index - 2).is(Kind.FIGURE)
                && NarrativeClause.before(tokens, index - 2).direction().isPresent();
    }

    /** What a figure says; empty where a number without a unit is not known to be an amount. */
    Optional<ClaimGroup.Value> value(int index, NarrativeClause clause, FigureRole role, NarrativeText text) {
        NarrativeToken token = tokens.get(index);
        Figure figure = token.figure();
        String printed = text.printed(token.start(), token.end());
        if (figure.of() == Figure.Of.PERCENT || role == FigureRole.SHARE) {
            return Optional.of(new ClaimGroup.Value(
                    Optional.empty(),
                    Optional.of(figure.number()),
                    printed,
                    MoneyUnit.YUAN,
                    figure.parsed().places()));
        }
        if (figure.of() == Figure.Of.THINGS) {
            return Optional.of(new ClaimGroup.Value(
                    Optional.of(figure.number()),
                    Optional.empty(),
                    printed,
                    MoneyUnit.YUAN,
                    figure.parsed().places()));
        }
        Optional<MoneyUnit> unit = figure.of() == Figure.Of.MONEY
                ? Optional.of(figure.parsed().unit().orElse(MoneyUnit.YUAN))
                : carriedUnit(index, clause);
        return unit.flatMap(u -> YuanValue.of(figure.parsed(), u)
                .map(v -> new ClaimGroup.Value(Optional.of(v.yuan()), Optional.empty(), printed, u, v.decimals())));
    }

    /** Whether a number without a unit can be a share: no more than a hundred, and nothing behind it that it counts. */
    boolean isPercentage(int index) {
        boolean speaksOf = tokens.subList(0, index).stream().anyMatch(t -> t.is(Kind.FIGURE));
        return speaksOf
                && isClosed(index)
                && tokens.get(index).figure().number().compareTo(HUNDRED) <= 0;
    }

    private boolean isClosed(int index) {
        NarrativeToken next = index + 1 < tokens.size() ? tokens.get(index + 1) : null;
        return next == null || next.is(Kind.MARK) || next.is(Kind.STOP);
    }

    /** The unit that the next figure prints, or the one before: {@code 货物10、服务20万元}. */
    private Optional<MoneyUnit> carriedUnit(int index, NarrativeClause clause) {
        boolean spoken = !clause.words().isEmpty() && clause.subject() != NarrativeClause.Subject.UNKNOWN;
        if (!isClosed(index) || !spoken) {
            return Optional.empty();
        }
        return moneyUnit(tokens.subList(index + 1, tokens.size()))
                .or(() -> moneyUnit(reversed(tokens.subList(0, index))));
    }

    private static Optional<MoneyUnit> moneyUnit(List<NarrativeToken> some) {
        return some.stream()
                .filter(t -> t.is(Kind.FIGURE) && t.figure().of() == Figure.Of.MONEY)
                .map(t -> t.figure().parsed().unit().orElse(MoneyUnit.YUAN))
                .findFirst();
    }

    private static List<NarrativeToken> reversed(List<NarrativeToken> some) {
        List<NarrativeToken> turned = new ArrayList<>(some);
        Collections.reverse(turned);
        return turned;
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

    /** The tokens between the marks around a token; a list ({@code 、}) is not parted. */
    List<NarrativeToken> clauseAround(int index) {
        int first = index;
        while (first > 0 && !parts(tokens.get(first - 1))) {
            first--;
        }
        int last = index;
        while (last < tokens.size() && !parts(tokens.get(last))) {
            last++;
        }
        return tokens.subList(first, last);
    }

    private static boolean parts(NarrativeToken token) {
        return token.is(Kind.STOP) || token.is(Kind.MARK) && !token.isMark("、");
    }

    /** The items of which there is nothing, each once. */
    List<NarrativeToken> nilItems(int index, List<NarrativeToken> clause) {
        Map<String, NarrativeToken> items = new LinkedHashMap<>();
        for (NarrativeToken token : clause) {
            boolean spokenOf = !tokens.get(index).is(Kind.NIL_OF)
                    || token.start() > tokens.get(index).start();
            if (token.is(Kind.ITEM) && spokenOf) {
                items.putIfAbsent(token.id(), token);
            }
        }
        return List.copyOf(items.values());
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
        return budget ? NarrativeMarker.INITIAL_BUDGET.id() : "";
    }
}
