package io.yusuan.interpret;

import io.yusuan.catalogue.Labels;
import java.util.regex.Pattern;

/** Tells by its characters whether a text may be a figure, a code or nothing: enough to tell heads from bodies. */
final class Figures {
    private static final Pattern FIGURE = Pattern.compile("[-+(¥△▲]{0,3}[0-9][0-9,.]*[)%]?(?:[千万亿]?元)?|[-/—]{1,4}");

    private Figures() {}

    static boolean isFigure(String text) {
        return FIGURE.matcher(Labels.fold(text)).matches();
    }

    static boolean isBlank(String text) {
        return Labels.fold(text).isEmpty();
    }
}
