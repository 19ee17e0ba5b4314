package io.yusuan.normalise;

import io.yusuan.catalogue.NarrativeMarker;
import io.yusuan.normalise.NarrativeToken.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads of what a sentence says that there is nothing. */
final class NilStatements {
    private final NarrativeLexicon lexicon;
    private final List<NarrativeToken> tokens;
    private final String headingItem;

    /**
     * Statements of one sentence.
     *
     * @param headingItem what its heading is about, or empty
     */
    NilStatements(NarrativeLexicon lexicon, List<NarrativeToken> tokens, String headingItem) {
        this.lexicon = lexicon;
        this.tokens = tokens;
        this.headingItem = headingItem;
    }

    /**
     * The items of which a word says that there are none, each once with its scope, or with an empty scope where the
     * clause names none. The item is empty where something unknown is said to be missing from a budget.
     *
     * @param index of the word
     * @param said whether the sentence has said so of something before
     */
    Map<String, String> at(int index, boolean said) {
        List<NarrativeToken> clause = clauseAround(index);
        String scope = NarrativeClause.lastOf(clause, Kind.SCOPE)
                .map(NarrativeToken::id)
                .orElse("");
        Map<String, String> nil = new LinkedHashMap<>();
        for (NarrativeToken item : items(index, clause)) {
            nil.putIfAbsent(item.id(), item.scope().isEmpty() ? scope : item.scope());
        }
        if (nil.isEmpty() && !said) {
            unnamed(tokens.get(index), clause).ifPresent(item -> nil.put(item, scope));
        }
        return nil;
    }

    /** The item of a statement that names none: that of the heading, or an unknown one of a budget. */
    private Optional<String> unnamed(NarrativeToken word, List<NarrativeToken> clause) {
        boolean silent = word.is(Kind.EMPTY_TABLE) || clause.stream().noneMatch(t -> t.is(Kind.OTHER));
        if (word.is(Kind.EMPTY_TABLE) || word.is(Kind.NIL) && silent && !headingItem.isEmpty()) {
            return Optional.of(headingItem);
        }
        boolean money = clause.stream().anyMatch(t -> lexicon.contains(NarrativeMarker.MONEY_CONTEXT, t.text()));
        return word.is(Kind.NIL) && money ? Optional.of("") : Optional.empty();
    }

    /** The items named; none where unknown words make them something else. */
    private List<NarrativeToken> items(int index, List<NarrativeToken> clause) {
        NarrativeToken nil = tokens.get(index);
        boolean weak = nil.is(Kind.NIL_OF);
        List<NarrativeToken> items = new ArrayList<>();
        for (int i = 0; i < clause.size(); i++) {
            NarrativeToken token = clause.get(i);
            boolean behind = token.start() > nil.start();
            if (token.is(Kind.OTHER) && behind && (weak || !items.isEmpty())) {
                return List.of();
            }
            boolean attribute = i > 0 && clause.get(i - 1).is(Kind.ITEM);
            if (token.is(Kind.ITEM) && !attribute && (behind || !weak)) {
                items.add(token);
            }
        }
        return items;
    }

    /** The tokens between the marks around a token; a list ({@code 、}) is not parted. */
    private List<NarrativeToken> clauseAround(int index) {
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
}
