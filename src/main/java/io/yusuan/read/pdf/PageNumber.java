package io.yusuan.read.pdf;

import java.util.regex.Pattern;

/** The number of a page, as it stands in its upper or lower margin. */
final class PageNumber {
    /** Share of the page's height in which a page number may stand, above and below. */
    private static final float MARGIN = 0.12f;

    /** The same for a number between dashes, which can be nothing else: a wide page is printed with wide margins. */
    private static final float WIDE_MARGIN = 0.2f;

    private static final Pattern DASHED = Pattern.compile("\\s*[-—–―－]\\s*\\d{1,4}\\s*[-—–―－]\\s*");

    private static final Pattern NUMBER = Pattern.compile(
            "[\\s\\-—–―－_~·.]*(第?\\s*(\\d{1,4}|[ivxlc]{1,6})\\s*页?)\\s*([,，/]?\\s*共\\s*\\d{1,4}\\s*页|/\\s*\\d{1,4})?[\\s\\-—–―－_~·.]*");

    private PageNumber() {}

    static boolean is(Piece piece, PageFrame page) {
        if (!(piece instanceof Piece.Text text) || !text.alone()) {
            return false;
        }
        float margin = DASHED.matcher(text.text()).matches() ? WIDE_MARGIN : MARGIN;
        boolean inMargin =
                text.box().y1() < margin * page.height() || text.box().y0() > (1 - margin) * page.height();
        return inMargin && NUMBER.matcher(text.text()).matches();
    }
}
