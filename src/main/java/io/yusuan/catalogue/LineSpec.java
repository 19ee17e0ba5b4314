package io.yusuan.catalogue;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A named line of a type of table.
 *
 * @param item id as in {@code facts.item}
 * @param role what it is among its neighbours, where the label alone tells
 * @param under id of the named line it belongs under, or empty
 * @param opens whether the unnumbered lines that follow belong under it
 * @param last keys of wordings that mean this line where it is the last of its block and none other is this line
 * @param dimensions what its amounts are amounts of; {@code side} also limits where it is looked for
 * @param labels how it is worded
 */
public record LineSpec(
        String item,
        Optional<LineRole> role,
        String under,
        boolean opens,
        Set<String> last,
        DimensionSpec dimensions,
        LabelAliases labels) {
    private static final Set<String> KEYS = Set.of(
            "item",
            "role",
            "under",
            "opens",
            "last",
            "side",
            "measure",
            "source_of_funds",
            "spending_kind",
            "aliases",
            "slips");

    static LineSpec parse(YamlNode.Mapping yaml, Problems problems) {
        yaml.allowOnly(KEYS, problems);
        return new LineSpec(
                yaml.required("item", problems),
                yaml.get("role").map(n -> yaml.constant("role", LineRole.class, LineRole.ITEM, problems)),
                yaml.text("under", "", problems),
                yaml.flag("opens", false, problems),
                yaml.texts("last", problems).stream().map(Labels::key).collect(Collectors.toUnmodifiableSet()),
                DimensionSpec.parse(yaml, problems),
                LabelAliases.parse(yaml, problems));
    }

    /** This line with the wordings of another. */
    LineSpec plus(LineSpec more) {
        Set<String> allLast = Stream.concat(last.stream(), more.last.stream()).collect(Collectors.toUnmodifiableSet());
        return new LineSpec(item, role, under, opens, allLast, dimensions, labels.plus(more.labels));
    }
}
