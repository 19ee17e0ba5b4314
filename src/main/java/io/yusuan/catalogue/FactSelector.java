package io.yusuan.catalogue;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which facts a rule speaks of: every named field has to match one of its texts.
 *
 * @param tables table types, at least one
 * @param matching texts a fact has to have, by field
 * @param excluding texts a fact may not have, by field
 * @param attributes texts of the row's other cells, by column id
 * @param file where it is written
 * @param line 1-based line in that file
 */
public record FactSelector(
        List<String> tables,
        Map<FactField, List<String>> matching,
        Map<FactField, List<String>> excluding,
        Map<String, List<String>> attributes,
        String file,
        int line) {
    /** Keys that a selector and what contains it may share. */
    static final Set<String> KEYS = keys();

    public FactSelector {
        tables = List.copyOf(tables);
        matching = Map.copyOf(matching);
        excluding = Map.copyOf(excluding);
        attributes = Map.copyOf(attributes);
    }

    /** True when the selector asks for a field at all. */
    public boolean asks(FactField field) {
        return matching.containsKey(field);
    }

    /** Reads the selector's keys of a mapping; other keys are its owner's business. */
    static FactSelector read(YamlNode.Mapping yaml, Problems problems) {
        List<String> tables = yaml.texts("table", problems);
        if (tables.isEmpty()) {
            problems.missing(yaml, "table");
        }
        Map<FactField, List<String>> excluding = new EnumMap<>(FactField.class);
        yaml.get("not").map(n -> n.asMapping(problems)).ifPresent(not -> {
            not.allowOnly(fieldIds(), problems);
            excluding.putAll(fields(not, problems));
        });
        return new FactSelector(
                tables, fields(yaml, problems), excluding, attributes(yaml, problems), yaml.file(), yaml.line());
    }

    private static Map<FactField, List<String>> fields(YamlNode.Mapping yaml, Problems problems) {
        Map<FactField, List<String>> fields = new EnumMap<>(FactField.class);
        for (FactField field : FactField.values()) {
            if (yaml.get(field.id()).isPresent()) {
                fields.put(field, field.wanted(yaml.texts(field.id(), problems)));
            }
        }
        return fields;
    }

    private static Map<String, List<String>> attributes(YamlNode.Mapping yaml, Problems problems) {
        Map<String, List<String>> attributes = new TreeMap<>();
        yaml.get("attributes")
                .map(n -> n.asMapping(problems))
                .ifPresent(m -> m.entries().keySet().forEach(key -> attributes.put(key, m.texts(key, problems))));
        return attributes;
    }

    private static Set<String> fieldIds() {
        Set<String> ids = new TreeSet<>();
        for (FactField field : FactField.values()) {
            ids.add(field.id());
        }
        return ids;
    }

    private static Set<String> keys() {
        Set<String> keys = fieldIds();
        keys.addAll(List.of("table", "not", "attributes"));
        return Set.copyOf(keys);
    }
}
