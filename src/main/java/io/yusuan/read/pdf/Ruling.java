package io.yusuan.read.pdf;

/**
 * A straight line on a page, upright or level, however it was drawn.
 *
 * @param at its position across: y of a level line, x of an upright one
 * @param from where it begins along its direction
 * @param to where it ends
 */
record Ruling(float at, float from, float to) {
    float length() {
        return to - from;
    }
}
