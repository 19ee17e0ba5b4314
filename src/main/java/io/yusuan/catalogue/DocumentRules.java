package io.yusuan.catalogue;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What documents promise about each other.
 *
 * @param placed what the name of an organisation says if it names its place; other names may be those of many
 * @param corrected what the name of a file says if it corrects another one
 * @param rules in order
 */
public record DocumentRules(Patterns placed, Patterns corrected, List<DocumentRule> rules) {
    static final String FILE = "documents.yaml";

    public DocumentRules {
        rules = List.copyOf(rules);
    }

    static DocumentRules none() {
        return new DocumentRules(new Patterns(List.of()), new Patterns(List.of()), List.of());
    }

    static DocumentRules parse(YamlNode.Mapping yaml, List<TableSpec> tables, Problems problems) {
        yaml.allowOnly(Set.of("placed", "corrected", "rules"), problems);
        Set<String> types = tables.stream().map(TableSpec::type).collect(Collectors.toCollection(TreeSet::new));
        Set<String> ids = new HashSet<>();
        for (YamlNode.Mapping rule : yaml.mappings("rules", problems)) {
            for (String type : rule.texts("tables", problems)) {
                if (!types.contains(type)) {
                    problems.add(rule, "no table type \"" + type + "\"");
                }
            }
            if (!ids.add(rule.text("id", "", problems))) {
                problems.add(rule, "rule \"" + rule.text("id", "", problems) + "\" is written twice");
            }
        }
        List<DocumentRule> rules = yaml.mappings("rules", problems).stream()
                .map(r -> DocumentRule.parse(r, problems))
                .toList();
        return new DocumentRules(
                Patterns.parse(yaml, "placed", problems), Patterns.parse(yaml, "corrected", problems), rules);
    }

    /** The rule with an id. */
    public Optional<DocumentRule> rule(String id) {
        return rules.stream().filter(r -> r.id().equals(id)).findFirst();
    }
}
