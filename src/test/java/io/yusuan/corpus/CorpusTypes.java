package io.yusuan.corpus;

import io.yusuan.catalogue.ColumnRole;
import io.yusuan.document.Cell;
import io.yusuan.document.Place;
import io.yusuan.interpret.RawCell;
import io.yusuan.interpret.RawColumn;
import io.yusuan.interpret.RawTable;
import io.yusuan.pipeline.Outcome;
import io.yusuan.pipeline.Trace;
import io.yusuan.recognise.FoundTable;
import io.yusuan.statement.Amount;
import io.yusuan.statement.Statement;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Counts, by folder and type of table, what the catalogue knows of the tables of the corpus. */
final class CorpusTypes {
    /** Sorts behind every type. */
    private static final String NO_TYPE = "~";

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private final Map<String, Map<String, Count>> byFolder = new TreeMap<>();
    private final List<String> oddities = new ArrayList<>();

    /** What is known of the tables of one type. */
    private static final class Count {
        private int tables;
        private int columns;
        private int bound;
        private int cells;
        private int facts;

        void add(Count other) {
            tables += other.tables;
            columns += other.columns;
            bound += other.bound;
            cells += other.cells;
            facts += other.facts;
        }

        String row(String folder, String type) {
            return "| %s | %s | %d | %d | %d | %s | %d | %d | %s |\n"
                    .formatted(
                            folder,
                            type,
                            tables,
                            columns,
                            columns - bound,
                            percent(bound, columns),
                            cells,
                            facts,
                            percent(facts, cells));
        }
    }

    /** Down to two places, so that only all is 100; nothing where there is nothing to count. */
    static String percent(int part, int whole) {
        return whole == 0
                ? ""
                : HUNDRED.multiply(new BigDecimal(part))
                        .divide(new BigDecimal(whole), 2, RoundingMode.DOWN)
                        .toPlainString();
    }

    void add(Trace trace) {
        if (!(trace.outcome() instanceof Outcome.Processed processed)) {
            return;
        }
        String document = processed.source().source();
        Map<Integer, RawTable> grids = new HashMap<>();
        trace.tables().forEach(t -> grids.put(t.source().ordinal(), t));
        List<FoundTable> found = trace.recognition().orElseThrow().tables();
        for (Statement statement : processed.statements()) {
            FoundTable table = found.get(statement.ordinal() - 1);
            String type = statement.tableType().isEmpty() ? NO_TYPE : statement.tableType();
            Count count = byFolder.computeIfAbsent(folder(document), f -> new TreeMap<>())
                    .computeIfAbsent(type, t -> new Count());
            count.tables++;
            Set<Place> facts = facts(statement);
            count.facts += facts.size();
            count.cells += facts.size();
            if (type.equals(NO_TYPE)) {
                unrecognised(document, table, count);
            } else if (grids.containsKey(table.ordinal())) {
                columns(document, grids.get(table.ordinal()), facts, count);
            }
        }
    }

    static String folder(String document) {
        return document.substring(0, document.indexOf('/'));
    }

    /** Where amounts stand that became facts. */
    private static Set<Place> facts(Statement statement) {
        Set<Place> places = new HashSet<>();
        statement
                .lines()
                .forEach(l -> l.amounts().stream()
                        .filter(a -> a.yuan().isPresent() || a.status() == Amount.ValueStatus.UNREADABLE)
                        .forEach(a -> places.add(a.place())));
        return places;
    }

    private void unrecognised(String document, FoundTable table, Count count) {
        List<Cell> money = table.grid().cells().stream()
                .filter(c -> !Conservation.amounts(c.text()).isEmpty())
                .toList();
        count.cells += money.size();
        if (!money.isEmpty()) {
            oddities.add("- %s: no type: %s %s, %d amounts\n"
                    .formatted(document, table.title(), table.grid().place().printed(), money.size()));
        }
    }

    private void columns(String document, RawTable table, Set<Place> facts, Count count) {
        Map<RawColumn, List<RawCell>> printed = new HashMap<>();
        table.rows()
                .forEach(r -> r.cells().stream()
                        .filter(c -> hasDigit(c.text()))
                        .forEach(c -> printed.computeIfAbsent(c.column(), k -> new ArrayList<>())
                                .add(c)));
        for (RawColumn column : table.columns()) {
            List<RawCell> cells = printed.getOrDefault(column, List.of());
            if (column.role() != ColumnRole.MONEY
                    || cells.isEmpty() && column.header().isEmpty()) {
                continue;
            }
            count.columns++;
            count.bound += column.spec().isPresent() ? 1 : 0;
            if (column.spec().isEmpty()) {
                oddities.add("- %s: unknown column: %s in %s %s\n"
                        .formatted(
                                document,
                                String.join(" / ", column.header()),
                                table.source().title(),
                                table.source().grid().place().printed()));
            }
            for (RawCell cell : cells) {
                if (!facts.contains(cell.place())) {
                    count.cells++;
                    oddities.add("- %s: no fact: %s %s\n"
                            .formatted(document, cell.text(), cell.place().printed()));
                }
            }
        }
    }

    private static boolean hasDigit(String text) {
        return text.chars().anyMatch(Character::isDigit);
    }

    String page() {
        StringBuilder page = new StringBuilder("""

                ## What the catalogue knows

                Every table by folder and type. *Money columns* are those of grids that hold money; one is *unknown* when its
                head is not in the catalogue: its amounts are facts with their head all the same, and there is a finding.
                *Money cells* hold digits under a money column, or became a fact. A table without a type counts the cells
                that hold a number with decimals or grouped digits.

                | folder | table type | tables | money columns | unknown | known % | money cells | facts | facts % |
                |---|---|---|---|---|---|---|---|---|
                """);
        Map<String, Count> byType = new TreeMap<>();
        Count all = new Count();
        byFolder.forEach((folder, types) -> types.forEach((type, count) -> {
            page.append(count.row(folder, type.equals(NO_TYPE) ? "none" : type));
            byType.computeIfAbsent(type, t -> new Count()).add(count);
            all.add(count);
        }));
        byType.forEach((type, count) -> page.append(count.row("all", type.equals(NO_TYPE) ? "none" : type)));
        page.append(all.row("all", "all")).append("\n");
        oddities.forEach(page::append);
        return page.toString();
    }
}
