package io.yusuan.catalogue;

import io.yusuan.catalogue.RuleSpec.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;

/**
 * What a rule gives beside its frame, in the shapes that kinds of rules ask for.
 *
 * @param yaml the rule as written
 * @param problems takes what is wrong with it
 */
record RuleParameters(YamlNode.Mapping yaml, Problems problems) {
    void missing(String key) {
        problems.missing(yaml, key);
    }

    String required(String key) {
        return yaml.required(key, problems);
    }

    boolean flag(String key) {
        return yaml.flag(key, false, problems);
    }

    <E extends Enum<E>> E constant(String key, Class<E> type, E otherwise) {
        return yaml.constant(key, type, otherwise, problems);
    }

    List<String> texts(String key) {
        return yaml.texts(key, problems);
    }

    /** Texts of which there is one at least. */
    List<String> some(String key) {
        List<String> texts = texts(key);
        if (texts.isEmpty()) {
            missing(key);
        }
        return texts;
    }

    /** Texts by name. */
    SortedMap<String, List<String>> lists(String key) {
        return byName(key, (m, name) -> m.texts(name, problems));
    }

    List<RuleCondition> conditions(String key) {
        return RuleCondition.list(yaml, key, problems);
    }

    /** Terms of one side, of which there is one at least. */
    List<RuleTerm> sides(String key) {
        return RuleTerm.some(yaml, key, problems);
    }

    /** Terms that may be given. */
    List<RuleTerm> alternative(String key) {
        return RuleTerm.list(yaml, key, problems);
    }

    /** Selectors by name. */
    SortedMap<String, List<FactSelector>> selectors(String key) {
        return byName(
                key,
                (m, name) ->
                        m.mappings(name, problems).stream().map(this::selector).toList());
    }

    /** Terms by name. */
    SortedMap<String, List<RuleTerm>> terms(String key) {
        return byName(key, (m, name) -> RuleTerm.some(m, name, problems));
    }

    private <T> SortedMap<String, T> byName(String key, BiFunction<YamlNode.Mapping, String, T> read) {
        SortedMap<String, T> byName = new TreeMap<>();
        yaml.get(key)
                .map(n -> n.asMapping(problems))
                .ifPresent(m -> m.entries().keySet().forEach(name -> byName.put(name, read.apply(m, name))));
        return byName;
    }

    /** Terms of which the first gives the rows to match. */
    List<RuleTerm> rows(String key) {
        List<RuleTerm> terms = sides(key);
        if (!terms.isEmpty() && !(terms.get(0) instanceof RuleTerm.Facts)) {
            problems.add(yaml.get(key).orElse(yaml), "\"" + key + "\" begins with the rows of a table");
        }
        return terms;
    }

    List<FactField> fields(String key) {
        List<FactField> fields = new ArrayList<>();
        for (String name : texts(key)) {
            fields.add(field(key, name));
        }
        return List.copyOf(fields);
    }

    private FactField field(String key, String name) {
        for (FactField field : FactField.values()) {
            if (field.id().equals(name)) {
                return field;
            }
        }
        problems.add(yaml.get(key).orElse(yaml), "\"" + key + "\" names an unknown field \"" + name + "\"");
        return FactField.SPENDING;
    }

    FactSelector selector(String key) {
        if (yaml.get(key).isEmpty()) {
            missing(key);
        }
        return selector(yaml.get(key)
                .orElse(new YamlNode.Mapping(yaml.file(), yaml.line(), Map.of()))
                .asMapping(problems));
    }

    private FactSelector selector(YamlNode.Mapping part) {
        part.allowOnly(FactSelector.KEYS, problems);
        return FactSelector.read(part, problems);
    }

    /** What may explain a difference. */
    List<Reason> reasons() {
        List<Reason> reasons = new ArrayList<>();
        for (YamlNode.Mapping reason : yaml.mappings("explain", problems)) {
            Set<String> keys = new TreeSet<>(FactSelector.KEYS);
            keys.add("name");
            reason.allowOnly(keys, problems);
            reasons.add(new Reason(reason.required("name", problems), FactSelector.read(reason, problems)));
        }
        return List.copyOf(reasons);
    }
}
