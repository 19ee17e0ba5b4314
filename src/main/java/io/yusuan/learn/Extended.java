package io.yusuan.learn;

import io.yusuan.catalogue.DimensionSpec;
import io.yusuan.catalogue.HeadingSpec;
import io.yusuan.catalogue.TitleWording;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A heading that a title says in other words, all of them words of headings that say the same of the amounts.
 *
 * @param heading its core
 * @param dimensions what these headings say of the amounts
 */
record Extended(String heading, DimensionSpec dimensions) {
    /** The heading of a type that a title extends; none where headings that say different things compete for it. */
    static Optional<Extended> of(String core, List<HeadingSpec> headings, TitleWording titles) {
        Map<DimensionSpec, List<String>> cores = headings.stream()
                .collect(Collectors.groupingBy(
                        HeadingSpec::dimensions,
                        HashMap::new,
                        Collectors.mapping(h -> titles.core(h.text()), Collectors.toList())));
        List<Extended> all = cores.entrySet().stream()
                .map(e -> new Extended(Shared.extended(core, e.getValue(), e.getValue()), e.getKey()))
                .filter(e -> !e.heading().isEmpty())
                .toList();
        return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
    }
}
