package io.yusuan.document;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Cells of a grid that geometry leaves open: the same characters, placed or parted differently.
 *
 * @param read the cells as they stand in the grid
 * @param instead what may stand there in their stead, one list of cells for each other reading
 */
public record OpenReading(List<Cell> read, List<List<Cell>> instead) {
    public OpenReading {
        read = List.copyOf(read);
        instead = instead.stream().map(List::copyOf).toList();
        String said = said(read);
        if (instead.isEmpty() || !instead.stream().allMatch(cells -> said(cells).equals(said))) {
            throw new IllegalArgumentException("another reading of “" + said + "” says something else");
        }
    }

    private static String said(List<Cell> cells) {
        return cells.stream()
                .flatMapToInt(c -> c.text().codePoints())
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
