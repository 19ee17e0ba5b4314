package io.yusuan.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads the rules: the built-in ones in order of file and line, then those of the overlay. A rule of the overlay takes
 * the place of the built-in one with its id, or is added.
 */
final class RuleFiles {
    static final String FOLDER = "rules/";

    private final CatalogueFiles files;
    private final Problems problems;
    private final RuleNames names;
    private final Map<String, RuleSpec> rules = new LinkedHashMap<>();

    RuleFiles(CatalogueFiles files, List<TableSpec> tables, Wording wording, Set<String> doubtful, Problems problems) {
        this.files = files;
        this.problems = problems;
        this.names = new RuleNames(tables, wording, doubtful, problems);
    }

    /**
     * All rules. The names that built-in rules use are held against the built-in tables alone: an overlay may replace a
     * table by one that lacks a line, and rules about that line then find nothing.
     */
    List<RuleSpec> rules() {
        files.under(FOLDER).forEach((name, content) -> add(files.yaml(name, content, problems), false));
        files.under(CatalogueFiles.OVERLAY + FOLDER)
                .forEach((name, content) -> add(files.yaml(name, content, problems), true));
        return List.copyOf(rules.values());
    }

    private void add(YamlNode.Mapping yaml, boolean overlay) {
        if (overlay || files.under(CatalogueFiles.OVERLAY + "tables/").isEmpty()) {
            names.check(yaml);
        }
        for (RuleSpec rule : RuleSpec.parse(yaml, problems)) {
            if (rules.put(rule.id(), rule) != null && !overlay) {
                problems.add(yaml, "rule \"" + rule.id() + "\" is written twice");
            }
        }
    }
}
