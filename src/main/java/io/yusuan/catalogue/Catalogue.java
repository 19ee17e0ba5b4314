package io.yusuan.catalogue;

import java.util.List;

/**
 * Everything we expect of a disclosure.
 *
 * @param version hash of the content of every file it was read from
 * @param tables table types
 * @param rules reconciliation rules
 * @param narrative how narrated figures are worded
 * @param codes the classification code book
 */
public record Catalogue(
        String version, List<TableSpec> tables, List<RuleSpec> rules, NarrativeSpec narrative, CodeBook codes) {
    public Catalogue {
        tables = List.copyOf(tables);
        rules = List.copyOf(rules);
    }
}
