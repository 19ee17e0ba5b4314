package io.yusuan.sample;

import io.yusuan.dataset.FactRow;
import io.yusuan.document.Block;
import io.yusuan.document.Block.Geometry;
import io.yusuan.document.Block.TableGrid;
import io.yusuan.document.Document;
import io.yusuan.document.Place.PageBox;
import io.yusuan.sample.SampleTable.SampleCell;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;

/** Counts what was read of disclosures that an office program printed: cells, joined pages, broken figures, facts. */
final class OfficeReading {
    private int documents;
    private int sameFacts;
    private int cells;
    private int cellsRight;
    private int kept;
    private int breaks;
    private int breaksJoined;
    private int figures;
    private int figuresWhole;
    private final List<String> oddities = new ArrayList<>();

    /** A grid as lines, and which page breaks stand in it. */
    private record Read(TableGrid grid, List<String> lines, int pages) {}

    /**
     * Compares a document with what was printed.
     *
     * @param broken whether a figure is broken over lines
     */
    void add(
            String name,
            SampleDisclosure disclosure,
            Document document,
            List<FactRow> truth,
            List<FactRow> facts,
            BiPredicate<SampleTable, SampleCell> broken) {
        documents++;
        keep(name, disclosure, document);
        FactLines.firstDifference(truth, facts)
                .ifPresentOrElse(d -> oddities.add(name + ": facts differ\n" + d), () -> sameFacts++);
        List<TableGrid> grids = document.blocks().stream()
                .filter(TableGrid.class::isInstance)
                .map(TableGrid.class::cast)
                .toList();
        Set<TableGrid> used = new HashSet<>();
        for (SampleTable table : disclosure.tables()) {
            table(name, table, grids, broken, used);
        }
        // A grid that is no table's best reading is a part that was not joined.
        for (TableGrid grid : grids) {
            if (!used.contains(grid) && grid.columns() > 1) {
                breaks++;
                oddities.add(name + ": not joined, " + grid.place().printed());
            }
        }
    }

    private void keep(String name, SampleDisclosure disclosure, Document document) {
        List<String> texts = new ArrayList<>();
        for (Block block : document.blocks()) {
            if (block instanceof TableGrid grid) {
                grid.cells().forEach(c -> texts.add(GridTexts.squeezed(c.text())));
            } else if (block instanceof Block.Paragraph paragraph) {
                texts.add(GridTexts.squeezed(paragraph.text()));
            }
        }
        disclosure.tables().stream()
                .flatMap(t -> t.cells().stream())
                .map(c -> GridTexts.squeezed(c.text()))
                .filter(t -> !t.isEmpty())
                .forEach(t -> {
                    if (texts.remove(t)) {
                        kept++;
                    } else {
                        oddities.add(name + ": not kept " + t);
                    }
                });
    }

    private void table(
            String name,
            SampleTable table,
            List<TableGrid> grids,
            BiPredicate<SampleTable, SampleCell> broken,
            Set<TableGrid> used) {
        List<String> expected = GridTexts.expected(table, Geometry.SPANNED);
        Read best = grids.stream()
                .map(g -> read(g, table))
                .max(Comparator.comparingLong((Read r) ->
                                r.lines.stream().filter(expected::contains).count())
                        .thenComparing(r -> !used.contains(r.grid)))
                .orElseThrow();
        used.add(best.grid);
        Set<String> found = new HashSet<>(best.lines);
        cells += expected.size();
        breaks += best.pages - 1;
        breaksJoined += best.pages - 1;
        for (String line : expected) {
            if (found.contains(line)) {
                cellsRight++;
            } else {
                oddities.add(name + ": no cell " + line);
            }
        }
        for (SampleCell cell : table.cells()) {
            if (broken.test(table, cell)) {
                figures++;
                String ending = "C" + cell.column() + " 1×1 " + cell.text();
                if (found.contains("R" + cell.row() + ending)) {
                    figuresWhole++;
                } else {
                    oddities.add(name + ": broken " + ending);
                }
            }
        }
    }

    private static Read read(TableGrid grid, SampleTable table) {
        String first = GridTexts.squeezed(table.cells().get(0).text());
        int row = grid.cells().stream()
                .filter(c -> GridTexts.squeezed(c.text()).equals(first))
                .mapToInt(c -> c.row())
                .findFirst()
                .orElse(1);
        int pages = (int) grid.cells().stream()
                .map(c -> ((PageBox) c.place()).page())
                .distinct()
                .count();
        return new Read(grid, GridTexts.read(grid, row), pages);
    }

    String row(String kind) {
        return "| %s | %d | %d | %d | %d | %d / %d | %d / %d | %d |\n"
                .formatted(
                        kind,
                        documents,
                        cells,
                        kept,
                        cellsRight,
                        breaksJoined,
                        breaks,
                        figuresWhole,
                        figures,
                        sameFacts);
    }

    List<String> oddities() {
        return oddities;
    }
}
