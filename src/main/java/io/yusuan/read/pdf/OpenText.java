package io.yusuan.read.pdf;

import java.util.List;

/**
 * A text at the border of two fields that hold nothing else, and that may be read in more than one way.
 *
 * @param first the field on the left of the border
 * @param second the field on its right
 * @param read how it is read
 * @param instead how else it could be
 */
record OpenText(Box first, Box second, Parts read, List<Parts> instead) {
    /** What stands on each side of the border; empty where nothing does. */
    record Parts(String left, String right) {}
}
