package io.yusuan.read.pdf;

import io.yusuan.document.Place.PageBox;
import java.util.List;

/**
 * A page as a person sees it, for showing what was read of it. All positions are in points from the upper left corner of
 * the page as displayed.
 *
 * @param number 1-based
 * @param width in points
 * @param height in points
 * @param text the visible text in the order it was drawn
 * @param lines the straight lines that it draws, as boxes that may have no breadth
 * @param leftOut what is printed and stands in no block of its own
 */
public record PageView(
        int number, double width, double height, List<Run> text, List<PageBox> lines, List<LeftOut> leftOut) {
    public PageView {
        text = List.copyOf(text);
        lines = List.copyOf(lines);
        leftOut = List.copyOf(leftOut);
    }

    /**
     * Characters that stand side by side on one line, none of them blank.
     *
     * @param signs one by one
     * @param size of their type in points
     * @param turned degrees by which they are turned clockwise: 0, 90, 180 or 270
     */
    public record Run(List<Sign> signs, double size, int turned) {
        public Run {
            signs = List.copyOf(signs);
        }
    }

    /**
     * A character, or the characters of a ligature.
     *
     * @param text what it says
     * @param x where it begins
     * @param y where it begins, on its baseline
     */
    public record Sign(String text, double x, double y) {}

    /**
     * Something that stands in no block of its own.
     *
     * @param reason why
     * @param box where
     * @param text what it says
     */
    public record LeftOut(Reason reason, PageBox box, String text) {}

    /** Why something stands in no block of its own. */
    public enum Reason {
        /** Not to be seen: invisible, of the colour of the paper, or off the page. */
        HIDDEN,
        PAGE_NUMBER,
        /** A title or header that stood above the table's beginning already. */
        REPEATED,
        /** The rest of a cell that began on a page before; its text went there. */
        GOES_ON
    }
}
