package io.yusuan.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Columns that had no room on a page and stand on a page of their own belong to the table with the same rows. */
class PdfColumnPagesTest {
    private static final float[] NAMES = {50, 250, 400, 520};
    private static final float[] FIGURES = {50, 150, 250};
    private static final float[] FIRST_ROWS = {100, 120, 150, 170};
    private static final float[] NEXT_ROWS = {50, 80, 100};
    private static final String TITLE = "表3 支出总表";
    private static final String HEAD = "科目名称|合计|基本支出";
    private static final String HEAD_BESIDE = "项目支出|其他支出";

    private final PdfPages pages = new PdfPages();

    /** A table whose rows have heights of their own; texts by row, cells separated by a bar. */
    private PdfColumnPagesTest table(float[] xs, float[] ys, String... rows) {
        pages.grid(xs, ys);
        return texts(xs, ys, rows);
    }

    private PdfColumnPagesTest texts(float[] xs, float[] ys, String... rows) {
        for (int r = 0; r < rows.length; r++) {
            String[] cells = rows[r].split("\\|", -1);
            for (int c = 0; c < cells.length; c++) {
                if (!cells[c].isEmpty()) {
                    pages.text(xs[c] + 3, ys[r + 1] - 4, cells[c]);
                }
            }
        }
        return this;
    }

    private PdfColumnPagesTest page() {
        pages.page();
        return this;
    }

    private PdfColumnPagesTest titled() {
        pages.text(200, 60, TITLE);
        return table(NAMES, FIRST_ROWS, HEAD, "甲|9.00|1.00", "乙|8.00|2.00");
    }

    private Reading read() {
        return Reading.of(pages.bytes());
    }

    private static List<String> rows(Reading reading, int table) {
        return Reading.rows(reading.tables().get(table));
    }

    @Test
    void theyAreOneTableAndEachCellKeepsItsPage() {
        Reading reading = titled().page()
                .table(FIGURES, FIRST_ROWS, HEAD_BESIDE, "5.00|3.00", "4.00|2.00")
                .read();

        assertThat(reading.tables()).hasSize(1);
        assertThat(rows(reading, 0))
                .containsExactly("科目名称|合计|基本支出|项目支出|其他支出", "甲|9.00|1.00|5.00|3.00", "乙|8.00|2.00|4.00|2.00");
        assertThat(Reading.places(reading.tables().get(0)))
                .contains("page 1 [250.0 120.0 400.0 150.0]", "page 2 [50.0 120.0 150.0 150.0]");
        assertThat(reading.findings()).containsExactly("columns_continued @ page 2 [50.0 100.0 250.0 170.0]");
        assertThat(reading.messages()).singleElement().asString().contains("第1页");
    }

    @Test
    void downThenOver() {
        Reading reading = titled().page()
                .table(NAMES, NEXT_ROWS, "丙|7.00|3.00", "丁|6.00|4.00")
                .page()
                .table(FIGURES, FIRST_ROWS, HEAD_BESIDE, "5.00|3.00", "4.00|2.00")
                .page()
                .table(FIGURES, NEXT_ROWS, "3.00|1.00", "1.50|0.50")
                .read();

        assertThat(reading.tables()).hasSize(1);
        assertThat(rows(reading, 0)).contains("丙|7.00|3.00|3.00|1.00", "丁|6.00|4.00|1.50|0.50");
    }

    @Test
    void overThenDown() {
        Reading reading = titled().page()
                .table(FIGURES, FIRST_ROWS, HEAD_BESIDE, "5.00|3.00", "4.00|2.00")
                .page()
                .table(NAMES, NEXT_ROWS, "丙|7.00|3.00", "丁|6.00|4.00")
                .page()
                .table(FIGURES, NEXT_ROWS, "3.00|1.00", "1.50|0.50")
                .read();

        assertThat(reading.tables()).hasSize(1);
        assertThat(rows(reading, 0)).contains("丙|7.00|3.00|3.00|1.00", "丁|6.00|4.00|1.50|0.50");
    }

    @Test
    void namesOfRowsPrintedAgainAreNoColumns() {
        float[] again = {50, 250, 370};
        Reading reading = titled().page()
                .table(again, FIRST_ROWS, "科目名称|项目支出", "甲|5.00", "乙|4.00")
                .read();

        assertThat(reading.tables()).hasSize(1);
        assertThat(rows(reading, 0)).containsExactly("科目名称|合计|基本支出|项目支出", "甲|9.00|1.00|5.00", "乙|8.00|2.00|4.00");
    }

    @Test
    void aHeadOverBothPagesIsOneCell() {
        pages.text(200, 60, TITLE).text(253, 116, "预算数").text(253, 136, "合计").text(403, 136, "基本支出");
        pages.line(50, 100, 520, 100).line(250, 120, 520, 120).line(50, 140, 520, 140);
        pages.line(50, 170, 520, 170).line(50, 100, 50, 170).line(250, 100, 250, 170);
        pages.line(400, 120, 400, 170).line(520, 120, 520, 170);
        pages.text(53, 136, "科目名称").text(53, 166, "甲").text(253, 166, "9.00").text(403, 166, "1.00");
        pages.page();
        pages.line(50, 100, 150, 100).line(50, 120, 150, 120).line(50, 140, 150, 140);
        pages.line(50, 170, 150, 170).line(50, 120, 50, 170).line(150, 100, 150, 170);
        pages.text(53, 136, "项目支出").text(53, 166, "8.00");
        Reading reading = read();

        assertThat(reading.tables()).hasSize(1);
        assertThat(rows(reading, 0)).containsExactly("科目名称{2×1}|预算数{1×3}", "合计|基本支出|项目支出", "甲|9.00|1.00|8.00");
    }

    @Test
    void underOtherRowsTheyStayApartAndAreNamed() {
        float[] other = {100, 120, 145, 170};
        Reading reading = titled().page()
                .table(FIGURES, other, HEAD_BESIDE, "5.00|3.00", "4.00|2.00")
                .read();

        assertThat(reading.tables()).hasSize(2);
        assertThat(reading.findings()).containsExactly("columns_alone @ page 2 [50.0 100.0 250.0 170.0]");
    }

    @Test
    void whereThereWasRoomTheyStayApart() {
        float[] narrow = {50, 150, 250, 350};
        pages.text(200, 60, TITLE);
        Reading reading = table(narrow, FIRST_ROWS, HEAD, "甲|9.00|1.00", "乙|8.00|2.00")
                .page()
                .table(FIGURES, FIRST_ROWS, HEAD_BESIDE, "5.00|3.00", "4.00|2.00")
                .read();

        assertThat(reading.tables()).hasSize(2);
    }

    @Test
    void aTableWithATitleOfItsOwnIsAnother() {
        titled().page();
        pages.text(200, 60, "表4 项目支出表");
        Reading reading = table(FIGURES, FIRST_ROWS, HEAD_BESIDE, "5.00|3.00", "4.00|2.00")
                .read();

        assertThat(reading.tables()).hasSize(2);
        assertThat(reading.paragraphs()).containsExactly(TITLE, "表4 项目支出表");
    }

    @Test
    void formsThatFollowEachOtherAreNoColumns() {
        String[] form = {"单位名称|合计|基本支出", "甲|9.00|1.00", "乙|8.00|2.00"};
        float[] wider = {50, 230, 380, 530};
        Reading reading = table(NAMES, FIRST_ROWS, form)
                .page()
                .table(wider, FIRST_ROWS, form)
                .read();

        assertThat(reading.tables()).allSatisfy(t -> assertThat(t.columns()).isEqualTo(3));
        assertThat(reading.findings()).isEmpty();
    }

    @Test
    void anotherTableOfNamesIsNoColumns() {
        float[] wider = {50, 230, 530};
        Reading reading = table(NAMES, FIRST_ROWS, HEAD, "甲|9.00|1.00", "乙|8.00|2.00")
                .page()
                .table(wider, FIRST_ROWS, "项目|预算数", "丙|3.00", "丁|4.00")
                .read();

        assertThat(reading.tables()).hasSize(2);
    }

    @Test
    void aTitleCutBetweenThePagesIsWhole() {
        pages.text(490, 60, "表3 支");
        table(NAMES, FIRST_ROWS, HEAD, "甲|9.00|1.00", "乙|8.00|2.00").page();
        pages.text(52, 60, "出总表");
        Reading reading = table(FIGURES, FIRST_ROWS, HEAD_BESIDE, "5.00|3.00", "4.00|2.00")
                .read();

        assertThat(reading.tables()).hasSize(1);
        assertThat(reading.paragraphs()).containsExactly("表3 支出总表");
    }

    /** Lines between the columns, none at the sides. */
    private PdfColumnPagesTest openAtTheSides(float[] xs, String... rows) {
        for (float y : FIRST_ROWS) {
            pages.line(xs[0], y, xs[xs.length - 1], y);
        }
        for (int i = 1; i < xs.length - 1; i++) {
            pages.line(xs[i], FIRST_ROWS[0], xs[i], FIRST_ROWS[FIRST_ROWS.length - 1]);
        }
        return texts(xs, FIRST_ROWS, rows);
    }

    @Test
    void tablesWithoutLinesAtTheirSidesMixNoTexts() {
        Reading reading = openAtTheSides(NAMES, HEAD, "甲|9.00|", "乙|8.00|2.00")
                .page()
                .openAtTheSides(FIGURES, HEAD_BESIDE, "5.00|3.00", "4.00|2.00")
                .read();

        assertThat(reading.tables().stream().flatMap(t -> Reading.rows(t).stream()))
                .anyMatch(r -> r.startsWith("甲|9.00|"))
                .anyMatch(r -> r.endsWith("5.00|3.00"))
                .noneMatch(r -> r.contains("2.004.00") || r.contains("基本支出项目支出"));
    }

    @Test
    void twoTablesBesideEachOtherStandBesideOneOnce() {
        float[] further = {300, 400, 500};
        Reading reading = titled().page()
                .table(FIGURES, FIRST_ROWS, HEAD_BESIDE, "5.00|3.00", "4.00|2.00")
                .table(further, FIRST_ROWS, HEAD_BESIDE, "6.00|1.00", "7.00|0.50")
                .read();

        assertThat(reading.tables()).hasSize(3);
        assertThat(reading.tables().stream().flatMap(t -> Reading.rows(t).stream()))
                .contains("甲|9.00|1.00", "5.00|3.00", "6.00|1.00");
    }

    @Test
    void whereNoTableStandsBeforeNothingIsAlone() {
        Reading reading = table(FIGURES, FIRST_ROWS, HEAD_BESIDE, "5.00|3.00", "4.00|2.00")
                .read();

        assertThat(reading.tables()).hasSize(1);
        assertThat(reading.findings()).isEmpty();
    }
}
