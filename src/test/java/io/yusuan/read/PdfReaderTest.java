package io.yusuan.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.yusuan.document.Block;
import io.yusuan.document.Block.TableGrid;
import io.yusuan.document.Cell;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Pages drawn in all the ways that tables and text are drawn in are read as a person sees them. */
class PdfReaderTest {
    private static final float[] XS = {50, 150, 220, 290};
    private static final String[] ROWS = {"科目名称|合计|基本支出", "一般公共服务支出|1,234.50|1,234.50", "教育支出|0.00|"};

    private static List<String> rows(Reading reading, int table) {
        return Reading.rows(reading.tables().get(table));
    }

    private static List<String> onlyRows(PdfPages pages) {
        Reading reading = Reading.of(pages.bytes());
        assertThat(reading.tables()).hasSize(1);
        return rows(reading, 0);
    }

    @Test
    void aStrokedGridIsATable() {
        assertThat(onlyRows(new PdfPages().table(XS, 100, 20, ROWS))).containsExactly(ROWS);
    }

    @Test
    void placesAreBoxesOnThePageAsDisplayed() {
        TableGrid grid = Reading.of(new PdfPages().table(XS, 100, 20, ROWS).bytes())
                .tables()
                .get(0);

        assertThat(grid.place().printed()).isEqualTo("page 1 [50.0 100.0 290.0 160.0]");
        assertThat(grid.at(2, 2).map(c -> c.place().printed())).contains("page 1 [150.0 120.0 220.0 140.0]");
    }

    @Test
    void linesMayBeThinAreasOrSlantedShapes() {
        PdfPages pages = new PdfPages();
        for (float x : XS) {
            pages.area(x, 100, x + 0.5f, 160);
        }
        for (float y = 100; y <= 160; y += 20) {
            float stored = PdfPages.HEIGHT - y;
            pages.raw("50 %.2f m 290 %.2f l 289 %.2f l 51 %.2f l f", stored, stored, stored - 1, stored - 1);
        }
        pages.text(53, 116, "甲").text(153, 136, "1.00").text(223, 156, "2.00");

        assertThat(onlyRows(pages)).containsExactly("甲||", "|1.00|", "||2.00");
    }

    @Test
    void aBorderMayBePaintedAsOneFrame() {
        PdfPages pages = new PdfPages();
        for (int i = 0; i < 2; i++) {
            float x = 50 + 100 * i;
            pages.raw("%.2f 700 100 30 re %.2f 701 98 28 re f*", x, x + 1);
        }
        float baseline = PdfPages.HEIGHT - 710;
        pages.text(55, baseline, "甲").text(155, baseline, "乙");

        assertThat(onlyRows(pages)).containsExactly("甲|乙");
    }

    @Test
    void missingSegmentsMakeSpans() {
        PdfPages pages = new PdfPages();
        pages.line(50, 100, 290, 100).line(150, 120, 290, 120).line(50, 140, 290, 140);
        pages.line(50, 100, 50, 140)
                .line(150, 100, 150, 140)
                .line(220, 120, 220, 140)
                .line(290, 100, 290, 140);
        pages.text(60, 125, "项目").text(190, 116, "预算数").text(160, 136, "基本").text(230, 136, "项目");

        assertThat(onlyRows(pages)).containsExactly("项目{2×1}|预算数{1×2}", "基本|项目");
    }

    @Test
    void linesMayStopShortAndSidesMayBeOpen() {
        PdfPages pages = new PdfPages();
        for (float y : new float[] {100, 120, 140}) {
            pages.line(50, y, 148, y).line(150, y, 290, y);
        }
        pages.line(150, 101, 150, 119).line(150, 121.5f, 150, 139).line(220, 100, 220, 140);
        pages.text(60, 116, "合计").text(160, 136, "5.00").text(230, 136, "6.00");

        assertThat(onlyRows(pages)).containsExactly("合计||", "|5.00|6.00");
    }

    @Test
    void linesThatStandOutByThePaddingOfACellOpenNoColumn() {
        PdfPages pages = new PdfPages().table(XS, 100, 20, ROWS);
        pages.line(44.6f, 100, 295.4f, 100).line(44.6f, 160, 295.4f, 160);

        assertThat(onlyRows(pages)).containsExactly(ROWS);
    }

    @Test
    void doubleLinesAreOne() {
        PdfPages pages = new PdfPages().table(XS, 100, 20, ROWS);
        pages.line(50, 98, 290, 98).line(48, 98, 48, 160);

        assertThat(onlyRows(pages)).containsExactly(ROWS);
    }

    @Test
    void tablesSideBySideAndInAFrameStayApart() {
        PdfPages pages = new PdfPages().grid(new float[] {20, 560}, new float[] {60, 400});
        pages.text(30, 80, "框内说明");
        pages.table(new float[] {50, 100, 150}, 100, 20, "甲|1.00", "乙|2.00");
        pages.table(new float[] {200, 250, 300}, 100, 20, "丙|3.00", "丁|4.00");
        Reading reading = Reading.of(pages.bytes());

        assertThat(reading.paragraphs()).containsExactly("框内说明");
        assertThat(reading.tables()).hasSize(2);
        assertThat(rows(reading, 0)).containsExactly("甲|1.00", "乙|2.00");
        assertThat(rows(reading, 1)).containsExactly("丙|3.00", "丁|4.00");
    }

    @Test
    void digitsSetOneByOneAndTypePrintedTwiceAreOneText() {
        PdfPages pages = new PdfPages().table(XS, 100, 20, "合计||", "||");
        pages.glyphs(153, 116, "174,900.64").text(223, 116, "100.00").text(223.4f, 116, "100.00");

        assertThat(onlyRows(pages)).containsExactly("合计|174,900.64|100.00", "||");
    }

    @Test
    void aNumberIsBrokenBehindItsSignAndBetweenItsGroups() {
        PdfPages pages = new PdfPages().table(XS, 100, 20, "项目|增减额|备注").grid(XS, new float[] {120, 170});
        pages.text(53, 132, "甲")
                .text(153, 132, "-")
                .text(153, 144, "1,459,515,6")
                .text(153, 156, "94.70");
        pages.text(223, 132, "1,459,").text(223, 144, "515.00");

        assertThat(onlyRows(pages)).containsExactly("项目|增减额|备注", "甲|-1,459,515,694.70|1,459,515.00");
    }

    @Test
    void aMarkThatBeginsNoLineTakesACharacterAlong() {
        PdfPages pages = new PdfPages().table(XS, 100, 20, "项目|金额|备注").grid(XS, new float[] {120, 150});
        pages.text(53, 132, "设备更新以及宣传教").text(53, 144, "育、业务培训").text(153, 132, "1.00");

        assertThat(onlyRows(pages)).containsExactly("项目|金额|备注", "设备更新以及宣传教育、业务培训|1.00|");
    }

    @Test
    void aWrappedNameAndABrokenNumberAreWhole() {
        PdfPages pages = new PdfPages().grid(new float[] {50, 100, 140}, new float[] {100, 140});
        pages.text(53, 115, "机关事业单").text(53, 126, "位养老保险");
        pages.text(102, 115, "12,868.0").text(102, 126, "0");

        assertThat(onlyRows(pages)).containsExactly("机关事业单位养老保险|12,868.00");
    }

    @Test
    void twoAmountsOneBelowTheOtherStayTwo() {
        PdfPages pages = new PdfPages().grid(new float[] {50, 100, 140}, new float[] {100, 140});
        pages.text(53, 115, "甲").text(102, 115, "12.00").text(102, 126, "13.00");

        assertThat(onlyRows(pages)).containsExactly("甲|12.00⏎13.00");
    }

    @Test
    void textUnderAPictureIsNotSeen() {
        PdfPages pages = new PdfPages().text(60, 60, "旧标题").text(60, 100, "正文");
        String picture = "BI /W 1 /H 1 /CS /G /BPC 8 ID x EI Q";
        pages.raw("q 200 0 0 30 50 %.2f cm " + picture, PdfPages.HEIGHT - 70).text(70, 60, "新标题");
        pages.raw("q 200 0 0 30 50 %.2f cm " + picture, PdfPages.HEIGHT - 150).text(60, 140, "图上");
        Reading reading = Reading.of(pages.bytes());

        assertThat(reading.paragraphs()).containsExactly("新标题", "正文", "图上");
        assertThat(reading.messages()).singleElement().asString().contains("旧标题");
    }

    @Test
    void whatCannotBeSeenIsLeftOutWithAFinding() {
        PdfPages pages = new PdfPages().table(XS, 100, 20, ROWS);
        pages.raw("3 Tr").text(53, 300, "隐藏").raw("0 Tr");
        pages.raw("1 1 1 rg").text(53, 320, "白字").raw("0 0 0 rg").text(-100, 340, "页外");
        Reading reading = Reading.of(pages.bytes());

        assertThat(reading.paragraphs()).isEmpty();
        assertThat(reading.findings()).containsExactly("hidden_text_left_out @ page 1 [0.0 0.0 595.3 841.9]");
    }

    @Test
    void aFigureThatItsCellCutsOffIsReadWhole() {
        PdfPages pages = new PdfPages().table(XS, 100, 20, "合计||", "其他||");
        pages.raw("q 150 %.2f 70 60 re W n", PdfPages.HEIGHT - 160);
        pages.glyphs(146.5f, 116, "57.000000").text(190, 136, "1,234.56").raw("Q");
        Reading reading = Reading.of(pages.bytes());

        assertThat(rows(reading, 0)).containsExactly("合计|57.000000|", "其他|1,234.56|");
        assertThat(reading.findings())
                .containsExactly(
                        "text_cut_off @ page 1 [0.0 0.0 595.3 841.9]", "text_cut_off @ page 1 [0.0 0.0 595.3 841.9]");
    }

    @Test
    void aTextOfWhichOnlyASpaceShowsIsHidden() {
        PdfPages pages = new PdfPages().text(50, 300, "末行");
        pages.raw("q 150 %.2f 70 60 re W n", PdfPages.HEIGHT - 160)
                .text(130, 116, "甲乙 ")
                .raw("Q");
        Reading reading = Reading.of(pages.bytes());

        assertThat(reading.paragraphs()).containsExactly("末行");
        assertThat(reading.findings()).containsExactly("hidden_text_left_out @ page 1 [0.0 0.0 595.3 841.9]");
    }

    @Test
    void textThatAnAreaIsPaintedOverIsHidden() {
        PdfPages pages = new PdfPages().text(53, 100, "旧稿").raw("1 1 1 rg").area(50, 90, 120, 105);
        pages.raw("0.8 0.8 0.9 rg").area(50, 110, 120, 125).raw("0 0 0 rg").text(53, 120, "底色上");
        pages.text(53, 140, "旁边").raw("1 1 1 rg").area(120, 130, 200, 145).raw("0 0 0 rg");
        pages.text(53, 160, "三角").raw("1 1 1 rg 50 %.2f m 120 %.2f l 120 %.2f l f 0 g", 690f, 690f, 670f);
        Reading reading = Reading.of(pages.bytes());

        assertThat(reading.paragraphs()).containsExactly("底色上", "旁边", "三角");
        assertThat(reading.messages()).containsExactly("文件中不显示的文字未采用：旧稿");
    }

    @Test
    void anAreaThatLetsTextShowThroughHidesNothing() {
        PdfPages pages = new PdfPages().text(53, 100, "透过").transparent(0.5f);
        pages.raw("1 1 1 rg").area(50, 90, 120, 105);

        assertThat(Reading.of(pages.bytes()).paragraphs()).containsExactly("透过");
    }

    @Test
    void aLineThatItsCellCutsOffBelowIsNamedThoughTheNextPageSaysTheSame() {
        PdfPages pages = new PdfPages();
        for (int page = 0; page < 2; page++) {
            pages.table(XS, 100, 20, "合计||", "其他||").text(50, 300, "分值");
            pages.raw("q 150 %.2f 70 20 re W n", PdfPages.HEIGHT - 120);
            pages.text(153, 112, "甲").text(153, page == 0 ? 123 : 118, "乙").raw("Q");
            if (page == 0) {
                pages.page();
            }
        }

        assertThat(Reading.of(pages.bytes()).messages()).containsExactly("文件中不显示的文字未采用：乙");
    }

    @Test
    void theScaleOfAChartIsNoTable() {
        PdfPages pages = new PdfPages().text(50, 60, "支出明细");
        for (float y = 100; y <= 160; y += 12) {
            pages.line(50, y, 290, y);
        }
        pages.line(50, 100, 50, 160).text(100, 151, "1419.73").text(200, 151, "458.2");
        Reading reading = Reading.of(pages.bytes());

        assertThat(reading.tables()).isEmpty();
        assertThat(reading.paragraphs()).containsExactly("支出明细", "1419.73", "458.2");
    }

    @Test
    void whiteTypeOnADarkGroundIsRead() {
        PdfPages pages = new PdfPages();
        pages.raw("0 0 1 rg").area(50, 100, 290, 120).raw("0 0 0 rg");
        pages.raw("1 1 1 rg").text(53, 116, "白字").raw("0 0 0 rg");

        assertThat(Reading.of(pages.bytes()).paragraphs()).containsExactly("白字");
    }

    @Test
    void aTurnedPageIsReadAsItIsDisplayed() {
        // On a page that is displayed turned by 90 degrees, text runs up the page as stored.
        PdfPages pages = new PdfPages().rotated(90);
        pages.raw("BT /F1 9 Tf 0 1 -1 0 100 200 Tm <%s> Tj ET", PdfPages.hex("收入总计"));
        pages.raw("BT /F1 9 Tf 0 1 -1 0 120 200 Tm <%s> Tj ET", PdfPages.hex("支出总计"));
        Reading reading = Reading.of(pages.bytes());

        assertThat(reading.paragraphs()).containsExactly("收入总计", "支出总计");
        assertThat(reading.blocks().get(0).place().printed()).isEqualTo("page 1 [200.0 92.3 236.0 101.3]");
    }

    @Test
    void aPageDrawnSidewaysIsTurnedForReading() {
        PdfPages pages = new PdfPages();
        pages.raw("BT /F1 9 Tf 0 1 -1 0 100 200 Tm <%s> Tj ET", PdfPages.hex("收入总计"));
        pages.raw("BT /F1 9 Tf 0 1 -1 0 120 200 Tm <%s> Tj ET", PdfPages.hex("支出总计"));
        Reading reading = Reading.of(pages.bytes());

        assertThat(reading.paragraphs()).containsExactly("收入总计", "支出总计");
        assertThat(reading.blocks().get(0).place().printed()).isEqualTo("page 1 [92.3 605.9 101.3 641.9]");
    }

    @Test
    void headingsBesideEachOtherAreReadOneByOne() {
        PdfPages pages = new PdfPages().text(50, 80, "编制单位：某局").text(400, 80, "单位：万元");

        assertThat(Reading.of(pages.bytes()).paragraphs()).containsExactly("编制单位：某局", "单位：万元");
    }

    @Test
    void fullLinesGoOnAndPageNumbersAreNoText() {
        String full = "预".repeat(54);
        PdfPages pages = new PdfPages();
        pages.text(68, 700, "二".repeat(52))
                .text(50, 716, full)
                .text(50, 732, full)
                .text(290, 810, "- 1 -");
        pages.page().text(50, 60, "末行。").text(68, 76, "另起一段").text(290, 810, "- 2 -");

        assertThat(Reading.of(pages.bytes()).paragraphs())
                .containsExactly("二".repeat(52) + full + full + "末行。", "另起一段");
    }

    @Test
    void aNumberedLineBeginsAParagraphButNotWithinAnEnumeration() {
        String full = "九、" + "预".repeat(51) + "。";
        PdfPages pages = new PdfPages();
        pages.text(50, 60, full)
                .text(50, 76, "十、" + "算".repeat(51) + "、")
                .text(50, 92, "二、三和四")
                .text(290, 810, "- 1 -");

        assertThat(Reading.of(pages.bytes()).paragraphs()).containsExactly(full, "十、" + "算".repeat(51) + "、二、三和四");
    }

    @Test
    void aDocumentWithoutTextIsAScan() {
        Reading reading = Reading.of(new PdfPages().area(0, 0, 500, 800).bytes());

        assertThat(reading.reason()).isEqualTo("scan_without_text");
        assertThat(reading.mediaType()).isEqualTo("application/pdf");
    }

    @Test
    void aUserPasswordKeepsTheReaderOutAnOwnerPasswordDoesNot() {
        assertThat(Reading.of(new PdfPages().text(50, 80, "文").encrypted("owner", "user"))
                        .reason())
                .isEqualTo("encrypted");
        assertThat(Reading.of(new PdfPages().text(50, 80, "文").encrypted("owner", ""))
                        .paragraphs())
                .containsExactly("文");
    }

    @Test
    void everyGlyphIsInExactlyOneBlock() {
        PdfPages pages =
                new PdfPages().table(XS, 100, 20, ROWS).text(50, 90, "表1").text(50, 400, "注：");
        Reading reading = Reading.of(pages.bytes());

        long characters = 0;
        for (Block block : reading.blocks()) {
            characters += block instanceof Block.Paragraph p
                    ? p.text().length()
                    : ((TableGrid) block)
                            .cells().stream().mapToLong(PdfReaderTest::length).sum();
        }
        assertThat(characters).isEqualTo(String.join("", ROWS).replace("|", "").length() + "表1注：".length());
    }

    private static long length(Cell cell) {
        return cell.text().length();
    }
}
