package io.yusuan.read.pdf;

import io.yusuan.read.pdf.AlignedTables.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The heads of a table without upright lines, and which of them name single columns because no other stands below. */
final class HeadLeaves {
    private final List<Leaf> heads = new ArrayList<>();
    private final List<Leaf> leaves = new ArrayList<>();

    /**
     * A head.
     *
     * @param row the row of the header in which it stands
     * @param line the number of its last line in the row
     * @param part the part of the line, below 0 where the head goes on over several lines
     */
    private record Leaf(Extent extent, int row, int line, int part) {
        boolean isBeside(Leaf other) {
            return row == other.row && line == other.line && part == other.part && part >= 0 || this == other;
        }
    }

    /**
     * The heads of a header.
     *
     * @param rows its lines, from above, those together that make one row
     * @param closed where a head of a row ends above the next
     */
    HeadLeaves(List<List<Row>> rows, AlignedHeads.Closed closed) {
        for (int row = rows.size() - 1; row >= 0; row--) {
            heads.addAll(texts(rows.get(row), row));
        }
        for (Leaf head : heads) {
            if (isLeaf(head, rows.size() - 1, closed)) {
                leaves.add(head);
            }
        }
        leaves.sort(Comparator.comparingDouble(l -> l.extent().from()));
    }

    /** All heads. */
    List<Extent> all() {
        return heads.stream().map(Leaf::extent).toList();
    }

    private boolean isLeaf(Leaf head, int last, AlignedHeads.Closed closed) {
        Extent extent = head.extent();
        List<Extent> below = heads.stream()
                .filter(h -> h.row() > head.row())
                .map(Leaf::extent)
                .toList();
        boolean spans = head.row() < last
                && closed.below(head.row(), extent.from(), extent.to())
                && below.stream().anyMatch(b -> b.to() < extent.middle())
                && below.stream().anyMatch(b -> b.from() > extent.middle());
        return below.stream().noneMatch(extent::overlaps) && !spans;
    }

    /** The heads of a row, those that stand below each other as one. */
    private static List<Leaf> texts(List<Row> row, int number) {
        List<Leaf> texts = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            for (HeadTexts.Head head : row.get(i).heads()) {
                Leaf text = new Leaf(Extent.of(head.line()), number, i, head.part());
                for (Leaf other : List.copyOf(texts)) {
                    if (other.line() < i && other.extent().overlaps(text.extent())) {
                        texts.remove(other);
                        // what goes on below is a head by itself, however close the next one stands
                        text = new Leaf(other.extent().with(text.extent()), number, i, -1 - texts.size());
                    }
                }
                texts.add(text);
            }
        }
        return texts;
    }

    /** Whether any leaf stands above a column. */
    boolean stands(Extent column) {
        return leaves.stream().anyMatch(l -> l.extent().overlaps(column));
    }

    /** The leaves that stand above a column and no other, from the left. */
    List<Extent> naming(Extent column, List<Extent> columns) {
        return named(column, columns).stream().map(Leaf::extent).toList();
    }

    private List<Leaf> named(Extent column, List<Extent> columns) {
        return leaves.stream()
                .filter(l -> l.extent().overlaps(column) && columnsBelow(l.extent(), columns) == 1)
                .toList();
    }

    /** Whether two of the leaves that name a column stand so close that they may be one head. */
    boolean areClose(Extent column, List<Extent> columns, int left) {
        List<Leaf> named = named(column, columns);
        return named.get(left).isBeside(named.get(left + 1));
    }

    /** Heads that stand above nothing, nor does a text close beside them; such texts are one head. */
    List<Extent> alone(List<Extent> columns) {
        List<Leaf> alone = new ArrayList<>();
        for (Leaf leaf : leaves) {
            boolean above = leaves.stream().filter(leaf::isBeside).anyMatch(l -> columnsBelow(l.extent(), columns) > 0);
            if (!above) {
                Leaf before = alone.isEmpty() ? null : alone.get(alone.size() - 1);
                if (before != null && before.isBeside(leaf)) {
                    alone.remove(before);
                    alone.add(new Leaf(before.extent().with(leaf.extent()), leaf.row(), leaf.line(), leaf.part()));
                } else {
                    alone.add(leaf);
                }
            }
        }
        return alone.stream().map(Leaf::extent).toList();
    }

    private static int columnsBelow(Extent leaf, List<Extent> columns) {
        return (int) columns.stream().filter(leaf::overlaps).count();
    }
}
