package io.yusuan.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What a Word document keeps outside its main part: lists, notes, headers, footers, comments. */
class DocxPartsTest {
    private static final String XMLNS = " xmlns:w=\"" + Archive.W + "\"";
    private static final String TABLE =
            "<w:tbl><w:tr><w:tc><w:p>%s<w:r><w:t>1,234.50</w:t></w:r></w:p></w:tc></w:tr></w:tbl>";

    private static String p(String properties, String text) {
        return "<w:p><w:pPr>" + properties + "</w:pPr><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    private static String inList(int list, int level) {
        return "<w:numPr><w:ilvl w:val=\"%d\"/><w:numId w:val=\"%d\"/></w:numPr>".formatted(level, list);
    }

    private static String level(int index, String format, String text, String more) {
        return "<w:lvl w:ilvl=\"%d\"><w:start w:val=\"1\"/><w:numFmt w:val=\"%s\"/>%s<w:lvlText w:val=\"%s\"/></w:lvl>"
                .formatted(index, format, more, text);
    }

    private static Map.Entry<String, String> numbering(String content) {
        return Map.entry("numbering", "<w:numbering" + XMLNS + ">" + content + "</w:numbering>");
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/spec/list-numbers.csv", numLinesToSkip = 1)
    void numbersShowAsTheirFormatSays(String format, int value, String shown) {
        assertThat(ListNumber.show(format, value).orElse("UNKNOWN")).isEqualTo(shown == null ? "" : shown);
    }

    @Test
    void automaticNumbersArePartOfTheText() {
        String lists = "<w:abstractNum w:abstractNumId=\"1\">"
                + level(0, "chineseCounting", "%1、", "<w:suff w:val=\"nothing\"/>")
                + level(1, "decimal", "%1.%2", "<w:isLgl/>") + level(2, "bullet", "•", "")
                + "</w:abstractNum><w:abstractNum w:abstractNumId=\"2\">"
                + level(0, "decimal", "表%1：", "<w:suff w:val=\"nothing\"/>") + "</w:abstractNum>"
                + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>"
                + "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"2\"/></w:num>"
                + "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"2\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"5\"/></w:lvlOverride></w:num>";
        Reading read = Reading.of(Archive.docx(
                p(inList(1, 0), "概况")
                        + p(inList(1, 1), "职能")
                        + p(inList(1, 1), "机构")
                        + p(inList(1, 2), "点")
                        + p(inList(1, 0), "收入")
                        + p(inList(1, 1), "来源")
                        + p(inList(2, 0), "收支总表")
                        + p(inList(2, 0), "收入总表")
                        + p(inList(3, 0), "支出总表")
                        + p(inList(2, 0), "三公表")
                        + p(inList(0, 0), "正文"),
                List.of(numbering(lists))));

        assertThat(read.paragraphs())
                .containsExactly(
                        "一、概况", "1.1\t职能", "1.2\t机构", "点", "二、收入", "2.1\t来源", "表1：收支总表", "表2：收入总表", "表5：支出总表", "表6：三公表",
                        "正文");
        assertThat(read.findings()).isEmpty();
    }

    @Test
    void aStylePutsItsParagraphsIntoAList() {
        String lists = "<w:abstractNum w:abstractNumId=\"1\">"
                + level(0, "upperRoman", "%1", "<w:suff w:val=\"space\"/>")
                + level(1, "lowerLetter", "%2)", "<w:pStyle w:val=\"sub\"/>")
                + "</w:abstractNum><w:num w:numId=\"7\"><w:abstractNumId w:val=\"1\"/></w:num>";
        String styles = "<w:styles" + XMLNS + "><w:style w:type=\"paragraph\" w:styleId=\"head\"><w:pPr>"
                + "<w:numPr><w:numId w:val=\"7\"/></w:numPr></w:pPr></w:style>"
                + "<w:style w:type=\"paragraph\" w:styleId=\"sub\"><w:basedOn w:val=\"head\"/><w:pPr><w:numPr><w:numId w:val=\"7\"/>"
                + "</w:numPr></w:pPr></w:style><w:style w:type=\"paragraph\" w:styleId=\"like\"><w:basedOn w:val=\"head\"/>"
                + "</w:style></w:styles>";
        Reading read = Reading.of(Archive.docx(
                p("<w:pStyle w:val=\"head\"/>", "甲")
                        + p("<w:pStyle w:val=\"sub\"/>", "乙")
                        + p("<w:pStyle w:val=\"like\"/>", "丙")
                        + p("<w:pStyle w:val=\"like\"/>" + inList(0, 0), "丁"),
                List.of(numbering(lists), Map.entry("styles", styles))));

        assertThat(read.paragraphs()).containsExactly("I 甲", "a)\t乙", "II 丙", "丁");
    }

    @Test
    void aNumberedCellWithoutTextShowsItsNumberAndDeletedRowsCountNothing() {
        String lists = "<w:abstractNum w:abstractNumId=\"1\">" + level(0, "decimal", "%1", "")
                + "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>";
        String cell = "<w:tc><w:p><w:pPr>" + inList(1, 0) + "</w:pPr></w:p></w:tc>";
        Reading read = Reading.of(Archive.docx(
                "<w:tbl><w:tr>" + cell + "</w:tr><w:tr><w:trPr><w:del/></w:trPr>" + cell + "</w:tr><w:tr>" + cell
                        + "</w:tr></w:tbl>",
                List.of(numbering(lists))));

        assertThat(Reading.rows(read.tables().get(0))).containsExactly("1", "2");
    }

    @Test
    void anUnknownFormatIsReadAsDecimalAndSaid() {
        String lists = "<w:abstractNum w:abstractNumId=\"1\">" + level(0, "hebrew1", "%1.", "")
                + "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>";
        Reading read = Reading.of(Archive.docx(p(inList(1, 0), "甲") + p(inList(1, 0), "乙"), List.of(numbering(lists))));

        assertThat(read.paragraphs()).containsExactly("1.\t甲", "2.\t乙");
        assertThat(read.findings()).containsExactly("list_number_unknown @ document");
    }

    @Test
    void notesFollowWhatRefersToThem() {
        String notes = "<w:footnotes" + XMLNS
                + "><w:footnote w:type=\"separator\" w:id=\"-1\"><w:p><w:r><w:t>线</w:t></w:r></w:p></w:footnote>"
                + "<w:footnote w:id=\"2\">" + p("", "含结转。") + p("", "另见说明。") + "</w:footnote><w:footnote w:id=\"3\">"
                + p("", "无人引用") + "</w:footnote></w:footnotes>";
        String ends =
                "<w:endnotes" + XMLNS + "><w:endnote w:id=\"1\">" + p("", "本表单位为元。") + "</w:endnote></w:endnotes>";
        Reading read = Reading.of(Archive.docx(
                "<w:p><w:r><w:t>收入</w:t><w:endnoteReference w:id=\"1\"/></w:r></w:p>"
                        + TABLE.formatted("<w:r><w:footnoteReference w:id=\"2\"/></w:r>") + p("", "正文"),
                List.of(Map.entry("footnotes", notes), Map.entry("endnotes", ends))));

        assertThat(read.paragraphs()).containsExactly("收入", "本表单位为元。", "含结转。", "另见说明。", "正文");
        assertThat(read.blocks())
                .extracting(b -> b.place().printed())
                .containsExactly("paragraph 1", "endnote 1", "table 1 R1C1", "footnote 1", "footnote 1", "paragraph 3");
        assertThat(read.blocks()).isSortedAccordingTo((a, b) -> a.place().compareTo(b.place()));
        assertThat(Reading.rows(read.tables().get(0))).containsExactly("1,234.50");
    }

    @Test
    void headersAndFootersComeFirstAndEachLineOnce() {
        String header = "<w:hdr" + XMLNS + ">" + p("", "单位：万元") + TABLE.formatted("") + "</w:hdr>";
        String footer = "<w:ftr" + XMLNS + ">" + p("", "- 1 -") + "</w:ftr>";
        Reading read = Reading.of(Archive.docx(
                p("", "正文"),
                List.of(Map.entry("header", header), Map.entry("header", header), Map.entry("footer", footer))));

        assertThat(read.paragraphs()).containsExactly("单位：万元", "1,234.50", "- 1 -", "正文");
        assertThat(read.blocks())
                .extracting(b -> b.place().printed())
                .containsExactly("page header 1", "page header 2", "page footer 1", "paragraph 1");
    }

    @Test
    void commentsAreLeftOutAndSaid() {
        String comments =
                "<w:comments" + XMLNS + "><w:comment w:id=\"0\">" + p("", "请核对") + "</w:comment></w:comments>";
        Reading read = Reading.of(Archive.docx(p("", "正文"), List.of(Map.entry("comments", comments))));

        assertThat(read.allText()).isEqualTo("正文\n");
        assertThat(read.findings()).containsExactly("comments_left_out @ document");
    }

    @Test
    void formerPropertiesOfTrackedChangesDoNotHold() {
        Reading read =
                Reading.of(Archive.docx("<w:tbl><w:tr><w:tc><w:tcPr><w:tcPrChange><w:tcPr><w:gridSpan w:val=\"2\"/>"
                        + "</w:tcPr></w:tcPrChange></w:tcPr><w:p><w:r><w:rPr><w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr>"
                        + "<w:t>甲</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>乙</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:tc>"
                        + p("", "丙") + "</w:tc><w:tc>" + p("", "丁") + "</w:tc></w:tr></w:tbl>"));

        assertThat(Reading.rows(read.tables().get(0))).containsExactly("甲|乙", "丙|丁");
    }

    @Test
    void aStyleIsSoughtAmongThoseItIsBasedOnUpToABound() {
        String numbering =
                "<w:numbering xmlns:w='" + Archive.W + "'><w:abstractNum w:abstractNumId='1'><w:lvl w:ilvl='0'>"
                        + "<w:start w:val='1'/><w:numFmt w:val='decimal'/><w:lvlText w:val='%1.'/><w:suff w:val='nothing'/></w:lvl>"
                        + "</w:abstractNum><w:num w:numId='7'><w:abstractNumId w:val='1'/></w:num></w:numbering>";
        StringBuilder styles = new StringBuilder("<w:styles xmlns:w='" + Archive.W + "'>");
        for (int i = 0; i < 25; i++) {
            styles.append("<w:style w:type='paragraph' w:styleId='s%d'><w:basedOn w:val='s%d'/></w:style>"
                    .formatted(i, i + 1));
        }
        styles.append(
                "<w:style w:type='paragraph' w:styleId='s25'><w:pPr><w:numPr><w:numId w:val='7'/></w:numPr></w:pPr>"
                        + "</w:style><w:style w:type='paragraph' w:styleId='a'><w:basedOn w:val='b'/></w:style>"
                        + "<w:style w:type='paragraph' w:styleId='b'><w:basedOn w:val='a'/></w:style></w:styles>");
        String body = java.util.stream.Stream.of("s6", "s5", "a")
                .map(style -> "<w:p><w:pPr><w:pStyle w:val='" + style + "'/></w:pPr><w:r><w:t>" + style
                        + "</w:t></w:r></w:p>")
                .collect(java.util.stream.Collectors.joining());

        Reading read = Reading.of(
                Archive.docx(body, List.of(Map.entry("styles", styles.toString()), Map.entry("numbering", numbering))));

        assertThat(read.paragraphs()).containsExactly("1.s6", "s5", "a");
    }
}
