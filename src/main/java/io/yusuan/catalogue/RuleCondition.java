package io.yusuan.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * What has to be so for a rule to hold at all.
 *
 * @param test what is asked of the selected facts
 * @param facts the facts it is asked of
 */
public record RuleCondition(Test test, FactSelector facts) {
    /** What is asked of the selected facts. */
    public enum Test {
        /** At least one is printed. */
        PRESENT,
        /** None is printed. */
        ABSENT,
        /** At least one is not zero. */
        NONZERO,
        /** None is other than zero; a condition over facts that are not printed holds. */
        ZERO;

        /** As written in rule files. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static List<RuleCondition> list(YamlNode.Mapping yaml, String key, Problems problems) {
        List<RuleCondition> conditions = new ArrayList<>();
        for (YamlNode.Mapping condition : yaml.mappings(key, problems)) {
            Set<String> keys = new TreeSet<>(FactSelector.KEYS);
            keys.add("test");
            condition.allowOnly(keys, problems);
            condition.required("test", problems);
            conditions.add(new RuleCondition(
                    condition.constant("test", Test.class, Test.PRESENT, problems),
                    FactSelector.read(condition, problems)));
        }
        return conditions;
    }
}
