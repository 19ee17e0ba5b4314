package io.yusuan.read.pdf;

import io.yusuan.document.Cell;
import io.yusuan.document.OpenReading;
import io.yusuan.document.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cells of a grid that may be read in another way: a figure that stands at a border, one that covers two columns, and two
 * figures in one cell that covers two columns or stands beside an empty one.
 */
final class OpenCells {
    /** What may be two figures with a gap between them, or with none. */
    private static final Pattern GLUED =
            Pattern.compile("([-－−△▲(（0-9０-９,，.．)）]+)(?:[\\s\\p{Z}]+([-－−△▲(（0-9０-９,，.．)）]+))?");

    /** No two figures have more characters. */
    private static final int LONGEST = 60;

    private static final Pattern DECIMALS = Pattern.compile("[.．]([0-9０-９]+)[)）]?$");

    private final List<Cell> cells;

    /** The cells of a grid by row and column. */
    OpenCells(List<Cell> cells) {
        this.cells = cells;
    }

    List<OpenReading> readings(List<OpenText> atBorders) {
        List<OpenReading> readings = new ArrayList<>();
        if (!atBorders.isEmpty()) {
            Map<Place, Cell> byPlace = new HashMap<>();
            cells.forEach(c -> byPlace.put(c.place(), c));
            atBorders.forEach(b -> atBorder(b, byPlace).ifPresent(readings::add));
        }
        for (int i = 0; i < cells.size(); i++) {
            glued(i).ifPresent(readings::add);
        }
        return readings;
    }

    /** The reading, where the cells are still what they were on the page: none went on over a page break. */
    private static Optional<OpenReading> atBorder(OpenText text, Map<Place, Cell> byPlace) {
        Cell left = byPlace.get(text.first());
        Cell right = byPlace.get(text.second());
        if (left == null
                || right == null
                || !left.text().strip().equals(text.read().left())
                || !right.text().strip().equals(text.read().right())) {
            return Optional.empty();
        }
        return Optional.of(new OpenReading(
                List.of(left, right),
                text.instead().stream()
                        .map(p -> List.of(saying(left, p.left()), saying(right, p.right())))
                        .toList()));
    }

    private static Cell saying(Cell cell, String text) {
        return new Cell(text, cell.row(), cell.column(), cell.rowSpan(), cell.columnSpan(), cell.place());
    }

    private Optional<OpenReading> glued(int index) {
        Cell cell = cells.get(index);
        if (cell.columnSpan() == 2 && CellText.isAmount(cell.text().strip())) {
            return Optional.of(merged(cell));
        }
        List<OpenText.Parts> pairs = pairs(cell.text().strip());
        if (pairs.isEmpty()) {
            return Optional.empty();
        }
        return cell.columnSpan() == 2
                ? Optional.of(new OpenReading(
                        List.of(cell),
                        pairs.stream()
                                .map(p -> List.of(column(cell, 0, p.left()), column(cell, 1, p.right())))
                                .toList()))
                : besideEmpty(index, pairs);
    }

    /** Two figures in one cell, one of which may belong to an empty cell before or after it. */
    private Optional<OpenReading> besideEmpty(int index, List<OpenText.Parts> pairs) {
        Cell cell = cells.get(index);
        Cell before = index > 0 ? cells.get(index - 1) : cell;
        Cell after = index + 1 < cells.size() ? cells.get(index + 1) : cell;
        List<Cell> emptyBefore = isEmptyBeside(before, cell) ? List.of(before) : List.of();
        List<Cell> emptyAfter = isEmptyBeside(cell, after) ? List.of(after) : List.of();
        List<Cell> read = new ArrayList<>(emptyBefore);
        read.add(cell);
        read.addAll(emptyAfter);
        List<List<Cell>> instead = new ArrayList<>();
        for (OpenText.Parts pair : pairs) {
            if (!emptyBefore.isEmpty()) {
                instead.add(over(before, cell, pair, emptyAfter, false));
            }
            if (!emptyAfter.isEmpty()) {
                instead.add(over(cell, after, pair, emptyBefore, true));
            }
        }
        return instead.isEmpty() ? Optional.empty() : Optional.of(new OpenReading(read, instead));
    }

    private static List<Cell> over(Cell left, Cell right, OpenText.Parts pair, List<Cell> empty, boolean emptyFirst) {
        List<Cell> over = new ArrayList<>(emptyFirst ? empty : List.of());
        over.add(saying(left, pair.left()));
        over.add(saying(right, pair.right()));
        over.addAll(emptyFirst ? List.of() : empty);
        return over;
    }

    /** One figure over two columns may be that of either. */
    private static OpenReading merged(Cell cell) {
        String figure = cell.text();
        return new OpenReading(
                List.of(cell),
                List.of(
                        List.of(column(cell, 0, figure), column(cell, 1, "")),
                        List.of(column(cell, 0, ""), column(cell, 1, figure))));
    }

    private static Cell column(Cell cell, int offset, String text) {
        return new Cell(text, cell.row(), cell.column() + offset, cell.rowSpan(), 1, cell.place());
    }

    /** Whether two different cells stand side by side in the same rows, and one of them is empty. */
    private static boolean isEmptyBeside(Cell left, Cell right) {
        return left.row() == right.row()
                && left.rowSpan() == right.rowSpan()
                && left.column() + left.columnSpan() == right.column()
                && (left.text().isBlank() || right.text().isBlank());
    }

    /** The ways to read a text as two figures, of which one at least is printed as money is. */
    private static List<OpenText.Parts> pairs(String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return List.of();
        }
        Matcher glued = GLUED.matcher(text);
        if (!glued.matches() || CellText.isNumber(text) || text.indexOf('\n') >= 0) {
            return List.of();
        }
        if (glued.group(2) != null) {
            OpenText.Parts pair = new OpenText.Parts(glued.group(1), glued.group(2));
            boolean figures = CellText.isNumberOfItsOwn(pair.left()) && CellText.isNumberOfItsOwn(pair.right());
            boolean money = CellText.isAmount(pair.left()) || CellText.isAmount(pair.right());
            return figures && money ? List.of(pair) : List.of();
        }
        List<OpenText.Parts> pairs = new ArrayList<>();
        for (int i = 1; i < text.length(); i++) {
            OpenText.Parts pair = new OpenText.Parts(text.substring(0, i), text.substring(i));
            if (CellText.isAmount(pair.left())
                    && CellText.isAmount(pair.right())
                    && decimals(pair.left()) == decimals(pair.right())
                    && CellText.isNumberOfItsOwn(pair.right())) {
                pairs.add(pair);
            }
        }
        return pairs;
    }

    private static int decimals(String figure) {
        Matcher decimals = DECIMALS.matcher(figure);
        return decimals.find() ? decimals.group(1).length() : 0;
    }
}
