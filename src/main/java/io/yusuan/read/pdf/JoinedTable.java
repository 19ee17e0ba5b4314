package io.yusuan.read.pdf;

import io.yusuan.document.Block.Geometry;
import io.yusuan.document.Block.TableGrid;
import io.yusuan.document.Cell;
import io.yusuan.document.Place;
import io.yusuan.read.pdf.PageView.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A table with the parts of it that stand on later pages. Columns are known by where their borders stand. A row that the
 * page break cut is one row; a cell merged over the break is one cell.
 */
final class JoinedTable {
    private final PageFrame frame;
    private final Piece.Table first;
    private final Borders borders;
    private final PdfSink sink;
    private final List<Slot> slots = new ArrayList<>();
    private final List<OpenText> open = new ArrayList<>();

    /** The slots that end in the last row so far. */
    private List<Slot> ending = List.of();

    private int rows;

    /** A cell that may grow over a page break; rows are 1-based, x is in coordinates of the first part. */
    private static final class Slot {
        private final int row;
        private final float x0;
        private final float x1;
        private final Place place;
        private int lastRow;
        private String text;
        private float room;
        private boolean openBelow;

        private Slot(Piece.TableCell cell, int row, int lastRow, float x0, float x1) {
            this.row = row;
            this.lastRow = lastRow;
            this.x0 = x0;
            this.x1 = x1;
            this.place = cell.place();
            this.text = cell.text().text();
            this.room = cell.text().room();
            this.openBelow = cell.open().below();
        }

        private boolean isMerged() {
            return lastRow > row;
        }

        private void growInto(Slot below) {
            lastRow = below.lastRow;
            text += below.text;
            room = below.text.isEmpty() ? room : below.room;
            openBelow = below.openBelow;
        }
    }

    JoinedTable(PageFrame frame, Piece.Table part, PdfSink sink) {
        this.sink = sink;
        this.frame = frame;
        this.first = part;
        this.borders = new Borders(part.xs());
        add(part, 0);
    }

    int cells() {
        return slots.size();
    }

    Borders borders() {
        return borders;
    }

    /**
     * Adds a part that stands on the next page.
     *
     * @param repeated how many rows at its top are rows above once more
     */
    void add(Piece.Table part, int repeated) {
        float shift = borders.add(part.xs());
        boolean cut = isCut(part, repeated, shift);
        boolean partlyOpen = isPartlyOpen();
        int base = rows - repeated - (cut ? 1 : 0);
        List<Slot> added = new ArrayList<>();
        for (Piece.TableCell cell : part.cells()) {
            if (cell.field().endRow() > repeated) {
                Slot slot = slot(part, cell, base, repeated, shift);
                Optional<Slot> above =
                        cell.field().row() <= repeated ? endingAbove(slot.x0, slot.x1) : Optional.empty();
                if (above.isPresent() && (cut || isMergedOverBreak(above.get(), slot, partlyOpen))) {
                    above.get().growInto(slot);
                    sink.leftOut(Reason.GOES_ON, slot.place, slot.text);
                } else {
                    added.add(slot);
                }
            } else {
                sink.leftOut(Reason.REPEATED, cell.place(), cell.text().text());
            }
        }
        slots.addAll(added);
        open.addAll(part.open());
        rows = base + part.ys().length - 1;
        ending = Stream.concat(ending.stream(), added.stream())
                .filter(s -> s.lastRow == rows)
                .toList();
    }

    private static Slot slot(Piece.Table part, Piece.TableCell cell, int base, int repeated, float shift) {
        Lattice.Field field = cell.field();
        return new Slot(
                cell,
                base + Math.max(field.row(), repeated) + 1,
                base + field.endRow(),
                part.xs()[field.column()] + shift,
                part.xs()[field.endColumn()] + shift);
    }

    /**
     * Whether two cells are one that the page break parts: its rest is an empty box on the next page, or it alone has no
     * line at the break and each page shows a part of its text.
     */
    private static boolean isMergedOverBreak(Slot above, Slot below, boolean partlyOpen) {
        boolean rest = below.text.isBlank() && !above.text.isBlank();
        return partlyOpen && above.openBelow || rest && (above.isMerged() || below.isMerged());
    }

    /**
     * Whether the row at the top of a part is the rest of the last row so far: whatever it says goes on where a full line
     * ended, and a figure in it is the rest of one. Figures alone must have decimals, as 12 and 34 may be two of them.
     */
    private boolean isCut(Piece.Table part, int repeated, float shift) {
        boolean goesOn = false;
        for (Piece.TableCell cell : part.cells()) {
            Lattice.Field field = cell.field();
            if (field.row() <= repeated && field.endRow() > repeated) {
                Optional<Slot> above =
                        endingAbove(part.xs()[field.column()] + shift, part.xs()[field.endColumn()] + shift);
                CellText text = cell.text();
                if (above.isEmpty()) {
                    return false;
                }
                String before = above.get().text;
                float room = above.get().room;
                boolean words = text.goesOnFrom(before, room);
                if (!text.isEmpty()) {
                    if (!words && !text.completes(before, room)) {
                        return false;
                    }
                    goesOn |= words || text.completesDecimals(before);
                }
            }
        }
        return goesOn;
    }

    /** Whether some cells have a lower side at the end of the last page, and others none. */
    private boolean isPartlyOpen() {
        return ending.stream().anyMatch(s -> s.openBelow) && ending.stream().anyMatch(s -> !s.openBelow);
    }

    private Optional<Slot> endingAbove(float x0, float x1) {
        for (Slot slot : ending) {
            if (slot.lastRow == rows && Borders.same(slot.x0, x0) && Borders.same(slot.x1, x1)) {
                return Optional.of(slot);
            }
        }
        return Optional.empty();
    }

    TableGrid grid() {
        List<Cell> cells = new ArrayList<>(slots.size());
        for (Slot slot : slots) {
            int from = borders.index(slot.x0);
            int to = Math.max(from + 1, borders.index(slot.x1));
            cells.add(new Cell(slot.text, slot.row, from + 1, slot.lastRow - slot.row + 1, to - from, slot.place));
        }
        cells.sort(Comparator.comparingInt(Cell::row).thenComparingInt(Cell::column));
        return new TableGrid(
                Geometry.SPANNED,
                rows,
                borders.columns(),
                cells,
                frame.place(first.box()),
                new OpenCells(cells).readings(open));
    }
}
