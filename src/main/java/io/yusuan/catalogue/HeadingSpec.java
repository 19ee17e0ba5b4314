package io.yusuan.catalogue;

import java.util.Set;
import java.util.TreeSet;

/**
 * A title under which a type of table is published, in its plainest wording; {@link TitleWording} takes away what
 * differs from place to place before titles are compared.
 *
 * @param text as in the catalogue
 * @param open whether any words may stand before it: a project's name before 绩效目标表
 * @param government whether it names the type in a government's document only, where a department's means another
 * @param dimensions what the title says of the amounts below it
 * @param file where it stands
 * @param line 1-based
 */
public record HeadingSpec(
        String text, boolean open, boolean government, DimensionSpec dimensions, String file, int line) {
    /** A title alone, or a mapping of {@code title} and dimensions. */
    static HeadingSpec parse(YamlNode node, Problems problems) {
        if (node instanceof YamlNode.Mapping mapping) {
            Set<String> keys = new TreeSet<>(DimensionSpec.KEYS);
            keys.add("title");
            keys.add("open");
            keys.add("government");
            mapping.allowOnly(keys, problems);
            return new HeadingSpec(
                    mapping.required("title", problems),
                    mapping.flag("open", false, problems),
                    mapping.flag("government", false, problems),
                    DimensionSpec.parse(mapping, problems),
                    node.file(),
                    node.line());
        }
        return new HeadingSpec(node.asText(problems), false, false, DimensionSpec.NONE, node.file(), node.line());
    }
}
