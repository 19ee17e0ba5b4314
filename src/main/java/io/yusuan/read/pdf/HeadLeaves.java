package io.yusuan.read.pdf;

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
     */
    private record Leaf(HeadTexts.Head head, int row) {
        Extent extent() {
            return head.extent();
        }

        boolean isBeside(Leaf other) {
            return row == other.row && head.isBeside(other.head);
        }
    }

    /**
     * The heads of a header.
     *
     * @param rows the heads of each of its rows, from above
     * @param closed where a head of a row ends above the next
     */
    HeadLeaves(List<List<HeadTexts.Head>> rows, AlignedHeads.Closed closed) {
        for (int row = rows.size() - 1; row >= 0; row--) {
            int at = row;
            if (!HeadWraps.isOfNumbers(rows.get(row))) {
                rows.get(row).forEach(h -> heads.add(new Leaf(h, at)));
            }
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
        List<Extent> alone = new ArrayList<>();
        Leaf before = null;
        for (Leaf leaf : leaves) {
            boolean above = leaves.stream().filter(leaf::isBeside).anyMatch(l -> columnsBelow(l.extent(), columns) > 0);
            if (!above) {
                int last = alone.size() - 1;
                if (before != null && before.isBeside(leaf)) {
                    alone.set(last, alone.get(last).with(leaf.extent()));
                } else {
                    alone.add(leaf.extent());
                }
                before = leaf;
            }
        }
        return alone;
    }

    private static int columnsBelow(Extent leaf, List<Extent> columns) {
        return (int) columns.stream().filter(leaf::overlaps).count();
    }
}
