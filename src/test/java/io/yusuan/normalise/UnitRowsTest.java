package io.yusuan.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import io.yusuan.SketchedGrid;
import io.yusuan.document.Block.Geometry;
import io.yusuan.finding.FindingLog;
import io.yusuan.statement.Line;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Units that stand in the column of what is listed under them. */
class UnitRowsTest {
    @Test
    void aUnitHasItsNameAndWhatIsListedIsAProject() {
        List<Line> lines = lines("支出项目类别|总计", "合计|3", "甲市商务局（本级）|3", "会展专题|1", "招商经费|2");
        assertThat(lines.stream().map(Line::unitName)).containsExactly("", "甲市商务局（本级）", "", "");
        assertThat(lines.stream().map(Line::project)).containsExactly("", "", "会展专题", "招商经费");
    }

    @Test
    void onlyRowsWithACodeAreUnitsWhereUnitsHaveCodes() {
        List<Line> lines = lines("单位编码|支出项目类别|总计", "101|甲市商务局|3", "|统一战线协会|1", "|招商经费|2");
        assertThat(lines.stream().map(Line::unitName)).containsExactly("甲市商务局", "", "");
        assertThat(lines.stream().map(Line::project)).containsExactly("", "统一战线协会", "招商经费");
    }

    private static List<Line> lines(String... rows) {
        return RowRoleTest.statement(
                        "project_expenditure_summary",
                        SketchedGrid.of(Geometry.SPANNED, Stream.of(rows).toList()),
                        new FindingLog())
                .lines();
    }
}
