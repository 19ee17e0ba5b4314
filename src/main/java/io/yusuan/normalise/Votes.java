package io.yusuan.normalise;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Counts statements of one thing; the most frequent wins, among equals the first. */
final class Votes<T> {
    private final Map<T, Integer> counts = new LinkedHashMap<>();

    void add(T vote) {
        counts.merge(vote, 1, Integer::sum);
    }

    /** Adds a vote unless it says nothing. */
    void add(T vote, T nothing) {
        if (!vote.equals(nothing)) {
            add(vote);
        }
    }

    Optional<T> winner() {
        T best = null;
        for (Map.Entry<T, Integer> entry : counts.entrySet()) {
            if (best == null || entry.getValue() > counts.get(best)) {
                best = entry.getKey();
            }
        }
        return Optional.ofNullable(best);
    }

    /** The other statements, in order. */
    List<T> losers() {
        Optional<T> winner = winner();
        return counts.keySet().stream()
                .filter(v -> !v.equals(winner.orElse(null)))
                .toList();
    }
}
