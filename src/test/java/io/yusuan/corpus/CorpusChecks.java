package io.yusuan.corpus;

import io.yusuan.pipeline.Outcome;
import io.yusuan.reconcile.Check;
import io.yusuan.reconcile.Verdict;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Counts, by folder, the sums that tables promise, and lists every check that differs with what people say of it. */
final class CorpusChecks {
    /** Sums that a table promises by itself. {@code T-09c} and {@code T-14} only say that one figure is no larger. */
    private static final Set<String> SUMS = Set.of(
            "T-01", "T-04", "T-05", "T-06", "T-07", "T-07b", "T-07c", "T-07d", "T-08", "T-08b", "T-09", "T-09b", "T-10",
            "T-10b", "T-10c", "T-11", "T-12", "T-12b", "T-12c", "T-12d", "T-13");

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private final Verdicts verdicts = new Verdicts();
    private final Map<String, Sums> byFolder = new TreeMap<>();
    private final List<Difference> differences = new ArrayList<>();
    private final List<String> unjudged = new ArrayList<>();

    /** How many sums of some documents close. */
    private static final class Sums {
        private int exact;
        private int rounded;
        private int open;
        private int undecided;

        void count(Verdict verdict) {
            exact += verdict instanceof Verdict.Holds ? 1 : 0;
            rounded += verdict instanceof Verdict.Rounding ? 1 : 0;
            open += verdict instanceof Verdict.Differs ? 1 : 0;
            undecided += verdict instanceof Verdict.Undecidable ? 1 : 0;
        }

        void add(Sums other) {
            exact += other.exact;
            rounded += other.rounded;
            open += other.open;
            undecided += other.undecided;
        }

        String row(String name) {
            int promised = exact + rounded + open;
            BigDecimal share = promised == 0
                    ? BigDecimal.ZERO
                    : HUNDRED.multiply(new BigDecimal(exact + rounded))
                            .divide(new BigDecimal(promised), 2, RoundingMode.DOWN);
            return "| %s | %d | %d | %d | %d | %s | %d |\n"
                    .formatted(name, promised, exact + rounded, rounded, open, share.toPlainString(), undecided);
        }
    }

    void add(Outcome outcome) {
        if (!(outcome instanceof Outcome.Processed processed)) {
            return;
        }
        String document = processed.source().source();
        Sums sums = new Sums();
        for (Check check : processed.checks()) {
            if (SUMS.contains(check.ruleId())) {
                sums.count(check.verdict());
            }
            if (check.verdict() instanceof Verdict.Differs differs) {
                Difference difference = Difference.of(document, check, differs);
                differences.add(difference);
                if (verdicts.of(difference).isEmpty()) {
                    unjudged.add(document + ", " + check.ruleId() + ", " + difference.sum());
                }
            }
        }
        byFolder.computeIfAbsent(document.substring(0, document.indexOf('/')), f -> new Sums())
                .add(sums);
    }

    /** Differences of which nobody has said who is at fault. */
    List<String> unjudged() {
        return unjudged;
    }

    /** What was said of differences that are no more. */
    List<String> outdated() {
        return verdicts.unused();
    }

    /** The part of the page on the sums of tables. */
    String sums() {
        StringBuilder page = new StringBuilder("""

                ## Sums that tables promise

                Row totals of their columns, totals of the lines they close, lines of those printed under them, revenue of
                expenditure, changes of two years: the rules T-01 to T-13 of every recognised table. *Undecided* is where the
                rule applies and an operand is missing, cannot be read or may be one of several. Under the counts stands every
                sum that does not close, with who is at fault as the rendered page shows it: the document, the reader, or the
                rule, which asks what the document does not promise. What differs between tables and in the narrative
                is in [corpus-findings.md](corpus-findings.md).

                | folder | sums | close | of these by rounding | do not close | close % | undecided |
                |---|---|---|---|---|---|---|
                """);
        Sums all = new Sums();
        byFolder.forEach((folder, sums) -> {
            all.add(sums);
            page.append(sums.row(folder));
        });
        page.append(all.row("all")).append("\n");
        return page.append(list(d -> SUMS.contains(d.rule()))).toString();
    }

    /** The page on all other checks that differ. */
    String others() {
        return """
                # What differs in the corpus

                Printed by `./mvnw -Pcorpus verify`: every check that differs in the published disclosures beside the
                repository, except the sums inside one table (these stand in [corpus.md](corpus.md)), each with who is at fault as
                the rendered pages show it.

                ## Inside tables, beyond sums

                """
                + list(d -> d.rule().startsWith("T-") && !SUMS.contains(d.rule()))
                + "\n## Between tables\n\n"
                + list(d -> d.rule().startsWith("X-"))
                + "\n## Narrative\n\n"
                + list(d -> !d.rule().startsWith("T-") && !d.rule().startsWith("X-"));
    }

    /** Differences with one cause stand under it. */
    private String list(Predicate<Difference> which) {
        Map<String, List<Difference>> causes = new LinkedHashMap<>();
        for (Difference difference : differences) {
            if (which.test(difference)) {
                Optional<Verdicts.Judged> judged = verdicts.of(difference);
                String said = judged.map(j -> j.fault().name().toLowerCase(java.util.Locale.ROOT) + ": " + j.why())
                        .orElse("not judged");
                causes.computeIfAbsent(
                                difference.document() + ", " + difference.rule() + ", " + said, c -> new ArrayList<>())
                        .add(difference);
            }
        }
        StringBuilder list = new StringBuilder();
        causes.forEach((cause, members) -> {
            list.append("- ").append(cause).append("\n");
            members.forEach(m -> list.append("  - ").append(m.printed()).append("\n"));
        });
        return list.toString();
    }
}
