package io.yusuan.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.yusuan.read.pdf.PageView;
import io.yusuan.read.pdf.PageView.Reason;
import io.yusuan.read.pdf.PdfReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages are shown as they are displayed, with what was left out of the document. */
class PageViewTest {
    private static final float[] XS = {50, 150, 220, 290};
    private static final String HEADER = "科目名称|合计|基本支出";

    @TempDir
    private Path folder;

    private List<PageView> views(PdfPages pages) throws Exception {
        Path file = folder.resolve("in.pdf");
        Files.write(file, pages.bytes());
        return PdfReader.view(file.toFile());
    }

    private static List<String> leftOut(PageView page) {
        return page.leftOut().stream().map(l -> l.reason() + " " + l.text()).toList();
    }

    @Test
    void textAndLinesStandAsDisplayed() throws Exception {
        PdfPages pages = new PdfPages().line(50, 120, 290, 120).text(60, 100, "甲乙  丙");
        PageView page = views(pages).get(0);

        assertThat(page.width()).isEqualTo(PdfPages.WIDTH);
        assertThat(page.lines().get(0).printed()).isEqualTo("page 1 [50.0 120.0 290.0 120.0]");
        assertThat(page.text()).hasSize(2);
        PageView.Sign second = page.text().get(0).signs().get(1);
        assertThat(second.text()).isEqualTo("乙");
        assertThat(new double[] {second.x(), second.y()}).containsExactly(new double[] {69, 100}, within(0.01));
    }

    @Test
    void textOfATurnedPageRunsAsDisplayed() throws Exception {
        PageView page = views(new PdfPages().text(60, 100, "甲乙").rotated(90)).get(0);

        assertThat(page.width()).isEqualTo(PdfPages.HEIGHT);
        assertThat(page.text().get(0).turned()).isEqualTo(90);
        assertThat(page.text().get(0).signs().get(1).y()).isCloseTo(69, within(0.01));
    }

    @Test
    void whatIsLeftOutIsSaid() throws Exception {
        PdfPages pages = new PdfPages().table(XS, 700, 20, HEADER, "一般公共服务支出|1.00|1.00");
        pages.text(290, 820, "1").raw("3 Tr").text(53, 300, "隐藏").raw("0 Tr");
        pages.page().table(XS, 60, 20, HEADER, "教育支出|2.00|2.00").text(290, 820, "- 2 -");
        List<PageView> views = views(pages);

        assertThat(leftOut(views.get(0))).containsExactlyInAnyOrder("HIDDEN 隐藏", "PAGE_NUMBER 1");
        assertThat(leftOut(views.get(1)))
                .containsExactlyInAnyOrder("PAGE_NUMBER - 2 -", "REPEATED 科目名称", "REPEATED 合计", "REPEATED 基本支出");
        assertThat(views.get(1).leftOut().stream().filter(l -> l.reason() == Reason.REPEATED))
                .anyMatch(l -> l.box().printed().equals("page 2 [50.0 60.0 150.0 80.0]"));
    }

    @Test
    void theRestOfACutCellIsSaid() throws Exception {
        PdfPages pages = new PdfPages().table(new float[] {50, 95, 200}, 780, 20, "机关事业|1.00");
        pages.page().table(new float[] {50, 95, 200}, 60, 20, "单位|");

        assertThat(leftOut(views(pages).get(1))).contains("GOES_ON 单位");
    }
}
