package io.yusuan.read.pdf;

import io.yusuan.document.Place.PageBox;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is to be seen on a page, in reading coordinates.
 *
 * @param frame the page and how its coordinates were turned
 * @param glyphs the visible characters in the order they were drawn
 * @param level the level rulings as drawn
 * @param upright the upright rulings as drawn
 * @param imageShare share of the page that images cover, at most 1
 * @param cutOff texts of which the page shows a part and which were read whole
 * @param hidden the beginnings of texts that were left out: invisible, white on white or off what the page shows
 * @param unseen the characters of those texts, in coordinates of the page as displayed
 * @param unreadable glyphs that say no character
 * @param doubts by font, digits that its program contradicts, each as the text layer has it and as the glyph is known
 */
record PageInk(
        PageFrame frame,
        List<Glyph> glyphs,
        List<Ruling> level,
        List<Ruling> upright,
        float imageShare,
        List<String> cutOff,
        List<Unseen> hidden,
        List<Unseen> unseen,
        int unreadable,
        Map<String, Set<String>> doubts) {
    /** How many characters the visible text has: a glyph may say many. */
    int characters() {
        long all = 0;
        for (Glyph glyph : glyphs) {
            all += glyph.text().length();
        }
        return (int) Math.min(all, Integer.MAX_VALUE);
    }

    /** The visible text in the order it was drawn, without blanks. */
    String drawn() {
        StringBuilder drawn = new StringBuilder(glyphs.size());
        for (Glyph glyph : glyphs) {
            if (!glyph.isBlank()) {
                drawn.append(glyph.text());
            }
        }
        return drawn.toString();
    }

    /** What the lines reach over on the page as displayed; empty where there are none. */
    Optional<Box> ruled() {
        Box all = null;
        for (Ruling line : level) {
            Box box = new Box(line.from(), line.at(), line.to(), line.at());
            all = all == null ? box : all.with(box);
        }
        for (Ruling line : upright) {
            Box box = new Box(line.at(), line.from(), line.at(), line.to());
            all = all == null ? box : all.with(box);
        }
        return Optional.ofNullable(all).map(frame::place).map(PageInk::box);
    }

    private static Box box(PageBox place) {
        return new Box((float) place.x0(), (float) place.y0(), (float) place.x1(), (float) place.y1());
    }

    /**
     * A character, or a text, that is not to be seen.
     *
     * @param text what it says
     * @param box where it, or its first character, would stand on the page as displayed
     */
    record Unseen(String text, Box box) {}
}
