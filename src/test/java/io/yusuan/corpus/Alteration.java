package io.yusuan.corpus;

import io.yusuan.document.Block;
import io.yusuan.document.Block.TableGrid;
import io.yusuan.document.Cell;
import io.yusuan.document.Document;
import io.yusuan.document.Place;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** A mistake of the kind that people make when they set a table, made on purpose in the grid that was read. */
enum Alteration {
    /** One digit is another. */
    DIGIT,
    /** Two digits side by side have changed places. */
    DIGITS_SWAPPED,
    /** A minus too much or too little. */
    SIGN,
    /** The figure of the ten-thousandfold unit. */
    UNIT,
    /** A row is missing. */
    ROW_DROPPED,
    /** The figures of two rows have changed places. */
    ROWS_SWAPPED,
    /** Two figures of a row have changed places. */
    COLUMNS_SWAPPED;

    private static final int TRIES = 20;
    private static final int TEN_THOUSAND = 4;

    /**
     * What came of it.
     *
     * @param document the document with the mistake
     * @param figures where the altered figures stand; those of a missing row where they stood
     */
    record Altered(Document document, Set<Place> figures) {}

    /** The document with this mistake at a figure; empty where it cannot be made there. */
    Optional<Altered> at(Figure figure, List<Figure> all, Document document, Random random) {
        return switch (this) {
            case DIGIT, DIGITS_SWAPPED, SIGN, UNIT ->
                another(figure.cell().text(), random)
                        .map(text -> new Altered(
                                with(
                                        document,
                                        figure.grid(),
                                        List.of(figure.cell()),
                                        List.of(saying(figure.cell(), text))),
                                Set.of(figure.cell().place())));
            case ROW_DROPPED -> dropped(figure, all, document);
            case ROWS_SWAPPED -> swapped(pairsOfRows(figure, all, random), document);
            case COLUMNS_SWAPPED -> swapped(pairOfColumns(figure, all, random), document);
        };
    }

    private Optional<String> another(String printed, Random random) {
        return switch (this) {
            case DIGIT -> digit(printed, random);
            case DIGITS_SWAPPED -> digitsSwapped(printed, random);
            case SIGN -> Optional.of(printed.startsWith("-") ? printed.substring(1) : "-" + printed.strip());
            default ->
                Optional.of(new BigDecimal(printed.strip().replace(",", ""))
                        .movePointRight(TEN_THOUSAND)
                        .toPlainString());
        };
    }

    private static Optional<String> digit(String printed, Random random) {
        for (int i = 0; i < TRIES; i++) {
            int at = random.nextInt(printed.length());
            char digit = (char) ('0' + random.nextInt(10));
            if (Character.isDigit(printed.charAt(at)) && printed.charAt(at) != digit) {
                return Optional.of(printed.substring(0, at) + digit + printed.substring(at + 1));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> digitsSwapped(String printed, Random random) {
        for (int i = 0; i < TRIES && printed.length() > 1; i++) {
            int at = random.nextInt(printed.length() - 1);
            char left = printed.charAt(at);
            char right = printed.charAt(at + 1);
            if (Character.isDigit(left) && Character.isDigit(right) && left != right) {
                return Optional.of(printed.substring(0, at) + right + left + printed.substring(at + 2));
            }
        }
        return Optional.empty();
    }

    private static Optional<Altered> dropped(Figure figure, List<Figure> all, Document document) {
        TableGrid grid = figure.grid();
        int row = figure.cell().row();
        boolean merged =
                grid.cells().stream().anyMatch(c -> c.row() <= row && c.row() + c.rowSpan() > row && c.rowSpan() > 1);
        if (merged) {
            return Optional.empty();
        }
        List<Cell> kept = new ArrayList<>();
        for (Cell cell : grid.cells()) {
            if (cell.row() != row) {
                int up = cell.row() > row ? 1 : 0;
                kept.add(new Cell(
                        cell.text(), cell.row() - up, cell.column(), cell.rowSpan(), cell.columnSpan(), cell.place()));
            }
        }
        TableGrid shorter = new TableGrid(grid.geometry(), grid.rows() - 1, grid.columns(), kept, grid.place());
        Set<Place> lost = new TreeSet<>();
        all.stream()
                .filter(f -> f.grid() == grid && f.cell().row() == row)
                .forEach(f -> lost.add(f.cell().place()));
        return Optional.of(new Altered(with(document, grid, shorter), lost));
    }

    private static List<Figure> pairsOfRows(Figure figure, List<Figure> all, Random random) {
        List<Integer> rows = all.stream()
                .filter(f -> f.grid() == figure.grid()
                        && f.cell().row() != figure.cell().row())
                .map(f -> f.cell().row())
                .distinct()
                .toList();
        if (rows.isEmpty()) {
            return List.of();
        }
        int other = rows.get(random.nextInt(rows.size()));
        List<Figure> pairs = new ArrayList<>();
        for (Figure one : all) {
            if (one.grid() == figure.grid() && one.cell().row() == figure.cell().row()) {
                all.stream()
                        .filter(f -> f.grid() == one.grid()
                                && f.cell().row() == other
                                && f.cell().column() == one.cell().column())
                        .findFirst()
                        .ifPresent(f -> pairs.addAll(List.of(one, f)));
            }
        }
        return pairs;
    }

    private static List<Figure> pairOfColumns(Figure figure, List<Figure> all, Random random) {
        List<Figure> beside = all.stream()
                .filter(f -> f.grid() == figure.grid()
                        && f.cell().row() == figure.cell().row()
                        && f != figure)
                .toList();
        return beside.isEmpty() ? List.of() : List.of(figure, beside.get(random.nextInt(beside.size())));
    }

    /** Figures change places by twos; empty where that changes nothing. */
    private static Optional<Altered> swapped(List<Figure> pairs, Document document) {
        List<Cell> read = new ArrayList<>();
        List<Cell> instead = new ArrayList<>();
        Set<Place> altered = new TreeSet<>();
        for (int i = 0; i < pairs.size(); i += 2) {
            Cell one = pairs.get(i).cell();
            Cell other = pairs.get(i + 1).cell();
            if (!one.text().equals(other.text())) {
                read.addAll(List.of(one, other));
                instead.addAll(List.of(saying(one, other.text()), saying(other, one.text())));
                altered.addAll(List.of(one.place(), other.place()));
            }
        }
        return read.isEmpty()
                ? Optional.empty()
                : Optional.of(new Altered(with(document, pairs.get(0).grid(), read, instead), altered));
    }

    private static Cell saying(Cell cell, String text) {
        return new Cell(text, cell.row(), cell.column(), cell.rowSpan(), cell.columnSpan(), cell.place());
    }

    private static Document with(Document document, TableGrid grid, List<Cell> read, List<Cell> instead) {
        return with(document, grid, grid.with(read, instead));
    }

    private static Document with(Document document, TableGrid grid, TableGrid instead) {
        List<Block> blocks = new ArrayList<>();
        document.blocks().forEach(b -> blocks.add(b == grid ? instead : b));
        return new Document(document.id(), document.mediaType(), document.bytes(), document.pages(), blocks);
    }
}
