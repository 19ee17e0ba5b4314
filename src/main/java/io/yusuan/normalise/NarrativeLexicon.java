package io.yusuan.normalise;

import io.yusuan.catalogue.NarrativeMarker;
import io.yusuan.catalogue.NarrativeSpec;
import io.yusuan.normalise.NarrativeToken.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The catalogue's words, ready to be found in a sentence. Immutable once built. */
final class NarrativeLexicon {
    private static final Map<NarrativeMarker, Kind> KINDS = kinds();

    private final NarrativeSpec spec;
    private final Map<Character, List<Entry>> words = new HashMap<>();

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

    /** A word with its meanings in the order to try them. */
    record Entry(String word, List<Meaning> meanings) {}

    NarrativeLexicon(NarrativeSpec spec) {
        this.spec = spec;
        Map<String, List<Meaning>> meanings = new TreeMap<>();
        // the order in which a word's meanings are tried: what a condition guards comes before what holds always
        for (NarrativeSpec.Item item : spec.items()) {
            Meaning meaning =
                    new Meaning(Kind.ITEM, item.item(), item.scope(), item.bare(), item.direct(), item.after());
            item.words()
                    .forEach(word -> add(meanings, word, meaning, !item.after().isEmpty()));
        }
        for (NarrativeSpec.Scope scope : spec.scopes()) {
            scope.words()
                    .forEach(word -> add(
                            meanings,
                            word,
                            new Meaning(Kind.SCOPE, scope.scope(), "", false, false, List.of()),
                            false));
        }
        KINDS.forEach(
                (marker, kind) -> spec.words(marker).forEach(word -> add(meanings, word, Meaning.of(kind), false)));
        meanings.forEach((word, all) ->
                words.computeIfAbsent(word.charAt(0), c -> new ArrayList<>()).add(new Entry(word, List.copyOf(all))));
        words.values()
                .forEach(list -> list.sort(Comparator.comparing(e -> -e.word().length())));
    }

    private static void add(Map<String, List<Meaning>> all, String word, Meaning meaning, boolean first) {
        List<Meaning> meanings = all.computeIfAbsent(word, w -> new ArrayList<>());
        meanings.add(first ? 0 : meanings.size(), meaning);
    }

    /** Whether an item is a subject of a classification: {@code function_2080501}. */
    boolean isCoded(String item) {
        return spec.codes().stream().anyMatch(c -> item.startsWith(c.item() + "_"));
    }

    NarrativeSpec spec() {
        return spec;
    }

    /** The words that begin with a character, the longest first. */
    List<Entry> wordsFrom(char first) {
        return words.getOrDefault(first, List.of());
    }

    /** Whether the text goes on with one of a marker's words at a position. */
    boolean startsWith(NarrativeMarker marker, String text, int at) {
        for (String word : spec.words(marker)) {
            if (text.startsWith(word, at)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the text up to a position ends with one of a marker's words. */
    boolean endsWith(NarrativeMarker marker, String text, int end) {
        for (String word : spec.words(marker)) {
            if (text.startsWith(word, end - word.length())) {
                return true;
            }
        }
        return false;
    }

    /** Whether one of a marker's words stands in the text. */
    boolean contains(NarrativeMarker marker, String text) {
        for (String word : spec.words(marker)) {
            if (text.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a text holds anything that could be a claim: a figure, or words that do without one. */
    boolean mayClaim(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9' || c == '元') {
                return true;
            }
        }
        return contains(NarrativeMarker.NIL, text)
                || contains(NarrativeMarker.NIL_OF, text)
                || contains(NarrativeMarker.EMPTY_TABLE, text)
                || contains(NarrativeMarker.FLAT, text);
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
