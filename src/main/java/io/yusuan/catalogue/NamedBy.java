package io.yusuan.catalogue;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * Words of titles that name a type of table, whatever their order: all of some, any of others, and no further word that
 * tells tables apart.
 *
 * @param words all of these
 * @param with any of these
 * @param government whether they name the type in a government's document only, where a department's means another
 * @param dimensions what such a title says of the amounts below it
 * @param file where they stand
 * @param line 1-based
 */
public record NamedBy(
        Set<String> words, Set<String> with, boolean government, DimensionSpec dimensions, String file, int line) {
    public NamedBy {
        words = Set.copyOf(words);
        with = Set.copyOf(with);
    }

    static NamedBy parse(YamlNode.Mapping yaml, Problems problems) {
        Set<String> keys = new TreeSet<>(DimensionSpec.KEYS);
        keys.addAll(Set.of("words", "with", "government"));
        yaml.allowOnly(keys, problems);
        Set<String> words = new HashSet<>(yaml.texts("words", problems));
        if (words.isEmpty()) {
            problems.add(yaml, "\"named_by\" needs \"words\"");
        }
        return new NamedBy(
                words,
                new HashSet<>(yaml.texts("with", problems)),
                yaml.flag("government", false, problems),
                DimensionSpec.parse(yaml, problems),
                yaml.file(),
                yaml.line());
    }

    /** Whether a title with these words is named by them. */
    public boolean fits(Set<String> title) {
        return title.containsAll(words) && title.stream().allMatch(w -> words.contains(w) || with.contains(w));
    }
}
