package io.yusuan.read.pdf;

import io.yusuan.read.pdf.AlignedTables.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What stands below each other in the rows of a table without upright lines. */
final class PrintedColumns {
    /** A gap between columns is at least so wide, in points. */
    private static final int GAP = 3;

    /** Texts of this share of the rows may reach over the gap between two columns. */
    private static final float OVERHANG = 0.15f;

    private final List<Row> body;
    private final List<Row> counted;
    private final float left;
    private final float right;

    PrintedColumns(List<Row> body, float left, float right) {
        this.body = body;
        List<Row> figured = body.stream().filter(Row::hasFigures).toList();
        // names alone tell where columns are when no row has a figure
        this.counted = figured.isEmpty() ? body : figured;
        this.left = left;
        this.right = right;
    }

    /** All texts. */
    Stream<Extent> texts() {
        return body.stream().flatMap(r -> r.parts().stream()).map(Extent::of);
    }

    /** What stands below each other. */
    List<Extent> all() {
        int width = (int) Math.ceil(right - left) + 1;
        int[] texts = new int[width];
        boolean[] figures = new boolean[width];
        int rows = counted.size();
        cover(texts, figures);
        List<Extent> found = new ArrayList<>();
        int begin = -1;
        int end = -1;
        for (int x = 0; x < width; x++) {
            boolean free = !figures[x] && texts[x] <= OVERHANG * rows;
            if (!free && begin >= 0 && x - end > GAP) {
                found.add(new Extent(left + begin, left + end + 1));
                begin = -1;
            }
            begin = !free && begin < 0 ? x : begin;
            end = free ? end : x;
        }
        if (begin >= 0) {
            found.add(new Extent(left + begin, left + end + 1));
        }
        return found;
    }

    private void cover(int[] texts, boolean[] figures) {
        for (Row row : counted) {
            for (int i = 0; i < row.parts().size(); i++) {
                TextLine part = row.parts().get(i);
                int to = Math.min(texts.length - 1, (int) (part.x1() - left));
                for (int x = Math.max(0, (int) (part.x0() - left)); x <= to; x++) {
                    texts[x]++;
                    figures[x] |= row.figures().get(i);
                }
            }
        }
    }

    /** Whether a row has a text on both sides of a cut. */
    boolean isPrintedBeside(Extent column, float cut) {
        return counted.stream().anyMatch(r -> isPrinted(r, column.from(), cut) && isPrinted(r, cut, column.to()));
    }

    private static boolean isPrinted(Row row, float from, float to) {
        return row.parts().stream().anyMatch(p -> p.x0() >= from - Extent.STRAY && p.x1() <= to + Extent.STRAY);
    }

    /** Where the fewest texts are cut between two heads; 0 where too many would be. */
    float cut(Extent a, Extent b) {
        float best = 0;
        int fewest = (int) (OVERHANG * counted.size()) + 1;
        for (int i = 0; a.to() + i * Extent.STRAY <= b.from(); i++) {
            float x = a.to() + i * Extent.STRAY;
            int crossed = crossed(x);
            if (crossed < fewest) {
                fewest = crossed;
                best = x;
            }
        }
        return best;
    }

    private int crossed(float x) {
        int crossed = 0;
        for (Row row : counted) {
            for (int i = 0; i < row.parts().size(); i++) {
                TextLine part = row.parts().get(i);
                boolean within = part.x0() < x - Extent.STRAY && part.x1() > x + Extent.STRAY;
                crossed += !within ? 0 : row.figures().get(i) ? body.size() : 1;
            }
        }
        return crossed;
    }
}
