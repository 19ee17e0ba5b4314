package io.yusuan.normalise;

import io.yusuan.catalogue.Labels;
import java.text.Normalizer;

/**
 * A paragraph folded for reading, every character of which knows where it was printed. Circled digits stay what they
 * are, so that {@code ①} is never read as 1.
 */
final class NarrativeText {
    private static final String QUOTES = "\"'“”‘’〝〞「」『』";
    private static final String INVISIBLE = "\u200B\u200C\u200D\uFEFF\u00AD";
    private static final String DASHES = "‐‑‒–—―−";

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
        int[] offsets = new int[printed.length() * 4 + 1];
        for (int i = 0; i < printed.length(); i++) {
            for (char c : fold(printed.charAt(i)).toCharArray()) {
                if (folded.length() < offsets.length - 1) {
                    offsets[folded.length()] = i;
                    folded.append(c);
                }
            }
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

    private static String fold(char c) {
        if (Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || QUOTES.indexOf(c) >= 0
                || INVISIBLE.indexOf(c) >= 0) {
            return "";
        }
        if (DASHES.indexOf(c) >= 0) {
            return "-";
        }
        if (c >= '①' && c <= '⓿') {
            return String.valueOf(c);
        }
        return Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
    }
}
