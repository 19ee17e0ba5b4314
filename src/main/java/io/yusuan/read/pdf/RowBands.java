package io.yusuan.read.pdf;

import java.util.ArrayList;
import java.util.List;

/**
 * The rows of two tables that stand side by side on two pages, by where their borders are. In a header each may lack
 * borders that the other has, as heads reach over rows; below it none may.
 */
final class RowBands {
    /** The same border stands on two pages within so many points. */
    private static final float STRAY = 2f;

    private final float[] all;
    private final int[] ofLeft;
    private final int[] ofRight;
    private final boolean same;

    RowBands(Piece.Table left, Piece.Table right) {
        List<Float> union = new ArrayList<>();
        ofLeft = new int[left.ys().length];
        ofRight = new int[right.ys().length];
        float lastAlone = Float.NEGATIVE_INFINITY;
        for (int l = 0, r = 0; l < ofLeft.length || r < ofRight.length; ) {
            float y = l < ofLeft.length ? left.ys()[l] : Float.MAX_VALUE;
            float z = r < ofRight.length ? right.ys()[r] : Float.MAX_VALUE;
            boolean ofBoth = isSame(y, z);
            if (ofBoth || y < z) {
                ofLeft[l++] = union.size();
            }
            if (ofBoth || z < y) {
                ofRight[r++] = union.size();
            }
            lastAlone = ofBoth ? lastAlone : Math.min(y, z);
            union.add(Math.min(y, z));
        }
        all = new float[union.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = union.get(i);
        }
        same = isSame(left.ys()[0], right.ys()[0]) && isAbove(lastAlone, left, right);
    }

    static boolean isSame(float a, float b) {
        return Math.abs(a - b) <= STRAY;
    }

    /** Whether a border stands above the first amounts; where none stands alone, nobody needs to look for these. */
    private static boolean isAbove(float border, Piece.Table left, Piece.Table right) {
        return border == Float.NEGATIVE_INFINITY || border < Math.min(body(left), body(right)) - STRAY;
    }

    /** Where the first row with an amount begins; the last row where none has one. */
    private static float body(Piece.Table table) {
        return table.ys()[Math.min(bodyRow(table), table.rows() - 1)];
    }

    /** The first row in which an amount stands; the number of rows where none does. */
    static int bodyRow(Piece.Table table) {
        int first = table.rows();
        for (Piece.TableCell cell : table.cells()) {
            int row = cell.field().row();
            first = row < first && cell.text().isAmount() ? row : first;
        }
        return first;
    }

    /** Whether the tables begin and end at one height and have the same rows in between. */
    boolean areSame() {
        return same;
    }

    /** The borders of both. */
    float[] all() {
        return all.clone();
    }

    Lattice.Field left(Lattice.Field field) {
        return new Lattice.Field(ofLeft[field.row()], field.column(), ofLeft[field.endRow()], field.endColumn());
    }

    /** A field of the right table behind so many columns. */
    Lattice.Field right(Lattice.Field field, int columns) {
        return new Lattice.Field(
                ofRight[field.row()], field.column() + columns, ofRight[field.endRow()], field.endColumn() + columns);
    }
}
