package io.yusuan.normalise;

import io.yusuan.normalise.NarrativeToken.Kind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Finds what a narrated share is a share of. */
final class Shares {
    private Shares() {}

    /**
     * The item that the clause names, else the plan that was carried out, else what the parts are of.
     *
     * @param group the claims the share belongs to
     * @param groups all claims of the sentence so far
     * @param whole what the sentence gives the parts of, or null
     */
    static Optional<BigDecimal> wholeOf(
            NarrativeClause clause, ClaimGroup group, List<ClaimGroup> groups, ClaimGroup whole) {
        Optional<NarrativeToken> named = NarrativeClause.lastOf(
                clause.words().subList(clause.pivot(), clause.words().size()), Kind.ITEM);
        if (named.isPresent()) {
            return groups.stream()
                    .filter(g -> g.item().equals(named.get().id()) && g != group)
                    .reduce((first, last) -> last)
                    .flatMap(ClaimGroup::level)
                    .flatMap(d -> d.value().amount());
        }
        if (clause.has(Kind.COMPLETION)) {
            return group.level()
                    .filter(d -> d.measure().endsWith("budget"))
                    .flatMap(d -> d.value().amount());
        }
        return whole == null || whole == group
                ? Optional.empty()
                : whole.level().flatMap(d -> d.value().amount());
    }
}
