package io.yusuan.read.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Tells the levels of names by where they begin: a column whose names have two left edges or more, each shared by several,
 * says its levels by them. They become spaces before the name, as other formats print them, one for each half of an
 * ideograph.
 */
final class Indents {
    /** Names that begin within so many points of each other begin at one edge. */
    private static final float SAME_EDGE = 1.2f;

    /** An edge that is less than this share of the type's size further in is no level; nor is one more than the other. */
    private static final float NARROWEST = 0.4f;

    private static final float WIDEST = 6f;

    /** So many names make an edge. */
    private static final int NAMES = 2;

    /** A name whose middle is within this many points of its cell's is centred. */
    private static final float CENTRED = 1.5f;

    private static final String SPACE = " ";

    private Indents() {}

    /** The cells, names further in with spaces before them. */
    static List<Piece.TableCell> told(List<Piece.TableCell> cells, int columns) {
        List<Piece.TableCell> told = new ArrayList<>(cells);
        List<List<Integer>> byColumn = new ArrayList<>();
        for (int c = 0; c < columns; c++) {
            byColumn.add(new ArrayList<>());
        }
        for (int i = 0; i < cells.size(); i++) {
            Piece.TableCell cell = cells.get(i);
            boolean narrow = cell.field().endColumn() == cell.field().column() + 1;
            if (narrow && isName(cell.text()) && !isCentred(cell)) {
                byColumn.get(cell.field().column()).add(i);
            }
        }
        byColumn.stream().filter(names -> names.size() >= 2 * NAMES).forEach(names -> tell(told, names));
        return told;
    }

    private static void tell(List<Piece.TableCell> cells, List<Integer> names) {
        float[] edges = edges(cells, names);
        for (int i : edges.length < 2 ? List.<Integer>of() : names) {
            Piece.TableCell cell = cells.get(i);
            CellText text = cell.text();
            float in = text.begin() - edges[0];
            boolean atEdge = false;
            for (float edge : edges) {
                atEdge |= Math.abs(text.begin() - edge) <= SAME_EDGE;
            }
            if (atEdge && in >= NARROWEST * text.size() && in <= WIDEST * text.size()) {
                int spaces = Math.max(1, Math.round(2 * in / text.size()));
                cells.set(
                        i,
                        new Piece.TableCell(
                                cell.field(), text.after(SPACE.repeat(spaces)), cell.box(), cell.open(), cell.page()));
            }
        }
    }

    /** Where several names begin, from the left. */
    private static float[] edges(List<Piece.TableCell> cells, List<Integer> names) {
        float[] begins = new float[names.size()];
        for (int i = 0; i < begins.length; i++) {
            begins[i] = cells.get(names.get(i)).text().begin();
        }
        Arrays.sort(begins);
        float[] edges = new float[begins.length];
        int found = 0;
        for (int first = 0; first < begins.length; ) {
            int end = first + 1;
            while (end < begins.length && begins[end] - begins[first] <= SAME_EDGE) {
                end++;
            }
            if (end - first >= NAMES) {
                edges[found++] = begins[first];
            }
            first = end;
        }
        return Arrays.copyOf(edges, found);
    }

    private static boolean isName(CellText text) {
        String said = text.text();
        for (int i = 0; i < said.length(); i = said.offsetByCodePoints(i, 1)) {
            if (Character.isIdeographic(said.codePointAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCentred(Piece.TableCell cell) {
        Box box = cell.box();
        float left = cell.text().begin() - box.x0();
        float right = box.x1() - cell.text().end();
        return Math.abs(left - right) <= 2 * CENTRED;
    }
}
