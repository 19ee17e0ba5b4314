package io.yusuan.sample;

import io.yusuan.sample.SampleTable.SampleCell;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How wide the columns of a table are on a page and what lines the texts of its cells take. */
final class PdfTable {
    private static final float NARROWEST = 1;
    /** Short words are not broken, in ems. */
    private static final float SHORT = 4;
    /** One long text does not take all the room, in ems. */
    private static final float WIDEST = 24;

    private final SampleTable table;
    private final PdfHabits habits;
    private final float[] columns;
    private final Map<SampleCell, List<String>> texts = new HashMap<>();
    private final int[] lines;

    PdfTable(SampleTable table, PdfHabits habits, float width) {
        this.table = table;
        this.habits = habits;
        this.columns = columns(width);
        this.lines = lineCounts();
    }

    /**
     * Widths that together are the page's: a column has the room its figures need, or the share of it that is given to
     * them, and the rest goes by what the other texts would like.
     */
    private float[] columns(float width) {
        float[] needed = new float[table.columns()];
        float[] wished = new float[table.columns()];
        Arrays.fill(needed, room(NARROWEST));
        for (SampleCell cell : table.cells()) {
            if (cell.columnSpan() == 1) {
                int column = cell.column() - 1;
                for (String paragraph : cell.paragraphs()) {
                    float ems = PdfCanvas.ems(paragraph.strip());
                    float least = isFigure(paragraph) ? ems * habits.figureRoom() : Math.min(SHORT, ems);
                    boolean body = cell.row() > table.headerRows();
                    needed[column] = Math.max(needed[column], body ? room(least) : 0);
                    wished[column] = Math.max(wished[column], room(Math.min(WIDEST, ems)) - needed[column]);
                }
            }
        }
        float all = sum(needed, 0, needed.length);
        float wishes = Math.max(1, sum(wished, 0, wished.length));
        for (int i = 0; i < needed.length; i++) {
            needed[i] = all > width ? needed[i] * width / all : needed[i] + (width - all) * wished[i] / wishes;
        }
        return needed;
    }

    private static boolean isFigure(String text) {
        return text.strip().matches("-?[0-9][0-9,]*\\.[0-9]+");
    }

    private float room(float ems) {
        return ems * habits.fontSize() + 2 * habits.padding() + 0.1f;
    }

    private int[] lineCounts() {
        int[] counts = new int[table.rows()];
        Arrays.fill(counts, 1);
        for (SampleCell cell : table.cells()) {
            int first = cell.row() - 1;
            int last = first + cell.rowSpan() - 1;
            int missing = lines(cell).size();
            for (int row = first; row <= last; row++) {
                missing -= counts[row];
            }
            counts[last] += Math.max(0, missing);
        }
        return counts;
    }

    /** Distance of the left border of a 1-based column from that of the table. */
    float left(int column) {
        return sum(columns, 0, column - 1);
    }

    float width(SampleCell cell) {
        return left(cell.column() + cell.columnSpan()) - left(cell.column());
    }

    /** How many lines a 1-based row is high. */
    int lines(int row) {
        return lines[row - 1];
    }

    List<String> lines(SampleCell cell) {
        float ems = (width(cell) - 2 * habits.padding()) / habits.fontSize();
        return texts.computeIfAbsent(
                cell,
                c -> c.paragraphs().stream()
                        .flatMap(p -> wrapped(p, ems).stream())
                        .toList());
    }

    /** Lines of a text: words of letters and digits are broken only where they alone are too wide. */
    static List<String> wrapped(String text, float ems) {
        List<String> lines = new ArrayList<>();
        if (PdfCanvas.ems(text) <= ems) {
            return List.of(text);
        }
        StringBuilder line = new StringBuilder();
        for (String word : text.split("(?<![!-~])|(?![!-~])")) {
            if (!line.isEmpty() && PdfCanvas.ems(line + word) > ems) {
                lines.add(line.toString());
                line.setLength(0);
            }
            for (char c : word.toCharArray()) {
                if (!line.isEmpty() && PdfCanvas.ems(line.toString() + c) > ems) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                line.append(c);
            }
        }
        lines.add(line.toString());
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
