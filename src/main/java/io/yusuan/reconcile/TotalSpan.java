package io.yusuan.reconcile;

import io.yusuan.statement.Codes.EconomicSystem;
import io.yusuan.statement.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A total line and what it closes. In a block with several totals one below the other (本年收入合计, then 收入总计) each
 * closes the total before it and the outermost lines since. A single total closes the whole block, wherever it stands;
 * the only total of a table closes all blocks of its side that hold its kind of spending, and one below a list of economic
 * subjects that is printed in several blocks closes all of them. Totals side by side in reading order (人员经费合计, 公用经费合计) do not
 * say what each of them closes. A line such as 一、本年支出合计 that stands above all others closes what follows it up to the
 * next line numbered like it (二、年终结转结余), and takes part in the total below as one line.
 *
 * @param total the total line
 * @param before the total it includes
 * @param items outermost lines it closes
 */
record TotalSpan(Line total, Optional<Line> before, List<Line> items) {
    TotalSpan {
        items = List.copyOf(items);
    }

    /** False where what the total closes cannot be told. */
    boolean clear() {
        return !items.isEmpty() || before.isPresent();
    }

    /** The total line, then the total it includes. */
    List<Line> closing() {
        return before.isPresent() ? List.of(total, before.get()) : List.of(total);
    }

    static List<TotalSpan> of(TableFacts table) {
        List<Line> totals = table.lines().stream().filter(table::closes).toList();
        if (totals.size() == 1) {
            Line total = totals.get(0);
            List<Line> items = table.lines().stream()
                    .filter(l -> table.outermost(l) && side(l).equals(side(total)))
                    .filter(l -> l.block() == total.block() || kind(l).equals(kind(total)))
                    .toList();
            return List.of(new TotalSpan(total, Optional.empty(), items));
        }
        List<TotalSpan> spans = new ArrayList<>();
        List<Line> open = List.of();
        for (int block :
                table.lines().stream().map(Line::block).distinct().sorted().toList()) {
            List<Line> lines =
                    table.lines().stream().filter(l -> l.block() == block).toList();
            List<Line> all = isOneList(open, lines)
                    ? Stream.concat(open.stream(), lines.stream()).toList()
                    : lines;
            spans.addAll(ofBlock(table, all));
            open = lines.stream().anyMatch(table::closes) ? List.of() : all;
        }
        return spans;
    }

    /** Whether a block without a total goes on in the next one: a long list of economic subjects is printed in columns. */
    private static boolean isOneList(List<Line> open, List<Line> next) {
        Set<EconomicSystem> systems = systems(open);
        return !systems.isEmpty() && systems.equals(systems(next));
    }

    private static Set<EconomicSystem> systems(List<Line> lines) {
        return lines.stream()
                .map(l -> l.codes().economicSystem())
                .filter(s -> s != EconomicSystem.NONE)
                .collect(Collectors.toSet());
    }

    private static List<TotalSpan> ofBlock(TableFacts table, List<Line> lines) {
        List<Line> totals = lines.stream().filter(table::closes).toList();
        if (totals.size() == 1) {
            List<Line> items = lines.stream().filter(table::outermost).toList();
            return List.of(new TotalSpan(totals.get(0), Optional.empty(), items));
        }
        List<TotalSpan> spans = new ArrayList<>();
        Optional<Line> before = Optional.empty();
        List<Line> items = new ArrayList<>();
        List<Line> headed = headed(table, lines, totals);
        if (!headed.isEmpty()) {
            spans.add(new TotalSpan(totals.get(0), Optional.empty(), headed));
            items.add(totals.get(0));
        }
        for (Line line : lines) {
            if (!headed.isEmpty() && line == totals.get(0) || headed.contains(line)) {
                continue;
            }
            if (table.closes(line)) {
                boolean beside =
                        items.isEmpty() && before.isPresent() && line.item().isEmpty();
                if (beside) {
                    spans.set(spans.size() - 1, unclear(before.get()));
                    spans.add(unclear(line));
                    continue;
                }
                spans.add(new TotalSpan(line, before, items));
                before = Optional.of(line);
                items = new ArrayList<>();
            } else if (table.outermost(line)) {
                items.add(line);
            }
        }
        return spans;
    }

    /** The lines under a closing line that is no grand total and has none above it; empty where there is no such line. */
    private static List<Line> headed(TableFacts table, List<Line> lines, List<Line> totals) {
        List<Line> headed = new ArrayList<>();
        if (totals.size() < 2 || totals.get(0).role() == Line.RowRole.TOTAL) {
            return headed;
        }
        Line heading = totals.get(0);
        boolean below = false;
        for (Line line : lines) {
            boolean outermost = table.outermost(line);
            if (outermost && !below) {
                return List.of();
            }
            if (below && (table.closes(line) || outermost && numberedAlike(heading, line))) {
                return headed;
            }
            below |= line == heading;
            if (outermost) {
                headed.add(line);
            }
        }
        return headed;
    }

    private static boolean numberedAlike(Line heading, Line line) {
        String style = LabelKey.numbering(heading.label());
        return !style.isEmpty() && style.equals(LabelKey.numbering(line.label()));
    }

    private static TotalSpan unclear(Line total) {
        return new TotalSpan(total, Optional.empty(), List.of());
    }

    private static String kind(Line line) {
        return line.amounts().isEmpty()
                ? ""
                : line.amounts().get(0).dimensions().spendingKind();
    }

    private static String side(Line line) {
        return line.amounts().isEmpty()
                ? ""
                : line.amounts().get(0).dimensions().side();
    }
}
