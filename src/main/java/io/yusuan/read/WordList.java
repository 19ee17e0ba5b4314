package io.yusuan.read;

import java.util.Map;

/** A list of a Word document. Lists of one family count on together, save where one begins anew. */
interface WordList {
    /** What tells the family from others. */
    String family();

    /** The level with the given index, counted from 0; null where the list has none. */
    ListLevel level(int index);

    /** Level → the number with which this list begins anew. */
    Map<Integer, Integer> starts();

    /**
     * A paragraph's place in a list.
     *
     * @param list the list
     * @param level index of the level, counted from 0
     */
    record Membership(WordList list, int level) {}
}
