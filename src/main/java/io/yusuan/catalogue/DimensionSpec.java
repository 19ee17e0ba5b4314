package io.yusuan.catalogue;

import java.util.Set;

/**
 * What an amount is an amount of, as far as one place of the catalogue says it; ids of the output contract, empty where
 * it says nothing.
 */
public record DimensionSpec(String side, String measure, String sourceOfFunds, String spendingKind) {
    /** Says nothing. */
    public static final DimensionSpec NONE = new DimensionSpec("", "", "", "");

    /**
     * A measure that only says that a budget's figures stand below (预算数): the year's initial budget, or that of the year
     * before. Whatever else says a measure says more.
     */
    public static final String BUDGET = "budget";

    static final Set<String> KEYS = Set.of("side", "measure", "source_of_funds", "spending_kind");

    private static final Set<String> SIDES = Set.of("revenue", "expenditure");
    private static final Set<String> MEASURES = Set.of(
            "initial_budget",
            "adjusted_budget",
            "actual",
            "prior_year_budget",
            "prior_year_actual",
            "change",
            "limit",
            BUDGET);
    private static final Set<String> SOURCES = Set.of(
            "all",
            "fiscal_appropriation",
            "general_public_budget",
            "government_fund",
            "state_capital",
            "fiscal_special_account",
            "superior_subsidy",
            "business_income",
            "operating_income",
            "subordinate_remittance",
            "other_income",
            "surplus_use",
            "carryover",
            "non_fiscal");
    private static final Set<String> KINDS = Set.of(
            "all",
            "basic",
            "personnel",
            "public",
            "project",
            "superior_remittance",
            "operating",
            "subordinate_subsidy");

    static DimensionSpec parse(YamlNode.Mapping yaml, Problems problems) {
        return new DimensionSpec(
                oneOf(yaml, "side", SIDES, problems),
                oneOf(yaml, "measure", MEASURES, problems),
                oneOf(yaml, "source_of_funds", SOURCES, problems),
                oneOf(yaml, "spending_kind", KINDS, problems));
    }

    private static String oneOf(YamlNode.Mapping yaml, String key, Set<String> known, Problems problems) {
        String text = yaml.text(key, "", problems);
        if (!text.isEmpty() && !known.contains(text)) {
            problems.add(
                    yaml.entries().get(key),
                    "\"" + key + "\" is one of " + String.join(", ", new java.util.TreeSet<>(known)) + ", not \"" + text
                            + "\"");
        }
        return text;
    }

    /** What is said here, else what is said there. */
    public DimensionSpec orElse(DimensionSpec other) {
        return new DimensionSpec(
                side.isEmpty() ? other.side : side,
                measure.isEmpty() || measure.equals(BUDGET) && !other.measure.isEmpty() ? other.measure : measure,
                sourceOfFunds.isEmpty() ? other.sourceOfFunds : sourceOfFunds,
                spendingKind.isEmpty() ? other.spendingKind : spendingKind);
    }
}
