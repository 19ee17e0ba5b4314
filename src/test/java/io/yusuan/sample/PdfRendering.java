package io.yusuan.sample;

import io.yusuan.sample.PdfHabits.Repeat;
import io.yusuan.sample.SampleDisclosure.Block;
import io.yusuan.sample.SampleDisclosure.Part;
import io.yusuan.sample.SampleDisclosure.Text;
import io.yusuan.sample.SampleTable.SampleCell;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Writes pages with ruled tables that run on over page breaks. */
final class PdfRendering {
    private static final float MARGIN = 40;
    /** In font sizes. */
    private static final float DESCENT = 0.15f;

    private final PdfCanvas canvas;
    private final PdfHabits habits;
    private final float line;
    private final List<String> titles = new ArrayList<>();
    private int part;
    private float top;

    /** The lines of a row that stand on one page. */
    private record Slice(int row, int from, int to) {
        int lines() {
            return to - from;
        }
    }

    private PdfRendering(PdfCanvas canvas, PdfHabits habits) {
        this.canvas = canvas;
        this.habits = habits;
        this.line = habits.fontSize() * habits.leading();
    }

    static byte[] render(SampleDisclosure disclosure) {
        return render(disclosure, PdfHabits.PLAIN);
    }

    static byte[] render(SampleDisclosure disclosure, PdfHabits habits) {
        try (PdfCanvas canvas = new PdfCanvas(habits.fontSize(), habits.filled())) {
            PdfRendering rendering = new PdfRendering(canvas, habits);
            rendering.newPage();
            for (Part part : disclosure.parts()) {
                rendering.part(part);
            }
            return canvas.written();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private float width() {
        return habits.pages().width(part) - 2 * MARGIN;
    }

    private void newPage() throws IOException {
        canvas.newPage(habits.pages().width(part), habits.pages().height(part));
        top = habits.pages().height(part) - MARGIN;
        if (habits.numbered()) {
            canvas.text(width() / 2 + MARGIN, MARGIN / 2, "- " + canvas.pages() + " -");
        }
    }

    private void part(Part written) throws IOException {
        float before = width();
        part++;
        if (before != width()) {
            newPage();
        }
        titles.clear();
        for (Block block : written.blocks()) {
            block(block);
        }
    }

    private void block(Block block) throws IOException {
        if (block instanceof Text text) {
            titles.add(text.text());
            paragraph(text.text());
        } else if (block instanceof SampleTable table) {
            for (String title : table.frame()) {
                paragraph(title);
            }
            table(table);
            top -= line;
            titles.clear();
        }
    }

    private void paragraph(String text) throws IOException {
        for (String wrapped : PdfTable.wrapped(text.stripTrailing(), width() / habits.fontSize())) {
            if (top - line < MARGIN) {
                newPage();
            }
            top -= line;
            canvas.text(MARGIN, top + DESCENT * habits.fontSize(), wrapped);
        }
    }

    private void table(SampleTable table) throws IOException {
        PdfTable laid = new PdfTable(table, habits, width());
        List<Slice> page = new ArrayList<>();
        for (int row = 1; row <= table.rows(); row++) {
            Slice rest = new Slice(row, 0, laid.lines(row));
            boolean whole = row <= table.headerRows() || !habits.cutRows() || isMerged(table, row);
            while (height(page) + height(rest) > top - MARGIN) {
                int fitting = fitting(page);
                boolean cut = !whole && fitting > 0 && fitting < rest.lines();
                if (cut) {
                    page.add(new Slice(row, rest.from, rest.from + fitting));
                    rest = new Slice(row, rest.from + fitting, rest.to);
                }
                // The head does not stay behind alone.
                boolean alone = page.stream().allMatch(s -> s.row <= table.headerRows());
                if (!alone) {
                    draw(table, laid, page, cut && habits.openAtBreak());
                }
                newPage();
                page = alone ? page : repeated(table, laid);
            }
            page.add(rest);
        }
        draw(table, laid, page, false);
        top -= height(page);
    }

    private static boolean isMerged(SampleTable table, int row) {
        return table.cells().stream().anyMatch(c -> c.rowSpan() > 1 && row >= c.row() && row < c.row() + c.rowSpan());
    }

    /** How many lines of another row fit below. */
    private int fitting(List<Slice> page) {
        return (int) ((top - MARGIN - height(page) - habits.padding()) / line);
    }

    private List<Slice> repeated(SampleTable table, PdfTable laid) throws IOException {
        if (habits.repeat() == Repeat.TITLE_AND_HEADER) {
            for (String title : titles) {
                paragraph(title);
            }
        }
        List<Slice> head = new ArrayList<>();
        for (int row = 1; row <= table.headerRows() && habits.repeat() != Repeat.NOTHING; row++) {
            head.add(new Slice(row, 0, laid.lines(row)));
        }
        return head;
    }

    private float height(Slice slice) {
        return slice.lines() * line + habits.padding();
    }

    private float height(List<Slice> slices) {
        return (float) slices.stream().mapToDouble(this::height).sum();
    }

    /** Draws what stands on one page; a cell merged over the page break has a box on either. */
    private void draw(SampleTable table, PdfTable laid, List<Slice> page, boolean openBelow) {
        boolean openAbove = habits.openAtBreak() && page.stream().anyMatch(s -> s.from > 0);
        for (SampleCell cell : table.cells()) {
            float y = top;
            List<Slice> own = new ArrayList<>();
            for (Slice slice : page) {
                boolean covered = slice.row >= cell.row() && slice.row < cell.row() + cell.rowSpan();
                if (covered) {
                    own.add(slice);
                } else if (own.isEmpty()) {
                    y -= height(slice);
                }
            }
            if (!own.isEmpty()) {
                boolean last = own.get(own.size() - 1) == page.get(page.size() - 1);
                cell(laid, cell, own, y, openAbove && own.get(0).from > 0, openBelow && last);
            }
        }
    }

    private void cell(PdfTable laid, SampleCell cell, List<Slice> own, float y, boolean openAbove, boolean openBelow) {
        float x0 = MARGIN + laid.left(cell.column());
        float x1 = x0 + laid.width(cell);
        float bottom = y - height(own);
        canvas.line(x0, bottom, x0, y);
        canvas.line(x1, bottom, x1, y);
        if (!openAbove) {
            canvas.line(x0, y, x1, y);
        }
        if (!openBelow) {
            canvas.line(x0, bottom, x1, bottom);
        }
        Slice first = own.get(0);
        List<String> all = first.row == cell.row() ? laid.lines(cell) : List.of();
        boolean whole = first.from == 0 && first.to == laid.lines(first.row);
        int from = Math.min(all.size(), first.from);
        int to = whole ? all.size() : Math.min(all.size(), first.to);
        boolean middle = habits.centred() && whole;
        float room = height(own) - habits.padding() - (to - from) * line;
        lines(x0, x1, middle ? y - room / 2 : y, all.subList(from, to));
    }

    /** How far the base line of a text stands above the lower end of its line. */
    private float rise() {
        return (line - habits.fontSize()) / 2 + DESCENT * habits.fontSize() - habits.padding() / 2;
    }

    private void lines(float x0, float x1, float top, List<String> lines) {
        float y = top + rise();
        for (String text : lines) {
            y -= line;
            float room = x1 - x0 - 2 * habits.padding() - PdfCanvas.ems(text) * habits.fontSize();
            boolean right = habits.centred() && text.matches("[-0-9,.%]+\\.[-0-9,.%]*|[0-9,.%-]*[0-9%-]");
            canvas.text(x0 + habits.padding() + (right ? Math.max(0, room) : 0), y, text);
        }
    }
}
