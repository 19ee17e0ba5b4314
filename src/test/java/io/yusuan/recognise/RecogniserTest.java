package io.yusuan.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import io.yusuan.SketchedGrid;
import io.yusuan.catalogue.CatalogueLoader;
import io.yusuan.catalogue.TableSpec;
import io.yusuan.document.Block;
import io.yusuan.document.Block.Geometry;
import io.yusuan.document.Block.Paragraph;
import io.yusuan.document.Document;
import io.yusuan.document.Place;
import io.yusuan.document.SourceId;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class RecogniserTest {
    private static final Recogniser RECOGNISER = new Recogniser(CatalogueLoader.builtIn());

    private final List<Block> blocks = new ArrayList<>();

    private RecogniserTest say(String... lines) {
        for (String line : lines) {
            blocks.add(new Paragraph(line, new Place.Line(blocks.size() + 1)));
        }
        return this;
    }

    private RecogniserTest grid(String... rows) {
        blocks.add(SketchedGrid.of(Geometry.SPANNED, List.of(rows)));
        return this;
    }

    private Recognition recognise() {
        SourceId id = new SourceId("0".repeat(64), "in", "in");
        return RECOGNISER.recognise(new Document(id, "text/plain", 0, OptionalInt.empty(), blocks));
    }

    private static String type(FoundTable table) {
        return table.spec().map(TableSpec::type).orElse("");
    }

    private static List<String> texts(List<Paragraph> paragraphs) {
        return paragraphs.stream().map(Paragraph::text).toList();
    }

    @Test
    void anyOfTheSignaturesOfATypeNamesAnUntitledTable() {
        Recognition found = say("重点项目预算绩效情况如下")
                .grid("项目|预算数（单位：万元）|绩效目标", "甲|1.00|完成修缮")
                .say("另有")
                .grid("项目名称|甲|^", "一级指标|二级指标|指标值", "产出指标|数量指标|3")
                .say("以及")
                .grid("项目|预算数|说明", "甲|1.00|无")
                .recognise();

        assertThat(found.tables())
                .extracting(RecogniserTest::type)
                .containsExactly("project_performance", "project_performance", "");
        assertThat(found.tables().get(0).from()).isEqualTo(RecognisedFrom.HEADER);
    }

    @Test
    void aTitleAboveTheUnitLineNamesTheTable() {
        Recognition found = say("前言", "表3：2019年部门支出总表", "某某市科学技术局     单位：元")
                .grid("科目编码|合计", "201|1.00")
                .say("注：本表不含结转")
                .recognise();
        FoundTable table = found.tables().get(0);
        assertThat(type(table)).isEqualTo("expenditure_summary");
        assertThat(table.label()).isEqualTo("表3");
        assertThat(table.title()).isEqualTo("2019年部门支出总表");
        assertThat(texts(table.above())).containsExactly("表3：2019年部门支出总表", "某某市科学技术局     单位：元");
        assertThat(texts(table.below())).containsExactly("注：本表不含结转");
        assertThat(texts(found.narrative())).containsExactly("前言", "注：本表不含结转");
    }

    @Test
    void titleRowsInsideAGridAreNoPartOfItsBody() {
        FoundTable table = grid("表2|<|<", "2026年收入总表|<|<", "部门：某某局||单位：万元", "科目编码|科目名称|合计", "201|一般公共服务支出|1.00")
                .recognise()
                .tables()
                .get(0);
        assertThat(type(table)).isEqualTo("revenue_summary");
        assertThat(table.firstRow()).isEqualTo(4);
        assertThat(table.label()).isEqualTo("表2");
    }

    @Test
    void theNearestTitleCountsThoughItIsUnknown() {
        FoundTable table = say("表3：支出总表", "表4：人员情况表")
                .grid("姓|数", "甲|1")
                .recognise()
                .tables()
                .get(0);
        assertThat(type(table)).isEmpty();
        assertThat(table.title()).isEqualTo("人员情况表");
        assertThat(table.from()).isEqualTo(RecognisedFrom.NOTHING);
    }

    @Test
    void aTableOfContentsNamesNoTable() {
        Recognition found = say("目录", "表1：收支总表……3", "表2：收入总表……4", "第一部分 概况", "本部门职责", "如下：", "其一。", "其二。")
                .grid("甲|乙", "丙|丁")
                .recognise();
        assertThat(type(found.tables().get(0))).isEmpty();
        assertThat(texts(found.narrative())).doesNotContain("目录", "表1：收支总表……3");
    }

    @Test
    void markupAndPageNumbersAreNotNarrated() {
        Recognition found = say("[bookmark: _Toc1]一、概况", "22", "- 3 -", "第 4 页", "填报人：×××   填报日期：2019年2月11日")
                .recognise();
        assertThat(texts(found.narrative())).containsExactly("一、概况");
    }

    @Test
    void aFrameOfOneColumnIsText() {
        Recognition found = grid("部门支出共计1元。").recognise();
        assertThat(found.tables()).isEmpty();
        assertThat(texts(found.narrative())).containsExactly("部门支出共计1元。");
    }

    @Test
    void headsOfItsOwnRecogniseATableWithoutATitle() {
        FoundTable table = grid("功能科目代码|功能科目名称|经济分类代码|经济分类名称|项目名称|预算金额", "2060702|科普活动|30299|其他商品和服务支出|科普经费|1.00")
                .recognise()
                .tables()
                .get(0);
        assertThat(type(table)).isEqualTo("detailed_budget");
        assertThat(table.from()).isEqualTo(RecognisedFrom.HEADER);
    }

    @Test
    void aTitleBrokenOverLinesNamesItsTableAsAWhole() {
        Recognition found = say("下列项目有绩效目标：", "某某指挥中心建设项目绩效目", "标表")
                .grid("资金总额|1.00", "财政拨款|1.00")
                .say("第一部分 概况", "财政拨款", "支出预", "算表", "单位：万元")
                .grid("科目编码|科目名称|合计", "201|一般公共服务支出|1.00")
                .recognise();

        assertThat(found.tables())
                .extracting(RecogniserTest::type)
                .containsExactly("project_performance", "fiscal_appropriation_expenditure");
        assertThat(found.tables()).extracting(FoundTable::title).containsExactly("某某指挥中心建设项目绩效目标表", "财政拨款支出预算表");
        assertThat(texts(found.narrative())).containsExactly("下列项目有绩效目标：", "第一部分 概况");
    }

    @Test
    void linesThatTogetherNameNoTableAreNotPutTogether() {
        FoundTable table = say("本单位职责如下", "人员情", "况表")
                .grid("姓|数", "甲|1")
                .recognise()
                .tables()
                .get(0);
        assertThat(type(table)).isEmpty();
        assertThat(table.title()).isEqualTo("况表");
    }
}
