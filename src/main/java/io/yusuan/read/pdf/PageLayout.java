package io.yusuan.read.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Parts a page into its tables and the lines around them; every glyph goes to exactly one cell or line. */
final class PageLayout {
    /** Texts on one line further apart than this many font sizes are read one by one. */
    private static final float APART = 3f;

    private PageLayout() {}

    static List<Piece> of(PageInk ink) {
        List<RuledTable> tables = new ArrayList<>();
        List<Ruling> levels = Rulings.joined(ink.level());
        for (LineGroup group : LineGroup.of(levels, Rulings.joined(ink.upright()))) {
            Lattice lattice = Lattice.of(group);
            if (lattice.fields().size() > 1) {
                tables.add(new RuledTable(lattice, ink.frame(), Optional.empty()));
            }
        }
        tables.sort(Comparator.comparingDouble(t -> t.box().area()));
        List<Glyph> outside = outside(tables, ink.glyphs());
        for (RuledTable table : List.copyOf(tables)) {
            if (table.isScale() || table.isFrame(levels)) {
                tables.remove(table);
                outside.addAll(table.glyphs());
            }
        }
        List<Piece> pieces = new ArrayList<>();
        for (RuledTable table : tables) {
            pieces.add(table.finish());
        }
        LevelTables.Found level = LevelTables.among(free(levels, tables), outside, ink.frame());
        pieces.addAll(level.tables());
        AlignedTables.Found aligned = AlignedTables.among(TextLine.of(level.rest()), levels, ink.frame());
        pieces.addAll(aligned.tables());
        for (TextLine line : aligned.rest()) {
            List<TextLine> parts = line.pieces(APART);
            parts.forEach(p -> pieces.add(Piece.Text.of(p, parts.size() == 1)));
        }
        pieces.sort(Comparator.comparingDouble(PageLayout::reading)
                .thenComparingDouble(p -> p.box().x0()));
        return pieces;
    }

    /** The level lines that belong to no table. */
    private static List<Ruling> free(List<Ruling> levels, List<RuledTable> tables) {
        return levels.stream()
                .filter(l -> tables.stream().noneMatch(t -> t.box().meets(l)))
                .toList();
    }

    /** Gives each glyph to the first table that takes it; says which none takes. */
    private static List<Glyph> outside(List<RuledTable> tables, List<Glyph> glyphs) {
        List<Glyph> outside = new ArrayList<>();
        for (Glyph glyph : glyphs) {
            boolean taken = false;
            for (int i = 0; i < tables.size() && !taken; i++) {
                taken = tables.get(i).take(glyph);
            }
            if (!taken) {
                outside.add(glyph);
            }
        }
        return outside;
    }

    private static double reading(Piece piece) {
        if (piece instanceof Piece.Text text) {
            return Math.round(text.baseline());
        }
        return piece.box().y0();
    }
}
