package io.yusuan.read.pdf;

import io.yusuan.read.pdf.AlignedTables.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where the columns of a table are that no upright lines part: what stands below each other in its rows makes one, and so
 * does a head that names a column in which nothing is printed.
 */
final class AlignedColumns {
    /** A page wider than this, in points, is read as one column: a PDF page may have 14 400, and each is looked at. */
    private static final float WIDEST = 1 << 16;

    private final HeadLeaves heads;
    private final PrintedColumns body;

    /**
     * A column.
     *
     * @param printed what stands below its head
     * @param all the same with its head
     * @param named whether a head stands above it, its own or one above several columns
     */
    private record Column(Extent printed, Extent all, boolean named) {
        Column with(Extent head) {
            return new Column(printed, all.with(head), true);
        }

        Column cut(float from, float to) {
            return new Column(new Extent(from, to), new Extent(Math.min(all.from(), from), to), true);
        }
    }

    private AlignedColumns(HeadLeaves heads, PrintedColumns body) {
        this.heads = heads;
        this.body = body;
    }

    /**
     * The borders of the columns from the left side to the right one.
     *
     * @param heads the heads of each row of the header, from above
     * @param body the lines below it
     * @param closed where a head of a row of the header ends above the next
     */
    static float[] of(
            List<List<HeadTexts.Head>> heads, List<Row> body, AlignedHeads.Closed closed, float left, float right) {
        if (right - left > WIDEST) {
            return new float[] {left, right};
        }
        return new AlignedColumns(new HeadLeaves(heads, closed), new PrintedColumns(body, left, right))
                .borders(left, right);
    }

    private float[] borders(float left, float right) {
        List<Extent> printed = body.all();
        List<Column> columns = new ArrayList<>();
        printed.forEach(column -> columns.addAll(parted(column, printed)));
        List<Extent> alone = heads.alone(printed);
        alone.forEach(head -> name(columns, head, alone));
        float[] xs = new float[Math.max(1, columns.size()) + 1];
        xs[0] = left;
        for (int i = 1; i < columns.size(); i++) {
            xs[i] = border(columns.get(i - 1), columns.get(i));
        }
        xs[xs.length - 1] = right;
        return xs;
    }

    /**
     * A head beside what stands in its column: some longer text of it reaches below the head, or it is nameless and next to
     * it. Otherwise the head is one of a column by itself.
     */
    private void name(List<Column> columns, Extent leaf, List<Extent> alone) {
        int right = 0;
        while (right < columns.size() && columns.get(right).all().middle() < leaf.middle()) {
            right++;
        }
        List<Extent> below = body.texts().filter(leaf::overlaps).toList();
        int of = isNameless(columns, right, leaf, alone, below)
                ? right
                : isNameless(columns, right - 1, leaf, alone, below) ? right - 1 : -1;
        if (of >= 0) {
            columns.set(of, columns.get(of).with(leaf));
        } else {
            columns.add(right, new Column(leaf, leaf, true));
        }
    }

    /** Whether a column has no head yet and none is nearer to it than the given one. */
    private static boolean isNameless(
            List<Column> columns, int at, Extent leaf, List<Extent> alone, List<Extent> below) {
        if (at < 0 || at >= columns.size() || columns.get(at).named()) {
            return false;
        }
        Extent printed = columns.get(at).printed();
        boolean nearest = alone.stream()
                .noneMatch(l -> l.from() > leaf.to() && l.to() < printed.from()
                        || l.to() < leaf.from() && l.from() > printed.to());
        return nearest && (below.isEmpty() || below.stream().anyMatch(printed::overlaps));
    }

    /** The middle of what two columns and their heads leave between them, where the fewest longer texts are cut. */
    private float border(Column a, Column b) {
        boolean free = a.all().to() <= b.all().from();
        float from = free ? a.all().to() : a.printed().to();
        float to = free ? b.all().from() : b.printed().from();
        long fewest = Long.MAX_VALUE;
        float begin = from;
        float end = to;
        for (int i = 0; from + i * Extent.STRAY <= to; i++) {
            float at = from + i * Extent.STRAY;
            long crossed = Stream.concat(body.texts(), heads.all().stream())
                    .filter(t -> t.from() < at && t.to() > at)
                    .count();
            if (crossed < fewest) {
                fewest = crossed;
                begin = at;
            }
            end = crossed == fewest ? at : end;
        }
        return from > to ? (from + to) / 2 : (begin + end) / 2;
    }

    /** A column that several heads name, parted between them where hardly a text of its rows would be cut. */
    private List<Column> parted(Extent column, List<Extent> printed) {
        List<Extent> names = heads.naming(column, printed);
        List<Column> parts = new ArrayList<>();
        Column rest = new Column(column, column, heads.stands(column));
        for (int i = 0; i < names.size(); i++) {
            float cut = i == 0 ? 0 : body.cut(names.get(i - 1), names.get(i));
            Extent all = rest.printed();
            boolean apart = i > 0 && !heads.areClose(column, printed, i - 1);
            if (cut > all.from() && cut < all.to() && (apart || body.isPrintedBeside(all, cut))) {
                parts.add(rest.cut(all.from(), cut));
                Extent behind = new Extent(cut, all.to());
                rest = new Column(behind, behind, true);
            }
            rest = rest.with(names.get(i));
        }
        parts.add(rest);
        return parts;
    }
}
