package io.yusuan.read.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A lattice that collects the glyphs inside it. */
final class RuledTable {
    /** A line within this share of the type's size from its middle strikes it through. */
    private static final float STRUCK = 0.2f;

    private final Lattice lattice;
    private final PageFrame page;
    private final Optional<Unlined> unlined;
    private final Box box;
    private final int[][] fieldAt;
    private final List<List<Glyph>> glyphs = new ArrayList<>();
    private final GlyphRun run = new GlyphRun();
    private final List<GlyphRun.OverBorder> overBorder = new ArrayList<>();
    private final List<OpenText> open = new ArrayList<>();

    /**
     * A table without glyphs.
     *
     * @param unlined how it stands in other columns, where no lines part them; empty where they do
     */
    RuledTable(Lattice lattice, PageFrame page, Optional<Unlined> unlined) {
        this.page = page;
        this.unlined = unlined;
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

    /**
     * Takes a glyph that stands within the table; says whether it does. A line that the page break cut stands within it
     * with its feet only: nothing that stands above a table does.
     */
    boolean take(Glyph glyph) {
        boolean within = box.holds(glyph.centre(), glyph.middle())
                || box.holds(glyph.centre(), glyph.baseline()) && glyph.middle() < box.y0();
        if (!within) {
            return false;
        }
        int row = slot(lattice.ys(), glyph.middle());
        int column = slot(lattice.xs(), glyph.centre());
        int field = fieldAt[row][column];
        if (!run.goesOn(glyph)) {
            endRun();
        }
        run.add(glyph, field);
        glyphs.get(field).add(glyph);
        return true;
    }

    private void endRun() {
        for (GlyphRun part : run.parts()) {
            part.overBorder(i -> lattice.box(lattice.fields().get(i))).ifPresent(overBorder::add);
        }
        run.clear();
    }

    /** A text that reaches over a border is one text, in one cell. */
    private void gather() {
        endRun();
        List<Glyph> all = overBorder.isEmpty() ? List.of() : glyphs();
        for (GlyphRun.OverBorder text : overBorder) {
            if (text.isAlone(all)) {
                if (text.isOne()) {
                    glyphs.forEach(f -> f.removeAll(text.glyphs()));
                    glyphs.get(text.field()).addAll(text.glyphs());
                }
                if (holdNothingElse(text)) {
                    text.open(i -> page.place(lattice.box(lattice.fields().get(i))))
                            .ifPresent(open::add);
                }
            }
        }
    }

    private boolean holdNothingElse(GlyphRun.OverBorder text) {
        return Stream.of(text.left(), text.right())
                .flatMap(f -> glyphs.get(f).stream())
                .allMatch(g -> g.isBlank() || text.glyphs().contains(g));
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

    /** Whether this is only a frame, with rulings across, around a table whose columns no line parts. */
    boolean isFrame(List<Ruling> levels) {
        return lattice.columns() == 1
                && (!LevelTables.among(levels, glyphs(), page).tables().isEmpty()
                        || !AlignedTables.among(TextLine.of(glyphs()), levels, page)
                                .tables()
                                .isEmpty());
    }

    private static int slot(float[] borders, float at) {
        int found = Arrays.binarySearch(borders, at);
        int slot = found >= 0 ? found : -found - 2;
        return Math.max(0, Math.min(borders.length - 2, slot));
    }

    /** The table with the text of its cells. */
    Piece.Table finish() {
        gather();
        List<SplitRows.Part> parts = new ArrayList<>(glyphs.size());
        for (int i = 0; i < glyphs.size(); i++) {
            Lattice.Field field = lattice.fields().get(i);
            parts.add(new SplitRows.Part(field, TextLine.of(glyphs.get(i)), lattice.box(field)));
        }
        return SplitRows.table(lattice, parts, open, page, unlined);
    }
}
