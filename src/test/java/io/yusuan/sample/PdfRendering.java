package io.yusuan.sample;

import io.yusuan.sample.SampleDisclosure.Block;
import io.yusuan.sample.SampleDisclosure.Text;
import io.yusuan.sample.SampleTable.SampleCell;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Writes pages with ruled tables; a table runs on over pages between its rows, a row is never cut. */
final class PdfRendering {
    private static final float MARGIN = 40;
    private static final float PADDING = 3;
    private static final float LINE = 12;
    private static final float TEXT_WIDTH = PdfCanvas.WIDTH - 2 * MARGIN;
    private static final float NARROWEST = 24;
    /** One long text does not take all the room. */
    private static final float WIDEST = 220;

    private final PdfCanvas canvas;
    private float top;

    private PdfRendering(PdfCanvas canvas) {
        this.canvas = canvas;
    }

    static byte[] render(SampleDisclosure disclosure) throws IOException {
        try (PdfCanvas canvas = new PdfCanvas()) {
            PdfRendering rendering = new PdfRendering(canvas);
            rendering.newPage();
            for (Block block : disclosure.blocks()) {
                rendering.block(block);
            }
            return canvas.written();
        }
    }

    private void newPage() throws IOException {
        canvas.newPage();
        top = PdfCanvas.HEIGHT - MARGIN;
    }

    private void block(Block block) throws IOException {
        if (block instanceof Text text) {
            paragraph(text.text());
        } else if (block instanceof SampleTable table) {
            for (String title : table.frame()) {
                paragraph(title);
            }
            table(table);
            top -= LINE;
        }
    }

    private void paragraph(String text) throws IOException {
        for (String line : wrapped(text.stripTrailing(), TEXT_WIDTH)) {
            if (top - LINE < MARGIN) {
                newPage();
            }
            top -= LINE;
            canvas.text(MARGIN, top + PADDING, line);
        }
    }

    private void table(SampleTable table) throws IOException {
        float[] columns = columns(table);
        float[] rows = rows(table, columns);
        int first = 1;
        while (first <= table.rows()) {
            int last = first;
            float height = rows[first - 1];
            while (last < table.rows() && height + rows[last] <= top - MARGIN) {
                height += rows[last++];
            }
            if (height > top - MARGIN) {
                newPage();
            } else {
                part(table, first, last, columns, rows);
                top -= height;
                first = last + 1;
            }
        }
    }

    /** Draws the rows of a table that stand on one page; a cell merged over the page break has a box on either. */
    private void part(SampleTable table, int first, int last, float[] columns, float[] rows) {
        for (SampleCell cell : table.cells()) {
            int from = Math.max(first, cell.row());
            int to = Math.min(last, cell.row() + cell.rowSpan() - 1);
            if (from <= to) {
                float x = MARGIN + sum(columns, 0, cell.column() - 1);
                float y = top - sum(rows, first - 1, from - 1);
                float width = sum(columns, cell.column() - 1, cell.column() + cell.columnSpan() - 1);
                float height = sum(rows, from - 1, to);
                canvas.box(x, y - height, width, height);
                if (cell.row() >= first) {
                    lines(x + PADDING, y, wrappedCell(cell, width));
                }
            }
        }
    }

    private void lines(float x, float top, List<String> lines) {
        float y = top;
        for (String line : lines) {
            y -= LINE;
            canvas.text(x, y + PADDING, line);
        }
    }

    /**
     * Widths that together are the page's: a column has the room its figures need, so that no number is broken, and the
     * rest goes by what the other texts would like.
     */
    private static float[] columns(SampleTable table) {
        float[] needed = new float[table.columns()];
        float[] wished = new float[table.columns()];
        Arrays.fill(needed, NARROWEST);
        for (SampleCell cell : table.cells()) {
            if (cell.columnSpan() == 1) {
                int column = cell.column() - 1;
                for (String paragraph : cell.paragraphs()) {
                    float width = PdfCanvas.width(paragraph.strip()) + 2 * PADDING + 1;
                    boolean figure = paragraph.strip().chars().allMatch(c -> c < 0x80);
                    needed[column] = Math.max(needed[column], figure ? width : 0);
                    wished[column] = Math.max(wished[column], Math.min(WIDEST, width) - needed[column]);
                }
            }
        }
        float rest = TEXT_WIDTH - sum(needed, 0, needed.length);
        float wishes = Math.max(1, sum(wished, 0, wished.length));
        for (int i = 0; i < needed.length; i++) {
            needed[i] += rest * wished[i] / wishes;
        }
        return needed;
    }

    private static float[] rows(SampleTable table, float[] columns) {
        float[] heights = new float[table.rows()];
        Arrays.fill(heights, LINE + PADDING);
        for (SampleCell cell : table.cells()) {
            float width = sum(columns, cell.column() - 1, cell.column() + cell.columnSpan() - 1);
            float needed = wrappedCell(cell, width).size() * LINE + PADDING;
            int last = cell.row() + cell.rowSpan() - 2;
            float missing = needed - sum(heights, cell.row() - 1, last + 1);
            heights[last] += Math.max(0, missing);
        }
        return heights;
    }

    private static List<String> wrappedCell(SampleCell cell, float width) {
        return cell.paragraphs().stream()
                .flatMap(p -> wrapped(p, width - 2 * PADDING).stream())
                .toList();
    }

    private static List<String> wrapped(String text, float width) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        for (int end = 1; end <= text.length(); end++) {
            if (end - start > 1 && PdfCanvas.width(text.substring(start, end)) > width) {
                lines.add(text.substring(start, end - 1));
                start = end - 1;
            }
        }
        lines.add(text.substring(start));
        return lines;
    }

    private static float sum(float[] values, int from, int to) {
        float sum = 0;
        for (int i = from; i < to; i++) {
            sum += values[i];
        }
        return sum;
    }
}
