package io.yusuan.normalise;

import io.yusuan.catalogue.NarrativeMarker;
import io.yusuan.catalogue.NarrativeSpec;
import io.yusuan.normalise.NarrativeToken.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The catalogue's words, ready to be found in a sentence. Immutable once built. */
final class NarrativeLexicon {
    private static final Map<NarrativeMarker, Kind> KINDS = kinds();

    private final NarrativeSpec spec;
    private final Map<String, List<Meaning>> words = new HashMap<>();
    private int longest;

    /**
     * One meaning of a word.
     *
     * @param kind what it does
     * @param id of an item or scope
     * @param scope scope that an item implies
     * @param bare whether it must stand unspecified
     * @param direct whether a figure must follow at once
     * @param after words of which one must stand before it in the clause
     */
    record Meaning(Kind kind, String id, String scope, boolean bare, boolean direct, List<String> after) {
        static Meaning of(Kind kind) {
            return new Meaning(kind, "", "", false, false, List.of());
        }
    }

    NarrativeLexicon(NarrativeSpec spec) {
        this.spec = spec;
        // the order in which a word's meanings are tried: what a condition guards comes before what holds always
        for (NarrativeSpec.Item item : spec.items()) {
            Meaning meaning =
                    new Meaning(Kind.ITEM, item.item(), item.scope(), item.bare(), item.direct(), item.after());
            item.words().forEach(word -> add(word, meaning, !item.after().isEmpty()));
        }
        for (NarrativeSpec.Scope scope : spec.scopes()) {
            scope.words()
                    .forEach(word ->
                            add(word, new Meaning(Kind.SCOPE, scope.scope(), "", false, false, List.of()), false));
        }
        KINDS.forEach((marker, kind) -> spec.words(marker).forEach(word -> add(word, Meaning.of(kind), false)));
    }

    private void add(String word, Meaning meaning, boolean first) {
        List<Meaning> meanings = words.computeIfAbsent(word, w -> new ArrayList<>());
        meanings.add(first ? 0 : meanings.size(), meaning);
        longest = Math.max(longest, word.length());
    }

    NarrativeSpec spec() {
        return spec;
    }

    int longestWord() {
        return longest;
    }

    /** The meanings of exactly this word, in the order to try them. */
    List<Meaning> meanings(String word) {
        return words.getOrDefault(word, List.of());
    }

    /** Whether the text goes on with one of a marker's words at a position. */
    boolean startsWith(NarrativeMarker marker, String text, int at) {
        return spec.words(marker).stream().anyMatch(word -> text.startsWith(word, at));
    }

    /** Whether the text up to a position ends with one of a marker's words. */
    boolean endsWith(NarrativeMarker marker, String text, int end) {
        return spec.words(marker).stream().anyMatch(word -> text.startsWith(word, end - word.length()));
    }

    /** Whether one of a marker's words stands in the text. */
    boolean contains(NarrativeMarker marker, String text) {
        return spec.words(marker).stream().anyMatch(text::contains);
    }

    private static Map<NarrativeMarker, Kind> kinds() {
        Map<NarrativeMarker, Kind> kinds = new EnumMap<>(NarrativeMarker.class);
        for (NarrativeMarker marker : NarrativeMarker.values()) {
            for (Kind kind : Kind.values()) {
                if (kind.name().equals(marker.name())) {
                    kinds.put(marker, kind);
                }
            }
        }
        kinds.put(NarrativeMarker.PLAIN, Kind.OTHER);
        kinds.put(NarrativeMarker.INITIAL_BUDGET, Kind.NEUTRAL);
        kinds.put(NarrativeMarker.ADJUSTED_BUDGET, Kind.NEUTRAL);
        kinds.put(NarrativeMarker.ACTUAL, Kind.NEUTRAL);
        return kinds;
    }
}
