package io.yusuan.interpret;

import io.yusuan.catalogue.FormSpec.Field;
import io.yusuan.catalogue.FormSpec.Role;
import io.yusuan.catalogue.Labels;
import io.yusuan.document.Cell;
import io.yusuan.interpret.FormReading.Heading;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The column heads of a section of a form: of its indicators, or of a listing of tasks and projects with their amounts.
 *
 * @param lastRow last row of the heads
 * @param columns the bound columns, left to right
 * @param width number of grid columns the heads reach to
 */
record FormHeader(int lastRow, List<Column> columns, int width) {
    /** Deeper heads than this were never printed. */
    private static final int DEEPEST = 3;

    private static final int FEWEST_INDICATOR_HEADS = 2;
    /** So many different heads of indicators side by side are never the values of fields. */
    private static final int CERTAIN_INDICATOR_HEADS = 3;

    /** A bound column: from a grid column up to and including another. */
    record Column(Field field, Role role, List<Heading> path, int from, int to) {}

    /**
     * The heads that begin in a row, if it is a row of heads. Where the columns of indicators are headed beyond doubt,
     * others may have heads that nobody knows: what stands under them is reported as unread.
     */
    static Optional<FormHeader> at(FormGrid grid, int row) {
        List<Cell> own = grid.printed(row);
        if (own.isEmpty() || !areHeads(own, grid) || !heads(own, grid)) {
            return Optional.empty();
        }
        int last = row;
        while (last < grid.rows() && last < row + DEEPEST - 1 && isSubHead(grid, last)) {
            last++;
        }
        return Optional.of(bind(grid, row, last));
    }

    private static boolean areHeads(List<Cell> cells, FormGrid grid) {
        long indicators = labels(cells, grid)
                .map(Field::role)
                .filter(Role::ofIndicators)
                .distinct()
                .count();
        long known = labels(cells, grid).count();
        return known == cells.size() || indicators >= CERTAIN_INDICATOR_HEADS && 2 * known > cells.size();
    }

    private static Stream<Field> labels(List<Cell> cells, FormGrid grid) {
        return cells.stream().flatMap(c -> grid.field(c).stream());
    }

    /** Indicators are headed by two of their columns, listings by an amount beside another amount or a name. */
    private static boolean heads(List<Cell> own, FormGrid grid) {
        Map<Role, Integer> roles = new EnumMap<>(Role.class);
        labels(own, grid).forEach(f -> roles.merge(f.role(), 1, Integer::sum));
        long indicators = roles.keySet().stream().filter(Role::ofIndicators).count();
        if (indicators >= FEWEST_INDICATOR_HEADS) {
            return true;
        }
        int amounts = roles.getOrDefault(Role.AMOUNT, 0);
        boolean named = roles.containsKey(Role.PROJECT) || roles.containsKey(Role.TASK);
        return adjacent(own) && (amounts > 1 || amounts > 0 && named);
    }

    /** Fields left blank have their blank cell between them and the next label; column heads touch. */
    private static boolean adjacent(List<Cell> own) {
        for (int i = 1; i < own.size(); i++) {
            Cell before = own.get(i - 1);
            if (own.get(i).column() != before.column() + before.columnSpan()) {
                return false;
            }
        }
        return true;
    }

    /** Whether the row below holds further heads under a head that spans several columns. */
    private static boolean isSubHead(FormGrid grid, int row) {
        List<Cell> below = grid.printed(row + 1);
        boolean spans = grid.printed(row).stream()
                .anyMatch(c -> c.columnSpan() > 1 && grid.field(c).isPresent());
        return spans && !below.isEmpty() && areHeads(below, grid);
    }

    private static FormHeader bind(FormGrid grid, int first, int last) {
        List<Column> columns = new ArrayList<>();
        int column = 1;
        while (column <= grid.columns()) {
            List<Cell> stack = stack(grid, first, last, column);
            int next = column + 1;
            if (!stack.isEmpty()) {
                Cell deepest = stack.get(stack.size() - 1);
                next = Math.max(next, deepest.column() + deepest.columnSpan());
                Field field = grid.field(deepest).orElseThrow();
                columns.add(new Column(field, field.role(), path(stack, grid), deepest.column(), next - 1));
            }
            column = next;
        }
        int width = columns.isEmpty() ? 0 : columns.get(columns.size() - 1).to();
        return new FormHeader(last, named(columns), width);
    }

    /** The heads over a column, outermost first. */
    private static List<Cell> stack(FormGrid grid, int first, int last, int column) {
        List<Cell> stack = new ArrayList<>();
        for (int row = first; row <= last; row++) {
            Optional<Cell> cell = grid.at(row, column)
                    .filter(c -> !FormGrid.isBlank(c))
                    .filter(c -> grid.field(c).isPresent());
            if (cell.isPresent() && (stack.isEmpty() || stack.get(stack.size() - 1) != cell.get())) {
                stack.add(cell.get());
            }
        }
        return stack;
    }

    private static List<Heading> path(List<Cell> stack, FormGrid grid) {
        return stack.stream()
                .map(c -> new Heading(grid.field(c).orElseThrow(), Labels.trim(c.text())))
                .toList();
    }

    /**
     * The columns with one that holds the indicators' words: where no head names it, the head of the whole group stands
     * over it ({@code 绩效指标} beside {@code 指标值}).
     */
    private static List<Column> named(List<Column> columns) {
        boolean indicators = columns.stream().anyMatch(c -> c.role().ofIndicators());
        boolean named = columns.stream()
                .anyMatch(c -> c.role() == Role.INDICATOR || c.role() == Role.LEVEL3 || c.role() == Role.LEVEL2);
        if (!indicators || named) {
            return columns;
        }
        List<Column> renamed = new ArrayList<>(columns);
        for (int i = renamed.size() - 1; i >= 0; i--) {
            Column c = renamed.get(i);
            if (c.role() == Role.GROUP) {
                renamed.set(i, new Column(c.field(), Role.INDICATOR, c.path(), c.from(), c.to()));
                break;
            }
        }
        return renamed;
    }

    boolean ofIndicators() {
        return columns.stream().anyMatch(c -> c.role().ofIndicators());
    }

    boolean has(Role role) {
        return column(role).isPresent();
    }

    /** The column with a role. */
    Optional<Column> column(Role role) {
        for (Column column : columns) {
            if (column.role() == role) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }

    /** The columns of amounts. */
    List<Column> amounts() {
        return columns.stream().filter(c -> c.role() == Role.AMOUNT).toList();
    }

    /** The column with the words that make an indicator one: the deepest there is. */
    Optional<Column> words() {
        return column(Role.INDICATOR).or(() -> column(Role.LEVEL3)).or(() -> column(Role.LEVEL2));
    }
}
