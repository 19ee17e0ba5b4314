package io.yusuan.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A table that runs over pages is one table; what does not clearly go on stays apart. */
class PdfContinuationTest {
    private static final float[] XS = {50, 150, 220, 290};
    private static final String HEAD = "科目名称|合计|基本支出";
    private static final float LOW = 720;

    private static List<String> rows(Reading reading, int table) {
        return Reading.rows(reading.tables().get(table));
    }

    private static Reading twoPages(String titleAgain, String... next) {
        PdfPages pages = new PdfPages().text(200, 60, "表3 支出总表").text(400, 80, "单位：万元");
        pages.table(XS, LOW, 20, HEAD, "甲|1.00|1.00", "乙|2.00|2.00").page();
        if (!titleAgain.isEmpty()) {
            pages.text(200, 60, titleAgain).text(400, 80, "单位：万元");
        }
        return Reading.of(pages.table(XS, 100, 20, next).bytes());
    }

    @Test
    void withTitleAndHeaderAgain() {
        Reading reading = twoPages("表3 支出总表（续）", HEAD, "丙|3.00|3.00");

        assertThat(reading.tables()).hasSize(1);
        assertThat(rows(reading, 0)).containsExactly(HEAD, "甲|1.00|1.00", "乙|2.00|2.00", "丙|3.00|3.00");
        assertThat(reading.paragraphs()).containsExactly("表3 支出总表", "单位：万元");
    }

    @Test
    void withHeaderAgainOnly() {
        assertThat(rows(twoPages("", HEAD, "丙|3.00|3.00"), 0))
                .containsExactly(HEAD, "甲|1.00|1.00", "乙|2.00|2.00", "丙|3.00|3.00");
    }

    @Test
    void withNothingAgain() {
        Reading reading = twoPages("", "丙|3.00|3.00", "丁|4.00|4.00");

        assertThat(reading.tables()).hasSize(1);
        assertThat(rows(reading, 0)).containsExactly(HEAD, "甲|1.00|1.00", "乙|2.00|2.00", "丙|3.00|3.00", "丁|4.00|4.00");
    }

    @Test
    void underAnotherTitleItIsAnotherTable() {
        Reading reading = twoPages("表4 项目支出表", HEAD, "丙|3.00|3.00");

        assertThat(reading.tables()).hasSize(2);
        assertThat(reading.paragraphs()).contains("表4 项目支出表");
    }

    @Test
    void otherColumnsAreAnotherTable() {
        PdfPages pages = new PdfPages().table(XS, LOW, 20, HEAD, "甲|1.00|1.00").page();
        pages.table(new float[] {50, 120, 200, 290}, 100, 20, "乙|2.00|2.00");

        assertThat(Reading.of(pages.bytes()).tables()).hasSize(2);
    }

    @Test
    void aTableThatHadRoomDoesNotGoOn() {
        PdfPages pages = new PdfPages()
                .table(XS, 100, 20, "项目名称|甲项目|")
                .text(50, 780, "末行")
                .page();
        Reading reading = Reading.of(
                pages.table(XS, 100, 20, "项目名称|乙项目|").text(50, 780, "末行").bytes());

        assertThat(reading.tables()).hasSize(2);
    }

    @Test
    void rowsThatAMergedCellHoldsTogetherGoOnTogether() {
        float[] group = {60, 300, 540};
        PdfPages pages = new PdfPages().table(XS, 100, 20, "项目|指标|目标值").grid(XS, new float[] {120, 400});
        pages.text(53, 260, "甲项目").text(153, 260, "场次").text(223, 260, "1").page();
        for (float x : XS) {
            pages.line(x, group[0], x, group[2]);
        }
        pages.line(50, group[0], 290, group[0])
                .line(150, group[1], 290, group[1])
                .line(50, group[2], 290, group[2]);
        pages.text(53, 300, "乙项目").text(153, 200, "人数").text(223, 200, "2");
        pages.text(153, 400, "天数").text(223, 400, "3");
        Reading reading = Reading.of(pages.bytes());

        assertThat(reading.tables()).hasSize(1);
        assertThat(rows(reading, 0)).containsExactly("项目|指标|目标值", "甲项目|场次|1", "乙项目{2×1}|人数|2", "天数|3");
    }

    @Test
    void aPageThatBeginsWithFiguresOrNothingInTheFirstColumnGoesOnThoughThereWasRoom() {
        PdfPages pages = new PdfPages().table(XS, 100, 20, HEAD, "甲|1.00|1.00").text(50, 780, "末行");
        pages.page().table(XS, 100, 20, "乙|2.00|2.00").page().table(XS, 100, 20, "|3.00|");
        Reading reading = Reading.of(pages.page().text(50, 780, "末行").bytes());

        assertThat(rows(reading, 0)).containsExactly(HEAD, "甲|1.00|1.00");
        assertThat(rows(reading, 1)).containsExactly("乙|2.00|2.00", "|3.00|");

        PdfPages without = new PdfPages().text(50, 780, "末行").page().table(XS, 100, 20, HEAD, "甲|1.00|1.00");
        without.page().table(XS, 100, 20, "乙|2.00|2.00").page().table(XS, 100, 20, "|丙|");
        Reading joined = Reading.of(without.bytes());
        assertThat(rows(joined, 0)).containsExactly(HEAD, "甲|1.00|1.00", "乙|2.00|2.00", "|丙|");
    }

    @Test
    void aPageThatCountsOnGoesOnThoughThereWasRoom() {
        assertThat(counted("3").tables()).hasSize(1);
        assertThat(rows(counted("3"), 0)).containsExactly("序号|名称|变动", "1|甲|无", "2|乙|无", "3|丙|无");
        assertThat(counted("1").tables()).hasSize(2);
        assertThat(counted("7").tables()).hasSize(2);
    }

    private static Reading counted(String next) {
        PdfPages pages = new PdfPages().text(50, 780, "末行").page();
        pages.table(XS, 100, 20, "序号|名称|变动", "1|甲|无", "2|乙|无").text(50, 700, "- 2 -");
        return Reading.of(pages.page()
                .table(XS, 100, 20, next + "|丙|无")
                .text(50, 700, "- 3 -")
                .bytes());
    }

    @Test
    void aCellMergedOverAWholePageIsACellOfItsTable() {
        float[] right = {150, 220, 290};
        float middle = 400;
        PdfPages pages = new PdfPages().table(XS, LOW, 20, "项目|指标|目标值");
        pages.line(50, LOW + 20, 50, LOW + 60).grid(right, new float[] {LOW + 20, LOW + 60});
        pages.text(153, LOW + 36, "甲").text(223, LOW + 36, "1").page();
        pages.line(50, 100, 50, 780).grid(right, new float[] {100, middle, 780});
        pages.text(53, middle, "乙项目").text(153, 120, "乙").text(223, 120, "2");
        pages.text(153, 500, "丙").text(223, 500, "3").page();
        pages.line(50, 100, 50, 140).grid(right, new float[] {100, 120, 140}).line(50, 140, 290, 140);
        pages.text(153, 116, "丁").text(223, 116, "4").text(153, 136, "戊").text(223, 136, "5");
        Reading reading = Reading.of(pages.bytes());

        assertThat(reading.tables()).hasSize(1);
        assertThat(rows(reading, 0)).containsExactly("项目|指标|目标值", "乙项目{5×1}|甲|1", "乙|2", "丙|3", "丁|4", "戊|5");
    }

    @Test
    void aLineOfAMergedCellThatTheBreakCutsBelongsToTheCell() {
        float[] right = {150, 220, 290};
        PdfPages pages = new PdfPages().table(XS, 660, 20, "项目|指标|目标值");
        pages.line(50, 680, 50, 740).line(50, 680, 150, 680).grid(right, new float[] {680, 700, 740});
        pages.text(53, 736, "完成各项政府财务报告编制说")
                .text(153, 696, "甲")
                .text(223, 696, "1")
                .page();
        pages.line(50, 100, 50, 140).grid(right, new float[] {100, 120, 140}).line(50, 140, 290, 140);
        pages.text(53, 102, "明材料工作").text(153, 116, "乙").text(223, 116, "2").text(153, 136, "丙");
        Reading reading = Reading.of(pages.bytes());

        assertThat(reading.paragraphs()).isEmpty();
        assertThat(rows(reading, 0)).hasSize(5).element(1).asString().contains("编制说明材料工作");
    }

    @Test
    void columnsOfTheSameNumberMayStandALittleAsideOnTheNextPage() {
        PdfPages pages = new PdfPages().table(XS, LOW, 20, HEAD, "甲|1.00|1.00").page();
        Reading reading = Reading.of(pages.table(new float[] {50, 155, 225, 290}, 100, 20, "乙|2.00|2.00")
                .bytes());

        assertThat(rows(reading, 0)).containsExactly(HEAD, "甲|1.00|1.00", "乙|2.00|2.00");
    }

    @Test
    void aPartMayBeShiftedAndHaveFewerBorders() {
        PdfPages pages = new PdfPages().table(XS, LOW, 20, HEAD, "甲|1.00|1.00").page();
        pages.grid(new float[] {60, 160, 300}, new float[] {100, 120});
        pages.text(63, 116, "说明").text(163, 116, "两列合一");
        Reading reading = Reading.of(pages.bytes());

        assertThat(rows(reading, 0)).containsExactly(HEAD, "甲|1.00|1.00", "说明|两列合一{1×2}");
    }

    @Test
    void aRowThatThePageBreakCutsIsOneRow() {
        PdfPages pages =
                new PdfPages().table(XS, LOW, 20, HEAD, "机关事业单位基本养老|1.00|1.00").page();
        Reading reading =
                Reading.of(pages.table(XS, 100, 20, "保险缴费支出||", "乙|2.00|2.00").bytes());

        assertThat(rows(reading, 0)).containsExactly(HEAD, "机关事业单位基本养老保险缴费支出|1.00|1.00", "乙|2.00|2.00");
    }

    @Test
    void aFigureThatThePageBreakCutsIsOneFigure() {
        PdfPages pages = new PdfPages()
                .table(XS, LOW, 20, HEAD, "乙|7|7", "甲|1,423,900,80|8.00")
                .page();
        Reading reading =
                Reading.of(pages.table(XS, 100, 20, "|0.00|", "丙|2.00|2.00").bytes());

        assertThat(rows(reading, 0)).containsExactly(HEAD, "乙|7|7", "甲|1,423,900,800.00|8.00", "丙|2.00|2.00");
    }

    @Test
    void wholeNumbersUnderFullOnesAreNumbersOfTheirOwn() {
        PdfPages pages =
                new PdfPages().table(XS, LOW, 20, HEAD, "甲|123456789012|3").page();
        Reading reading = Reading.of(pages.table(XS, 100, 20, "|5678|", "丙|2|2").bytes());

        assertThat(rows(reading, 0)).containsExactly(HEAD, "甲|123456789012|3", "|5678|", "丙|2|2");
    }

    @Test
    void aCellMergedOverTheBreakIsOneCell() {
        PdfPages pages = new PdfPages().grid(XS, new float[] {LOW, LOW + 20});
        pages.text(53, LOW + 16, "一级指标").text(153, LOW + 16, "二级").text(223, LOW + 16, "指标值");
        for (int page = 0; page < 2; page++) {
            float top = page == 0 ? LOW + 20 : 100;
            for (float x : XS) {
                pages.line(x, top, x, top + 40);
            }
            pages.line(50, top, 290, top).line(150, top + 20, 290, top + 20).line(50, top + 40, 290, top + 40);
            pages.text(153, top + 16, "甲" + page).text(153, top + 36, "乙" + page);
            if (page == 0) {
                pages.text(53, top + 16, "产出指标").page();
            }
        }
        Reading reading = Reading.of(pages.bytes());

        assertThat(rows(reading, 0)).containsExactly("一级指标|二级|指标值", "产出指标{4×1}|甲0|", "乙0|", "甲1|", "乙1|");
    }

    @Test
    void aCellThatNoLineClosesAtTheBreakShowsAPartOfItsTextOnEachPage() {
        PdfPages pages = new PdfPages().table(XS, LOW, 20, "项目名称|指标|值");
        for (int page = 0; page < 2; page++) {
            float top = page == 0 ? LOW + 20 : 100;
            for (float x : XS) {
                pages.line(x, top, x, top + 40);
            }
            pages.line(150, top + 20, 290, top + 20).line(page == 0 ? 150 : 50, top + 40, 290, top + 40);
            pages.text(53, top + 36, page == 0 ? "企业财务会计决算" : "业务经费");
            pages.text(153, top + 16, "甲" + page).text(153, top + 36, "乙" + page);
            if (page == 0) {
                pages.page();
            }
        }

        assertThat(rows(Reading.of(pages.bytes()), 0))
                .containsExactly("项目名称|指标|值", "企业财务会计决算业务经费{4×1}|甲0|", "乙0|", "甲1|", "乙1|");
    }

    @Test
    void whatThePageBeforeOrAfterShowsIsNotReportedAsHidden() {
        PdfPages pages = new PdfPages().text(50, 80, "开头");
        pages.raw("q 0 0 400 %.2f re W n", PdfPages.HEIGHT - 200)
                .text(50, 100, "前页的文字")
                .raw("Q")
                .page();
        pages.text(50, 80, "前页的文字");

        assertThat(Reading.of(pages.bytes()).findings()).isEmpty();
    }

    @Test
    void theRowsOfAFormMayHaveOtherBordersOnTheNextPage() {
        PdfPages pages =
                new PdfPages().table(XS, LOW + 20, 20, "项目名称|甲项目|", "绩效目标|完成|").page();
        pages.table(new float[] {50, 100, 150, 290}, 100, 20, "一级|二级|指标值", "产出|数量|12个");
        Reading reading = Reading.of(pages.bytes());

        assertThat(reading.tables()).hasSize(1);
        assertThat(rows(reading, 0))
                .containsExactly("项目名称{1×2}|甲项目|", "绩效目标{1×2}|完成|", "一级|二级|指标值{1×2}", "产出|数量|12个{1×2}");
    }

    @Test
    void columnsUnderTheSameHeaderAreTheSameThoughTheyWereSetWider() {
        PdfPages pages = new PdfPages().table(XS, LOW, 20, HEAD, "甲|1.00|1.00").page();
        pages.table(new float[] {50, 160, 232, 290}, 100, 20, HEAD, "乙|2.00|2.00");

        assertThat(rows(Reading.of(pages.bytes()), 0)).containsExactly(HEAD, "甲|1.00|1.00", "乙|2.00|2.00");
    }
}
