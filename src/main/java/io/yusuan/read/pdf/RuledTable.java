package io.yusuan.read.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A lattice that collects the glyphs inside it. */
final class RuledTable {
    /** A line within this share of the type's size from its middle strikes it through. */
    private static final float STRUCK = 0.2f;

    private final Lattice lattice;
    private final Box box;
    private final int[][] fieldAt;
    private final List<List<Glyph>> glyphs = new ArrayList<>();

    RuledTable(Lattice lattice) {
        this.lattice = lattice;
        this.box = lattice.box();
        this.fieldAt = new int[lattice.rows()][lattice.columns()];
        for (int i = 0; i < lattice.fields().size(); i++) {
            Lattice.Field field = lattice.fields().get(i);
            for (int r = field.row(); r < field.endRow(); r++) {
                Arrays.fill(fieldAt[r], field.column(), field.endColumn(), i);
            }
            glyphs.add(new ArrayList<>());
        }
    }

    Box box() {
        return box;
    }

    /** Takes a glyph that stands within the table; says whether it does. */
    boolean take(Glyph glyph) {
        if (!box.holds(glyph.centre(), glyph.middle())) {
            return false;
        }
        int row = slot(lattice.ys(), glyph.middle());
        int column = slot(lattice.xs(), glyph.centre());
        glyphs.get(fieldAt[row][column]).add(glyph);
        return true;
    }

    /** What stands in the table. */
    List<Glyph> glyphs() {
        return glyphs.stream().flatMap(List::stream).toList();
    }

    /** Whether this is the scale of a chart: lines below each other, parted by none, that strike through what stands there. */
    boolean isScale() {
        if (lattice.columns() > 1) {
            return false;
        }
        for (Glyph glyph : glyphs()) {
            float[] ys = lattice.ys();
            for (int i = 1; i < ys.length - 1 && !glyph.isBlank(); i++) {
                if (Math.abs(ys[i] - glyph.middle()) <= STRUCK * glyph.size()) {
                    return true;
                }
            }
        }
        return false;
    }

    private static int slot(float[] borders, float at) {
        int found = Arrays.binarySearch(borders, at);
        int slot = found >= 0 ? found : -found - 2;
        return Math.max(0, Math.min(borders.length - 2, slot));
    }

    /** The table with the text of its cells; empty when nothing is printed in it. */
    Optional<Piece.Table> finish() {
        if (glyphs.stream().allMatch(g -> g.stream().allMatch(Glyph::isBlank))) {
            return Optional.empty();
        }
        List<Piece.TableCell> cells = new ArrayList<>();
        for (int i = 0; i < glyphs.size(); i++) {
            Lattice.Field field = lattice.fields().get(i);
            Box place = lattice.box(field);
            CellText text = CellText.of(TextLine.of(glyphs.get(i)), place);
            cells.add(new Piece.TableCell(field, text, place, lattice.isOpenBelow(field)));
        }
        return Optional.of(new Piece.Table(lattice.xs(), lattice.ys(), cells, true));
    }
}
