package io.yusuan.pipeline;

import io.yusuan.document.Block;
import io.yusuan.document.Block.TableGrid;
import io.yusuan.document.Cell;
import io.yusuan.document.Document;
import io.yusuan.document.OpenReading;
import io.yusuan.document.Place;
import io.yusuan.finding.Finding;
import io.yusuan.finding.FindingCode;
import io.yusuan.finding.FindingLog;
import io.yusuan.recognise.FoundTable;
import io.yusuan.statement.Identifiers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tries what geometry left open, each reading against the document with all others as geometry has them. A reading is
 * kept instead of the geometric one when more sums close with it than with any other, each of its figures is in one, and
 * nothing that did not differ before differs now. Where sums do not decide, the geometric reading stays and a finding
 * says what else it could be; for a figure over several columns {@code amount_merged} says it already.
 */
final class OpenReadings {
    /** A document is understood anew for no more than so many open readings of a kind; the others stay and are named. */
    private static final int TRIED = 8;

    private final Trace geometric;
    private final Document document;
    private final Understanding understanding;

    /** What becomes of a document that was read. */
    interface Understanding {
        Trace of(Document document);
    }

    /**
     * A reading of a recognised table.
     *
     * @param tableId the table
     * @param grid where it stands
     * @param reading what is open
     */
    private record Open(String tableId, TableGrid grid, OpenReading reading) {}

    /**
     * What sums say.
     *
     * @param open what was tried
     * @param kept the cells that they close with; those of geometry, where empty
     * @param decided whether they decide at all
     * @param rules the rules of the sums that close
     */
    private record Settled(Open open, Optional<List<Cell>> kept, boolean decided, String rules) {
        static Settled undecided(Open open) {
            return new Settled(open, Optional.empty(), false, "");
        }

        Finding finding() {
            OpenReading reading = open.reading();
            List<String> all = new ArrayList<>(List.of(words(reading.read())));
            reading.instead().forEach(cells -> all.add(words(cells)));
            Finding finding = decided
                    ? Finding.of(
                            FindingCode.READING_CHOSEN_BY_SUMS,
                            reading.read().get(0).place(),
                            String.join(" / ", all),
                            rules,
                            words(kept.orElse(reading.read())))
                    : Finding.of(
                            FindingCode.READING_AMBIGUOUS,
                            reading.read().get(0).place(),
                            all.get(0),
                            String.join(" / ", all.subList(1, all.size())));
            return finding.inTable(open.tableId());
        }

        /** The cells side by side, for example {@code [1,234.00] []}. */
        private static String words(List<Cell> cells) {
            return cells.stream().map(c -> "[" + c.text().strip() + "]").collect(Collectors.joining(" "));
        }
    }

    private OpenReadings(Trace geometric, Document document, Understanding understanding) {
        this.geometric = geometric;
        this.document = document;
        this.understanding = understanding;
    }

    /**
     * The document with its open readings settled.
     *
     * @param geometric the document as geometry has it
     * @param understanding what becomes of it when it is read in another way
     */
    static Trace settle(Trace geometric, Understanding understanding) {
        Document document = geometric.document().orElseThrow();
        boolean settled = document.blocks().stream()
                .noneMatch(b -> b instanceof TableGrid grid && !grid.open().isEmpty());
        return settled ? geometric : new OpenReadings(geometric, document, understanding).settle();
    }

    private Trace settle() {
        List<Open> open = open();
        List<Settled> settled = new ArrayList<>();
        int parted = 0;
        int merged = 0;
        for (Open one : open) {
            boolean isTried = isParted(one.reading()) ? parted++ < TRIED : merged++ < TRIED;
            settled.add(isTried ? tried(one) : Settled.undecided(one));
        }
        List<Settled> others =
                settled.stream().filter(s -> s.kept().isPresent()).toList();
        Trace kept = others.isEmpty() ? geometric : understanding.of(with(others));
        if (others.size() > 1 && !agree(others, kept)) {
            kept = geometric;
            settled.replaceAll(s -> s.kept().isPresent() ? Settled.undecided(s.open()) : s);
        }
        FindingLog log = new FindingLog();
        settled.stream()
                .filter(s -> s.decided() || isParted(s.open().reading()))
                .forEach(s -> log.add(s.finding()));
        Outcome outcome = ((Outcome.Processed) kept.outcome()).with(log.findings());
        return new Trace(kept.document(), kept.recognition(), kept.tables(), outcome);
    }

    /** The open readings of figures in recognised tables, in reading order; no other figure is in any sum. */
    private List<Open> open() {
        List<Open> open = new ArrayList<>();
        SumsOfReading sums = new SumsOfReading(geometric);
        Set<Place> merged = merged();
        for (FoundTable found : geometric.recognition().orElseThrow().tables()) {
            String id = Identifiers.table(geometric.outcome().source(), found.ordinal());
            Set<Place> amounts = found.grid().open().isEmpty() ? Set.of() : sums.amounts(id);
            for (OpenReading reading : found.grid().open()) {
                boolean isMerged = merged.contains(reading.read().get(0).place());
                boolean isMoney = reading.read().stream().map(Cell::place).anyMatch(amounts::contains);
                if (isMoney && (isMerged || isParted(reading))) {
                    open.add(new Open(id, found.grid(), reading));
                }
            }
        }
        return open;
    }

    /** Whether a figure is parted or moved in it; otherwise it is one over several columns. */
    private static boolean isParted(OpenReading reading) {
        String figure = reading.read().get(0).text();
        return reading.read().size() > 1
                || reading.instead().stream()
                        .flatMap(List::stream)
                        .noneMatch(c -> c.text().equals(figure));
    }

    /** The cells that cover several columns of money; over other columns a figure is where it belongs. */
    private Set<Place> merged() {
        return geometric.outcome().findings().stream()
                .filter(f -> f.code() == FindingCode.AMOUNT_MERGED)
                .map(Finding::place)
                .collect(Collectors.toSet());
    }

    private Settled tried(Open open) {
        OpenReading reading = open.reading();
        SumsOfReading.Closing read = new SumsOfReading(geometric).closing(open.tableId(), reading.read());
        List<SumsOfReading.Closing> others = new ArrayList<>();
        for (List<Cell> instead : reading.instead()) {
            Trace trace = understanding.of(with(List.of(new Settled(open, Optional.of(instead), true, ""))));
            SumsOfReading.Closing closing = new SumsOfReading(trace).closing(open.tableId(), instead);
            others.add(SumsOfReading.differsMore(geometric, trace) ? closing.refuted() : closing);
        }
        if (read.isSound() && others.stream().allMatch(read::closesMoreThan)) {
            return new Settled(open, Optional.empty(), true, read.rules());
        }
        for (int i = 0; i < others.size(); i++) {
            SumsOfReading.Closing one = others.get(i);
            List<SumsOfReading.Closing> rest = new ArrayList<>(others);
            rest.set(i, read);
            if (one.isSound() && rest.stream().allMatch(one::closesMoreThan)) {
                return new Settled(open, Optional.of(reading.instead().get(i)), true, one.rules());
            }
        }
        return Settled.undecided(open);
    }

    /** Whether the readings that were chosen one by one are sound together. */
    private boolean agree(List<Settled> chosen, Trace together) {
        SumsOfReading sums = new SumsOfReading(together);
        return !SumsOfReading.differsMore(geometric, together)
                && chosen.stream()
                        .allMatch(s -> sums.closing(s.open().tableId(), s.kept().orElseThrow())
                                .isSound());
    }

    private Document with(List<Settled> chosen) {
        List<Block> blocks = new ArrayList<>(document.blocks());
        blocks.replaceAll(block -> {
            Block read = block;
            for (Settled each : chosen) {
                if (block == each.open().grid()) {
                    read = ((TableGrid) read)
                            .with(each.open().reading().read(), each.kept().orElseThrow());
                }
            }
            return read;
        });
        return new Document(document.id(), document.mediaType(), document.bytes(), document.pages(), blocks);
    }
}
