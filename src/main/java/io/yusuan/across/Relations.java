package io.yusuan.across;

import io.yusuan.catalogue.DocumentRule;
import io.yusuan.dataset.FactRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** What two documents of one organisation have in common by a rule, if anything. */
final class Relations {
    private static final String BUDGET = "budget";
    private static final String FINAL_ACCOUNT = "final_account";
    private static final String INITIAL = "initial_budget";

    /** Kind of a figure in the document of the year after → in that of its own year. */
    private static final Map<String, String> BEFORE =
            Map.of("prior_year_budget", INITIAL, "prior_year_actual", "actual");

    /** Funds that are those of the whole table; what comes from the year before has that for its source. */
    private static final Set<String> ALL_FUNDS = Set.of("", "all", "carryover", "fiscal_appropriation");

    private final DocumentRule rule;

    Relations(DocumentRule rule) {
        this.rule = rule;
    }

    /**
     * Whether the rule speaks of two documents of one series.
     *
     * @param document the one whose check it would be
     */
    boolean speaksOf(Edition document, Edition other) {
        if (!document.isAtLevelOf(other)) {
            return false;
        }
        boolean sameKind =
                document.isOfKnownKind() && document.isOfKind(other.document().disclosure());
        int years = document.year() - other.year();
        return switch (rule.relation()) {
            case SAME_DISCLOSURE -> sameKind && years == 0;
            case FINAL_ACCOUNT_OF_BUDGET -> years == 0 && document.isOfKind(FINAL_ACCOUNT) && other.isOfKind(BUDGET);
            case CARRIED_OVER -> sameKind && years == 1 && document.isOfKind(FINAL_ACCOUNT);
            case YEAR_BEFORE, YEAR_ON_YEAR -> sameKind && years == 1;
            case UNIT_OF_DEPARTMENT -> false;
        };
    }

    /** The figures of a document that the other one may state too. */
    Figures of(Edition document) {
        int year = document.year();
        return switch (rule.relation()) {
            case SAME_DISCLOSURE -> facts(document, f -> Optional.of(f.measure()), f -> true);
            case FINAL_ACCOUNT_OF_BUDGET -> facts(document, f -> only(f, INITIAL), f -> isOf(f, year));
            case CARRIED_OVER -> carried(document, "carryover_in");
            case YEAR_BEFORE ->
                narrated(
                        facts(document, f -> Optional.ofNullable(BEFORE.get(f.measure())), f -> isOf(f, year - 1)),
                        document,
                        year - 1);
            case YEAR_ON_YEAR -> ownYear(document);
            case UNIT_OF_DEPARTMENT -> new Figures();
        };
    }

    /** The figures of the other document that are held against them. */
    Figures ofOther(Edition other) {
        return switch (rule.relation()) {
            case CARRIED_OVER -> carried(other, "carryover_out");
            case YEAR_BEFORE ->
                narrated(facts(other, f -> Optional.of(f.measure()), f -> isOf(f, other.year())), other, other.year());
            default -> of(other);
        };
    }

    /** With what a budget narrates; a final account narrates budgets and what became of them in the same words. */
    private static Figures narrated(Figures figures, Edition document, int year) {
        return document.isOfKind(BUDGET) ? figures.claims(document.statements(), year) : figures;
    }

    private Figures ownYear(Edition document) {
        String measure = document.isOfKind(FINAL_ACCOUNT) ? "actual" : INITIAL;
        return facts(document, f -> only(f, measure), f -> isOf(f, document.year()) && f.level() <= 1);
    }

    private static Optional<String> only(FactRow fact, String measure) {
        return measure.equals(fact.measure()) ? Optional.of(measure) : Optional.empty();
    }

    private static boolean isOf(FactRow fact, int year) {
        return fact.fiscalYear() != null && fact.fiscalYear() == year;
    }

    private Figures facts(Edition document, Function<FactRow, Optional<String>> measure, Predicate<FactRow> counts) {
        return new Figures().facts(document.facts(), fact -> {
            boolean known = fact.measure() != null && fact.tableType() != null && isLookedAt(fact);
            return known && counts.test(fact)
                    ? measure.apply(fact).map(m -> about(document, fact, m))
                    : Optional.empty();
        });
    }

    private boolean isLookedAt(FactRow fact) {
        return rule.tables().isEmpty() || rule.tables().contains(fact.tableType());
    }

    private static List<String> about(Edition document, FactRow fact, String measure) {
        List<String> about = new ArrayList<>(List.of(
                fact.tableType(),
                measure,
                Figures.text(fact.side()),
                Figures.text(fact.sourceOfFunds()),
                Figures.text(fact.spendingKind()),
                Objects.equals(fact.organisation(), document.document().organisation())
                        ? ""
                        : Figures.name(fact.organisation())));
        about.addAll(Figures.row(fact));
        return about;
    }

    /** What stands on one side of a year's account and on the other side of the next. */
    private Figures carried(Edition document, String item) {
        return new Figures().facts(document.facts(), fact -> {
            boolean counts = fact.item() != null
                    && fact.item().startsWith(item)
                    && fact.tableType() != null
                    && "actual".equals(fact.measure())
                    && isOf(fact, document.year());
            return counts ? Optional.of(List.of(fact.tableType(), funds(fact, item))) : Optional.empty();
        });
    }

    /** Of which funds it is: as the line says, as its column says, or of all that the table is about. */
    private static String funds(FactRow fact, String item) {
        if (fact.item().length() > item.length()) {
            return fact.item().substring(item.length() + 1);
        }
        return ALL_FUNDS.contains(Figures.text(fact.sourceOfFunds())) ? "all" : fact.sourceOfFunds();
    }
}
