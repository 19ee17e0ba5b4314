package io.yusuan.sample;

import java.util.List;
import java.util.Random;

/**
 * How pages are made of a disclosure.
 *
 * @param fontSize in points
 * @param leading height of a line in font sizes
 * @param padding room beside the text of a cell, in points
 * @param repeat what is printed again where a table goes on
 * @param cutRows whether a page break may cut a row between its lines
 * @param openAtBreak whether a cut row has no line at the break
 * @param figureRoom share of the room that the longest figure of a column needs; below 1 it is broken over lines
 * @param centred whether heads and figures stand in the middle of their cells and figures to the right, or all at the top left
 * @param filled whether lines are thin filled boxes
 */
record PdfHabits(
        float fontSize,
        float leading,
        float padding,
        Pages pages,
        Repeat repeat,
        boolean cutRows,
        boolean openAtBreak,
        float figureRoom,
        boolean centred,
        boolean filled,
        boolean numbered) {
    /** A table is not broken within a row, nothing is repeated, all is large. */
    static final PdfHabits PLAIN =
            new PdfHabits(9, 4f / 3, 3, Pages.LANDSCAPE, Repeat.NOTHING, false, false, 1, false, false, false);

    /** What is printed again on the next page. */
    enum Repeat {
        NOTHING,
        HEADER,
        TITLE_AND_HEADER
    }

    /** Sizes of pages in points, in turns. */
    enum Pages {
        LANDSCAPE(List.of(842f, 595f)),
        PORTRAIT(List.of(595f, 842f)),
        SMALL(List.of(595f, 420f)),
        MIXED(List.of(595f, 842f, 842f, 595f));

        private final List<Float> sizes;

        Pages(List<Float> sizes) {
            this.sizes = sizes;
        }

        float width(int part) {
            return sizes.get(part * 2 % sizes.size());
        }

        float height(int part) {
            return sizes.get((part * 2 + 1) % sizes.size());
        }
    }

    static PdfHabits of(long seed) {
        Random random = new Random(seed * 17 + 3);
        return new PdfHabits(
                VariedHabits.pick(random, List.of(5f, 5.5f, 6f, 7.5f, 9f, 10.5f)),
                VariedHabits.pick(random, List.of(1.15f, 1.3f, 1.5f)),
                VariedHabits.pick(random, List.of(1.5f, 3f, 5f)),
                VariedHabits.pick(random, List.of(Pages.values())),
                VariedHabits.pick(random, List.of(Repeat.values())),
                random.nextInt(3) > 0,
                random.nextBoolean(),
                VariedHabits.pick(random, List.of(1f, 1f, 0.8f, 0.6f)),
                random.nextBoolean(),
                random.nextInt(3) == 0,
                random.nextBoolean());
    }
}
