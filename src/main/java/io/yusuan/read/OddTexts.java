package io.yusuan.read;

import io.yusuan.document.Block;
import io.yusuan.document.Block.Paragraph;
import io.yusuan.document.Block.TableGrid;
import io.yusuan.document.Cell;
import io.yusuan.document.Place;
import io.yusuan.finding.Finding;
import io.yusuan.finding.FindingCode;
import io.yusuan.finding.FindingLog;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Says where a text is not what it looks like: characters turn the order in which it shows, so that 12.50 may be seen
 * where 05.21 stands, or a spreadsheet that opens the datasets would run it. The text stays as it is.
 */
final class OddTexts {
    /** Embeddings, overrides and isolates (UAX #9, 2). */
    private static final String TURNING = "\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069";

    /**
     * What a spreadsheet takes for a formula ({@code =1+1}, {@code @SUM(A1)}, {@code +cmd|' /C calc'!A1}); a sign before
     * words or figures alone is one of a list, or a number.
     */
    private static final Pattern FORMULA = Pattern.compile("[=@].*\\S.*|[+-].*[A-Za-z].*[(|!].*", Pattern.DOTALL);

    private static final String FIRST_OF_FORMULAS = "=@+-";
    private static final int EXCERPT = 40;

    private OddTexts() {}

    static void tell(List<Block> blocks, FindingLog log) {
        for (Block block : blocks) {
            if (block instanceof Paragraph paragraph) {
                turned(paragraph.text(), paragraph.place(), log);
            } else if (block instanceof TableGrid grid) {
                for (Cell cell : grid.cells()) {
                    turned(cell.text(), cell.place(), log);
                    formula(cell.text(), cell.place(), log);
                }
            }
        }
    }

    private static void turned(String text, Place place, FindingLog log) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= TURNING.charAt(0) && TURNING.indexOf(c) >= 0) {
                log.add(Finding.of(FindingCode.TEXT_DIRECTION_TURNED, place, excerpt(text)));
                return;
            }
        }
    }

    private static void formula(String text, Place place, FindingLog log) {
        String shown = text.strip();
        if (!shown.isEmpty()
                && FIRST_OF_FORMULAS.indexOf(shown.charAt(0)) >= 0
                && FORMULA.matcher(shown).matches()) {
            log.add(Finding.of(FindingCode.TEXT_IS_FORMULA, place, excerpt(shown)));
        }
    }

    /** Characters that turn the order are named, or they would turn that of the finding. */
    private static String excerpt(String text) {
        StringBuilder excerpt = new StringBuilder();
        for (int i = 0; i < text.length() && i < EXCERPT; i++) {
            char c = text.charAt(i);
            excerpt.append(
                    TURNING.indexOf(c) >= 0 ? "‹U+" + Integer.toHexString(c).toUpperCase(Locale.ROOT) + "›" : c);
        }
        return text.length() > EXCERPT ? excerpt + "…" : excerpt.toString();
    }
}
