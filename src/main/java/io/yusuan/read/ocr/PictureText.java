package io.yusuan.read.ocr;

import java.util.List;

/**
 * What was read off a picture; measures are pixels from its upper left corner.
 *
 * @param letters in the order they were recognised
 * @param level ruled lines from left to right
 * @param upright ruled lines from top to bottom
 * @param doubted figures on which two readings do not agree, as {@code first / second}; U+FFFD stands for them among the
 *     letters
 */
public record PictureText(List<Letter> letters, List<Stroke> level, List<Stroke> upright, List<String> doubted) {
    public PictureText {
        letters = List.copyOf(letters);
        level = List.copyOf(level);
        upright = List.copyOf(upright);
        doubted = List.copyOf(doubted);
    }

    /**
     * A character.
     *
     * @param text what it says
     * @param x0 left edge
     * @param x1 right edge
     * @param middle height of the middle of its line
     * @param size height of its font
     */
    public record Letter(String text, float x0, float x1, float middle, float size) {}

    /**
     * A straight line.
     *
     * @param at its position across
     * @param from where it begins along its direction
     * @param to where it ends
     */
    public record Stroke(float at, float from, float to) {}
}
