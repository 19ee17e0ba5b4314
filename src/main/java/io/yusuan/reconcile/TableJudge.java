package io.yusuan.reconcile;

import io.yusuan.catalogue.RuleSpec;
import io.yusuan.finding.Explanation;
import io.yusuan.finding.FindingCode;
import io.yusuan.reconcile.Operand.Computed;
import io.yusuan.reconcile.Operand.Fact;
import io.yusuan.statement.Codes;
import io.yusuan.statement.Line;
import io.yusuan.statement.Statement;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** Sums that a table promises by its lines: parents of their children, totals of the lines they close. */
final class TableJudge {
    private final Dossier dossier;
    private final Map<Known, TableFacts> known = new HashMap<>();

    private record Known(String tableId, List<String> closing) {}

    TableJudge(Dossier dossier) {
        this.dossier = dossier;
    }

    List<Comparison> hierarchy(RuleSpec.Hierarchy rule) {
        return each(rule, rule.tables(), rule.closing(), "one_level", t -> hierarchy(rule, t));
    }

    List<Comparison> totals(RuleSpec.Totals rule) {
        return each(rule, rule.tables(), rule.closing(), "no_total_line", t -> totals(rule, t));
    }

    List<Comparison> totalBelowItem(RuleSpec.TotalBelowItem rule) {
        return each(rule, rule.tables(), rule.closing(), "no_total_line", t -> totalBelowItem(rule, t));
    }

    List<Comparison> totalPrinted(RuleSpec.TotalPrinted rule) {
        return each(rule, rule.tables(), rule.closing(), "no_lines_of_total", t -> totalPrinted(rule, t));
    }

    List<Comparison> totalsAround(RuleSpec.TotalsAround rule) {
        return each(rule, rule.tables(), rule.closing(), "nothing_carried", t -> TotalsAround.of(rule, t));
    }

    private List<Comparison> each(
            RuleSpec rule,
            List<String> types,
            List<String> closing,
            String nothing,
            Function<TableFacts, List<Comparison>> judge) {
        List<Comparison> all = new ArrayList<>();
        for (Statement statement : dossier.tables(types)) {
            if (statement.status() != Statement.TableStatus.PARSED) {
                all.add(Comparison.without(
                        rule,
                        statement.tableId(),
                        new Verdict.NotApplicable(Explanation.of("no_figures", name(statement)))));
                continue;
            }
            List<Comparison> made = judge.apply(facts(statement, closing));
            all.addAll(made);
            if (made.isEmpty()) {
                Explanation why = Explanation.of(nothing, name(statement));
                all.add(Comparison.without(rule, statement.tableId(), new Verdict.NotApplicable(why)));
            }
        }
        return all;
    }

    /** The lines of a table; several rules ask for the same. */
    private TableFacts facts(Statement statement, List<String> closing) {
        return known.computeIfAbsent(
                new Known(statement.tableId(), closing),
                k -> new TableFacts(statement, dossier.factsOf(statement), closing));
    }

    private static List<Comparison> hierarchy(RuleSpec rule, TableFacts table) {
        List<Comparison> all = new ArrayList<>();
        for (Line parent : table.lines()) {
            List<Line> parts = table.parts(parent);
            if (!parts.isEmpty() && table.additive(parent)) {
                List<Comparison> made = compare(rule, table, List.of(parent), parts);
                all.addAll(mayLackParts(table, parent) ? undecided(rule, made) : made);
            }
        }
        return all;
    }

    /** Whether a line was placed by its name and another below it, that no name places, may belong under it. */
    private static boolean mayLackParts(TableFacts table, Line parent) {
        return parent.codes().basis() == Codes.CodeBasis.INFERRED
                && table.lines().stream()
                        .anyMatch(l -> l.row() > parent.row()
                                && l.codes().equals(Codes.NONE)
                                && l.item().isEmpty()
                                && l.role() == Line.RowRole.ITEM
                                && l.parentRow().isEmpty());
    }

    private static List<Comparison> undecided(RuleSpec rule, List<Comparison> made) {
        return made.stream()
                .map(c -> c.differs()
                        ? Comparison.without(rule, c.key(), new Verdict.Undecidable(Explanation.of("line_of_no_place")))
                        : c)
                .toList();
    }

    /** Compares, column by column, the first of some closing lines with the sum of lines and of the other closing ones. */
    private static List<Comparison> compare(RuleSpec rule, TableFacts table, List<Line> closing, List<Line> addends) {
        List<Comparison> all = new ArrayList<>();
        table.of(closing.get(0)).forEach((column, sum) -> {
            List<Fact> before = inColumn(table, closing.subList(1, closing.size()), closing.get(0), column);
            List<Fact> printed = inColumn(table, addends, closing.get(0), column);
            boolean nil = sum.value().map(v -> v.signum() == 0).orElse(false);
            if (!printed.isEmpty() || !before.isEmpty()) {
                Comparison made = sum(rule, sum, printed, before);
                Comparison other = made.differs() ? sum(rule, sum, Nesting.outermost(printed), before) : made;
                all.add(other.differs() ? made : other);
            } else if (!nil) {
                Verdict why = new Verdict.Undecidable(Explanation.of("nothing_under", sum.printed()));
                all.add(Comparison.of(rule, sum.key(), Side.of(sum), Side.NONE, why)
                        .as(FindingCode.ROW_MISSING));
            }
        });
        return all;
    }

    private static Comparison sum(RuleSpec rule, Fact sum, List<Fact> printed, List<Fact> before) {
        List<Fact> addends = new ArrayList<>(printed);
        addends.addAll(before);
        return Comparison.equal(rule, sum.key(), Side.of(sum), Side.sum(addends));
    }

    private static List<Fact> inColumn(TableFacts table, List<Line> lines, Line like, int column) {
        return lines.stream()
                .map(l -> table.inColumn(l, like, column))
                .filter(Objects::nonNull)
                .toList();
    }

    private static List<Comparison> totals(RuleSpec rule, TableFacts table) {
        List<Comparison> all = new ArrayList<>();
        for (TotalSpan span : TotalSpan.of(table)) {
            if (span.clear()) {
                all.addAll(compare(rule, table, span.closing(), span.items()));
            } else {
                Fact total = table.of(span.total()).values().iterator().next();
                Verdict why = new Verdict.Undecidable(Explanation.of("closes_unknown", total.printed()));
                all.add(Comparison.without(rule, total.key(), why));
            }
        }
        return all;
    }

    private static List<Comparison> totalBelowItem(RuleSpec rule, TableFacts table) {
        List<Comparison> all = new ArrayList<>();
        for (TotalSpan span : TotalSpan.of(table)) {
            table.of(span.total()).forEach((column, total) -> {
                List<Fact> items = span.items().stream()
                        .map(l -> table.inColumn(l, span.total(), column))
                        .filter(f -> f != null && f.value().isPresent())
                        .toList();
                boolean positive = items.stream().allMatch(f -> value(f).signum() >= 0);
                if (total.value().isPresent() && positive && !items.isEmpty()) {
                    Fact largest = Collections.max(items, Comparator.comparing(TableJudge::value));
                    Side left = Side.of(largest);
                    Side right = Side.of(total);
                    all.add(Comparison.of(rule, total.key(), left, right, Tolerance.atMost(left, right))
                            .reportedAs(FindingCode.READER_SUSPECT));
                }
            });
        }
        return all;
    }

    /**
     * Lines side by side ask for a total. A line that encloses all others, or stands alone, is one; a line without a name
     * may be one.
     */
    private static List<Comparison> totalPrinted(RuleSpec rule, TableFacts table) {
        Optional<Line> total = table.lines().stream().filter(table::closes).findFirst();
        if (total.isPresent()) {
            Fact first = table.of(total.get()).values().iterator().next();
            return List.of(found(rule, first.tableId(), first, "totals of the lines"));
        }
        for (List<Fact> lines : table.outermostOfFirstColumn()) {
            List<Fact> parts = Nesting.outermost(lines);
            boolean named = lines.stream().noneMatch(f -> f.line().label().isEmpty());
            if (named && parts.stream().filter(TableJudge::isFigure).count() > 1) {
                Verdict why = new Verdict.Undecidable(
                        Explanation.of("no_total_of", Side.sum(parts).printed()));
                return List.of(Comparison.of(rule, parts.get(0).tableId(), Side.sum(parts), Side.NONE, why)
                        .as(FindingCode.TOTAL_MISSING));
            }
        }
        return List.of();
    }

    /** That there is a line, by a figure of it; {@code sought} names lines of its kind. */
    static Comparison found(RuleSpec rule, String key, Fact figure, String sought) {
        String table = figure.tableId();
        String found = sought + " found (" + figure.label() + ")";
        Operand line = new Computed(BigDecimal.ONE, found, figure.place(), figure.key(), table);
        Operand wanted = new Computed(
                BigDecimal.ONE, sought + " sought", figure.table().place(), figure.key() + "/sought", table);
        return Comparison.equal(rule, key, Side.of(line), Side.of(wanted));
    }

    private static boolean isFigure(Fact fact) {
        return fact.value().filter(v -> v.signum() != 0).isPresent();
    }

    private static BigDecimal value(Fact fact) {
        return fact.value().orElseThrow();
    }

    static String name(Statement statement) {
        return statement.labelPrinted().isEmpty() ? statement.tableType() : statement.labelPrinted();
    }
}
