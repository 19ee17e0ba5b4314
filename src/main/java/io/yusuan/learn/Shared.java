package io.yusuan.learn;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;

/** What two folded texts have in common. */
final class Shared {
    /** A single ideograph says too little to be a piece of a wording. */
    private static final int SHORTEST_PIECE = 2;

    private static final int WHOLE = 1000;

    private Shared() {}

    /** The longest piece of both, the first of several; empty where they share no two characters in a row. */
    static String longest(String a, String b) {
        String best = "";
        for (int from = 0; from < a.length(); from++) {
            int to = from + Math.max(SHORTEST_PIECE, best.length() + 1);
            while (to <= a.length() && b.contains(a.substring(from, to))) {
                best = a.substring(from, to);
                to++;
            }
        }
        return best;
    }

    /** How alike they are: twice the pairs of neighbouring characters of both, over those of each; 0 to 1000. */
    static int likeness(String a, String b) {
        Set<String> first = pairs(a);
        Set<String> second = pairs(b);
        int all = first.size() + second.size();
        first.retainAll(second);
        return all == 0 ? 0 : 2 * WHOLE * first.size() / all;
    }

    /** The mean of their likeness and of the share that the longest piece is of the longer one; 0 to 1000. */
    static int nearness(String a, String b) {
        int longer = Math.max(a.length(), b.length());
        return longer == 0 ? 0 : (likeness(a, b) + WHOLE * longest(a, b).length() / longer) / 2;
    }

    private static Set<String> pairs(String text) {
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 2 <= text.length(); i++) {
            pairs.add(text.substring(i, i + 2));
        }
        return pairs;
    }

    /**
     * The wording that a text extends: it holds the characters of the wording in order, and adds only words that are
     * used for the same, since it can be cut into pieces that each stand in one of the words. The longest of several;
     * empty where there is none.
     */
    static String extended(String text, Collection<String> wordings, Collection<String> words) {
        return isMadeOf(text, words)
                ? wordings.stream()
                        .filter(w -> holdsInOrder(text, w))
                        .max(Comparator.comparingInt(String::length).thenComparing(Comparator.reverseOrder()))
                        .orElse("")
                : "";
    }

    private static boolean holdsInOrder(String text, String wording) {
        int at = 0;
        for (int i = 0; i < text.length() && at < wording.length(); i++) {
            at += text.charAt(i) == wording.charAt(at) ? 1 : 0;
        }
        return at == wording.length() && !wording.isEmpty();
    }

    /** Whether a text can be cut into pieces that each stand in one of the words. */
    private static boolean isMadeOf(String text, Collection<String> words) {
        boolean[] reached = new boolean[text.length() + 1];
        reached[0] = true;
        for (int from = 0; from < text.length(); from++) {
            for (int to = from + SHORTEST_PIECE; reached[from] && to <= text.length(); to++) {
                String piece = text.substring(from, to);
                reached[to] |= words.stream().anyMatch(w -> w.contains(piece));
            }
        }
        return !text.isEmpty() && reached[text.length()];
    }
}
