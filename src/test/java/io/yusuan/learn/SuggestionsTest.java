package io.yusuan.learn;

import static org.assertj.core.api.Assertions.assertThat;

import io.yusuan.catalogue.Catalogue;
import io.yusuan.catalogue.CatalogueLoader;
import io.yusuan.catalogue.CatalogueWithout;
import io.yusuan.document.SourceFile;
import io.yusuan.document.SourceId;
import io.yusuan.pipeline.Pipeline;
import io.yusuan.read.ReadLimits;
import io.yusuan.sample.SampleDisclosure;
import io.yusuan.sample.SampleDisclosure.Block;
import io.yusuan.sample.SampleDisclosure.Part;
import io.yusuan.sample.SampleDisclosure.Text;
import io.yusuan.sample.SampleFormat;
import io.yusuan.sample.SampleTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuggestionsTest {
    private static final String ASSETS = "资产名称|数量|购置金额";

    @TempDir
    Path dir;

    /** What words alone tell is no suggestion any more. */
    private final Catalogue catalogue = CatalogueWithout.words(CatalogueLoader.builtIn());

    private final List<Sightings> seen = new ArrayList<>();

    private void read(String name, Block... blocks) throws IOException {
        byte[] content = SampleFormat.DOCX.render(new SampleDisclosure(List.of(new Part("表", List.of(blocks)))));
        Path file = Files.write(dir.resolve(name), content);
        SourceFile source = new SourceFile(new SourceId("0".repeat(64), name, name), file, content.length);
        seen.add(new Learner(catalogue).sightings(new Pipeline(catalogue, ReadLimits.DEFAULT, false).trace(source)));
    }

    private static Text title(String text) {
        return Text.of(text);
    }

    private static SampleTable table(String... rows) {
        return SampleTable.of(
                Stream.of(rows).map(r -> List.of(r.split("\\|", -1))).toList(), 1, List.of());
    }

    private String report() {
        return Suggestions.of(seen).report();
    }

    @Test
    void whatIsFrequentComesFirstAndWhatHasNeitherTitleNorFiguresLast() throws IOException {
        read("a.docx", table("联系|方式", "甲|乙"), title("表2 资产配置一览表"), table(ASSETS, "桌|2|3.00"));
        read("b.docx", title("表1 车辆一览表"), table("车辆|数量", "轿车|2"), title("表2 2026年资产配置一览表"), table(ASSETS, "椅|4|5.00"));

        assertThat(report())
                .startsWith("2 documents (0 unread), 3 unrecognised titles, 0 unknown heads\n")
                .containsSubsequence(
                        "资产配置一览表\n    2 documents, 2 tables: a.docx table 2",
                        "车辆一览表\n    1 document, 1 table: b.docx table 1",
                        "(no title)\n    1 document, 1 table: a.docx table 1",
                        "; no figures\n    heads: 联系 | 方式\n");
        assertThat(Suggestions.of(seen).report()).isEqualTo(report());
    }

    @Test
    void aTitleThatExtendsHeadingsOfOneTypeIsSuggestedWithTheHeadsThatThenStayUnknown() throws IOException {
        read(
                "a.docx",
                title("表7 财政拨款“三公”经费、会议费、培训费支出表"),
                table("三公经费预算合计|因公出国（境）费|公务接待费|会议费|培训费", "3.00|1.00|2.00|4.00|5.00"));

        assertThat(report())
                .contains(
                        "→ three_public_expenses: its title extends 三公经费会议费培训费支出表 by words of its headings; 4 of 5 heads are its columns",
                        "three_public_expenses: 三公经费预算合计",
                        "→ three_public_total: extends 三公经费 > 合计 by words of its wordings");
        assertThat(Suggestions.of(seen).overlay())
                .containsOnlyKeys("tables/three_public_expenses.yaml")
                .extractingByKey("tables/three_public_expenses.yaml")
                .asString()
                .contains("\nheadings:\n", "\n  - 财政拨款三公经费、会议费、培训费支出表\n")
                .contains("\ncolumns:\n", "\n  - { id: three_public_total, aliases: [三公经费预算合计] }\n");
    }

    @Test
    void whatTheHeadingsSayOfTheAmountsGoesWithTheTitle() throws IOException {
        read("a.docx", title("表7 一般公共预算财政拨款“三公”经费、会议费支出表"), table("因公出国（境）费|公务接待费|会议费", "1.00|2.00|4.00"));

        assertThat(Suggestions.of(seen).overlay())
                .extractingByKey("tables/three_public_expenses.yaml")
                .asString()
                .contains("\n  - { title: 一般公共预算财政拨款三公经费、会议费支出表, source_of_funds: general_public_budget }\n");
    }

    @Test
    void aTitleWithAWordOfItsOwnWaitsForAPerson() throws IOException {
        read("a.docx", title("表7 彩票基金预算支出表"), table("科目编码|科目名称|合计|基本支出|项目支出", "208|保障|3.00|1.00|2.00"));

        assertThat(report()).contains("? government_fund: its title shares 基金支出表; 5 of 5 heads are its columns");
        assertThat(Suggestions.of(seen).overlay())
                .extractingByKey("tables/government_fund.yaml")
                .asString()
                .contains("\n# headings:\n", "\n#   - 彩票基金预算支出表\n")
                .doesNotContain("\n  - ");
    }

    @Test
    void aTableWithoutATitleIsNearToTheTypesOfItsHeads() throws IOException {
        read("a.docx", table("采购项目|采购方式|数量|财政拨款", "桌椅|询价|3|1.00"));

        assertThat(report())
                .contains("(no title)", "heads: 采购项目 | 采购方式 | 数量 | 财政拨款")
                .contains("? government_procurement: 4 of 4 heads are its columns");
        assertThat(Suggestions.of(seen).overlay())
                .extractingByKey("tables/government_procurement.yaml")
                .asString()
                .contains("\n# signatures:\n", "\n#   - [采购项目, 采购方式, 数量, 财政拨款]\n")
                .doesNotContain("\n  - ");
    }

    @Test
    void aHeadOfAColumnThatTheTableHasAlreadyWaitsForAPerson() throws IOException {
        read("a.docx", title("表7 “三公”经费支出表"), table("三公经费合计|三公经费预算合计|公务接待费|'奇#怪: [头]", "3.00|3.00|3.00|1.00"));

        assertThat(report()).contains("? three_public_total", "the table has that column already");
        assertThat(Suggestions.of(seen).overlay())
                .extractingByKey("tables/three_public_expenses.yaml")
                .asString()
                .contains("\n# columns:\n", "aliases: [三公经费预算合计] }\n")
                .contains("#   - { id: SOMETHING_NEW, role: money, aliases: ['")
                .doesNotContain("\n  - ");
    }

    @Test
    void whatYamlReadsAsSomethingElseIsQuoted() {
        assertThat(YamlText.scalar("收支总表(续)")).isEqualTo("收支总表(续)");
        assertThat(YamlText.scalar("收入 > 合计")).isEqualTo("'收入 > 合计'");
        assertThat(YamlText.scalar("#甲: '乙'")).isEqualTo("'#甲: ''乙'''");
        assertThat(YamlText.oneLine("甲\n乙\u2028丙\uE000丁")).isEqualTo("甲 乙 丙 丁");
    }
}
