package io.yusuan.sample;

import io.yusuan.sample.SampleDisclosure.Block;
import io.yusuan.sample.SampleDisclosure.Text;
import io.yusuan.sample.SampleTable.SampleCell;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes a web page: paragraphs and tables with {@code rowspan} and {@code colspan}. */
final class HtmlRendering {
    private final StringBuilder out = new StringBuilder();

    private HtmlRendering() {}

    static byte[] render(SampleDisclosure disclosure) {
        HtmlRendering rendering = new HtmlRendering();
        rendering.page(disclosure);
        return rendering.out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void page(SampleDisclosure disclosure) {
        out.append("<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n<title>");
        out.append(escaped(title(disclosure))).append("</title>\n</head>\n<body>\n");
        disclosure.blocks().forEach(this::block);
        out.append("</body>\n</html>\n");
    }

    private static String title(SampleDisclosure disclosure) {
        return disclosure.blocks().stream()
                .filter(Text.class::isInstance)
                .map(b -> ((Text) b).text())
                .findFirst()
                .orElse("");
    }

    private void block(Block block) {
        if (block instanceof Text text) {
            if (!text.text().isBlank()) {
                String element = text.bookmark().isEmpty() ? "p" : "h3";
                out.append('<').append(element).append('>').append(escaped(text.text()));
                out.append("</").append(element).append(">\n");
            }
        } else if (block instanceof SampleTable table) {
            framed(table);
        }
    }

    private void framed(SampleTable table) {
        if (table.frame().isEmpty()) {
            table(table);
            return;
        }
        out.append("<table>\n");
        table.frame().forEach(row -> out.append("<tr><td>").append(escaped(row)).append("</td></tr>\n"));
        out.append("<tr><td>\n");
        table(table);
        out.append("</td></tr>\n</table>\n");
    }

    private void table(SampleTable table) {
        out.append("<table border=\"1\">\n");
        for (int r = 1; r <= table.rows(); r++) {
            int row = r;
            out.append("<tr>");
            table.cells().stream().filter(c -> c.row() == row).forEach(c -> cell(c, row <= table.headerRows()));
            out.append("</tr>\n");
        }
        out.append("</table>\n");
    }

    private void cell(SampleCell cell, boolean header) {
        String element = header ? "th" : "td";
        out.append('<').append(element);
        if (cell.rowSpan() > 1) {
            out.append(" rowspan=\"").append(cell.rowSpan()).append('"');
        }
        if (cell.columnSpan() > 1) {
            out.append(" colspan=\"").append(cell.columnSpan()).append('"');
        }
        out.append('>');
        List<String> paragraphs = cell.paragraphs();
        if (paragraphs.size() == 1) {
            out.append(escaped(paragraphs.get(0)));
        } else {
            paragraphs.forEach(p -> out.append("<p>").append(escaped(p)).append("</p>"));
        }
        out.append("</").append(element).append('>');
    }

    /** Text with its runs of spaces kept, as Word writes a web page. */
    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("  ", "&nbsp;&nbsp;")
                .replace("\u00a0", "&nbsp;");
    }
}
