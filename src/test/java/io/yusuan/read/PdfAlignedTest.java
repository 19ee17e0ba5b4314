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
        assertThat(table.at(3, 1)).hasValueSatisfying(c -> assertThat(c.text()).isEqualTo("科目名称"));
        assertThat(table.at(3, 3)).hasValueSatisfying(c -> assertThat(c.text()).isEqualTo("基本支出"));
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
}
