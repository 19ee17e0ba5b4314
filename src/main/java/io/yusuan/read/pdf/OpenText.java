package io.yusuan.read.pdf;

import io.yusuan.document.Place;
import java.util.List;

/**
 * A text at the border of two fields that hold nothing else, and that may be read in more than one way.
 *
 * @param first where the field on the left of the border is
 * @param second where the field on its right is
 * @param read how it is read
 * @param instead how else it could be
 */
record OpenText(Place first, Place second, Parts read, List<Parts> instead) {
    /** What stands on each side of the border; empty where nothing does. */
    record Parts(String left, String right) {}
}
