package io.yusuan.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines of a workbook's page header or footer without its codes (ECMA-376 part 1, 18.3.1.46): fonts, sizes, colours,
 * dates and file names say nothing of the sheet; a page shows as the first of one.
 */
final class PrintCodes {
    private static final Pattern CODE = Pattern.compile(
            "&(?:(&)|([LCR])|([PN])|(A)|\"[^\"]*\"|K(?:[0-9A-Fa-f]{6}|[0-9]{2}[+-][0-9]{3})|[0-9]+ ?|.)",
            Pattern.DOTALL);

    private PrintCodes() {}

    static List<String> lines(String coded, String sheet) {
        Matcher codes = CODE.matcher(coded);
        StringBuilder plain = new StringBuilder();
        while (codes.find()) {
            codes.appendReplacement(plain, Matcher.quoteReplacement(shown(codes, sheet)));
        }
        codes.appendTail(plain);
        List<String> lines = new ArrayList<>();
        for (String line : plain.toString().split("\\R")) {
            if (!Blocks.isBlank(line)) {
                lines.add(line);
            }
        }
        return lines;
    }

    private static String shown(Matcher code, String sheet) {
        if (code.group(1) != null) {
            return "&";
        }
        if (code.group(2) != null) {
            return "\n";
        }
        if (code.group(3) != null) {
            return "1";
        }
        return code.group(4) != null ? sheet : "";
    }
}
