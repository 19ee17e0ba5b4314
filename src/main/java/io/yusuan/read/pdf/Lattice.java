package io.yusuan.read.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The fields that a group of crossing lines encloses.
 *
 * <p>Between every two neighbouring uprights and levels lies a square; squares with no line between them are one field. A
 * group of squares that is no rectangle (a line was broken) is cut into rectangles again, row by row.
 *
 * @param xs positions of the uprights, from the left
 * @param ys positions of the levels, from above
 * @param fields the fields, by row and column
 * @param levels the level lines
 * @param uprights the upright lines
 */
record Lattice(float[] xs, float[] ys, List<Field> fields, LineAxis levels, LineAxis uprights) {
    /** A line must cover this share of a square's side to close it. */
    private static final float CLOSING = 0.5f;

    /**
     * A field.
     *
     * @param row 0-based first row
     * @param column 0-based first column
     * @param endRow row after its last
     * @param endColumn column after its last
     */
    record Field(int row, int column, int endRow, int endColumn) {}

    /**
     * Which sides of the table that a field stands at no line closes: there it may go on.
     *
     * @param left whether its left side is one of them
     * @param right whether its right side is
     * @param below whether its lower side is
     */
    record Open(boolean left, boolean right, boolean below) {
        static final Open NOWHERE = new Open(false, false, false);
    }

    Box box() {
        return new Box(xs[0], ys[0], xs[xs.length - 1], ys[ys.length - 1]);
    }

    Box box(Field field) {
        return new Box(xs[field.column], ys[field.row], xs[field.endColumn], ys[field.endRow]);
    }

    Open open(Field field) {
        boolean below = field.endRow == rows() && isOpen(levels, rows(), xs[field.column], xs[field.endColumn]);
        boolean left = field.column == 0 && isOpen(uprights, 0, ys[field.row], ys[field.endRow]);
        boolean right = field.endColumn == columns() && isOpen(uprights, columns(), ys[field.row], ys[field.endRow]);
        return new Open(left, right, below);
    }

    private static boolean isOpen(LineAxis axis, int line, float from, float to) {
        return axis.covered(line, from, to) < CLOSING;
    }

    int rows() {
        return ys.length - 1;
    }

    int columns() {
        return xs.length - 1;
    }

    /** The lattice of a group of lines, with at least one field. */
    static Lattice of(LineGroup group) {
        float[] xs = group.uprights().positions();
        float[] ys = group.levels().positions();
        int rows = ys.length - 1;
        int columns = xs.length - 1;
        boolean[][] right = new boolean[rows][columns];
        boolean[][] below = new boolean[rows][columns];
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                right[r][c] = c + 1 == columns || group.uprights().covered(c + 1, ys[r], ys[r + 1]) >= CLOSING;
                below[r][c] = r + 1 == rows || group.levels().covered(r + 1, xs[c], xs[c + 1]) >= CLOSING;
            }
        }
        return new Lattice(xs, ys, fields(right, below), group.levels(), group.uprights());
    }

    private static List<Field> fields(boolean[][] right, boolean[][] below) {
        int rows = right.length;
        int columns = right[0].length;
        Regions regions = new Regions(rows * columns);
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                if (!right[r][c]) {
                    regions.unite(r * columns + c, r * columns + c + 1);
                }
                if (!below[r][c]) {
                    regions.unite(r * columns + c, (r + 1) * columns + c);
                }
            }
        }
        return rectangles(regions, rows, columns);
    }

    /** Runs of one region in a row, joined with the same run of the same region in the row above. */
    private static List<Field> rectangles(Regions regions, int rows, int columns) {
        List<Field> fields = new ArrayList<>();
        int[] above = new int[columns];
        Arrays.fill(above, -1);
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; ) {
                int of = regions.of(r * columns + c);
                int end = c + 1;
                while (end < columns && regions.of(r * columns + end) == of) {
                    end++;
                }
                Field grown = above[c] < 0 ? null : fields.get(above[c]);
                boolean same = grown != null
                        && grown.column == c
                        && grown.endColumn == end
                        && regions.of((r - 1) * columns + c) == of;
                if (same) {
                    fields.set(above[c], new Field(grown.row, c, r + 1, end));
                } else {
                    fields.add(new Field(r, c, r + 1, end));
                    Arrays.fill(above, c, end, fields.size() - 1);
                }
                c = end;
            }
        }
        return fields;
    }
}
