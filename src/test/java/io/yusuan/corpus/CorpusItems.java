package io.yusuan.corpus;

import io.yusuan.pipeline.Outcome;
import io.yusuan.statement.Amount;
import io.yusuan.statement.Line;
import io.yusuan.statement.Line.RowRole;
import io.yusuan.statement.Statement;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Counts, by type of table, in how many columns that print a total the rows called {@code item} add up to it, which is
 * what whoever sums a dataset relies on.
 */
final class CorpusItems {
    /** Of several totals in a column (本年收入合计, 收入总计) that of everything counts, which is the largest. */
    private final Map<String, Count> byType = new TreeMap<>();

    private final List<String> others = new ArrayList<>();

    private static final class Count {
        private int columns;
        private int same;
        private int more;
        private int less;

        void add(Count other) {
            columns += other.columns;
            same += other.same;
            more += other.more;
            less += other.less;
        }

        String row(String type) {
            return "| %s | %d | %d | %s | %d | %d |\n"
                    .formatted(type, columns, same, CorpusTypes.percent(same, columns), more, less);
        }
    }

    /** Forms of several projects in one table have a total each. */
    private record Column(int block, int column, String measure, String project) {}

    void add(Outcome outcome) {
        if (outcome instanceof Outcome.Processed processed) {
            processed.statements().forEach(s -> add(processed.source().source(), s));
        }
    }

    private void add(String document, Statement statement) {
        Map<String, List<String>> odd = new TreeMap<>();
        boolean projects = statement.lines().stream()
                        .filter(line -> line.role() == RowRole.TOTAL)
                        .map(Line::project)
                        .distinct()
                        .count()
                > 1;
        statement.lines().stream()
                .flatMap(line -> line.amounts().stream().map(a -> column(line, a, projects)))
                .distinct()
                .forEach(column -> add(statement, column, projects, odd));
        odd.forEach((how, columns) -> others.add("- %s, %s %s, %s: items are %s than the total in %d columns, %s\n"
                .formatted(
                        document,
                        statement.tableType(),
                        statement.titlePrinted(),
                        statement.place().printed(),
                        how,
                        columns.size(),
                        columns.get(0))));
    }

    private static Column column(Line line, Amount amount, boolean projects) {
        return new Column(line.block(), amount.column(), amount.dimensions().measure(), projects ? line.project() : "");
    }

    private void add(Statement statement, Column column, boolean projects, Map<String, List<String>> odd) {
        List<Amount> totals = amounts(statement, column, projects, role -> role == RowRole.TOTAL);
        List<Amount> items = amounts(statement, column, projects, role -> role == RowRole.ITEM);
        if (totals.isEmpty() || items.isEmpty()) {
            return;
        }
        BigDecimal total = totals.stream()
                .map(CorpusItems::yuan)
                .max(BigDecimal::compareTo)
                .orElseThrow();
        BigDecimal sum = items.stream().map(CorpusItems::yuan).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal unit = BigDecimal.ONE.scaleByPowerOfTen(-totals.get(0).decimals());
        BigDecimal tolerance = unit.multiply(new BigDecimal(items.size() + 1)).divide(new BigDecimal(2));
        Count count = byType.computeIfAbsent(statement.tableType(), t -> new Count());
        count.columns++;
        if (sum.subtract(total).abs().compareTo(tolerance) <= 0) {
            count.same++;
            return;
        }
        boolean more = sum.compareTo(total) > 0;
        count.more += more ? 1 : 0;
        count.less += more ? 0 : 1;
        odd.computeIfAbsent(more ? "more" : "less", h -> new ArrayList<>())
                .add(sum.toPlainString() + " against " + total.toPlainString());
    }

    private static List<Amount> amounts(
            Statement statement, Column column, boolean projects, Predicate<RowRole> wanted) {
        return statement.lines().stream()
                .filter(line -> wanted.test(line.role()))
                .flatMap(line -> line.amounts().stream()
                        .filter(a -> column(line, a, projects).equals(column)
                                && a.yuan().isPresent()))
                .toList();
    }

    private static BigDecimal yuan(Amount amount) {
        return amount.yuan().orElseThrow();
    }

    String page() {
        Count all = new Count();
        byType.values().forEach(all::add);
        StringBuilder page = new StringBuilder("""

                ## Items that add up

                Columns that print a total and rows called `item`: in how many the items alone add up to the total within the
                printed digits, as whoever sums a dataset expects, and in how many they are more (something counts twice) or
                less. Of several totals of a column the largest counts. Below the table stands everything that does not.

                | type | columns | add up | % | more | less |
                |---|---:|---:|---:|---:|---:|
                """);
        byType.forEach((type, count) -> page.append(count.row(type)));
        page.append(all.row("**all**")).append('\n');
        others.forEach(page::append);
        return page.toString();
    }
}
