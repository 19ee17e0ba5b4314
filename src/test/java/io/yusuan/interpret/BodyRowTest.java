package io.yusuan.interpret;

import static org.assertj.core.api.Assertions.assertThat;

import io.yusuan.SketchedGrid;
import io.yusuan.catalogue.Catalogue;
import io.yusuan.catalogue.CatalogueLoader;
import io.yusuan.catalogue.ColumnRole;
import io.yusuan.catalogue.DimensionSpec;
import io.yusuan.document.Block.Geometry;
import io.yusuan.finding.FindingLog;
import io.yusuan.recognise.FoundTable;
import io.yusuan.recognise.RecognisedFrom;
import java.util.List;
import org.junit.jupiter.api.Test;

class BodyRowTest {
    private static final Catalogue CATALOGUE = CatalogueLoader.builtIn();

    @Test
    void figuresUnderOneHeadStandInOneColumnThoughThePagesRulesAreApart() {
        List<String> figures = figures(List.of(
                "科目编码 | 科目名称 | 合计 | < | 基本支出",
                "2060101 | 行政运行 | 5.00 | < | 4.00",
                "2060102 | 一般行政管理事务 | < | 6.00 | 3.00"));
        assertThat(figures).containsExactly("3 5.00", "5 4.00", "3 6.00", "5 3.00");
    }

    @Test
    void twoCellsUnderOneHeadStayApart() {
        List<String> figures = figures(List.of(
                "科目编码 | 科目名称 | 合计 | < | 基本支出",
                "2060101 | 行政运行 | 5.00 | 7.00 | 4.00",
                "2060102 | 一般行政管理事务 |  | 6.00 | 3.00"));
        assertThat(figures).containsExactly("3 5.00", "4 7.00", "5 4.00", "3 ", "4 6.00", "5 3.00");
    }

    @Test
    void aLabelOverSideBySideBlocksNamesTheFigureItEndsBefore() {
        List<RawRow> rows = rows(
                "general_budget_basic_expenditure",
                List.of(
                        "科目编码 | 科目名称 | 决算数 | 科目编码 | 科目名称 | 决算数",
                        "302 | 商品和服务支出 | 22.00 | 310 | 资本性支出 | 3.00",
                        "公用经费合计 | < | < | < | < | 25.00"));
        assertThat(rows.stream().map(r -> r.block() + " " + r.label()))
                .containsExactly("1 商品和服务支出", "2 资本性支出", "2 公用经费合计");
        assertThat(rows.get(2).first(ColumnRole.MONEY)).isEqualTo("25.00");
    }

    @Test
    void aLabelOverWholeBlocksAndTheirFiguresStaysWhereItBegins() {
        List<RawRow> rows = rows(
                "general_budget_basic_expenditure",
                List.of(
                        "科目编码 | 科目名称 | 决算数 | 科目编码 | 科目名称 | 决算数",
                        "302 | 商品和服务支出 | 22.00 | 310 | 资本性支出 | 3.00",
                        "一、公用经费 | < | < | < | < | <"));
        assertThat(rows.get(2).block()).isEqualTo(1);
        assertThat(rows.get(2).label()).isEqualTo("一、公用经费");
    }

    /** Column and text of the money cells, row by row. */
    private static List<String> figures(List<String> grid) {
        return rows("general_budget_expenditure", grid).stream()
                .flatMap(r -> r.of(ColumnRole.MONEY).stream())
                .map(c -> c.column().index() + " " + c.text())
                .toList();
    }

    private static List<RawRow> rows(String type, List<String> grid) {
        FoundTable found = new FoundTable(
                1,
                SketchedGrid.of(Geometry.SPANNED, grid),
                1,
                CATALOGUE.table(type),
                RecognisedFrom.TITLE,
                DimensionSpec.NONE,
                "",
                "",
                List.of(),
                List.of());
        return new Interpreter(CATALOGUE.wording())
                .interpret(found, new FindingLog())
                .rows();
    }
}
