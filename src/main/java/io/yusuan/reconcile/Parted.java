package io.yusuan.reconcile;

import io.yusuan.catalogue.FactSelector;
import io.yusuan.reconcile.Operand.Fact;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The facts of selectors parted by something they have in common, so that a rule which is applied once a part looks at
 * every fact once and not once a part. For one rule of one document.
 *
 * @param <K> what the facts of a part have in common
 */
final class Parted<K> {
    private final Dossier dossier;
    private final Function<Fact, K> common;
    private final Map<FactSelector, Map<K, List<Fact>>> parts = new IdentityHashMap<>();

    Parted(Dossier dossier, Function<Fact, K> common) {
        this.dossier = dossier;
        this.common = common;
    }

    /** The facts of one part that a selector speaks of, in document order. */
    List<Fact> facts(FactSelector selector, K part) {
        return parts.computeIfAbsent(selector, this::parted).getOrDefault(part, List.of());
    }

    /** The part a fact belongs to. */
    K of(Fact fact) {
        return common.apply(fact);
    }

    private Map<K, List<Fact>> parted(FactSelector selector) {
        Map<K, List<Fact>> byPart = new HashMap<>();
        for (Fact fact : dossier.select(selector)) {
            byPart.computeIfAbsent(common.apply(fact), k -> new ArrayList<>(2)).add(fact);
        }
        return byPart;
    }
}
