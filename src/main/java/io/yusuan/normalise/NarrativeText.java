package io.yusuan.normalise;

import io.yusuan.catalogue.Labels;
import java.text.Normalizer;
import java.util.Arrays;

/**
 * A paragraph folded for reading, every character of which knows where it was printed. Circled digits stay what they
 * are, so that {@code ①} is never read as 1.
 */
final class NarrativeText {
    private static final String QUOTES = "\"'“”‘’〝〞「」『』";
    private static final String INVISIBLE = "\u200B\u200C\u200D\uFEFF\u00AD";
    private static final String DASHES = "‐‑‒–—―−";

    private static final char FIRST_HAN = 0x4E00;
    private static final char LAST_HAN = 0x9FFF;
    private static final char DELETE = 0x7F;

    private final String printed;
    private final String folded;
    private final int[] offsets;

    private NarrativeText(String printed, String folded, int[] offsets) {
        this.printed = printed;
        this.folded = folded;
        this.offsets = offsets;
    }

    static NarrativeText of(String printed) {
        StringBuilder folded = new StringBuilder(printed.length());
        int[] offsets = new int[printed.length() + 1];
        for (int i = 0; i < printed.length(); i++) {
            int start = folded.length();
            fold(printed.charAt(i), folded);
            if (folded.length() > offsets.length - 1) {
                offsets = Arrays.copyOf(offsets, folded.length() * 2);
            }
            Arrays.fill(offsets, start, folded.length(), i);
        }
        offsets[folded.length()] = printed.length();
        return new NarrativeText(printed, folded.toString(), offsets);
    }

    String folded() {
        return folded;
    }

    /** What was printed for a range of the folded text, trimmed. */
    String printed(int start, int end) {
        if (start >= end) {
            return "";
        }
        return Labels.trim(printed.substring(offsets[start], offsets[end - 1] + 1));
    }

    private static void fold(char c, StringBuilder folded) {
        // most characters by far; everything else is looked at closely
        if (c >= FIRST_HAN && c <= LAST_HAN || c > ' ' && c < DELETE && c != '"' && c != '\'') {
            folded.append(c);
        } else if (Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || QUOTES.indexOf(c) >= 0
                || INVISIBLE.indexOf(c) >= 0) {
            return;
        } else if (DASHES.indexOf(c) >= 0) {
            folded.append('-');
        } else if (c >= '①' && c <= '⓿') {
            folded.append(c);
        } else {
            folded.append(Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC));
        }
    }
}
