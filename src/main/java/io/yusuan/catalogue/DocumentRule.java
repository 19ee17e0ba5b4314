package io.yusuan.catalogue;

import io.yusuan.finding.Severity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/**
 * A rule between two documents of one organisation, or of a department and its unit.
 *
 * @param id id as in the catalogue of rules, {@code D-02}
 * @param relation which documents, and which of their figures
 * @param severity of a difference: warning or info
 * @param zh what the rule promises, in Chinese
 * @param en the same in English
 * @param tables types of the tables it looks at; all when empty
 * @param share up to which share of the earlier figure a change is no difference, 0 … 1
 * @param least up to how many yuan a change is no difference
 */
public record DocumentRule(
        String id,
        Relation relation,
        Severity severity,
        String zh,
        String en,
        List<String> tables,
        BigDecimal share,
        BigDecimal least) {
    private static final Set<String> KEYS =
            Set.of("id", "relation", "severity", "zh", "en", "tables", "share", "least");

    /** How the two documents belong together. */
    public enum Relation {
        /** A unit's disclosure and the row of the unit in that of its department. */
        UNIT_OF_DEPARTMENT,
        /** A final account's column of the initial budget and the budget of the year. */
        FINAL_ACCOUNT_OF_BUDGET,
        /** What a final account carries over from the year before and what that year's carries into the next. */
        CARRIED_OVER,
        /** Figures of the year before and that year's document of the same kind. */
        YEAR_BEFORE,
        /** Two documents of one organisation, year and kind. */
        SAME_DISCLOSURE,
        /** Figures of a year and of the year before, each from its own document. */
        YEAR_ON_YEAR
    }

    public DocumentRule {
        tables = List.copyOf(tables);
    }

    static DocumentRule parse(YamlNode.Mapping yaml, Problems problems) {
        yaml.allowOnly(KEYS, problems);
        for (String key : List.of("relation", "severity")) {
            yaml.required(key, problems);
        }
        Severity severity = yaml.constant("severity", Severity.class, Severity.INFO, problems);
        if (severity == Severity.ERROR) {
            problems.add(yaml, "which of two documents is wrong nobody can say: \"severity\" is warning or info");
        }
        return new DocumentRule(
                yaml.required("id", problems),
                yaml.constant("relation", Relation.class, Relation.SAME_DISCLOSURE, problems),
                severity,
                yaml.required("zh", problems),
                yaml.required("en", problems),
                yaml.texts("tables", problems),
                yaml.number("share", BigDecimal.ZERO, problems),
                yaml.number("least", BigDecimal.ZERO, problems));
    }
}
