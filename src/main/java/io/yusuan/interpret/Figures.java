package io.yusuan.interpret;

import io.yusuan.catalogue.Labels;
import java.util.regex.Pattern;

/** Tells by its characters whether a text may be a figure, a code or nothing: enough to tell heads from bodies. */
public final class Figures {
    private static final Pattern FIGURE = Pattern.compile("[-+(¥△▲]{0,3}[0-9][0-9,.]*[)%]?(?:[千万亿]?元)?|[-/—]{1,4}");

    private static final String FIRST = "0123456789-+(¥△▲/—";

    private Figures() {}

    /** Whether a text may be a figure or a code, or is the dash of an empty amount. */
    public static boolean isFigure(String text) {
        String folded = Labels.fold(text);
        return !folded.isEmpty()
                && FIRST.indexOf(folded.charAt(0)) >= 0
                && FIGURE.matcher(folded).matches();
    }

    static boolean isBlank(String text) {
        return Labels.isBlank(text);
    }
}
