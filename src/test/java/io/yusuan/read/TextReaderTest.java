package io.yusuan.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.yusuan.document.Block.Geometry;
import io.yusuan.document.Block.TableGrid;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TextReaderTest {
    private static final Path CELL_LINES = Path.of("src/test/resources/faults/cell-lines.txt");

    private static Reading text(String... lines) {
        return Reading.of(String.join("\n", lines).getBytes(UTF_8));
    }

    @Test
    void readsTheCellLinesOfAWordDump() throws IOException {
        Reading read = Reading.of(CELL_LINES, ReadLimits.DEFAULT);

        assertThat(read.paragraphs())
                .containsExactly(
                        "第一部分  情况说明",
                        "本年收入 12.00 元。",
                        "表1：收支总表",
                        "某某中心                    单位：元   ",
                        "22",
                        "表2：绩效目标表",
                        "（   2019 年度）",
                        "填报人：甲");
        assertThat(read.tables()).hasSize(2).allMatch(t -> t.geometry() == Geometry.RAGGED);
        assertThat(Reading.rows(read.tables().get(0)))
                .containsExactly("科目编码|科目名称|合计|备注", "201|  一般公共服务支出|12.00 |", "总计|12.00 ");
        assertThat(Reading.rows(read.tables().get(1)))
                .containsExactly(
                        "\t部门名称|某某中心",
                        "负责人|甲⏎乙|电话|无",
                        "项目类型|1.会议    2.其他",
                        "绩效目标|一是开展活动；⏎二是完成任务。⏎ ",
                        "绩效指标|一级指标|二级指标|具体指标",
                        "|产出指标|数量指标|活动 2 次",
                        "|效果指标⏎|经济效益指标|不涉及",
                        "||满意度指标|80%以上",
                        "其他说明的⏎问题|\u3000");
        assertThat(read.findings()).containsExactly("text_row_end_missing @ line 43", "text_row_rejoined @ line 53");
    }

    @Test
    void everyCellTellsItsLine() throws IOException {
        TableGrid table = Reading.of(CELL_LINES, ReadLimits.DEFAULT).tables().get(1);

        assertThat(table.place().printed()).isEqualTo("line 25");
        assertThat(table.row(2))
                .extracting(c -> c.place().printed())
                .containsExactly("line 28", "line 29", "line 31", "line 32");
    }

    @Test
    void nothingIsLost() throws IOException {
        String printed = Files.readString(CELL_LINES, UTF_8).replaceAll("\\[bookmark: \\w+\\]", "");

        assertThat(Reading.of(CELL_LINES, ReadLimits.DEFAULT).allText()).isEqualToIgnoringWhitespace(printed);
        assertThat(squeezed(Reading.of(CELL_LINES, ReadLimits.DEFAULT).allText()))
                .isEqualTo(squeezed(printed));
    }

    @Test
    void aShortRowThatContinuesNoMergeIsLeftAlone() {
        Reading read = text("\ta", "\tb", "", "\tx", "", "\ty", "", "\tc", "\td", "");

        assertThat(Reading.rows(read.tables().get(0))).containsExactly("a|b", "x", "y", "c|d");
        assertThat(read.findings()).isEmpty();
    }

    @Test
    void tablesEndAtALongGapOrBeforeATitleRow() {
        assertThat(text("\ta", "\tb", "", "", "", "", "\tc", "\td", "").tables())
                .hasSize(1);
        assertThat(text("\ta", "\tb", "", "", "", "", "\t某某表", "", "\tc", "\td", "")
                        .tables())
                .hasSize(2);
        assertThat(text("\ta", "\tb", "", "", "", "", "", "", "", "", "\tc", "\td", "")
                        .tables())
                .hasSize(2);
    }

    @Test
    void linesOfOneTabEachAreParagraphs() {
        Reading read = text("\t第一段。", "", "\t第二段。", "");

        assertThat(read.tables()).isEmpty();
        assertThat(read.paragraphs()).containsExactly("第一段。", "第二段。");
    }

    @Test
    void readsOneLineARow() {
        Reading read = text("收支总表", "项目\t金额\t备注", "收入\t1.00", "\t2.00\t", "说明", "完");

        assertThat(read.paragraphs()).containsExactly("收支总表", "说明", "完");
        assertThat(Reading.rows(read.tables().get(0))).containsExactly("项目|金额|备注", "收入|1.00|", "|2.00|");
        assertThat(read.tables().get(0).geometry()).isEqualTo(Geometry.SPANNED);
        assertThat(read.tables().get(0).place().printed()).isEqualTo("line 2");
    }

    @Test
    void plainTextIsParagraphs() {
        assertThat(text("一", "", "  二", "\u3000").paragraphs()).containsExactly("一", "  二");
    }

    private static String squeezed(String text) {
        return text.replaceAll("[\\s\\u3000]+", "");
    }
}
