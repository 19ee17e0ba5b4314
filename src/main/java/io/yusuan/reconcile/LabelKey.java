package io.yusuan.reconcile;

import io.yusuan.catalogue.Labels;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Labels without their numbering, for matching lines that print no code. */
final class LabelKey {
    private static final Pattern NUMBERING =
            Pattern.compile("^(?:[(][一二三四五六七八九十0-9]+[)]|[一二三四五六七八九十]+[、.,]|[0-9]{1,2}[、.,:]|其中[:;]?)+");

    private static final String FIRST = "(0123456789一二三四五六七八九十其";

    private LabelKey() {}

    private static final Pattern NUMERAL = Pattern.compile("[一二三四五六七八九十]+|[0-9]+");

    /** How a label is numbered, the number itself left out: {@code N、} of 二、年终结转结余; empty where it is not numbered. */
    static String numbering(String label) {
        String folded = Labels.fold(label);
        Matcher numbered = NUMBERING.matcher(folded);
        return numbered.lookingAt() ? NUMERAL.matcher(numbered.group()).replaceAll("N") : "";
    }

    static String of(String label) {
        String folded = Labels.fold(label);
        return !folded.isEmpty() && FIRST.indexOf(folded.charAt(0)) >= 0
                ? NUMBERING.matcher(folded).replaceFirst("")
                : folded;
    }
}
