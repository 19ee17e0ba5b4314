package io.yusuan.interpret;

import io.yusuan.catalogue.FormSpec;
import io.yusuan.catalogue.FormSpec.Field;
import io.yusuan.catalogue.FormSpec.Role;
import io.yusuan.catalogue.Labels;
import io.yusuan.document.Cell;
import io.yusuan.document.GridView;
import io.yusuan.interpret.FormReading.Heading;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

    /** A bound column: from a grid column up to and including another. */
    record Column(Field field, Role role, List<Heading> path, int from, int to) {}

    /** The heads that begin in a row, if it is a row of heads. */
    static Optional<FormHeader> at(GridView grid, int row, FormSpec spec) {
        List<Cell> own = FormRows.printed(grid, row);
        if (own.isEmpty() || own.stream().anyMatch(c -> spec.field(c.text()).isEmpty()) || !heads(own, spec)) {
            return Optional.empty();
        }
        int last = row;
        while (last < grid.rows() && last < row + DEEPEST - 1 && isSubHead(grid, last, spec)) {
            last++;
        }
        return Optional.of(bind(grid, row, last, spec));
    }

    /** Indicators are headed by two of their columns, listings by an amount beside another amount or a name. */
    private static boolean heads(List<Cell> own, FormSpec spec) {
        Map<Role, Integer> roles = new EnumMap<>(Role.class);
        own.forEach(c -> roles.merge(spec.field(c.text()).orElseThrow().role(), 1, Integer::sum));
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
    private static boolean isSubHead(GridView grid, int row, FormSpec spec) {
        List<Cell> below = FormRows.printed(grid, row + 1);
        boolean spans = FormRows.printed(grid, row).stream()
                .anyMatch(c -> c.columnSpan() > 1 && spec.field(c.text()).isPresent());
        return spans
                && !below.isEmpty()
                && below.stream().allMatch(c -> spec.field(c.text()).isPresent());
    }

    private static FormHeader bind(GridView grid, int first, int last, FormSpec spec) {
        List<Column> columns = new ArrayList<>();
        int column = 1;
        while (column <= grid.columns()) {
            List<Cell> stack = stack(grid, first, last, column, spec);
            int next = column + 1;
            if (!stack.isEmpty()) {
                Cell deepest = stack.get(stack.size() - 1);
                next = Math.max(next, deepest.column() + deepest.columnSpan());
                Field field = spec.field(deepest.text()).orElseThrow();
                columns.add(new Column(field, field.role(), path(stack, spec), deepest.column(), next - 1));
            }
            column = next;
        }
        int width = columns.isEmpty() ? 0 : columns.get(columns.size() - 1).to();
        return new FormHeader(last, named(columns), width);
    }

    /** The heads over a column, outermost first. */
    private static List<Cell> stack(GridView grid, int first, int last, int column, FormSpec spec) {
        List<Cell> stack = new ArrayList<>();
        for (int row = first; row <= last; row++) {
            Optional<Cell> cell = grid.at(row, column)
                    .filter(c -> !Labels.trim(c.text()).isEmpty())
                    .filter(c -> spec.field(c.text()).isPresent());
            if (cell.isPresent() && (stack.isEmpty() || stack.get(stack.size() - 1) != cell.get())) {
                stack.add(cell.get());
            }
        }
        return stack;
    }

    private static List<Heading> path(List<Cell> stack, FormSpec spec) {
        return stack.stream()
                .map(c -> new Heading(spec.field(c.text()).orElseThrow(), Labels.trim(c.text())))
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
        return columns.stream().filter(c -> c.role() == role).findFirst();
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
