package io.yusuan.read;

/**
 * One level of a list of a Word document, whichever format it comes in.
 *
 * @param start its first number
 * @param format how its numbers show, named as in ECMA-376 part 1, 17.18.59
 * @param text what it shows, the number of level n standing as the character with code n, counted from 0
 * @param suffix what parts the number from the text
 * @param legal whether all numbers show in western digits
 * @param restart how many of the levels further out begin it anew; −1 for all of them
 */
record ListLevel(int start, String format, String text, String suffix, boolean legal, int restart) {
    /** Levels of a list (ECMA-376 part 1, 17.9.3). */
    static final int COUNT = 9;

    static final String BULLET = "bullet";

    /** A level that shows nothing and yet counts. */
    ListLevel unseen() {
        return new ListLevel(start, format, "", suffix, legal, restart);
    }

    boolean showsNothing() {
        return format.equals(BULLET) || text.isEmpty();
    }
}
