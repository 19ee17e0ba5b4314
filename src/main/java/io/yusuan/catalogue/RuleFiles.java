package io.yusuan.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the rules: the built-in ones in order of file and line, then those of the overlay. A rule of the overlay takes
 * the place of the built-in one with its id, or is added.
 */
final class RuleFiles {
    static final String FOLDER = "rules/";

    private final List<YamlNode.Mapping> builtIn;
    private final List<YamlNode.Mapping> overlay;
    private final boolean tablesReplaced;
    private final Problems problems;

    RuleFiles(CatalogueFiles files, Problems problems) {
        this.builtIn = files.yaml(FOLDER, problems);
        this.overlay = files.yaml(CatalogueFiles.OVERLAY + FOLDER, problems);
        this.tablesReplaced =
                !files.under(CatalogueFiles.OVERLAY + TableFiles.FOLDER).isEmpty();
        this.problems = problems;
    }

    /** All rules. */
    List<RuleSpec> rules() {
        Map<String, RuleSpec> rules = new LinkedHashMap<>();
        builtIn.forEach(yaml -> RuleSpec.parse(yaml, problems).forEach(rule -> {
            if (rules.put(rule.id(), rule) != null) {
                problems.add(yaml, "rule \"" + rule.id() + "\" is written twice");
            }
        }));
        overlay.forEach(yaml -> RuleSpec.parse(yaml, problems).forEach(rule -> rules.put(rule.id(), rule)));
        return List.copyOf(rules.values());
    }

    /**
     * Checks the names that rules use. Those of built-in rules are held against the built-in tables alone: an overlay may
     * replace a table by one that lacks a line, and rules about that line then find nothing.
     */
    void check(RuleNames names) {
        if (!tablesReplaced) {
            builtIn.forEach(names::check);
        }
        overlay.forEach(names::check);
    }
}
