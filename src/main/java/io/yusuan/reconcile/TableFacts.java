package io.yusuan.reconcile;

import io.yusuan.reconcile.Operand.Fact;
import io.yusuan.statement.Line;
import io.yusuan.statement.Line.RowRole;
import io.yusuan.statement.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** The lines of one table: which stand under which, which close others, and what they print in which column. */
final class TableFacts {
    private final Statement statement;
    private final List<String> closingItems;
    private final Map<Line, SortedMap<Integer, Fact>> byLine = new IdentityHashMap<>();
    private final Map<Integer, List<Integer>> columnsOfBlock = new HashMap<>();
    private final Map<Integer, NavigableSet<Integer>> closingRows = new HashMap<>();
    private final Map<Position, Line> byPosition = new HashMap<>();
    private final Map<Position, List<Line>> children = new HashMap<>();
    /** The lines that stand under others, with the rows of these. */
    private final Map<Line, Integer> parentRows = new IdentityHashMap<>();

    private record Position(int block, int row) {}

    /**
     * The lines of a table.
     *
     * @param facts its facts
     * @param closingItems items of lines that close what stands above them though they are not the last total
     */
    TableFacts(Statement statement, List<Fact> facts, List<String> closingItems) {
        this.statement = statement;
        this.closingItems = closingItems;
        for (Fact fact : facts) {
            byLine.computeIfAbsent(fact.line(), l -> new TreeMap<>())
                    .put(fact.amount().column(), fact);
        }
        for (Line line : statement.lines()) {
            if (line.role() == RowRole.TOTAL || closingItems.contains(line.item())) {
                closingRows.computeIfAbsent(line.block(), b -> new TreeSet<>()).add(line.row());
            }
        }
        for (Line line : statement.lines()) {
            byPosition.put(new Position(line.block(), line.row()), line);
            parentRow(line).ifPresent(row -> {
                parentRows.put(line, row);
                children.computeIfAbsent(new Position(line.block(), row), p -> new ArrayList<>())
                        .add(line);
            });
            List<Integer> columns = columnsOfBlock.computeIfAbsent(line.block(), b -> new ArrayList<>());
            of(line).keySet().stream().filter(c -> !columns.contains(c)).forEach(columns::add);
        }
        columnsOfBlock.values().forEach(Collections::sort);
    }

    /** The row a line stands under; nothing stands under a line across one that closes what is above it. */
    private OptionalInt parentRow(Line line) {
        if (line.parentRow().isEmpty()) {
            return OptionalInt.empty();
        }
        int parent = line.parentRow().getAsInt();
        NavigableSet<Integer> closing = closingRows.getOrDefault(line.block(), Collections.emptyNavigableSet());
        Integer across = closing.higher(parent);
        return across != null && across < line.row() ? OptionalInt.empty() : line.parentRow();
    }

    List<Line> lines() {
        return statement.lines();
    }

    /** A line's facts by column. */
    SortedMap<Integer, Fact> of(Line line) {
        return byLine.getOrDefault(line, Collections.emptySortedMap());
    }

    /** The fact of a line in the column that goes with a column of another line: in another block, the same position. */
    Fact inColumn(Line line, Line other, int column) {
        if (line.block() == other.block()) {
            return of(line).get(column);
        }
        List<Integer> own = columnsOfBlock.get(line.block());
        int position = columnsOfBlock.get(other.block()).indexOf(column);
        return position < 0 || position >= own.size() ? null : of(line).get(own.get(position));
    }

    /** For each side, the figures of the outermost lines in the first column of money of the first of them. */
    Collection<List<Fact>> outermostOfFirstColumn() {
        Map<String, List<Fact>> bySide = new LinkedHashMap<>();
        for (Line line : lines()) {
            if (outermost(line) && !of(line).isEmpty()) {
                String side = line.amounts().get(0).dimensions().side();
                List<Fact> own = bySide.computeIfAbsent(side, s -> new ArrayList<>());
                Fact like = own.isEmpty() ? of(line).get(of(line).firstKey()) : own.get(0);
                Fact fact = inColumn(line, like.line(), like.amount().column());
                if (fact != null) {
                    own.add(fact);
                }
            }
        }
        return bySide.values();
    }

    /** Lines that stand directly under a line and add up. */
    List<Line> parts(Line line) {
        return children.getOrDefault(new Position(line.block(), line.row()), List.of()).stream()
                .filter(this::additive)
                .toList();
    }

    /** True for a total, and for a line such as 本年收入合计 that has no lines of its own below it. */
    boolean closes(Line line) {
        boolean closing = line.role() == RowRole.TOTAL
                || closingItems.contains(line.item()) && !children.containsKey(new Position(line.block(), line.row()));
        return closing && !line.amounts().isEmpty();
    }

    /** True for lines that add up: neither totals nor 其中 nor remarks. */
    boolean additive(Line line) {
        return (line.role() == RowRole.ITEM || line.role() == RowRole.SUBTOTAL) && !closes(line);
    }

    /** True for an additive line that stands under no other. */
    boolean outermost(Line line) {
        if (!additive(line)) {
            return false;
        }
        Integer row = parentRows.get(line);
        Line parent = row == null ? null : byPosition.get(new Position(line.block(), row));
        return parent == null || !additive(parent);
    }
}
