package io.yusuan.normalise;

import io.yusuan.catalogue.Classification;
import io.yusuan.catalogue.CodeEntry;
import io.yusuan.catalogue.Labels;
import io.yusuan.statement.Codes.CodeBasis;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads classification codes (科目编码) of 3, 5 or 7 digits from the cells that print them. What is not a code stays
 * text: years, unit codes ({@code 154001}) and numbers of other lengths are never bent into one. Pure.
 */
public final class CodeParser {
    /** The code and a name behind it; a spreadsheet may have printed the code as a number with decimals. */
    private static final Pattern CODE = Pattern.compile("([0-9]{3}(?:(?:[- ]?|\\.(?!00))[0-9]{2}){0,2})(?:\\.0{1,2})?");

    private static final Pattern WITH_NAME =
            Pattern.compile("[\\[(]?([0-9]{7}|[0-9]{5}|[0-9]{3})[\\])]?[-—_:、.\\s]{0,4}(\\p{IsHan}.*)", Pattern.DOTALL);
    /** 201年, 301室, 201个: a measure word, not a name. */
    private static final Pattern MEASURED = Pattern.compile("[年月日号室个人名台套次项万亿元件辆场份页].{0,2}", Pattern.DOTALL);

    private static final Pattern BETWEEN = Pattern.compile("[-. ]");
    /** What a code, alone or before its name, begins with. */
    private static final String FIRST = "0123456789[(";

    private static final Pattern CLASS_DIGITS = Pattern.compile("[0-9]{3}");
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,7}");
    private static final int MAX_LENGTH = 200;
    private static final int COLUMNS = 3;

    private CodeParser() {}

    /**
     * The code of one cell, alone or joined with its name: {@code 2010801}, {@code 201 08 01}, {@code ２０１０８０１},
     * {@code 2010801-行政运行}.
     */
    public static Optional<ParsedCode> parse(String printed) {
        String text = FoldedText.of(printed);
        if (text.isEmpty() || text.length() > MAX_LENGTH || FIRST.indexOf(text.charAt(0)) < 0) {
            return Optional.empty();
        }
        Matcher code = CODE.matcher(text);
        if (code.matches()) {
            return code(BETWEEN.matcher(code.group(1)).replaceAll(""), "", CodeBasis.PRINTED);
        }
        Matcher named = WITH_NAME.matcher(text);
        if (named.matches() && !MEASURED.matcher(named.group(2)).matches()) {
            return code(named.group(1), name(printed, named.group(2)), CodeBasis.PRINTED);
        }
        return Optional.empty();
    }

    /** The name as printed: as many characters from the end as the folded name has, where folding kept the length. */
    private static String name(String printed, String folded) {
        String trimmed = Labels.trim(printed);
        int from = trimmed.length() - folded.length();
        String tail = from < 0 ? "" : trimmed.substring(from);
        return FoldedText.of(tail).equals(folded) ? tail : folded;
    }

    /**
     * The code of a row that spreads it over columns 类, 款, 项. Each column holds its own two digits ({@code 201 | 08 |
     * 01}) or the whole code so far ({@code 201 | 20108 | 2010801}); trailing columns may be blank. Where leading columns
     * are blank, their digits are carried from the row above, as cascading tables print them. A single digit is one whose
     * leading zero a spreadsheet dropped.
     *
     * @param columns the printed columns, at most three
     * @param above code of the nearest row above, or empty
     * @return empty when nothing or something that is no code stands there
     */
    public static Optional<ParsedCode> join(List<String> columns, String above) {
        String code = "";
        CodeBasis basis = CodeBasis.JOINED;
        boolean ended = false;
        for (int level = 1; level <= Math.min(COLUMNS, columns.size()); level++) {
            String part = FoldedText.of(columns.get(level - 1)).replace(" ", "");
            if (part.isEmpty()) {
                ended = !code.isEmpty();
                continue;
            }
            if (ended || !DIGITS.matcher(part).matches()) {
                return Optional.empty();
            }
            if (code.isEmpty() && level > 1 && !wholeSoFar(part, "", level)) {
                code = prefix(above, level - 1);
                basis = CodeBasis.CARRIED;
            }
            code = extended(code, part, level);
            if (code.isEmpty()) {
                return Optional.empty();
            }
        }
        return code(code, "", basis);
    }

    /** Whether a column holds the whole code down to its level. */
    private static boolean wholeSoFar(String part, String code, int level) {
        return part.length() == width(level) && part.startsWith(code);
    }

    /** The code down to a level, or empty when the column does not fit. */
    private static String extended(String code, String part, int level) {
        if (wholeSoFar(part, code, level)) {
            return level > 1 || CLASS_DIGITS.matcher(part).matches() ? part : "";
        }
        if (level == 1 || part.length() > 2 || code.length() != width(level - 1)) {
            return "";
        }
        return code + (part.length() == 1 ? "0" + part : part);
    }

    private static String prefix(String above, int level) {
        return above.length() >= width(level) ? above.substring(0, width(level)) : "";
    }

    private static int width(int level) {
        return 2 * level + 1;
    }

    /** Code of the next higher level: {@code 20108} of {@code 2010801}, empty at the top. */
    public static String parent(String code) {
        return CodeEntry.parentOf(code);
    }

    private static Optional<ParsedCode> code(String code, String name, CodeBasis basis) {
        return Classification.ofCode(code).map(c -> new ParsedCode(c, code, name, basis));
    }
}
