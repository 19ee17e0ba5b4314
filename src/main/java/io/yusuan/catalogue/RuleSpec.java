package io.yusuan.catalogue;

import java.util.List;

/** A reconciliation rule (勾稽关系). */
public sealed interface RuleSpec {
    String id();

    /** A placeholder kind until the first real one. */
    record Named(String id) implements RuleSpec {}

    static List<RuleSpec> parse(YamlNode.Mapping yaml, Problems problems) {
        return List.of();
    }
}
