package io.yusuan.reconcile;

import io.yusuan.catalogue.CodeEntry;
import io.yusuan.reconcile.Operand.Fact;
import io.yusuan.statement.Codes;
import io.yusuan.statement.Line;
import io.yusuan.statement.Line.RowRole;
import io.yusuan.statement.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Places lines under others where nothing in print says so but every sum: the row of a department above those of its
 * units, 财政拨款 above the funds it comes from, a kind of project above projects. Whoever adds up the items of a table
 * then gets its total. Only for lists that do not add up as they stand, after they were judged so: no check holds
 * because of it.
 */
final class NestedLines {
    private final Statement statement;
    /** The lines by the whole rows they are of: a row of units prints several items beside each other, each a line. */
    private final Map<Line, Line> wholeRows = new IdentityHashMap<>();

    private final TableFacts table;
    /** The row that heads another, by the latter. */
    private final Map<Line, Line> above = new IdentityHashMap<>();

    private record Position(int row, int block) {}

    private NestedLines(Statement statement, List<Fact> facts) {
        this.statement = statement;
        List<Line> rows = new ArrayList<>();
        statement.lines().stream()
                .collect(Collectors.groupingBy(
                        l -> new Position(l.row(), l.block()), LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(lines -> {
                    Line row = lines.size() == 1 ? lines.get(0) : joined(lines);
                    rows.add(row);
                    lines.forEach(line -> wholeRows.put(line, row));
                });
        boolean areWhole = rows.size() == statement.lines().size();
        List<Fact> ofRows = areWhole
                ? facts
                : facts.stream()
                        .map(f -> new Fact(statement, wholeRows.get(f.line()), f.amount(), f.decimals()))
                        .toList();
        this.table = new TableFacts(areWhole ? statement : statement.with(rows), ofRows, closing(rows));
    }

    private static Line joined(List<Line> lines) {
        return lines.get(0)
                .with(lines.stream().flatMap(l -> l.amounts().stream()).toList());
    }

    private static List<String> closing(List<Line> rows) {
        return rows.stream()
                .filter(l -> l.role() == RowRole.SUBTOTAL && l.level() == 0)
                .map(Line::item)
                .filter(item -> !item.isEmpty())
                .distinct()
                .toList();
    }

    /** A table with the places of its lines as its sums tell them. */
    static Statement placed(Statement statement, List<Fact> facts) {
        if (facts.isEmpty()) {
            return statement;
        }
        NestedLines nested = new NestedLines(statement, facts);
        nested.find();
        return nested.above.isEmpty() ? statement : statement.with(nested.lines());
    }

    private void find() {
        for (TotalSpan span : TotalSpan.of(table)) {
            SortedMap<Integer, Fact> before = span.before().map(table::of).orElse(new TreeMap<>());
            if (span.clear()
                    && span.items().stream()
                            .allMatch(l -> l.block() == span.total().block())) {
                place(span.items(), table.of(span.total()), before);
            }
        }
        for (Line line : table.lines()) {
            if (table.additive(line) && !table.of(line).isEmpty()) {
                place(table.parts(line), table.of(line), new TreeMap<>());
            }
        }
    }

    /** Places lines that are more than one, and do not add up to a total and what it includes besides as they stand. */
    private void place(List<Line> lines, SortedMap<Integer, Fact> total, SortedMap<Integer, Fact> before) {
        List<SortedMap<Integer, Fact>> rows = lines.stream().map(table::of).toList();
        if (rows.size() < 2 || addUp(rows, total, before)) {
            return;
        }
        SortedSet<Integer> printed = new TreeSet<>(total.keySet());
        rows.forEach(row -> printed.addAll(row.keySet()));
        List<Integer> columns = List.copyOf(printed);
        List<Integer> asked = IntStream.range(0, columns.size())
                .filter(i -> total.containsKey(columns.get(i)))
                .boxed()
                .toList();
        SumTree.ends(
                        rows.stream().map(row -> Sums.of(row, columns)).toList(),
                        (i, j) -> mayHead(lines.get(i), lines.get(j)),
                        Sums.of(total, columns).minus(Sums.of(before, columns)),
                        asked)
                .ifPresent(ends -> {
                    for (int i = 0; i < ends.length; i++) {
                        for (int j = i + 1; j < ends[i]; j = ends[j]) {
                            above.put(lines.get(j), lines.get(i));
                        }
                    }
                });
    }

    private static boolean addUp(
            List<SortedMap<Integer, Fact>> rows, SortedMap<Integer, Fact> total, SortedMap<Integer, Fact> before) {
        for (int column : total.keySet()) {
            ColumnSum sum = ColumnSum.in(before, column);
            for (SortedMap<Integer, Fact> row : rows) {
                sum = sum.plus(ColumnSum.in(row, column));
            }
            if (!sum.closes(ColumnSum.in(total, column))) {
                return false;
            }
        }
        return true;
    }

    /** A line with a code says itself what it stands under; below it are only others of the same code. */
    private static boolean mayHead(Line heading, Line line) {
        Codes codes = heading.codes();
        return refines(codes.functionCode(), line.codes().functionCode())
                && refines(codes.economicCode(), line.codes().economicCode())
                && refines(codes.revenueCode(), line.codes().revenueCode());
    }

    private static boolean refines(String code, String other) {
        return code.isEmpty() || code.equals(other);
    }

    private List<Line> lines() {
        Set<Line> headings = Collections.newSetFromMap(new IdentityHashMap<>());
        headings.addAll(above.values());
        Map<Integer, Map<Integer, Line>> placed = new HashMap<>();
        List<Line> lines = new ArrayList<>();
        for (Line line : statement.lines()) {
            Line row = wholeRows.get(line);
            Map<Integer, Line> ofBlock = placed.computeIfAbsent(line.block(), b -> new HashMap<>());
            OptionalInt parent =
                    above.containsKey(row) ? OptionalInt.of(above.get(row).row()) : line.parentRow();
            RowRole role = line.role() == RowRole.ITEM && headings.contains(row) ? RowRole.SUBTOTAL : line.role();
            Line made = line.at(role, level(line, parent, ofBlock), parent);
            ofBlock.put(line.row(), made);
            lines.add(made);
        }
        return lines;
    }

    /** A line that stands where its code says keeps the level of the code. */
    private static int level(Line line, OptionalInt parent, Map<Integer, Line> placed) {
        Codes codes = line.codes();
        boolean byCode = Stream.of(codes.functionCode(), codes.economicCode(), codes.revenueCode())
                .anyMatch(code -> !code.isEmpty() && CodeEntry.levelOf(code) == line.level());
        Line heading = parent.isEmpty() ? null : placed.get(parent.getAsInt());
        return byCode || heading == null ? line.level() : heading.level() + 1;
    }
}
