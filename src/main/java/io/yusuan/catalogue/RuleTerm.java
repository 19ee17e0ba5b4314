package io.yusuan.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** An addend of one side of a rule. */
public sealed interface RuleTerm {
    /** True where it is subtracted. */
    boolean minus();

    /** What it means that nothing is printed. */
    Absence absence();

    /**
     * Figures of tables.
     *
     * @param sum true where all selected facts are added, false where exactly one is meant
     * @param anyOf selectors in order of preference; the first that finds facts counts
     */
    record Facts(boolean minus, Absence absence, boolean sum, List<FactSelector> anyOf) implements RuleTerm {
        public Facts {
            anyOf = List.copyOf(anyOf);
        }
    }

    /**
     * A narrated figure.
     *
     * @param items ids of what is narrated, in order of preference
     * @param scopes scopes it may have, all when empty
     * @param previous true for the year before
     */
    record Narrated(boolean minus, Absence absence, List<String> items, List<String> scopes, boolean previous)
            implements RuleTerm {
        public Narrated {
            items = List.copyOf(items);
            scopes = List.copyOf(scopes);
        }
    }

    static List<RuleTerm> list(YamlNode.Mapping yaml, String key, Problems problems) {
        List<RuleTerm> terms = new ArrayList<>();
        for (YamlNode.Mapping term : yaml.mappings(key, problems)) {
            terms.add(read(term, problems));
        }
        return terms;
    }

    /** Terms under a required key. */
    static List<RuleTerm> some(YamlNode.Mapping yaml, String key, Problems problems) {
        List<RuleTerm> terms = list(yaml, key, problems);
        if (terms.isEmpty()) {
            problems.missing(yaml, key);
        }
        return terms;
    }

    private static RuleTerm read(YamlNode.Mapping yaml, Problems problems) {
        boolean minus = yaml.flag("minus", false, problems);
        Absence absence = absence(yaml, problems);
        if (yaml.get("claim").isPresent()) {
            yaml.allowOnly(Set.of("claim", "scope", "year", "minus", "optional"), problems);
            boolean previous = yaml.constant("year", Year.class, Year.CURRENT, problems) == Year.PREVIOUS;
            return new Narrated(minus, absence, yaml.texts("claim", problems), yaml.texts("scope", problems), previous);
        }
        Set<String> keys = new TreeSet<>(Set.of("minus", "optional", "sum", "any_of"));
        boolean choice = yaml.get("any_of").isPresent();
        if (!choice) {
            keys.addAll(FactSelector.KEYS);
        }
        yaml.allowOnly(keys, problems);
        boolean sum = yaml.flag("sum", false, problems);
        return new Facts(
                minus, absence, sum, choice ? choices(yaml, problems) : List.of(FactSelector.read(yaml, problems)));
    }

    private static List<FactSelector> choices(YamlNode.Mapping yaml, Problems problems) {
        List<FactSelector> choices = new ArrayList<>();
        for (YamlNode.Mapping choice : yaml.mappings("any_of", problems)) {
            choice.allowOnly(FactSelector.KEYS, problems);
            choices.add(FactSelector.read(choice, problems));
        }
        return choices;
    }

    private static Absence absence(YamlNode.Mapping yaml, Problems problems) {
        String text = yaml.text("optional", "false", problems);
        for (Absence absence : Absence.values()) {
            if (absence.written.equals(text)) {
                return absence;
            }
        }
        problems.add(yaml.get("optional").orElse(yaml), "\"optional\" is true, false or if_closes");
        return Absence.UNDECIDED;
    }

    /** What it means that nothing is printed for a term. */
    enum Absence {
        /** The rule cannot be decided. */
        UNDECIDED("false"),
        /** Nothing is added. */
        NOTHING("true"),
        /** Nothing is added if the sides then agree; otherwise the rule cannot be decided. */
        NOTHING_IF_CLOSES("if_closes");

        private final String written;

        Absence(String written) {
            this.written = written;
        }
    }

    /** Which year a narrated figure is about, against the document's. */
    enum Year {
        CURRENT,
        PREVIOUS
    }
}
