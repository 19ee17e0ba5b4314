package io.yusuan.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Checks that the tables, lines and columns that rules name exist. */
final class RuleNames {
    private final Map<String, Set<String>> items = new TreeMap<>();
    private final Map<String, Set<String>> columns = new TreeMap<>();
    private final Set<String> doubtful;
    private final Problems problems;

    /** @param doubtful types whose lines and columns are not known for sure, with the empty one if any may be missing */
    RuleNames(List<TableSpec> tables, Wording wording, Set<String> doubtful, Problems problems) {
        this.problems = problems;
        this.doubtful = doubtful;
        for (TableSpec table : tables) {
            Set<String> lines = new TreeSet<>();
            Set<String> ids = new TreeSet<>();
            table.lines().forEach(l -> lines.add(l.item()));
            table.columns().forEach(c -> lines.add(c.item()));
            table.columns().forEach(c -> ids.add(c.id()));
            wording.columns().forEach(c -> ids.add(c.id()));
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
                                m.entries().forEach((type, value) -> known(type, items.keySet(), "table type", value)));
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
                        known(s.text(), items.keySet(), "table type", s);
                        types.add(s.text());
                    }));
        }
        return types;
    }

    private void checkNames(YamlNode.Mapping mapping, List<String> types) {
        Set<String> ownItems = union(items, types);
        ownItems.add(""); // lines that are none of the known ones, as in forms that list projects
        Set<String> ownColumns = union(columns, types);
        each(mapping, "item", ownItems, "line");
        each(mapping, "closing", ownItems, "line");
        each(mapping, "column", ownColumns, "column");
        each(mapping, "except", ownColumns, "column");
        mapping.get("not").map(n -> n.asMapping(problems)).ifPresent(not -> {
            each(not, "item", ownItems, "line");
            each(not, "column", ownColumns, "column");
        });
        mapping.get("attributes")
                .map(n -> n.asMapping(problems))
                .ifPresent(m -> m.entries().forEach((column, value) -> known(column, ownColumns, "column", value)));
    }

    private void each(YamlNode.Mapping mapping, String key, Set<String> known, String what) {
        mapping.get(key).ifPresent(n -> scalars(n).forEach(s -> known(s.text(), known, what, s)));
    }

    private void known(String name, Set<String> known, String what, YamlNode where) {
        boolean unreadType = known == items.keySet() && doubtful.contains("");
        if (!known.contains(name) && !unreadType) {
            problems.add(where, "unknown " + what + " \"" + name + "\"");
        }
    }

    private static Set<String> union(Map<String, Set<String>> byType, List<String> types) {
        Set<String> all = new TreeSet<>();
        types.forEach(t -> all.addAll(byType.getOrDefault(t, Set.of())));
        return all;
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
