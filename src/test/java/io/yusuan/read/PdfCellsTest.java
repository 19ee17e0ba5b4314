package io.yusuan.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Figures that no line parts from each other, or that reach over a line, stand in the cells that a person sees. */
class PdfCellsTest {
    @Test
    void signsInPlaceOfAFigureHarmNoFigureBesideThem() {
        float[] xs = {50, 150, 220, 240};
        PdfPages pages = new PdfPages().grid(xs, new float[] {100, 120, 140});
        pages.text(53, 116, "甲").text(193, 116, "335.61").text(221, 116, "###");
        pages.text(53, 136, "乙").text(202, 136, "8.35").text(221, 136, "###");
        Reading reading = Reading.of(pages.bytes());

        assertThat(Reading.rows(reading.tables().get(0))).containsExactly("甲|335.61|###", "乙|8.35|###");
    }

    private static final float[] XS = {50, 150, 220, 290};

    private static List<String> rows(PdfPages pages) {
        Reading reading = Reading.of(pages.bytes());
        assertThat(reading.tables()).hasSize(1);
        return Reading.rows(reading.tables().get(0));
    }

    private static PdfPages column(PdfPages pages, float x, float first, String... texts) {
        for (int i = 0; i < texts.length; i++) {
            if (!texts[i].isEmpty()) {
                pages.text(x, first + 14 * i, texts[i]);
            }
        }
        return pages;
    }

    @Test
    void figuresBelowEachOtherInTwoColumnsAreRows() {
        PdfPages pages = new PdfPages().grid(XS, new float[] {100, 120, 200});
        pages.text(53, 116, "科目名称").text(153, 116, "合计").text(223, 116, "基本支出");
        column(pages, 53, 134, "工资福利支出", "", "商品和服务支出");
        column(pages, 153, 134, "1.00", "2.00", "3.00");
        column(pages, 223, 134, "1.00", "", "3.00");

        assertThat(rows(pages)).containsExactly("科目名称|合计|基本支出", "工资福利支出|1.00|1.00", "|2.00|", "商品和服务支出|3.00|3.00");
    }

    @Test
    void oneColumnOfFiguresIsRowsBesideAsManyNames() {
        PdfPages pages = new PdfPages().grid(new float[] {50, 150, 220}, new float[] {100, 120, 200});
        pages.text(53, 116, "科目名称").text(153, 116, "合计");
        column(pages, 53, 134, "甲", "乙", "丙");
        column(pages, 153, 134, "1.00", "2.00", "3.00");

        assertThat(rows(pages)).containsExactly("科目名称|合计", "甲|1.00", "乙|2.00", "丙|3.00");
    }

    @Test
    void namesOfColumnsMayStandInTheSameCell() {
        PdfPages pages = new PdfPages().grid(XS, new float[] {100, 200});
        column(pages, 53, 116, "科目名称", "甲", "乙");
        column(pages, 153, 116, "合计", "1.00", "2.00");
        column(pages, 223, 116, "基本支出", "1.00", "2.00");

        assertThat(rows(pages)).containsExactly("科目名称|合计|基本支出", "甲|1.00|1.00", "乙|2.00|2.00");
    }

    @Test
    void aWrappedNameIsNotCutIntoRowsAndABrokenNumberIsWhole() {
        PdfPages pages = new PdfPages().grid(new float[] {50, 100, 140, 180}, new float[] {100, 160});
        pages.text(53, 115, "机关事业单").text(53, 126, "位养老保险").text(53, 150, "其他");
        pages.text(102, 120, "1,868.00").text(102, 150, "3.00");
        pages.text(142, 115, "12,868.0").text(142, 126, "0").text(142, 150, "4.00");

        assertThat(rows(pages)).containsExactly("机关事业单位养老保险|1,868.00|12,868.00", "其他|3.00|4.00");
    }

    @Test
    void aNameBesideSeveralFiguresStaysOne() {
        PdfPages pages = new PdfPages().grid(XS, new float[] {100, 120, 160});
        pages.text(53, 116, "科目名称").text(153, 116, "合计").text(223, 116, "基本支出").text(53, 144, "教育支出");
        column(pages, 153, 136, "1.00", "2.00");
        column(pages, 223, 136, "1.00", "2.00");

        assertThat(rows(pages)).containsExactly("科目名称|合计|基本支出", "教育支出{2×1}|1.00|1.00", "2.00|2.00");
    }

    @Test
    void aFrameAroundRowsThatNoLinePartsIsATable() {
        PdfPages pages = new PdfPages().grid(new float[] {50, 400}, new float[] {100, 120, 200});
        pages.text(53, 116, "科目名称").text(203, 116, "合计").text(303, 116, "基本支出");
        column(pages, 53, 134, "甲", "乙", "丙");
        column(pages, 203, 134, "1,001.00", "1,002.00", "1,003.00");
        column(pages, 303, 134, "2,001.00", "2,002.00", "2,003.00");

        assertThat(rows(pages))
                .containsExactly("科目名称|合计|基本支出", "甲|1,001.00|2,001.00", "乙|1,002.00|2,002.00", "丙|1,003.00|2,003.00");
    }

    @Test
    void aFigureThatReachesOverABorderStandsInOneCell() {
        PdfPages pages = new PdfPages().table(XS, 100, 20, "合计||", "其他||", "另外||");
        pages.text(201, 116, "123,456,789,012.00")
                .text(153, 136, "1,234,567,890,123.45")
                .text(165, 156, "9,999,999,999,999.00");

        assertThat(rows(pages))
                .containsExactly("合计||123,456,789,012.00", "其他|1,234,567,890,123.45|", "另外|9,999,999,999,999.00|");
    }

    @Test
    void figuresThatTouchAtABorderAreTwo() {
        PdfPages pages = new PdfPages().table(XS, 100, 20, "合计||", "其他||");
        pages.text(171, 116, "174,900.64").text(222, 116, "1,833.84");
        pages.text(188.5f, 136, "1843750").text(220, 136, "302");

        assertThat(rows(pages)).containsExactly("合计|174,900.64|1,833.84", "其他|1843750|302");
    }

    @Test
    void whereNamesBeginIsTheirLevel() {
        PdfPages pages =
                new PdfPages().grid(new float[] {50, 200, 290}, new float[] {100, 120, 140, 160, 180, 200, 220});
        pages.text(107, 116, "科目名称").text(203, 116, "合计").text(107, 136, "合　计").text(203, 136, "9.00");
        pages.text(53, 156, "教育支出").text(62, 176, "普通教育").text(62, 196, "职业教育").text(53, 216, "农林水支出");

        assertThat(rows(pages)).containsExactly("科目名称|合计", "合　计|9.00", "教育支出|", "  普通教育|", "  职业教育|", "农林水支出|");
    }

    @Test
    void namesInTheMiddleOfTheirCellsHaveNoLevel() {
        PdfPages pages = new PdfPages().grid(new float[] {50, 200, 290}, new float[] {100, 120, 140, 160, 180});
        pages.text(107, 116, "科目名称")
                .text(107, 136, "教育支出")
                .text(102.5f, 156, "农林水支出")
                .text(102.5f, 176, "国防与支出");

        assertThat(rows(pages)).containsExactly("科目名称|", "教育支出|", "农林水支出|", "国防与支出|");
    }
}
