package io.yusuan.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.yusuan.document.Block.TableGrid;
import org.junit.jupiter.api.Test;

/** Tables without upright lines are read by how their figures stand; prose and contents are no tables. */
class PdfAlignedTest {
    private static final float[] LEFT = {60, 260, 360};

    /** Names begin at the left of their column, figures end at the right of it. */
    private static void row(PdfPages pages, float y, String... texts) {
        for (int i = 0; i < texts.length; i++) {
            float width = (float) texts[i].chars()
                    .mapToDouble(c -> c < 0x80 ? PdfPages.SIZE / 2 : PdfPages.SIZE)
                    .sum();
            boolean figure = texts[i].chars().allMatch(c -> c < 0x80);
            if (!texts[i].isEmpty()) {
                pages.text(figure ? LEFT[i] + 80 - width : LEFT[i], y, texts[i]);
            }
        }
    }

    private static PdfPages budget() {
        PdfPages pages =
                new PdfPages().text(200, 60, "表3 支出总表").text(60, 80, "编制单位：某局").text(400, 80, "单位：万元");
        row(pages, 100, "科目名称", "合计", "基本支出");
        row(pages, 115, "一般公共服务支出", "1,234.50", "234.50");
        row(pages, 130, "教育支出", "10.00", "");
        row(pages, 145, "社会保障和就业支出", "0.00", "0.00");
        row(pages, 160, "合计", "1,244.50", "234.50");
        return pages.text(60, 190, "注：本表反映支出。");
    }

    private static void isTheBudget(Reading reading) {
        assertThat(reading.tables()).hasSize(1);
        assertThat(Reading.rows(reading.tables().get(0)))
                .containsExactly(
                        "科目名称|合计|基本支出",
                        "一般公共服务支出|1,234.50|234.50",
                        "教育支出|10.00|",
                        "社会保障和就业支出|0.00|0.00",
                        "合计|1,244.50|234.50");
        assertThat(reading.paragraphs()).containsExactly("表3 支出总表", "编制单位：某局", "单位：万元", "注：本表反映支出。");
        assertThat(reading.findings()).singleElement().asString().startsWith("table_without_lines @ page 1");
    }

    @Test
    void figuresBelowEachOtherMakeColumns() {
        isTheBudget(Reading.of(budget().bytes()));
    }

    /** A figure at the right of its column meets the name at the left of the next one. */
    @Test
    void anAmountAndWhatStandsBesideItAreTwo() {
        PdfPages pages = new PdfPages();
        pages.text(60, 100, "项目").text(200, 100, "预算数").text(246, 100, "项目").text(360, 100, "预算数");
        String[] left = {"一、财政拨款", "二、事业收入", "三、其他收入"};
        String[] right = {"一、公共服务", "二、教育支出", "三、住房支出"};
        for (int i = 0; i < 3; i++) {
            float y = 120 + 15 * i;
            pages.text(60, y, left[i])
                    .text(200, y, "1,000.00")
                    .text(246, y, right[i])
                    .text(360, y, "1,000.00");
        }

        assertThat(Reading.rows(Reading.of(pages.bytes()).tables().get(0)).subList(1, 4))
                .containsExactly(
                        "一、财政拨款|1,000.00|一、公共服务|1,000.00",
                        "二、事业收入|1,000.00|二、教育支出|1,000.00",
                        "三、其他收入|1,000.00|三、住房支出|1,000.00");
    }

    @Test
    void sentencesSetToBothMarginsAreNoTable() {
        PdfPages pages = new PdfPages();
        for (int i = 0; i < 4; i++) {
            pages.text(60, 100 + 20 * i, "财政拨款收入100.00万元、其他收入").text(212, 100 + 20 * i, "3,800.00");
        }

        assertThat(Reading.of(pages.bytes()).tables()).isEmpty();
    }

    @Test
    void rowsWithoutFiguresAreNoEndOfATable() {
        PdfPages pages = new PdfPages();
        row(pages, 100, "科目名称", "合计", "基本支出");
        row(pages, 115, "一般公共服务支出", "1,234.50", "234.50");
        row(pages, 130, "教育支出", "10.00", "");
        row(pages, 145, "公共安全支出", "20.00", "");
        for (float y = 160; y < 280; y += 15) {
            pages.text(60, y, "其他支出");
        }
        row(pages, 280, "合计", "1,264.50", "234.50");

        assertThat(Reading.rows(Reading.of(pages.bytes()).tables().get(0)))
                .hasSize(13)
                .endsWith("合计|1,264.50|234.50");
    }

    @Test
    void aHeadInTheMiddleAboveOthersSpansThemAndOneAloneReachesDown() {
        PdfPages pages = new PdfPages();
        pages.line(55, 84, 450, 84).text(324, 95, "支出预算");
        pages.text(100, 103, "科目名称").text(282, 111, "合计").text(374, 111, "基本支出");
        pages.line(55, 116, 450, 116);
        row(pages, 127, "一般公共服务支出", "1,234.50", "234.50");
        row(pages, 142, "教育支出", "10.00", "");
        row(pages, 157, "合计", "1,244.50", "234.50");

        TableGrid table = Reading.of(pages.bytes()).tables().get(0);

        assertThat(table.at(1, 2)).hasValueSatisfying(c -> {
            assertThat(c.text()).isEqualTo("支出预算");
            assertThat(c.columnSpan()).isEqualTo(2);
        });
        assertThat(table.at(1, 1)).hasValueSatisfying(c -> assertThat(c.text()).isEqualTo("科目名称"));
        assertThat(table.at(2, 1)).hasValueSatisfying(c -> assertThat(c.text()).isEqualTo("科目名称"));
        assertThat(table.at(2, 3)).hasValueSatisfying(c -> assertThat(c.text()).isEqualTo("基本支出"));
    }

    @Test
    void levelLinesAloneBoundTheHeader() {
        PdfPages pages = budget();
        pages.line(55, 88, 450, 88).line(55, 104, 450, 104).line(55, 166, 450, 166);

        isTheBudget(Reading.of(pages.bytes()));
    }

    @Test
    void aHeadOverTwoColumnsIsSpanned() {
        PdfPages pages = new PdfPages().line(55, 73, 450, 73);
        pages.text(60, 85, "科目").text(300, 85, "其中：本年预算数");
        row(pages, 100, "名称", "合计", "基本支出");
        for (int i = 0; i < 4; i++) {
            row(pages, 115 + 15 * i, "项目", i + "1.00", i + "0.50");
        }
        Reading reading = Reading.of(pages.bytes());

        assertThat(Reading.rows(reading.tables().get(0)))
                .startsWith("科目|其中：本年预算数{1×2}", "名称|合计|基本支出", "项目|01.00|00.50");
    }

    @Test
    void aWrappedNameIsPartOfItsRow() {
        PdfPages pages = new PdfPages();
        row(pages, 100, "科目名称", "合计", "基本支出");
        row(pages, 130, "教育支出", "10.00", "1.00");
        pages.text(60, 154, "机关事业单位基本养老保险");
        row(pages, 160, "", "20.00", "2.00");
        pages.text(60, 166, "缴费支出");
        row(pages, 190, "卫生支出", "30.00", "3.00");
        Reading reading = Reading.of(pages.bytes());

        assertThat(Reading.rows(reading.tables().get(0)))
                .anySatisfy(row -> assertThat(row.replace("⏎", "")).isEqualTo("机关事业单位基本养老保险缴费支出|20.00|2.00"));
    }

    @Test
    void contentsAndProseAreNoTables() {
        PdfPages pages = new PdfPages();
        for (int i = 0; i < 6; i++) {
            pages.text(60, 100 + 15 * i, "一、部门预算表" + i).text(500, 100 + 15 * i, String.valueOf(i + 3));
            pages.text(60, 300 + 15 * i, "本年收入1,234.50万元，比上年增加10.00万元，其中基本支出20.50万元。");
        }

        assertThat(Reading.of(pages.bytes()).tables()).isEmpty();
    }

    /** Heads that stand at no side of the table are its own, also one alone between two lines of them; its unit is not. */
    @Test
    void headsAboveSeveralColumnsBeginTheTable() {
        PdfPages pages = new PdfPages().text(60, 60, "编制单位：某局").text(400, 60, "单位：万元");
        pages.text(130, 75, "项目").text(300, 75, "本年支出").text(110, 85, "科目编码和名称");
        row(pages, 100, "科目名称", "合计", "基本支出");
        for (int i = 0; i < 4; i++) {
            row(pages, 115 + 15 * i, "教育支出", i + "1.00", i + "0.50");
        }

        Reading reading = Reading.of(pages.bytes());

        assertThat(reading.paragraphs()).containsExactly("编制单位：某局", "单位：万元");
        assertThat(Reading.rows(reading.tables().get(0)).get(0)).contains("项目", "本年支出");
    }

    /** Each part of a row is compared with those above and below: a line of far too many is no row. */
    @Test
    void aLineOfFarTooManyFiguresIsNoRow() {
        PdfPages pages = new PdfPages();
        for (int line = 0; line < 3; line++) {
            for (int i = 0; i < 1_001; i++) {
                pages.raw(
                        "BT /F1 0.2 Tf %.2f %.2f Td <%s> Tj ET", 20 + 0.56 * i, 700 - 0.5 * line, PdfPages.hex("1.5"));
            }
        }

        assertThat(Reading.of(pages.bytes()).tables()).isEmpty();
    }

    /** What stands between the line with its unit and the first figures is the header, whatever its lines look like. */
    @Test
    void theHeaderBeginsBelowTheUnit() {
        PdfPages pages =
                new PdfPages().text(200, 60, "表3 支出总表").text(60, 80, "编制单位：某局").text(400, 80, "单位：万元");
        pages.text(60, 100, "功能分类科目").text(300, 100, "预算数");
        row(pages, 120, "科目名称", "合计", "基本支出");
        for (int i = 0; i < 3; i++) {
            row(pages, 140 + 15 * i, "教育支出", i + "1.00", i + "0.50");
        }

        Reading reading = Reading.of(pages.bytes());

        assertThat(reading.paragraphs()).containsExactly("表3 支出总表", "编制单位：某局", "单位：万元");
        assertThat(Reading.rows(reading.tables().get(0))).startsWith("功能分类科目|预算数{1×2}", "科目名称|合计|基本支出");
    }

    @Test
    void oneRowBelowHeadsAndAUnitIsATable() {
        PdfPages pages = new PdfPages().text(200, 60, "表7 三公经费").text(400, 80, "单位：万元");
        row(pages, 100, "单位名称", "合计", "公务接待费");
        row(pages, 130, "某局", "10.00", "1.00");

        assertThat(Reading.rows(Reading.of(pages.bytes()).tables().get(0)))
                .containsExactly("单位名称|合计|公务接待费", "某局|10.00|1.00");
    }

    @Test
    void totalsFarBelowTheLastFigureAreOfTheTable() {
        PdfPages pages = new PdfPages().text(400, 80, "单位：万元");
        row(pages, 100, "收入", "预算数", "决算数");
        row(pages, 120, "财政拨款收入", "10.00", "1.00");
        row(pages, 140, "事业收入", "20.00", "2.00");
        row(pages, 300, "收入总计", "30.00", "3.00");

        assertThat(Reading.rows(Reading.of(pages.bytes()).tables().get(0))).endsWith("收入总计|30.00|3.00");
    }

    /** Names without figures are rows where all lines are equally far apart, however few figures there are. */
    @Test
    void namesBetweenFewFiguresAreRows() {
        PdfPages pages = new PdfPages().text(400, 80, "单位：万元");
        row(pages, 100, "支出", "预算数", "决算数");
        for (int i = 0; i < 9; i++) {
            row(pages, 120 + 17 * i, "支出" + i, i % 4 == 0 ? "1" + i + ".00" : "", "");
        }

        assertThat(Reading.rows(Reading.of(pages.bytes()).tables().get(0)))
                .hasSize(10)
                .contains("支出3||", "支出4|14.00|");
    }

    /** The cells of a row are set at different heights: figures above, names in the middle, and one name goes on below. */
    @Test
    void cellsAtDifferentHeightsAreOfOneRow() {
        PdfPages pages = new PdfPages().text(400, 80, "单位：万元");
        row(pages, 100, "科目名称", "合计", "基本支出");
        String[] names = {"教育支出", "机关事业单位养老缴费", "卫生支出", "住房支出"};
        for (int i = 0; i < 4; i++) {
            row(pages, 130 + 30 * i, "", "1" + i + ".00", "2.0" + i);
            pages.text(60, 137 + 30 * i, names[i]);
        }
        pages.text(60, 148 + 30, "费支出");

        assertThat(Reading.rows(Reading.of(pages.bytes()).tables().get(0)))
                .containsExactly(
                        "科目名称|合计|基本支出",
                        "教育支出|10.00|2.00",
                        "机关事业单位养老缴费⏎费支出|11.00|2.01",
                        "卫生支出|12.00|2.02",
                        "住房支出|13.00|2.03");
    }

    /** A head goes on below in a text that is no longer; three heads beside each other stand below one. */
    @Test
    void wrappedHeadsAreOneAndShortOnesStandBelow() {
        PdfPages pages = new PdfPages().text(400, 60, "单位：万元");
        pages.text(72, 90, "支出功能分类").text(205, 97, "科目名称").text(300, 90, "财政拨款").text(300, 104, "收入");
        pages.text(360, 90, "事业单位").text(360, 104, "经营收入").text(430, 97, "其他收入");
        pages.text(60, 112, "类").text(90, 112, "款").text(120, 112, "项");
        for (int i = 0; i < 4; i++) {
            float y = 130 + 17 * i;
            pages.text(55, y, "201").text(90, y, "0" + i).text(120, y, "0" + i).text(190, y, "行政运行");
            pages.text(300, y, i + "1.00").text(430, y, i + "2.00");
        }

        assertThat(Reading.rows(Reading.of(pages.bytes()).tables().get(0)))
                .anySatisfy(row -> assertThat(row).contains("支出功能分类{1×3}", "财政拨款⏎收入", "事业单位⏎经营收入"))
                .anySatisfy(row -> assertThat(row).startsWith("类|款|项"));
    }

    @Test
    void theCharactersOfAWordSetFarApartAreOneName() {
        PdfPages pages = new PdfPages().text(400, 80, "单位：万元");
        row(pages, 100, "收入", "预算数", "决算数");
        for (int i = 0; i < 3; i++) {
            row(pages, 120 + 15 * i, "事业收入", "1" + i + ".00", "1.00");
        }
        row(pages, 165, "收", "30.00", "3.00");
        pages.text(110, 165, "入").text(160, 165, "总").text(210, 165, "计");

        assertThat(Reading.rows(Reading.of(pages.bytes()).tables().get(0)).get(4))
                .matches("收.*入.*总.*计\\|30.00\\|3.00");
    }

    /** Each head is compared with each: a line of far too many glyphs is no header. */
    @Test
    void aLineOfFarTooManyHeadsIsNoHeader() {
        PdfPages pages = new PdfPages().text(400, 80, "单位：万元");
        pages.text(30, 130, "科目");
        for (int i = 0; i < 5_001; i++) {
            pages.raw("BT /F1 0.1 Tf %.2f %.2f Td <%s> Tj ET", 60 + 0.1 * i, PdfPages.HEIGHT - 130, PdfPages.hex("支"));
        }
        for (int i = 0; i < 3; i++) {
            row(pages, 150 + 15 * i, "教育支出", i + "1.00", i + "0.50");
        }

        assertThat(Reading.rows(Reading.of(pages.bytes()).tables().get(0)))
                .first()
                .isEqualTo("教育支出|01.00|00.50");
    }
}
