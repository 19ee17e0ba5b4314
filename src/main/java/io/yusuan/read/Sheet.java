package io.yusuan.read;

import io.yusuan.document.Place;
import io.yusuan.document.Place.Margin;
import io.yusuan.finding.Finding;
import io.yusuan.finding.FindingCode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The cells of a sheet as they come, before anyone asks which of them are a table. Rows and columns are 1-based. */
final class Sheet {
    /** Where a cell stands in the source. */
    interface Places {
        Place at(int row, int column);
    }

    /** A cell with text; a merged one reaches to {@code lastRow} and {@code lastColumn}. */
    record Item(String text, int row, int column, int lastRow, int lastColumn) {}

    /** A row with text, its cells left to right. */
    record Row(int number, List<Item> items, boolean boxed) {
        int reach() {
            return items.stream().mapToInt(Item::lastRow).max().orElse(number);
        }
    }

    /** What is printed above or below the cells of the sheet, with its codes. */
    record Line(Margin.Kind kind, String coded) {}

    private record Merge(int row, int column, int lastRow, int lastColumn) {}

    private final Intake intake;
    private final Places places;
    private final HiddenCells hidden = new HiddenCells();
    private final Set<Line> lines = new LinkedHashSet<>();
    private final List<Item> boxes = new ArrayList<>();
    private final TreeMap<Integer, List<Item>> texts = new TreeMap<>();
    private final BitSet boxed = new BitSet();
    private final List<Merge> merges = new ArrayList<>();

    Sheet(Intake intake, Places places) {
        this.intake = intake;
        this.places = places;
    }

    Place place(int row, int column) {
        return places.at(row, column);
    }

    /** Adds a cell; blank ones are left out. */
    void add(int row, int column, String text) throws Refusal {
        if (!Blocks.isBlank(text)) {
            intake.budget().characters(text.length());
            texts.computeIfAbsent(row, r -> new ArrayList<>()).add(new Item(text, row, column, row, column));
        }
    }

    /** Which rows and columns the sheet hides. */
    HiddenCells hidden() {
        return hidden;
    }

    /** Adds what the sheet prints at an edge of its pages, with its codes. */
    void margin(Margin.Kind kind, String coded) throws Refusal {
        intake.budget().characters(coded.length());
        lines.add(new Line(kind, coded));
    }

    /** What is printed at the edges, with its codes, each text once. */
    Set<Line> margins() {
        return lines;
    }

    /** Adds a paragraph of a text box that begins over the given cell. */
    void box(int row, int column, String text) throws Refusal {
        if (!Blocks.isBlank(text)) {
            intake.budget().characters(text.length());
            boxes.add(new Item(text, row, column, row, column));
        }
    }

    /** The paragraphs of the text boxes that lie over the sheet. */
    List<Item> boxes() {
        return boxes;
    }

    /** Notes that a cell of the row has a line at its left or right. */
    void box(int row) {
        boxed.set(row);
    }

    boolean isBoxed(int row) {
        return boxed.get(row);
    }

    /** Merges cells; what ends before it begins merges nothing. */
    void merge(int row, int column, int toRow, int toColumn) {
        if (row <= toRow && column <= toColumn) {
            merges.add(new Merge(row, column, toRow, toColumn));
        }
    }

    /** The rows with text. Text under a merged cell shows nowhere and is left out with a finding. */
    List<Row> rows() throws Refusal {
        Map<Long, Merge> begun = new HashMap<>();
        Set<Long> covered = new HashSet<>();
        for (Merge merge : merges) {
            begun.putIfAbsent(key(merge.row(), merge.column()), merge);
            cover(merge, covered);
        }
        List<Row> rows = new ArrayList<>();
        for (Map.Entry<Integer, List<Item>> row : texts.entrySet()) {
            List<Item> items = new ArrayList<>();
            for (Item item : row.getValue()) {
                if (covered.contains(key(item.row(), item.column()))) {
                    Place place = place(item.row(), item.column());
                    intake.log().add(Finding.of(FindingCode.HIDDEN_TEXT_LEFT_OUT, place, item.text()));
                } else {
                    items.add(spread(item, begun.get(key(item.row(), item.column()))));
                }
            }
            items.sort(Comparator.comparingInt(Item::column));
            if (!items.isEmpty()) {
                rows.add(new Row(row.getKey(), items, boxed.get(row.getKey())));
            }
        }
        return rows;
    }

    /** Marks the texts under a merged cell, the one in its own corner aside; each row looked at is paid for. */
    private void cover(Merge merge, Set<Long> covered) throws Refusal {
        for (List<Item> row :
                texts.subMap(merge.row(), true, merge.lastRow(), true).values()) {
            intake.budget().cells(1);
            for (Item item : row) {
                boolean corner = item.row() == merge.row() && item.column() == merge.column();
                if (!corner && item.column() >= merge.column() && item.column() <= merge.lastColumn()) {
                    covered.add(key(item.row(), item.column()));
                }
            }
        }
    }

    private static Item spread(Item item, Merge merge) {
        return merge == null
                ? item
                : new Item(item.text(), item.row(), item.column(), merge.lastRow(), merge.lastColumn());
    }

    private static long key(int row, int column) {
        return (long) row << Integer.SIZE | column;
    }
}
