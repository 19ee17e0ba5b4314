package io.yusuan.read.pdf;

import io.yusuan.finding.Finding;
import io.yusuan.finding.FindingCode;
import java.util.List;
import java.util.Optional;

/**
 * Reports text that a page does not show. A cell that runs over a page break is drawn whole on both pages and each shows
 * its part: text above or below all lines of a page that the page before or after shows is not lost and not reported.
 */
final class HiddenTexts {
    /** Characters of left-out text that a finding quotes. */
    private static final int EXCERPT = 40;

    /** So many characters are searched while one thing is drawn. */
    private static final int SEARCHED = 256;

    private final PdfSink sink;
    private final PdfCosts costs;
    private PageFrame frame;
    private List<PageInk.Unseen> hidden = List.of();
    private Optional<Box> ruled = Optional.empty();
    private String shownBefore = "";
    private String shown = "";

    HiddenTexts(PdfSink sink, PdfCosts costs) {
        this.sink = sink;
        this.costs = costs;
    }

    void page(PageInk ink) throws LimitReached {
        String next = ink.drawn();
        report(next);
        shownBefore = shown;
        shown = next;
        frame = ink.frame();
        hidden = ink.hidden();
        ruled = hidden.isEmpty() ? Optional.empty() : ink.ruled();
    }

    void end() throws LimitReached {
        report("");
    }

    private void report(String shownAfter) throws LimitReached {
        costs.steps((long) hidden.size() * (shownBefore.length() + shownAfter.length()) / SEARCHED);
        String lost = String.join(
                "",
                hidden.stream()
                        .filter(h -> !isOverBreak(h, shownAfter))
                        .map(PageInk.Unseen::text)
                        .toList());
        if (!lost.isEmpty()) {
            sink.finding(Finding.of(FindingCode.HIDDEN_TEXT_LEFT_OUT, frame.whole(), quoted(lost)));
        }
    }

    private boolean isOverBreak(PageInk.Unseen text, String shownAfter) {
        Box box = text.box();
        boolean inside = ruled.filter(r -> isInside(box, r)).isPresent();
        return !inside && (shownBefore.contains(text.text()) || shownAfter.contains(text.text()));
    }

    /** Whether a text stands within the lines of its page, the outermost line of text not counted: the break may cut it. */
    private static boolean isInside(Box text, Box ruled) {
        float line = Math.max(text.width(), text.height());
        return text.x0() >= ruled.x0() + line
                && text.y0() >= ruled.y0() + line
                && text.x1() <= ruled.x1() - line
                && text.y1() <= ruled.y1() - line;
    }

    /** A text as a finding quotes it. */
    static String quoted(String text) {
        return text.length() <= EXCERPT ? text : text.substring(0, EXCERPT) + "…";
    }
}
