package io.yusuan.catalogue;

import java.util.List;
import java.util.Set;

/**
 * Words of a column head that say which measure stands below: 预算数, 决算数, 上年预算数. A year before them is no part of
 * them.
 *
 * @param measure id of the output contract, or empty for words that leave it to the disclosure (金额)
 * @param yearOffset years from the table's year
 * @param keys the words, as keys
 */
public record MeasureWords(String measure, int yearOffset, List<String> keys) {
    public MeasureWords {
        keys = List.copyOf(keys);
    }

    static MeasureWords parse(YamlNode.Mapping yaml, Problems problems) {
        yaml.allowOnly(Set.of("measure", "year_offset", "words"), problems);
        return new MeasureWords(
                DimensionSpec.parse(yaml, problems).measure(),
                ColumnSpec.number(yaml, "year_offset", problems),
                yaml.texts("words", problems).stream().map(Labels::key).toList());
    }
}
