package io.yusuan.reconcile;

import io.yusuan.catalogue.Labels;
import java.util.regex.Pattern;

/** Labels without their numbering, for matching lines that print no code. */
final class LabelKey {
    private static final Pattern NUMBERING =
            Pattern.compile("^(?:[(][一二三四五六七八九十0-9]+[)]|[一二三四五六七八九十]+[、.,]|[0-9]{1,2}[、.,:]|其中[:;]?)+");

    private LabelKey() {}

    static String of(String label) {
        return NUMBERING.matcher(Labels.fold(label)).replaceFirst("");
    }
}
