package io.yusuan.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.yusuan.catalogue.CatalogueLoader;
import io.yusuan.document.SourceFile;
import io.yusuan.document.SourceId;
import io.yusuan.finding.Finding;
import io.yusuan.finding.FindingCode;
import io.yusuan.read.PdfPages;
import io.yusuan.read.ReadLimits;
import io.yusuan.statement.Amount;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What geometry leaves open is settled by the sums that close, and by nothing else; no digit is ever another. */
class OpenReadingsTest {
    private static final float[] XS = {50, 110, 230, 310, 390, 470};
    private static final float TOP = 100;
    private static final float ROW = 20;

    @TempDir
    private Path folder;

    @Test
    void twoFiguresInOneCellAreSplitOverTheEmptyOneBesideIt() throws IOException {
        Outcome.Processed read = process(page(
                "合　计||900.00|500.00|400.00", "201|一般公共服务支出|600.00|350.00 250.00|", "202|外交支出|300.00|150.00|150.00"));

        assertThat(amounts(read))
                .containsExactly("900.00 500.00 400.00", "600.00 350.00 250.00", "300.00 150.00 150.00");
        Finding chosen = only(read, FindingCode.READING_CHOSEN_BY_SUMS);
        assertThat(chosen.arguments().get(0)).isEqualTo("[350.00 250.00] [] / [350.00] [250.00]");
        assertThat(chosen.arguments().get(2)).isEqualTo("[350.00] [250.00]");
        assertThat(chosen.tableId()).isNotEmpty();
        assertThat(chosen.place().printed()).startsWith("page 1 [310.0 140.0");
        assertThat(codes(read)).doesNotContain(FindingCode.AMOUNT_UNREADABLE, FindingCode.FIGURES_DIFFER);
    }

    @Test
    void sumsTellWhereTheOneFigureEndsAndTheOtherBegins() throws IOException {
        Outcome.Processed read = process(page(
                "合　计||1,900.00|1,500.00|400.00",
                "201|一般公共服务支出|1,600.00|1,350.00250.00|",
                "202|外交支出|300.00|150.00|150.00"));

        assertThat(amounts(read))
                .containsExactly("1,900.00 1,500.00 400.00", "1,600.00 1,350.00 250.00", "300.00 150.00 150.00");
    }

    @Test
    void twoFiguresInACellMergedOverTwoColumnsAreOneEach() throws IOException {
        PdfPages page = head("合　计||900.00|500.00|400.00", "", "202|外交支出|300.00|150.00|150.00");
        page.text(53, 156, "201").text(113, 156, "一般公共服务支出").text(233, 156, "600.00");
        page.text(370, 156, "350.00 250.00");

        Outcome.Processed read = process(page);

        assertThat(amounts(read)).contains("600.00 350.00 250.00");
    }

    @Test
    void aFigureInACellMergedOverTwoColumnsIsThatOfTheColumnThatClosesWithIt() throws IOException {
        PdfPages page = head("合　计||900.00|150.00|750.00", "", "202|外交支出|300.00|150.00|150.00");
        page.text(53, 156, "201").text(113, 156, "一般公共服务支出").text(233, 156, "600.00");
        page.text(370, 156, "600.00");

        Outcome.Processed read = process(page);

        assertThat(amounts(read)).containsExactly("900.00 150.00 750.00", "600.00 600.00", "300.00 150.00 150.00");
        assertThat(column(read, "600.00", 1)).isEqualTo(5);
        assertThat(only(read, FindingCode.READING_CHOSEN_BY_SUMS).arguments().get(0))
                .isEqualTo("[600.00] / [600.00] [] / [] [600.00]");
    }

    @Test
    void aFigureInAMergedCellStaysThereWhereNoSumTells() throws IOException {
        PdfPages page = head("合　计||900.00|160.00|770.00", "", "202|外交支出|300.00|150.00|150.00");
        page.text(53, 156, "201").text(113, 156, "一般公共服务支出").text(233, 156, "600.00");
        page.text(370, 156, "600.00");

        Outcome.Processed read = process(page);

        assertThat(codes(read)).contains(FindingCode.AMOUNT_MERGED).doesNotContain(FindingCode.READING_CHOSEN_BY_SUMS);
    }

    @Test
    void aFigureOverABorderStandsWhereTheSumsCloseWithIt() throws IOException {
        PdfPages page = page(
                "合　计||90000000900.00|500.00|90000000400.00",
                "201|一般公共服务支出|90000000750.00||",
                "202|外交支出|150.00|500.00|-350.00");
        page.text(357, 156, "90000000750.00");

        Outcome.Processed read = process(page);

        assertThat(amounts(read))
                .containsExactly(
                        "90000000900.00 500.00 90000000400.00",
                        "90000000750.00 90000000750.00",
                        "150.00 500.00 -350.00");
        assertThat(column(read, "90000000750.00", 1)).isEqualTo(5);
        assertThat(only(read, FindingCode.READING_CHOSEN_BY_SUMS).arguments().get(0))
                .isEqualTo("[90000000750.00] [] / [] [90000000750.00]");
    }

    @Test
    void whatGeometryReadsStaysWhereTheSumsCloseWithIt() throws IOException {
        PdfPages page = page(
                "合　计||90000000900.00|90000000800.00|100.00",
                "201|一般公共服务支出|90000000750.00||",
                "202|外交支出|150.00|50.00|100.00");
        page.text(357, 156, "90000000750.00");

        Outcome.Processed read = process(page);

        assertThat(column(read, "90000000750.00", 1)).isEqualTo(4);
        Finding kept = only(read, FindingCode.READING_CHOSEN_BY_SUMS);
        assertThat(kept.arguments().get(2)).isEqualTo("[90000000750.00] []");
    }

    @Test
    void figuresThatTouchAtABorderAreTwoWhereTheRowClosesWithBoth() throws IOException {
        PdfPages page = page("合　计||1844102|1843800|302", "201|一般公共服务支出|1844052||", "202|外交支出|50|50|0");
        page.text(358.5f, 156, "1843750").text(390, 156, "302");

        Outcome.Processed read = process(page);

        assertThat(amounts(read)).contains("1844052 1843750 302");
        assertThat(only(read, FindingCode.READING_CHOSEN_BY_SUMS).arguments().get(2))
                .isEqualTo("[1843750] [302]");
    }

    @Test
    void figuresThatTouchAtABorderAreOneWhereOnlyThatCloses() throws IOException {
        PdfPages page = page("合　计||1843750352|1843750332|20", "201|一般公共服务支出|1843750302||", "202|外交支出|50|30|20");
        page.text(358.5f, 156, "1843750").text(390, 156, "302");

        Outcome.Processed read = process(page);

        assertThat(amounts(read)).contains("1843750302 1843750302");
        assertThat(only(read, FindingCode.READING_CHOSEN_BY_SUMS).arguments().get(2))
                .isEqualTo("[1843750302] []");
    }

    @Test
    void withoutASumThatClosesTheReadingStaysAndIsNamed() throws IOException {
        Outcome.Processed read = process(page(
                "合　计||900.00|500.00|400.00", "201|一般公共服务支出|601.00|350.00 250.00|", "202|外交支出|300.00|150.00|150.00"));

        assertThat(amounts(read)).contains("601.00 350.00 250.00");
        assertThat(codes(read))
                .contains(FindingCode.READING_AMBIGUOUS, FindingCode.AMOUNT_UNREADABLE)
                .doesNotContain(FindingCode.READING_CHOSEN_BY_SUMS);
        assertThat(only(read, FindingCode.READING_AMBIGUOUS).arguments())
                .containsExactly("[350.00 250.00] []", "[350.00] [250.00]");
    }

    private static PdfPages page(String... rows) {
        String[] all = new String[rows.length + 1];
        all[0] = "科目编码|科目名称|合计|基本支出|项目支出";
        System.arraycopy(rows, 0, all, 1, rows.length);
        return title().table(XS, TOP, ROW, all);
    }

    /** The same with the third row drawn without the line between its last two columns, and without its texts. */
    private static PdfPages head(String... rows) {
        PdfPages page = title();
        float[] ys = {TOP, TOP + ROW, TOP + 2 * ROW, TOP + 3 * ROW, TOP + 4 * ROW};
        for (float y : ys) {
            page.line(XS[0], y, XS[5], y);
        }
        for (float x : XS) {
            boolean cut = x == XS[4];
            page.line(x, ys[0], x, cut ? ys[2] : ys[4]);
            if (cut) {
                page.line(x, ys[3], x, ys[4]);
            }
        }
        String[] all = {"科目编码|科目名称|合计|基本支出|项目支出", rows[0], rows[1], rows[2]};
        for (int r = 0; r < all.length; r++) {
            String[] cells = all[r].split("\\|", -1);
            for (int c = 0; c < cells.length; c++) {
                if (!cells[c].isEmpty()) {
                    page.text(XS[c] + 3, ys[r + 1] - 4, cells[c]);
                }
            }
        }
        return page;
    }

    private static PdfPages title() {
        return new PdfPages().text(180, 60, "2024年一般公共预算支出表").text(430, 90, "单位：元");
    }

    private Outcome.Processed process(PdfPages pages) throws IOException {
        Path file = Files.write(folder.resolve("page.pdf"), pages.bytes());
        SourceId id = new SourceId("0".repeat(64), "page.pdf", "page.pdf");
        return (Outcome.Processed) new Pipeline(CatalogueLoader.builtIn(), ReadLimits.DEFAULT, false)
                .process(new SourceFile(id, file, Files.size(file)));
    }

    private static List<String> amounts(Outcome.Processed read) {
        return read.statements().get(0).lines().stream()
                .map(l -> l.amounts().stream().map(Amount::printed).collect(Collectors.joining(" ")))
                .toList();
    }

    /** The column of an amount of the line whose first amount is the given one. */
    private static int column(Outcome.Processed read, String first, int index) {
        return read.statements().get(0).lines().stream()
                .filter(l -> l.amounts().get(0).printed().equals(first))
                .findFirst()
                .orElseThrow()
                .amounts()
                .get(index)
                .column();
    }

    private static List<FindingCode> codes(Outcome.Processed read) {
        return read.findings().stream().map(Finding::code).toList();
    }

    private static Finding only(Outcome.Processed read, FindingCode code) {
        List<Finding> found =
                read.findings().stream().filter(f -> f.code() == code).toList();
        assertThat(found).as(read.findings().toString()).hasSize(1);
        return found.get(0);
    }
}
