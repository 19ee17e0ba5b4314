package io.yusuan.catalogue;

import java.util.List;
import java.util.Optional;

/**
 * Everything we expect of a disclosure.
 *
 * @param version hash of the content of every file it was read from
 * @param wording what all tables have in common
 * @param tables table types
 * @param rules reconciliation rules
 * @param documents what documents promise about each other
 * @param narrative how narrated figures are worded
 * @param codes the classification code book
 */
public record Catalogue(
        String version,
        Wording wording,
        List<TableSpec> tables,
        List<RuleSpec> rules,
        DocumentRules documents,
        NarrativeSpec narrative,
        CodeBook codes) {
    public Catalogue {
        tables = List.copyOf(tables);
        rules = List.copyOf(rules);
    }

    /** The table type with an id. */
    public Optional<TableSpec> table(String type) {
        return tables.stream().filter(t -> t.type().equals(type)).findFirst();
    }
}
