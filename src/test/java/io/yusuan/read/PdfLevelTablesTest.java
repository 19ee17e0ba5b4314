package io.yusuan.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.yusuan.document.Block.TableGrid;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tables whose rows level lines part while no upright line does: rows by the lines, columns by what stands in them. */
class PdfLevelTablesTest {
    private static final float LEFT = 50;
    private static final float RIGHT = 500;
    private static final float ROW = 18;
    private static final float ASCENT = 13;

    /** Lines across the page from a height on, one a row and one more. */
    private static void lines(PdfPages pages, float top, int rows) {
        for (int i = 0; i <= rows; i++) {
            pages.line(LEFT, top + ROW * i, RIGHT, top + ROW * i);
        }
    }

    /** Codes and names begin at the left of their columns, figures end at the right of theirs; "" is nothing. */
    private static void row(PdfPages pages, float top, String code, String name, String... figures) {
        float y = top + ASCENT;
        text(pages, 54, y, code);
        text(pages, 110, y, name);
        for (int i = 0; i < figures.length; i++) {
            text(pages, 345 + 75 * i - PdfPages.SIZE / 2 * figures[i].length(), y, figures[i]);
        }
    }

    private static void text(PdfPages pages, float x, float y, String text) {
        if (!text.isEmpty()) {
            pages.text(x, y, text);
        }
    }

    private static void body(PdfPages pages, float top) {
        row(pages, top, "201", "一般公共服务支出", "1,234.50", "1,234.50");
        row(pages, top + ROW, "20103", "政府办公厅（室）及相关机构事务", "1,224.50", "1,224.50");
        row(pages, top + 2 * ROW, "205", "教育支出");
        row(pages, top + 3 * ROW, "", "合计", "1,234.50", "1,234.50");
    }

    private static final List<String> BODY = List.of(
            "201|一般公共服务支出|1,234.50|1,234.50|",
            "20103|政府办公厅（室）及相关机构事务|1,224.50|1,224.50|",
            "205|教育支出|||",
            "|合计|1,234.50|1,234.50|");

    private static void head(PdfPages pages, float top) {
        pages.text(56, top + ASCENT, "科目编码").text(180, top + ASCENT, "科目名称");
        pages.text(310, top + ASCENT, "合计").text(370, top + ASCENT, "基本支出").text(440, top + ASCENT, "项目支出");
    }

    @Test
    void aRowWithoutFiguresIsARowAndAHeadAboveNothingAColumn() {
        PdfPages pages = new PdfPages().text(200, 80, "支出总表");
        lines(pages, 100, 5);
        head(pages, 100);
        body(pages, 100 + ROW);

        Reading reading = Reading.of(pages.bytes());

        assertThat(Reading.rows(reading.tables().get(0)))
                .startsWith("科目编码|科目名称|合计|基本支出|项目支出")
                .endsWith(BODY.toArray(String[]::new))
                .hasSize(5);
        assertThat(reading.paragraphs()).containsExactly("支出总表");
        assertThat(reading.findings()).singleElement().asString().startsWith("table_without_lines @ page 1");
    }

    @Test
    void aHeadSpansWhatHasHeadsBelowItAndReachesDownWhereNoLineEndsIt() {
        PdfPages pages = new PdfPages().line(LEFT, 100, RIGHT, 100).line(290, 118, RIGHT, 118);
        lines(pages, 136, 4);
        pages.text(56, 122, "科目编码").text(180, 122, "科目名称").text(375, 113, "本年支出");
        pages.text(310, 131, "合计").text(370, 131, "基本支出").text(440, 131, "项目支出");
        body(pages, 136);

        TableGrid table = Reading.of(pages.bytes()).tables().get(0);

        assertThat(Reading.rows(table))
                .startsWith("科目编码{2×1}|科目名称{2×1}|本年支出{1×3}", "合计|基本支出|项目支出")
                .endsWith(BODY.toArray(String[]::new));
    }

    /** The next page shows fewer columns, as nothing is printed in some; it goes on in those of the first. */
    @Test
    void aPageWithoutAHeadGoesOnInTheColumnsOfThePageBefore() {
        PdfPages pages = new PdfPages();
        float top = 560;
        lines(pages, top, 5);
        head(pages, top);
        body(pages, top + ROW);
        pages.page();
        lines(pages, 60, 3);
        row(pages, 60, "", "结转下年", "7.00", "");
        row(pages, 60 + ROW, "", "其他", "", "3.00");
        row(pages, 60 + 2 * ROW, "", "总计", "1,241.50", "");

        Reading reading = Reading.of(pages.bytes());

        assertThat(reading.tables()).hasSize(1);
        assertThat(Reading.rows(reading.tables().get(0)))
                .hasSize(8)
                .endsWith("|结转下年|7.00||", "|其他||3.00|", "|总计|1,241.50||");
    }

    @Test
    void theTitleBetweenTwoTablesPartsThem() {
        PdfPages pages = new PdfPages();
        lines(pages, 100, 5);
        head(pages, 100);
        body(pages, 100 + ROW);
        pages.text(245, 230, "收入总表").text(440, 245, "单位：万元");
        lines(pages, 250, 5);
        head(pages, 250);
        body(pages, 250 + ROW);

        Reading reading = Reading.of(pages.bytes());

        assertThat(reading.tables()).hasSize(2);
        assertThat(Reading.rows(reading.tables().get(1))).hasSize(5).startsWith("科目编码|科目名称|合计|基本支出|项目支出");
        assertThat(reading.paragraphs()).containsExactly("收入总表", "单位：万元");
    }

    @Test
    void sentencesBetweenLinesAreNoTable() {
        PdfPages pages = new PdfPages();
        for (int i = 0; i < 4; i++) {
            pages.line(LEFT, 100 + 30 * i, RIGHT, 100 + 30 * i);
            pages.text(LEFT + 4, 120 + 30 * i, "本部门本年支出比上年增加，主要是人员经费和项目经费都有所增加，详见附表。");
        }

        assertThat(Reading.of(pages.bytes()).tables()).isEmpty();
    }

    @Test
    void aChartWhoseLinesGoThroughItsFiguresIsNoTable() {
        PdfPages pages = new PdfPages();
        for (int i = 0; i < 5; i++) {
            pages.line(LEFT, 100 + 30 * i, RIGHT, 100 + 30 * i);
            pages.text(LEFT + 20, 104 + 30 * i, i + "00.00");
            if (i % 2 == 1) {
                pages.text(300, 104 + 30 * i, "占比");
            }
        }

        assertThat(Reading.of(pages.bytes()).tables()).isEmpty();
    }

    /** Each head is compared with each: beyond what any header holds, what stands there is none. */
    @Test
    void aHeaderOfFarTooManyHeadsIsNone() {
        PdfPages pages = new PdfPages().line(LEFT, 50, RIGHT, 50);
        for (int line = 0; line < 70; line++) {
            pages.raw("BT /F1 3 Tf %d %d Td <%s> Tj ET", (int) LEFT + 2, 780 - 6 * line, PdfPages.hex("科".repeat(140)));
        }
        lines(pages, 500, 4);
        body(pages, 500);

        assertThat(Reading.rows(Reading.of(pages.bytes()).tables().get(0)).get(0))
                .startsWith("201|一般公共服务支出");
    }
}
