package io.yusuan.draw;

import io.yusuan.document.Place.PageBox;
import io.yusuan.read.pdf.PageView;
import io.yusuan.read.pdf.PageView.Run;
import io.yusuan.read.pdf.PageView.Sign;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One page as SVG: its lines, what was read drawn over them, its text, the captions of its tables, and a legend. */
final class PageSvg {
    private static final double LEGEND_ROW = 12;
    private static final double LEGEND_COLUMN = 190;
    private static final double MARGIN = 8;
    private static final double SMALL = 7;

    private final PageView page;
    private final List<Mark> marks;
    private final List<Caption> captions;
    private final Map<Role, Integer> counts;
    private final int legendColumns;
    private final SvgText svg = new SvgText();

    PageSvg(PageView page, List<Mark> marks, List<Caption> captions, Map<Role, Integer> counts) {
        this.page = page;
        this.marks = marks;
        this.captions = captions;
        this.counts = counts;
        this.legendColumns = Math.max(1, (int) ((page.width() - 2 * MARGIN) / LEGEND_COLUMN));
    }

    String printed() {
        int rows = (Role.values().length + legendColumns - 1) / legendColumns;
        double height = page.height() + rows * LEGEND_ROW + 2 * MARGIN;
        svg.line("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        svg.line(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%s\" height=\"%s\" viewBox=\"0 0 %s %s\">",
                page.width(), height, page.width(), height);
        style();
        svg.line("<title>page %s</title>", page.number());
        svg.line("<rect width=\"%s\" height=\"%s\" fill=\"#eceff1\"/>", page.width(), height);
        svg.line("<rect width=\"%s\" height=\"%s\" fill=\"#fff\"/>", page.width(), page.height());
        lines();
        marks.forEach(this::mark);
        text();
        captions.forEach(this::caption);
        legend();
        svg.line("</svg>");
        return svg.printed();
    }

    private void style() {
        svg.line("<style>");
        svg.line(
                "text{font-family:'Noto Sans CJK SC','Source Han Sans SC','Microsoft YaHei',SimSun,sans-serif;white-space:pre}");
        svg.line(".lines{stroke:#bdbdbd;stroke-width:.6}");
        svg.line(".text,.spans,.caption{pointer-events:none}");
        svg.line(".mark{stroke-width:.8;fill-opacity:.22;stroke-opacity:.9}");
        svg.line(".mark:hover{fill-opacity:.5}");
        svg.line(".table{fill:none;stroke:#c2185b;stroke-width:1.6;stroke-opacity:.7}");
        for (Role role : Role.values()) {
            boolean outline = role == Role.EMPTY || role == Role.PARAGRAPH;
            svg.line(
                    ".%s{fill:%s;stroke:%s%s}",
                    role.id(), role.colour(), role.colour(), outline ? ";fill-opacity:.03;stroke-width:.4" : "");
        }
        svg.line(".mark.odd{stroke:#d50000;stroke-width:1.4;stroke-dasharray:3 1.5}");
        svg.line("</style>");
    }

    private void lines() {
        svg.line("<g class=\"lines\">");
        for (PageBox line : page.lines()) {
            svg.line("<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\"/>", line.x0(), line.y0(), line.x1(), line.y1());
        }
        svg.line("</g>");
    }

    private void mark(Mark mark) {
        PageBox box = mark.box();
        svg.line(
                "<rect class=\"mark %s%s\" %s><title>%s</title></rect>",
                mark.role().id(),
                mark.odd() ? " odd" : "",
                edges(box),
                SvgText.escaped(mark.role().meaning() + "\n" + mark.words()));
        if (!mark.spans().isEmpty()) {
            svg.line(
                    "<text class=\"spans\" x=\"%s\" y=\"%s\" font-size=\"4.5\" fill=\"#c2185b\" text-anchor=\"end\">%s</text>",
                    box.x1() - 1, box.y0() + 5, mark.spans());
        }
    }

    private void text() {
        svg.line("<g class=\"text\">");
        page.text().forEach(this::run);
        svg.line("</g>");
    }

    /** Text that is turned stands in coordinates of its own, turned back by the transform. */
    private void run(Run run) {
        StringBuilder xs = new StringBuilder();
        StringBuilder said = new StringBuilder();
        for (Sign sign : run.signs()) {
            double along = along(sign, run.turned());
            for (int i = 0; i < sign.text().codePointCount(0, sign.text().length()); i++) {
                xs.append(xs.length() == 0 ? "" : " ").append(SvgText.number(along + i * run.size() / 2));
            }
            said.append(sign.text());
        }
        String turn = run.turned() == 0 ? "" : " transform=\"rotate(" + run.turned() + ")\"";
        svg.line(
                "<text font-size=\"%s\" y=\"%s\" x=\"%s\"%s>%s</text>",
                run.size(), across(run.signs().get(0), run.turned()), xs, turn, SvgText.escaped(said.toString()));
    }

    private static double along(Sign sign, int turned) {
        return switch (turned) {
            case 90 -> sign.y();
            case 180 -> -sign.x();
            case 270 -> -sign.y();
            default -> sign.x();
        };
    }

    private static double across(Sign sign, int turned) {
        return switch (turned) {
            case 90 -> -sign.x();
            case 180 -> -sign.y();
            case 270 -> sign.x();
            default -> sign.y();
        };
    }

    private void caption(Caption caption) {
        PageBox box = caption.box();
        svg.line("<rect class=\"table\" %s pointer-events=\"none\"/>", edges(box));
        svg.line(
                "<text class=\"caption\" x=\"%s\" y=\"%s\" font-size=\"%s\" fill=\"#c2185b\" stroke=\"#fff\" "
                        + "stroke-width=\"2\" paint-order=\"stroke\">%s</text>",
                box.x0(), box.y1() + SMALL, SMALL, SvgText.escaped(caption.text()));
    }

    private static String edges(PageBox box) {
        return String.format(
                Locale.ROOT,
                "x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"",
                SvgText.number(box.x0()),
                SvgText.number(box.y0()),
                SvgText.number(box.x1() - box.x0()),
                SvgText.number(box.y1() - box.y0()));
    }

    private void legend() {
        svg.line("<g class=\"legend\">");
        for (Role role : Role.values()) {
            double x = MARGIN + role.ordinal() % legendColumns * LEGEND_COLUMN;
            double y = page.height() + MARGIN + role.ordinal() / legendColumns * LEGEND_ROW;
            int count = counts.getOrDefault(role, 0);
            svg.line("<rect class=\"mark %s\" x=\"%s\" y=\"%s\" width=\"12\" height=\"8\"/>", role.id(), x, y);
            svg.line(
                    "<text x=\"%s\" y=\"%s\" font-size=\"%s\"%s>%s: %s</text>",
                    x + 16, y + SMALL, SMALL, count == 0 ? " fill=\"#9e9e9e\"" : "", count, role.meaning());
        }
        svg.line("</g>");
    }
}
