package io.yusuan.catalogue;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The numbering that a label begins with, as official writing orders it: 一、 then （一） then 1. then (1) then ①.
 *
 * @param depth 1 for the outermost kind, 0 where there is none
 * @param length characters of the folded label it takes
 */
public record Numbering(int depth, int length) {
    private static final Numbering NONE = new Numbering(0, 0);
    private static final String FIRST = "(0123456789一二三四五六七八九十百";
    private static final String WORDS = "[一二三四五六七八九十百]{1,4}";
    private static final List<Pattern> BY_DEPTH = List.of(
            Pattern.compile(WORDS + "[、,.:]"),
            Pattern.compile("\\(" + WORDS + "\\)[、,.:]?"),
            Pattern.compile("[0-9]{1,2}(?:[、:]|[.,](?![0-9]))"),
            Pattern.compile("\\(?[0-9]{1,2}\\)[、.]?"));

    /** The numbering of a folded label. */
    public static Numbering of(String folded) {
        if (folded.isEmpty() || FIRST.indexOf(folded.charAt(0)) < 0) {
            return NONE;
        }
        for (int i = 0; i < BY_DEPTH.size(); i++) {
            Matcher m = BY_DEPTH.get(i).matcher(folded);
            if (m.lookingAt() && m.end() < folded.length()) {
                return new Numbering(i + 1, m.end());
            }
        }
        return NONE;
    }
}
