package io.yusuan.corpus;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.yusuan.document.Block;
import io.yusuan.document.Block.TableGrid;
import io.yusuan.document.Document;
import io.yusuan.document.Place.PageBox;
import io.yusuan.pipeline.Outcome;
import io.yusuan.statement.Statement;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Holds the tables that were found against those that people counted on the rendered pages of some documents: those of
 * {@code golden/}, with their amounts, and those of further documents, kept in {@code src/test/resources/corpus/tables/}.
 */
final class CorpusTables {
    private static final Path GOLDEN = Corpus.ROOT.resolve("golden");
    private static final Path COUNTED = Path.of("src/test/resources/corpus/tables");

    /** The title stands in so many lines before its table: with its second line, the year or the unit. */
    private static final int HEAD_LINES = 4;

    private final Map<String, List<Wanted>> tables = new TreeMap<>();
    private final Map<String, List<BigDecimal>> amounts = new TreeMap<>();

    /** A table on the pages of a document; without a type where nobody said which. */
    private record Wanted(String title, int first, int last, String type) {
        boolean is(String other) {
            return type.isEmpty() || type.equals(other);
        }
    }

    /**
     * A grid with the first and last page on which a cell begins.
     *
     * @param headed the pages of the lines before it, where its title may stand
     */
    private record Found(TableGrid grid, List<Integer> headed, int first, int last, String type) {
        /** Whether it begins on the page of a table, or under the title that stands there. */
        boolean beginsOn(int page) {
            return first == page || headed.contains(page);
        }
    }

    /** What came out for some documents. */
    static final class Result {
        private int wanted;
        private int found;
        private int otherType;
        private int amounts;
        private int amountsRead;
        private final List<String> oddities = new ArrayList<>();

        void add(Result other) {
            wanted += other.wanted;
            found += other.found;
            otherType += other.otherType;
            amounts += other.amounts;
            amountsRead += other.amountsRead;
            oddities.addAll(other.oddities);
        }

        String row(String family) {
            return "| %s | %d | %d | %d | %d | %d | %d | %d | %d | %d |\n"
                    .formatted(
                            family,
                            wanted,
                            found,
                            otherType,
                            count("split"),
                            count("merged"),
                            count("missed"),
                            count("other"),
                            amounts,
                            amountsRead);
        }

        List<String> oddities() {
            return oddities;
        }

        private long count(String kind) {
            return oddities.stream().filter(o -> o.startsWith(kind)).count();
        }
    }

    static CorpusTables golden() throws IOException {
        CorpusTables golden = new CorpusTables();
        golden.readGolden();
        return golden;
    }

    static CorpusTables counted() throws IOException {
        CorpusTables counted = new CorpusTables();
        try (Stream<Path> files = Files.list(COUNTED)) {
            for (Path file : files.sorted().toList()) {
                rows(file, counted::addTable);
            }
        }
        return counted;
    }

    private void addTable(NamedCsvRecord row) {
        tables.computeIfAbsent(row.getField("document"), d -> new ArrayList<>())
                .add(new Wanted(
                        row.getField("title"),
                        Integer.parseInt(row.getField("first_page")),
                        Integer.parseInt(row.getField("last_page")),
                        row.getField("table_type")));
    }

    private void readGolden() throws IOException {
        try (Stream<Path> documents = Files.list(GOLDEN)) {
            for (Path document : documents.filter(Files::isDirectory).sorted().toList()) {
                rows(document.resolve("document.csv"), this::addTable);
                rows(
                        document.resolve("facts.csv"),
                        row -> amounts.computeIfAbsent(row.getField("document"), d -> new ArrayList<>())
                                .add(new BigDecimal(row.getField("amount_yuan")).setScale(2)));
            }
        }
    }

    private interface RowTaker {
        void take(NamedCsvRecord row);
    }

    private static void rows(Path file, RowTaker taker) throws IOException {
        if (Files.exists(file)) {
            try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
                rows.forEach(taker::take);
            }
        }
    }

    /** Whether the tables of a document were counted. */
    boolean know(String source) {
        return tables.containsKey(source);
    }

    Result compare(Outcome.Processed outcome, Document document) {
        String source = outcome.source().source();
        Result result = new Result();
        List<Found> found = found(outcome, document);
        List<Found> open = new ArrayList<>(found);
        for (Wanted wanted : tables.get(source)) {
            result.wanted++;
            judge(wanted, found, open, result);
        }
        for (Found other : found) {
            boolean counted = tables.get(source).stream().anyMatch(w -> other.first <= w.last && other.last >= w.first);
            if (!counted && holdsAmounts(other.grid)) {
                result.oddities.add("other: " + other.grid.place().printed());
            }
        }
        List<BigDecimal> read = new ArrayList<>();
        for (Statement statement : outcome.statements()) {
            statement
                    .lines()
                    .forEach(l -> l.amounts().forEach(a -> a.yuan().ifPresent(yuan -> read.add(yuan.setScale(2)))));
        }
        for (BigDecimal amount : amounts.getOrDefault(source, List.of())) {
            result.amounts++;
            result.amountsRead += read.remove(amount) ? 1 : 0;
        }
        return result;
    }

    private static boolean holdsAmounts(TableGrid grid) {
        return grid.cells().stream()
                .anyMatch(c -> !Conservation.amounts(c.text()).isEmpty());
    }

    private static List<Found> found(Outcome.Processed outcome, Document document) {
        Map<Object, String> types = new HashMap<>();
        outcome.statements().forEach(s -> types.put(s.place(), s.tableType()));
        List<Found> found = new ArrayList<>();
        List<Integer> headed = new ArrayList<>();
        for (Block block : document.blocks()) {
            if (block instanceof TableGrid grid && grid.place() instanceof PageBox place) {
                int last = grid.cells().stream()
                        .mapToInt(c -> ((PageBox) c.place()).page())
                        .max()
                        .orElse(place.page());
                int lines = headed.size();
                List<Integer> head = List.copyOf(headed.subList(Math.max(0, lines - HEAD_LINES), lines));
                headed.clear();
                found.add(new Found(grid, head, place.page(), last, types.getOrDefault(place, "")));
            }
            if (block instanceof Block.Paragraph && block.place() instanceof PageBox place) {
                headed.add(place.page());
            }
        }
        return found;
    }

    /** The first grid that begins where the table does and was not taken for another, rather one of its type. */
    private static void judge(Wanted wanted, List<Found> all, List<Found> open, Result result) {
        Found begins = null;
        for (Found found : open) {
            boolean better = begins == null || !begins.type.equals(wanted.type) && found.type.equals(wanted.type);
            begins = found.beginsOn(wanted.first) && better ? found : begins;
        }
        open.remove(begins);
        if (begins == null) {
            boolean inside = all.stream().anyMatch(f -> f.first < wanted.first && f.last >= wanted.first);
            result.oddities.add((inside ? "merged: " : "missed: ") + printed(wanted));
            return;
        }
        Found first = begins;
        boolean split =
                all.stream().anyMatch(f -> f.first > first.last && f.first <= wanted.last && f.grid.columns() > 1);
        if (first.last > wanted.last) {
            result.oddities.add("merged: " + printed(wanted) + " goes on to page " + first.last);
        } else if (split) {
            result.oddities.add("split: " + printed(wanted) + " ends on page " + first.last);
        } else {
            result.found++;
            result.otherType += wanted.is(first.type) ? 0 : 1;
            if (!wanted.is(first.type)) {
                result.oddities.add("type " + (first.type.isEmpty() ? "none" : first.type) + ": " + printed(wanted));
            }
        }
    }

    private static String printed(Wanted wanted) {
        String pages =
                wanted.first == wanted.last ? "page " + wanted.first : "pages " + wanted.first + "–" + wanted.last;
        return wanted.title + ", " + wanted.type + ", " + pages;
    }
}
