package io.yusuan.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.yusuan.document.Block.Geometry;
import io.yusuan.document.Block.TableGrid;
import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlReaderTest {
    private static Reading html(String... lines) {
        return Reading.of(("<html><body>\n" + String.join("\n", lines) + "\n</body></html>").getBytes(UTF_8));
    }

    private static TableGrid table(String... lines) {
        return html(lines).tables().get(0);
    }

    @Test
    void readsParagraphsAndTablesWithTheirLines() {
        Reading read = html(
                "<h1>收支 总表</h1>",
                "<div>",
                "  单位：\n  万元<br>说明</div>",
                "<table><caption>表1</caption>",
                "<tr><th>项目<th>金额",
                "<tr><td>收入<td>1.00</table>",
                "<p>完");

        assertThat(read.mediaType()).isEqualTo("text/html");
        assertThat(read.paragraphs()).containsExactly("收支 总表", "单位： 万元\n说明", "表1", "完");
        assertThat(read.blocks())
                .extracting(b -> b.place().printed())
                .containsExactly("line 2", "line 4", "line 6", "line 6", "line 9");
        assertThat(read.tables().get(0).geometry()).isEqualTo(Geometry.SPANNED);
        assertThat(Reading.rows(read.tables().get(0))).containsExactly("项目|金额", "收入|1.00");
        assertThat(Reading.places(read.tables().get(0))).containsExactly("line 7", "line 7", "line 8", "line 8");
    }

    @Test
    void cellsKeepTheirParagraphs() {
        assertThat(Reading.rows(table(
                        "<table><tr><td><p>甲</p>\n<p> 乙 </p></td><td>丙<br>丁<br></td><td>&nbsp;</td></tr></table>")))
                .containsExactly("甲⏎乙|丙⏎丁| ");
    }

    @Test
    void placesSpansAsTheStandardSays() {
        assertThat(
                        Reading.rows(
                                table(
                                        "<table><tr><td rowspan=2>a<td colspan=2>b<tr><td>c<td>d<tr><td>e<td>f<td rowspan=65534>g</table>")))
                .containsExactly("a{2×1}|b{1×2}", "c|d", "e|f|g");
        assertThat(Reading.rows(table("<table><tr><td rowspan=0>a<td>b<tr><td>c<tr><td>d<td>e</table>")))
                .containsExactly("a{3×1}|b", "c", "d|e");
        assertThat(Reading.rows(table(
                        "<table><tr><td colspan=100000000>a<tr><td>b<td>c<tr><td colspan=x rowspan=-3>d<td>e</table>")))
                .containsExactly("a{1×2}", "b|c", "d|e");
    }

    @Test
    void aSpanEndsWithItsRowGroup() {
        assertThat(Reading.rows(
                        table("<table><thead><tr><td rowspan=9>a<td>b</thead><tbody><tr><td>c<td>d</tbody></table>")))
                .containsExactly("a|b", "c|d");
    }

    @Test
    void aTableInATableOfDataFollowsIt() {
        Reading read = html("<table><tr><td>1<td>2<td>3<tr><td>4<td>5<table><tr><td>内</table><td>6</table>");

        assertThat(read.tables()).extracting(Reading::rows).containsExactly(List.of("1|2|3", "4|5|6"), List.of("内"));
    }

    @Test
    void aTableThatArrangesOthersIsReadThrough() {
        Reading read = html(
                "<table><tr><td>标题一<table><tr><td>a<td>b</table>标题二<table><tr><td>c<td>d</table></td></tr></table>");

        assertThat(read.paragraphs()).containsExactly("标题一", "标题二");
        assertThat(read.tables()).extracting(Reading::rows).containsExactly(List.of("a|b"), List.of("c|d"));
    }

    @Test
    void leavesOutWhatIsHiddenWithOneFinding() {
        Reading read = html(
                "<style>p{}</style><script>var x='<p>'</script>",
                "<p style='color:red; display : none'>藏一</p><p hidden>藏二</p>",
                "<table><tr style='display:none'><td>藏三<tr><td>a<td style='visibility:hidden'>藏四<td>b</table>");

        assertThat(read.allText()).doesNotContain("藏");
        assertThat(Reading.rows(read.tables().get(0))).containsExactly("a|b");
        assertThat(read.findings()).containsExactly("hidden_text_left_out @ line 3");
    }

    @ParameterizedTest
    @CsvSource({"UTF-8,utf-8", "GB18030,gb2312", "GB18030,utf-8", "GBK,''", "Big5,big5", "UTF-16LE,''", "UTF-16BE,''"})
    void readsEveryCharset(String charset, String declared) {
        String page = "<html><head><meta charset=\"" + declared + "\"></head><body><p>預算收支 1.00</p></body></html>";

        Reading read = Reading.of(page.getBytes(Charset.forName(charset)));

        assertThat(read.mediaType()).isEqualTo("text/html");
        assertThat(read.paragraphs()).containsExactly("預算收支 1.00");
        assertThat(read.findings()).isEmpty();
    }

    @Test
    void tagsInCommentsAndScriptsDoNotNest() {
        String noise = "<!-- " + "<div>".repeat(300) + " --><script>" + "'<div>'".repeat(300) + "</script>";

        assertThat(html(noise, "<p>甲</p>").paragraphs()).containsExactly("甲");
    }

    @Test
    void nestingWithoutEndIsRefused() {
        assertThat(html("<table><tr><td>".repeat(100_000)).reason()).isEqualTo("limit:depth");
        assertThat(html("<div>".repeat(100_000)).reason()).isEqualTo("limit:depth");
        assertThat(html("<td>".repeat(50_000)).reason()).isEqualTo("readable");
        assertThat(html("<p>".repeat(HtmlSize.MAX_TAGS + 1)).reason()).isEqualTo("limit:elements");
    }

    @Test
    void limitsAreHeldWhileReading() {
        byte[] page = ("<table>" + "<tr><td>1<td>2".repeat(50) + "</table>").getBytes(UTF_8);

        assertThat(Reading.of(page, new ReadLimits(1 << 20, 99, 1000, 1)).reason())
                .isEqualTo("limit:cells");
        assertThat(Reading.of(page, new ReadLimits(1 << 20, 100, 99, 1)).reason())
                .isEqualTo("limit:characters");
        assertThat(Reading.of(page, new ReadLimits(1 << 20, 100, 1000, 1)).reason())
                .isEqualTo("readable");
    }

    @Test
    void aCellSpansAThousandColumnsAtMost() {
        String page = "<html><table><tr><td colspan=999999>a<td>b<tr>" + "<td>c".repeat(1001) + "</table>";

        TableGrid grid = Reading.of(page.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .tables()
                .get(0);

        assertThat(grid.columns()).isEqualTo(1001);
        assertThat(grid.row(1)).extracting(c -> c.text() + " " + c.columnSpan()).containsExactly("a 1000", "b 1");
    }
}
