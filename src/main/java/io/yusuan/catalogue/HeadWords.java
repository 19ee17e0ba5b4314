package io.yusuan.catalogue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Words that a column head may hold beside what the column is: which measure stands below (预算数, 决算数, 上年预算数), or
 * from which funds. A year before them is no part of them.
 *
 * @param dimensions what they say; nothing for words that leave it to the disclosure (金额)
 * @param yearOffset years from the table's year
 * @param keys the words, as keys
 */
public record HeadWords(DimensionSpec dimensions, int yearOffset, List<String> keys) {
    public HeadWords {
        keys = List.copyOf(keys);
    }

    static HeadWords parse(YamlNode.Mapping yaml, Problems problems) {
        Set<String> known = new TreeSet<>(DimensionSpec.KEYS);
        known.addAll(Set.of("year_offset", "words"));
        yaml.allowOnly(known, problems);
        return new HeadWords(
                DimensionSpec.parse(yaml, problems),
                ColumnSpec.number(yaml, "year_offset", problems),
                yaml.texts("words", problems).stream().map(Labels::key).toList());
    }

    /** Whether they say no more than that money or a measure of it stands below. */
    public boolean measures() {
        return dimensions.sourceOfFunds().isEmpty() && dimensions.spendingKind().isEmpty();
    }
}
