package io.yusuan.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.yusuan.catalogue.CatalogueLoader;
import io.yusuan.document.SourceFile;
import io.yusuan.document.SourceId;
import io.yusuan.read.ReadLimits;
import io.yusuan.reconcile.Check;
import io.yusuan.statement.Statement;
import io.yusuan.statement.Statement.TableStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the list of a document's tables, and its form of the whole department, say of the document. */
class TableIndexTest {
    private static final String INDEX = """
            <p>目录</p><table><tr><td>报表</td><td>报表名称</td><td>是否空表</td><td>公开空表理由</td></tr>
            <tr><td>表1</td><td>支出总表</td><td>否</td><td></td></tr>
            <tr><td>表 2</td><td>政府性基金预算支出表</td><td>是</td><td>不涉及</td></tr>
            <tr><td>表3</td><td>国有资本经营预算支出表</td><td></td><td></td></tr></table>""";

    @TempDir
    private Path folder;

    private Outcome.Processed read(String body) throws IOException {
        Path file = Files.writeString(folder.resolve("page.html"), "<html><body>" + body + "</body></html>", UTF_8);
        SourceId id = new SourceId("0".repeat(64), "page.html", "page.html");
        return (Outcome.Processed) new Pipeline(CatalogueLoader.builtIn(), ReadLimits.DEFAULT, false)
                .process(new SourceFile(id, file, Files.size(file)));
    }

    private static String table(String title, String figure) {
        return "<p>" + title + "</p><p>单位：万元</p><table><tr><td>科目编码</td><td>科目名称</td><td>合计</td></tr>"
                + "<tr><td>208</td><td>保障</td><td>" + figure + "</td></tr></table>";
    }

    @Test
    void aTableThatTheListSaysIsEmptyIsSoOnPurpose() throws IOException {
        Outcome.Processed outcome = read("<p>2026年部门预算</p>"
                + INDEX
                + table("表1 支出总表", "3.00")
                + table("表2 政府性基金预算支出表", "")
                + table("表3 国有资本经营预算支出表", ""));

        assertThat(outcome.statements())
                .extracting(Statement::tableType)
                .containsExactly("table_index", "expenditure_summary", "government_fund", "state_capital");
        assertThat(outcome.statements())
                .extracting(Statement::status)
                .containsExactly(TableStatus.PARSED, TableStatus.PARSED, TableStatus.DECLARED_EMPTY, TableStatus.EMPTY);
        List<String> verdicts = outcome.checks().stream()
                .filter(c -> c.ruleId().equals("N-06"))
                .map(Check::verdict)
                .map(v -> v.id())
                .toList();
        assertThat(verdicts).containsExactly("holds", "differs");
    }

    @Test
    void whereNothingElseNamesTheOrganisationTheFormOfTheDepartmentDoes() throws IOException {
        String form = """
                <p>部门整体支出绩效目标表</p><table><tr><td>部门名称</td><td>示例市司法局</td></tr>
                <tr><td>资金总额</td><td>3.00</td></tr></table>""";
        assertThat(read(table("支出总表", "3.00") + form).head().organisation()).isEqualTo("示例市司法局");
    }

    @Test
    void theEndOfANameAboveATableWithoutTitleNamesNoOrganisation() throws IOException {
        String lines = "<p>示例市财政局</p><p>2026年部门预算</p><p>第一部分</p><p>概况</p><p>职责如下。</p><p>所属单位如下。</p>";
        String units = "<p>执法支队城中大队</p><table><tr><td>名</td><td>数</td></tr><tr><td>甲</td><td>1</td></tr></table>";
        assertThat(read(lines + units + table("支出总表", "3.00")).head().organisation())
                .isEqualTo("示例市财政局");
    }
}
