package io.yusuan.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Checks that the tables, lines and columns that rules name exist. */
final class RuleNames {
    private final Map<String, Set<String>> items = new HashMap<>();
    private final Map<String, Set<String>> columns = new HashMap<>();
    private final Set<String> common = new HashSet<>();
    private final Set<String> doubtful;
    private final Problems problems;

    /** @param doubtful types whose lines and columns are not known for sure, with the empty one if any may be missing */
    RuleNames(List<TableSpec> tables, Wording wording, Set<String> doubtful, Problems problems) {
        this.problems = problems;
        this.doubtful = doubtful;
        wording.columns().forEach(c -> common.add(c.id()));
        for (TableSpec table : tables) {
            Set<String> lines = new HashSet<>();
            Set<String> ids = new HashSet<>();
            table.lines().forEach(l -> lines.add(l.item()));
            table.columns().forEach(c -> lines.add(c.item()));
            table.columns().forEach(c -> ids.add(c.id()));
            table.form().ifPresent(f -> f.fields().forEach(field -> lines.add(field.id())));
            items.put(table.type(), lines);
            columns.put(table.type(), ids);
        }
    }

    /** Checks a rule file, whatever its kinds of rules: names stand under the same keys in all of them. */
    void check(YamlNode node) {
        if (node instanceof YamlNode.Sequence sequence) {
            sequence.items().forEach(this::check);
        } else if (node instanceof YamlNode.Mapping mapping) {
            List<String> types = types(mapping);
            if (!types.isEmpty() && types.stream().allMatch(this::isCertain)) {
                checkNames(mapping, types);
            }
            for (String byType : List.of("stated_by", "told_by")) {
                mapping.get(byType)
                        .map(n -> n.asMapping(problems))
                        .ifPresent(m ->
                                m.entries().forEach((type, value) -> known(type, this::isType, "table type", value)));
            }
            mapping.entries().values().forEach(this::check);
        }
    }

    /** What is missing in a type that is itself unknown or in doubt follows from that. */
    private boolean isCertain(String type) {
        return items.containsKey(type) && !doubtful.contains(type);
    }

    private List<String> types(YamlNode.Mapping mapping) {
        List<String> types = new ArrayList<>();
        for (String key : List.of("table", "tables")) {
            mapping.get(key)
                    .ifPresent(n -> scalars(n).forEach(s -> {
                        known(s.text(), this::isType, "table type", s);
                        types.add(s.text());
                    }));
        }
        return types;
    }

    private void checkNames(YamlNode.Mapping mapping, List<String> types) {
        // Lines that are none of the known ones have no name, as in forms that list projects.
        Predicate<String> line = name -> name.isEmpty() || isIn(items, types, name);
        Predicate<String> column = name -> common.contains(name) || isIn(columns, types, name);
        each(mapping, "item", line, "line");
        each(mapping, "closing", line, "line");
        each(mapping, "column", column, "column");
        each(mapping, "except", column, "column");
        mapping.get("not").map(n -> n.asMapping(problems)).ifPresent(not -> {
            each(not, "item", line, "line");
            each(not, "column", column, "column");
        });
        mapping.get("attributes")
                .map(n -> n.asMapping(problems))
                .ifPresent(m -> m.entries().forEach((name, value) -> known(name, column, "column", value)));
    }

    private void each(YamlNode.Mapping mapping, String key, Predicate<String> known, String what) {
        mapping.get(key).ifPresent(n -> scalars(n).forEach(s -> known(s.text(), known, what, s)));
    }

    private void known(String name, Predicate<String> known, String what, YamlNode where) {
        if (!known.test(name)) {
            problems.add(where, "unknown " + what + " \"" + name + "\"");
        }
    }

    /** Where a file could not be read, its type may be the one that is named. */
    private boolean isType(String name) {
        return items.containsKey(name) || doubtful.contains("");
    }

    private static boolean isIn(Map<String, Set<String>> byType, List<String> types, String name) {
        for (String type : types) {
            if (byType.getOrDefault(type, Set.of()).contains(name)) {
                return true;
            }
        }
        return false;
    }

    private static List<YamlNode.Scalar> scalars(YamlNode node) {
        List<YamlNode.Scalar> scalars = new ArrayList<>();
        List<YamlNode> nodes = node instanceof YamlNode.Sequence sequence ? sequence.items() : List.of(node);
        for (YamlNode each : nodes) {
            if (each instanceof YamlNode.Scalar scalar) {
                scalars.add(scalar);
            }
        }
        return scalars;
    }
}
