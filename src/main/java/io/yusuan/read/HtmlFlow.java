package io.yusuan.read;

import io.yusuan.document.Place;

/**
 * Gathers inline text into paragraphs, white space collapsed as a browser does. Wide spaces stay; a no-break space, by
 * which a page writes the spaces it wants to show, becomes the space it shows.
 */
final class HtmlFlow {
    /** Takes a finished paragraph. */
    interface Paragraphs {
        void add(String text, Place place);
    }

    private static final char NO_BREAK = '\u00A0';

    private final Budget budget;
    private final Paragraphs paragraphs;
    private final StringBuilder text = new StringBuilder();
    private int line;
    private boolean space;

    HtmlFlow(Budget budget, Paragraphs paragraphs) {
        this.budget = budget;
        this.paragraphs = paragraphs;
    }

    /**
     * Appends text.
     *
     * @param at line on which it begins
     * @param preserved whether white space counts
     */
    void text(String more, int at, boolean preserved) throws Refusal {
        budget.characters(more.length());
        int lines = 0;
        for (int i = 0; i < more.length(); i++) {
            char c = more.charAt(i);
            lines += c == '\n' ? 1 : 0;
            boolean collapses = c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
            if (collapses && !preserved) {
                space = true;
            } else {
                append(c == NO_BREAK ? ' ' : c, at + lines);
            }
        }
    }

    private void append(char c, int at) {
        if (text.length() == 0) {
            line = at;
        } else if (space && text.charAt(text.length() - 1) != '\n') {
            text.append(' ');
        }
        space = false;
        text.append(c);
    }

    void lineBreak(int at) {
        space = false;
        append('\n', at);
    }

    /** Ends the paragraph, if there is one; a line break at its end shows nothing. */
    void end() {
        int length = text.length();
        if (length > 0 && text.charAt(length - 1) == '\n') {
            text.setLength(length - 1);
        }
        if (text.length() > 0) {
            paragraphs.add(text.toString(), new Place.Line(line));
        }
        text.setLength(0);
        space = false;
    }
}
