package io.yusuan.read.pdf;

import io.yusuan.finding.Finding;
import io.yusuan.finding.FindingCode;
import java.util.List;

/**
 * Reports text that a page does not show. A cell that runs over a page break is drawn whole on both pages and each shows
 * its part, so text that the page before or after shows is not lost and not reported.
 */
final class HiddenTexts {
    /** Characters of left-out text that a finding quotes. */
    private static final int EXCERPT = 40;

    private final PdfSink sink;
    private PageFrame frame;
    private List<String> hidden = List.of();
    private String shownBefore = "";
    private String shown = "";

    HiddenTexts(PdfSink sink) {
        this.sink = sink;
    }

    void page(PageInk ink) {
        String next = ink.drawn();
        report(next);
        shownBefore = shown;
        shown = next;
        frame = ink.frame();
        hidden = ink.hidden();
    }

    void end() {
        report("");
    }

    private void report(String shownAfter) {
        String lost = String.join(
                "",
                hidden.stream()
                        .filter(h -> !shownBefore.contains(h) && !shownAfter.contains(h))
                        .toList());
        if (!lost.isEmpty()) {
            sink.finding(Finding.of(FindingCode.HIDDEN_TEXT_LEFT_OUT, frame.whole(), quoted(lost)));
        }
    }

    /** A text as a finding quotes it. */
    static String quoted(String text) {
        return text.length() <= EXCERPT ? text : text.substring(0, EXCERPT) + "…";
    }
}
