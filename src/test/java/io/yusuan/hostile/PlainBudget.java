package io.yusuan.hostile;

import io.yusuan.sample.SampleDisclosure;
import io.yusuan.sample.SampleDisclosure.Part;
import io.yusuan.sample.SampleDisclosure.Text;
import io.yusuan.sample.SampleFormat;
import io.yusuan.sample.SampleTable;
import java.util.List;

/** The least that figures are read from: what a hostile file holds beside what is hostile in it. */
final class PlainBudget {
    static final String TITLE = "一般公共预算“三公”经费支出表";
    static final String LABEL = "公务接待费";
    private static final String HEAD = "虚构市园林绿化中心2025年部门预算";

    private PlainBudget() {}

    static byte[] in(SampleFormat format) {
        return format.render(disclosure(LABEL, "5.00", "6.00"));
    }

    /** @param label name of the only line below the total */
    static SampleDisclosure disclosure(String label, String before, String now) {
        SampleTable table = SampleTable.of(
                List.of(
                        List.of("项目", "2024年预算数", "2025年预算数"),
                        List.of("合计", "5.00", "6.00"),
                        List.of(label, before, now)),
                1,
                List.of());
        return new SampleDisclosure(
                List.of(new Part("表", List.of(Text.of(HEAD), Text.of(TITLE), Text.of("单位：万元"), table))));
    }

    static String html(String label, String before, String now) {
        return html("", label, before, now);
    }

    /** @param head what stands before the body */
    static String html(String head, String label, String before, String now) {
        return "<html>" + head + "<body><p>" + HEAD + "</p><p>" + TITLE + "</p><p>单位：万元</p><table>"
                + row("项目", "2024年预算数", "2025年预算数") + row("合计", "5.00", "6.00") + row(label, before, now)
                + "</table></body></html>";
    }

    static String html() {
        return html(LABEL, "5.00", "6.00");
    }

    /** Paragraphs and table of a Word document. */
    static String word(String tables) {
        return word(tables, "");
    }

    /** @param cell properties of the last cell */
    static String word(String tables, String cell) {
        return paragraph(HEAD) + paragraph(TITLE) + paragraph("单位：万元") + tables + "<w:tbl>"
                + wordRow("", "项目", "2024年预算数", "2025年预算数") + wordRow("", "合计", "5.00", "6.00")
                + wordRow(cell, LABEL, "5.00", "6.00") + "</w:tbl>" + paragraph("");
    }

    static String paragraph(String text) {
        return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    private static String wordRow(String last, String... cells) {
        StringBuilder row = new StringBuilder("<w:tr>");
        for (int i = 0; i < cells.length; i++) {
            row.append("<w:tc>")
                    .append(i + 1 == cells.length ? last : "")
                    .append(paragraph(cells[i]))
                    .append("</w:tc>");
        }
        return row + "</w:tr>";
    }

    private static String row(String... cells) {
        return "<tr><td>" + String.join("</td><td>", cells) + "</td></tr>";
    }
}
