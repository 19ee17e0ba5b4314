package io.yusuan.draw;

import java.util.Map;

/**
 * A page as a picture.
 *
 * @param number 1-based
 * @param svg the picture
 * @param tables how many tables, or parts of tables, stand on it
 * @param counts how many things of each role
 */
public record DrawnPage(int number, String svg, int tables, Map<Role, Integer> counts) {
    public DrawnPage {
        counts = Map.copyOf(counts);
    }

    /** How many things of a role. */
    public int count(Role role) {
        return counts.getOrDefault(role, 0);
    }
}
