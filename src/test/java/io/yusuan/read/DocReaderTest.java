package io.yusuan.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.yusuan.document.Block.Geometry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The file was written by LibreOffice; it has merged cells, a nested table, a tracked change and hidden text. */
class DocReaderTest {
    private static final Path DOC = Path.of("src/test/resources/faults/word-tables.doc");

    @Test
    void readsMergedAndNestedTables() throws IOException {
        Reading read = Reading.of(DOC, ReadLimits.DEFAULT);

        assertThat(read.tables()).hasSize(3).allMatch(t -> t.geometry() == Geometry.SPANNED);
        assertThat(read.tables())
                .extracting(Reading::rows)
                .containsExactly(
                        List.of(
                                "科目编码{2×1}|科目名称{2×1}|预算数{1×2}",
                                "基本支出|项目支出",
                                "20604|技术研究⏎与开发|1,234.50|0.00",
                                "合计{1×2}|1,234.50|0.00"),
                        List.of("外|前⏎后"),
                        List.of("内一|内二"));
        assertThat(read.tables())
                .extracting(t -> t.place().printed())
                .containsExactly("table 1 R1C1", "table 2 R1C1", "table 3 R1C1");
    }

    @Test
    void readsParagraphsWithoutDeletedAndHiddenText() throws IOException {
        Reading read = Reading.of(DOC, ReadLimits.DEFAULT);

        assertThat(read.paragraphs()).containsExactly("表5：支出预算表", "某某中心\t单位：元", "注：本表无误。", "填报：\n无", "新文");
        assertThat(read.findings()).containsExactly("hidden_text_left_out @ paragraph 7");
    }

    @Test
    void readsListsNotesHeadersAndFooters() throws IOException {
        Reading read = Reading.of(Path.of("src/test/resources/faults/word-parts.doc"), ReadLimits.DEFAULT);

        assertThat(read.paragraphs())
                .containsExactly(
                        "2026年部门预算",
                        "单位：万元",
                        "数据经复核",
                        "一、部门概况",
                        "（一）主要职能",
                        "（二）机构设置",
                        "二、收支情况",
                        "表1：收支总表",
                        "单位：万元",
                        "含上年结转。",
                        "表2：收入总表",
                        "表3：支出总表",
                        "第1页");
        assertThat(read.blocks().stream().map(b -> b.place().printed()).limit(4))
                .containsExactly("page header 1", "page header 2", "page footer 1", "paragraph 1");
        assertThat(read.blocks()).isSortedAccordingTo((a, b) -> a.place().compareTo(b.place()));
        assertThat(Reading.rows(read.tables().get(0)))
                .containsExactly("科目{2×1}|金额{1×2}", "基本|项目", "1|1,234.50|0.00", "2|1.50|外");
        assertThat(read.tables()).hasSize(2);
        assertThat(read.findings()).isEmpty();
    }

    @Test
    void limitsAreHeldWhileReading() throws IOException {
        assertThat(Reading.of(DOC, new ReadLimits(1 << 20, 16, 1000, 1)).reason())
                .isEqualTo("limit:cells");
        assertThat(Reading.of(DOC, new ReadLimits(1 << 20, 100, 50, 1)).reason())
                .isEqualTo("limit:characters");
    }

    @Test
    void edgesThatMissEachOtherByAMillimetreAreOneLine() {
        CellEdges edges = new CellEdges(List.of(0, 30, 1500, 1470, 3000, 3055));

        assertThat(edges.column(0, 1)).isEqualTo(1);
        assertThat(edges.column(30, 1)).isEqualTo(1);
        assertThat(edges.column(1470, 1)).isEqualTo(edges.column(1500, 1)).isEqualTo(2);
        assertThat(edges.column(3055, 1)).isEqualTo(3);
        assertThat(edges.column(0, 2)).isEqualTo(2);
    }
}
