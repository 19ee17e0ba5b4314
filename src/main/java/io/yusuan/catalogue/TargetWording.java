package io.yusuan.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * How performance indicators state their values: {@code ≥95%}, {@code 不低于15场}, {@code 80%以上}.
 *
 * @param comparators words that compare, by what they mean
 * @param joins words between the two ends of a range: {@code ≥95%，且≤100%}
 * @param units measure words; a number before any other word is no value
 */
public record TargetWording(List<Comparator> comparators, List<String> joins, List<String> units) {
    private static final Set<String> MEANINGS = Set.of(">=", "<=", ">", "<", "=", "~");

    public TargetWording {
        comparators = List.copyOf(comparators);
        joins = List.copyOf(joins);
        units = List.copyOf(units);
    }

    /**
     * Words that compare.
     *
     * @param means {@code >=}, {@code <=}, {@code >}, {@code <}, {@code =}, {@code ~}
     * @param before words before the number
     * @param after words behind it
     */
    public record Comparator(String means, List<String> before, List<String> after) {
        public Comparator {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }

        static Comparator parse(YamlNode.Mapping yaml, Problems problems) {
            yaml.allowOnly(Set.of("means", "before", "after"), problems);
            String means = yaml.required("means", problems);
            if (!MEANINGS.contains(means)) {
                problems.add(yaml, "\"means\" is one of >=, <=, >, <, =, ~, not \"" + means + "\"");
            }
            return new Comparator(means, yaml.texts("before", problems), yaml.texts("after", problems));
        }
    }

    static TargetWording parse(YamlNode.Mapping yaml, Problems problems) {
        yaml.allowOnly(Set.of("comparators", "joins", "units"), problems);
        List<Comparator> comparators = yaml.mappings("comparators", problems).stream()
                .map(m -> Comparator.parse(m, problems))
                .toList();
        return new TargetWording(comparators, yaml.texts("joins", problems), yaml.texts("units", problems));
    }

    /** This wording and more. */
    TargetWording plus(TargetWording more) {
        return new TargetWording(
                Wording.both(comparators, more.comparators),
                Wording.both(joins, more.joins),
                Wording.both(units, more.units));
    }

    /** All words before a number. */
    public List<String> before() {
        List<String> words = new ArrayList<>();
        comparators.forEach(c -> words.addAll(c.before()));
        return words;
    }

    /** All words behind a number. */
    public List<String> after() {
        List<String> words = new ArrayList<>();
        comparators.forEach(c -> words.addAll(c.after()));
        return words;
    }

    /** What a word means; {@code =} where it is unknown. */
    public String meaning(String word) {
        return comparators.stream()
                .filter(c -> c.before().contains(word) || c.after().contains(word))
                .map(Comparator::means)
                .findFirst()
                .orElse("=");
    }
}
