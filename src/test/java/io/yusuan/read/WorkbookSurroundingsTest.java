package io.yusuan.read;

import static io.yusuan.read.WorkbookReaderTest.row;
import static io.yusuan.read.WorkbookReaderTest.sheet;
import static org.assertj.core.api.Assertions.assertThat;

import io.yusuan.read.WorkbookReaderTest.Kind;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFClientAnchor;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a workbook holds beside its visible cells; every expectation holds for xls and xlsx alike. */
class WorkbookSurroundingsTest {
    static Stream<Kind> kinds() {
        return WorkbookReaderTest.kinds();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void cellsInHiddenRowsAndColumnsAreReadAndNamed(Kind kind) {
        Reading read = kind.read(w -> {
            Sheet sheet = sheet(
                    w,
                    "表",
                    row("科目", "合计", "基本", "备查"),
                    row("甲", 3, 1, 2),
                    row("乙", 5, 1, 4),
                    row("丙", 7, 3, 4),
                    row("丁", 8, 4, 4));
            sheet.getRow(2).setZeroHeight(true);
            sheet.getRow(3).setZeroHeight(true);
            sheet.setColumnHidden(3, true);
            sheet.setColumnHidden(9, true);
        });

        assertThat(Reading.rows(read.tables().get(0)))
                .containsExactly("科目|合计|基本|备查", "甲|3|1|2", "乙|5|1|4", "丙|7|3|4", "丁|8|4|4");
        assertThat(read.findings()).containsExactly("hidden_cells @ 表!D1");
        assertThat(read.messages()).containsExactly("工作表“表”中隐藏的行列（3–4, D）有 11 个单元格有内容，仍已读取");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void whatPagesPrintAtTheirEdgesStandsAroundTheSheet(Kind kind) {
        Reading read = kind.read(w -> {
            Sheet sheet = sheet(w, "表1", row("科目", "合计"), row("甲", 3));
            sheet.getHeader().setLeft("部门收支总表");
            sheet.getHeader().setRight("&\"宋体,Regular\"&10单位：万元");
            sheet.getFooter().setCenter("第 &P 页");
        });

        assertThat(read.paragraphs()).containsExactly("部门收支总表", "单位：万元", "第 1 页");
        assertThat(read.blocks())
                .extracting(b -> b.place().printed())
                .containsExactly("表1 header 1", "表1 header 2", "表1!A1", "表1 footer 1");
        assertThat(read.blocks()).isSortedAccordingTo((a, b) -> a.place().compareTo(b.place()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "&L甲&C乙&R丙#甲|乙|丙",
                "&C&\"黑体,Bold\"&14收支&K000000总表#收支总表",
                "&A（&P/&N）&D&T&F&Z#表（1/1）",
                "A&&B#A&B",
                "&L  &R#",
            })
    void codesOfPagesShowAsTheirFirstPage(String coded, String shown) {
        assertThat(PrintCodes.lines(coded, "表")).isEqualTo(shown == null ? List.of() : List.of(shown.split("\\|")));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void commentsAreLeftOutAndSaid(Kind kind) {
        Reading read = kind.read(w -> {
            Sheet sheet = sheet(w, "表", row("科目", "合计"), row("甲", 3));
            CreationHelper helper = w.getCreationHelper();
            var comment = sheet.createDrawingPatriarch().createCellComment(helper.createClientAnchor());
            comment.setString(helper.createRichTextString("请核对"));
            sheet.getRow(1).getCell(1).setCellComment(comment);
        });

        assertThat(read.allText()).doesNotContain("请核对");
        assertThat(read.findings()).containsExactly("comments_left_out @ document");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void textBoxesFollowTheCells(Kind kind) {
        Reading read = kind.read(w -> {
            Sheet sheet = sheet(w, "表", row("科目", "合计"), row("甲", 3));
            if (sheet instanceof XSSFSheet xlsx) {
                xlsx.createDrawingPatriarch()
                        .createTextbox(new XSSFClientAnchor(0, 0, 0, 0, 1, 4, 3, 6))
                        .setText("单位：万元");
            } else if (sheet instanceof HSSFSheet xls) {
                xls.createDrawingPatriarch()
                        .createTextbox(new HSSFClientAnchor(0, 0, 0, 0, (short) 1, 4, (short) 3, 6))
                        .setString(new HSSFRichTextString("单位：万元"));
            }
        });

        assertThat(read.paragraphs()).containsExactly("单位：万元");
        assertThat(read.tables()).hasSize(1);
        assertThat(read.findings()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void rowsThatOnlyNameALineStayInAnUnruledTable(Kind kind) {
        Reading read = kind.read(w -> {
            sheet(
                    w,
                    "a",
                    row("项目", "预算数"),
                    row("一、财政拨款收入", 3),
                    row("二、事业收入"),
                    row("三、其他收入"),
                    row("注：本表只列示当年的财政拨款收入，不含上年结转。"));
            sheet(w, "b", row("项目", "预算数"), row("一、财政拨款收入"), row("二、事业收入"), null, row("填表说明"));
        });

        assertThat(read.tables())
                .extracting(Reading::rows)
                .containsExactly(
                        List.of("项目|预算数", "一、财政拨款收入|3", "二、事业收入|", "三、其他收入|"),
                        List.of("项目|预算数", "一、财政拨款收入|", "二、事业收入|"));
        assertThat(read.paragraphs()).containsExactly("注：本表只列示当年的财政拨款收入，不含上年结转。", "填表说明");
    }
}
