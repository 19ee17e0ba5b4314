package io.yusuan.read.pdf;

import io.yusuan.read.pdf.AlignedTables.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the tables whose rows level lines part while their columns have none. */
final class LevelTables {
    /** The middle of a title is no further from the middle of its table than this share of its width. */
    private static final float MIDDLE = 0.15f;

    /** A line that says so many things beside each other is no title. */
    private static final int TEXTS = 3;

    /**
     * What was found.
     *
     * @param tables the tables
     * @param rest the glyphs that belong to none
     */
    record Found(List<Piece.Table> tables, List<Glyph> rest) {}

    private LevelTables() {}

    /** The tables between level lines that no upright line crosses. */
    static Found among(List<Ruling> levels, List<Glyph> glyphs, PageFrame page) {
        List<Piece.Table> tables = new ArrayList<>();
        List<LevelStack> stacks = LevelStack.of(levels);
        List<List<Glyph>> within = new ArrayList<>();
        stacks.forEach(s -> within.add(new ArrayList<>()));
        List<Glyph> rest = new ArrayList<>();
        for (Glyph glyph : glyphs) {
            int stack = stackAt(stacks, glyph);
            (stack < 0 ? rest : within.get(stack)).add(glyph);
        }
        for (int i = 0; i < stacks.size(); i++) {
            List<Glyph> left = within.get(i);
            for (LevelTable table : parted(stacks.get(i), left, page)) {
                Optional<Piece.Table> piece = table.piece();
                piece.ifPresent(tables::add);
                Box box = table.box();
                left = piece.isEmpty()
                        ? left
                        : left.stream()
                                .filter(g -> !box.holds(g.centre(), g.middle()))
                                .toList();
            }
            rest.addAll(left);
        }
        return new Found(tables, rest);
    }

    /** The stack in which a glyph stands; they follow each other from above. -1 where it stands in none. */
    private static int stackAt(List<LevelStack> stacks, Glyph glyph) {
        int low = 0;
        int high = stacks.size() - 1;
        while (low <= high) {
            int middle = (low + high) / 2;
            Box box = stacks.get(middle).box();
            if (glyph.middle() > box.y1()) {
                low = middle + 1;
            } else if (glyph.middle() < box.y0()) {
                high = middle - 1;
            } else {
                return box.holds(glyph.centre(), glyph.middle()) ? middle : -1;
            }
        }
        return -1;
    }

    /** Tables below each other: the lines of one end, and the title of the next stands before its first line. */
    private static List<LevelTable> parted(LevelStack stack, List<Glyph> glyphs, PageFrame page) {
        List<List<Row>> bands = stack.bands(glyphs);
        List<LevelTable> tables = new ArrayList<>();
        int first = 0;
        for (int b = 0; b < bands.size() - 1; b++) {
            boolean title = isTitle(stack, bands.get(b)) && stack.isWhole(b + 1) && isHeader(bands.get(b + 1));
            boolean begun =
                    bands.subList(first, b).stream().flatMap(List::stream).anyMatch(Row::hasFigures);
            if (title && begun) {
                tables.add(new LevelTable(stack.part(first, b), glyphs, page));
            }
            first = title && (begun || b == 0) ? b + 1 : first;
        }
        tables.add(new LevelTable(stack.part(first, bands.size()), glyphs, page));
        return tables;
    }

    private static boolean isTitle(LevelStack stack, List<Row> band) {
        float middle = (stack.left() + stack.right()) / 2;
        float near = MIDDLE * (stack.right() - stack.left());
        return band.size() > 1
                && band.stream().noneMatch(r -> r.hasFigures() || r.parts().size() >= TEXTS)
                && band.stream()
                        .flatMap(r -> r.parts().stream())
                        .anyMatch(p -> Math.abs((p.x0() + p.x1()) / 2 - middle) <= near);
    }

    private static boolean isHeader(List<Row> band) {
        return band.stream().noneMatch(Row::hasFigures)
                && band.stream().anyMatch(r -> r.parts().size() > 1);
    }
}
