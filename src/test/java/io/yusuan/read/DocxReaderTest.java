package io.yusuan.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.yusuan.document.Block;
import io.yusuan.document.Block.Geometry;
import io.yusuan.document.Block.TableGrid;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocxReaderTest {
    private static Reading body(String body) {
        return Reading.of(Archive.docx(body));
    }

    private static String p(String text) {
        return "<w:p><w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r></w:p>";
    }

    private static String tc(String properties, String content) {
        return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + content + "</w:tc>";
    }

    @Test
    void readsParagraphsAndTablesInOrder() {
        Reading read = body(p("  一、概况 ") + p("") + "<w:tbl><w:tr>" + tc("", p("甲") + p("乙")) + tc("", "<w:p/>")
                + "</w:tr></w:tbl>" + p("二"));

        assertThat(read.mediaType())
                .isEqualTo("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        assertThat(read.blocks())
                .extracting(b -> b.place().printed())
                .containsExactly("paragraph 1", "table 1 R1C1", "paragraph 4");
        assertThat(read.paragraphs()).containsExactly("  一、概况 ", "二");
        assertThat(Reading.rows(read.tables().get(0))).containsExactly("甲⏎乙|");
    }

    @Test
    void keepsTabsBreaksAndHyphensAsTheyStand() {
        assertThat(body("<w:p><w:pPr><w:tabs><w:tab w:val=\"left\"/></w:tabs></w:pPr><w:r><w:t>单位</w:t><w:tab/>"
                                + "<w:t>万元</w:t><w:br/><w:t>1</w:t><w:noBreakHyphen/><w:sym w:char=\"00D7\"/></w:r></w:p>")
                        .paragraphs())
                .containsExactly("单位\t万元\n1-×");
    }

    @Test
    void leavesOutWhatWasTakenBackAndWhatIsHidden() {
        Reading read =
                body("<w:p><w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:ins><w:r><w:t>新</w:t></w:r></w:ins>"
                        + "<w:moveFrom><w:r><w:t>移</w:t></w:r></w:moveFrom>"
                        + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r><w:r><w:t>数</w:t></w:r>"
                        + "<w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>字</w:t></w:r></w:p>"
                        + "<w:tbl><w:tr><w:trPr><w:del/></w:trPr>" + tc("", p("删")) + "</w:tr><w:tr>" + tc("", p("留"))
                        + "</w:tr></w:tbl>");

        assertThat(read.paragraphs()).containsExactly("新数字");
        assertThat(Reading.rows(read.tables().get(0))).containsExactly("留");
        assertThat(read.findings()).containsExactly("hidden_text_left_out @ paragraph 1");
    }

    @Test
    void readsMergedCells() {
        Reading read = body("<w:tbl><w:tblGrid><w:gridCol/><w:gridCol/><w:gridCol/></w:tblGrid><w:tr>"
                + tc("<w:vMerge w:val=\"restart\"/>", p("科目")) + tc("<w:gridSpan w:val=\"2\"/>", p("金额"))
                + "</w:tr><w:tr>"
                + tc("<w:vMerge/>", "<w:p/>") + tc("", p("基本")) + tc("", p("项目"))
                + "</w:tr><w:tr><w:trPr><w:gridBefore w:val=\"1\"/></w:trPr>"
                + tc("<w:hMerge w:val=\"restart\"/>", p("合计")) + tc("<w:hMerge/>", "<w:p/>") + "</w:tr></w:tbl>");

        TableGrid table = read.tables().get(0);
        assertThat(table.geometry()).isEqualTo(Geometry.SPANNED);
        assertThat(table.columns()).isEqualTo(3);
        assertThat(Reading.rows(table)).containsExactly("科目{2×1}|金额{1×2}", "基本|项目", "合计{1×2}");
        assertThat(table.at(3, 1)).isEmpty();
        assertThat(table.at(2, 1).orElseThrow().text()).isEqualTo("科目");
    }

    @Test
    void columnsInWhichNoCellBeginsAreClosedUp() {
        TableGrid table = body("<w:tbl><w:tr>" + tc("<w:gridSpan w:val=\"3\"/>", p("a"))
                        + tc("<w:gridSpan w:val=\"9\"/>", p("b")) + "</w:tr><w:tr>"
                        + tc("<w:gridSpan w:val=\"900\"/>", p("c")) + "</w:tr></w:tbl>")
                .tables()
                .get(0);

        assertThat(table.columns()).isEqualTo(2);
        assertThat(Reading.rows(table)).containsExactly("a|b", "c{1×2}");
    }

    @Test
    void aNestedTableFollowsItsTable() {
        Reading read =
                body("<w:tbl><w:tr>" + tc("", p("外") + "<w:tbl><w:tr>" + tc("", p("内")) + "</w:tr></w:tbl>" + p("外二"))
                        + tc("", p("右")) + "</w:tr></w:tbl>" + "<w:tbl><w:tr>" + tc("", p("后")) + "</w:tr></w:tbl>");

        assertThat(read.tables())
                .extracting(Reading::rows)
                .containsExactly(List.of("外⏎外二|右"), List.of("内"), List.of("后"));
        assertThat(read.tables())
                .extracting(t -> t.place().printed())
                .containsExactly("table 1 R1C1", "table 2 R1C1", "table 3 R1C1");
        assertThat(read.blocks()).isSortedAccordingTo((a, b) -> a.place().compareTo(b.place()));
    }

    @Test
    void contentControlsAreTransparent() {
        Reading read = body("<w:sdt><w:sdtPr><w:alias/></w:sdtPr><w:sdtContent>" + p("段")
                + "<w:tbl><w:sdt><w:sdtContent><w:tr><w:sdt><w:sdtContent>"
                + tc("", "<w:sdt><w:sdtContent>" + p("格") + "</w:sdtContent></w:sdt>")
                + "</w:sdtContent></w:sdt></w:tr></w:sdtContent></w:sdt></w:tbl></w:sdtContent></w:sdt>");

        assertThat(read.paragraphs()).containsExactly("段");
        assertThat(Reading.rows(read.tables().get(0))).containsExactly("格");
    }

    @Test
    void aTextBoxIsReadOnce() {
        Reading read = body("<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent>" + p("框")
                + "</w:txbxContent></mc:Choice>"
                + "<mc:Fallback><w:txbxContent>" + p("框") + "</w:txbxContent></mc:Fallback></mc:AlternateContent>"
                + "<w:t>段</w:t></w:r></w:p>");

        assertThat(read.paragraphs()).containsExactly("框", "段");
    }

    @Test
    void tablesNestedTooDeepAreRefused() {
        String deep = "<w:tbl><w:tr><w:tc>".repeat(100_000);

        assertThat(body(deep + p("x") + "</w:tc></w:tr></w:tbl>".repeat(100_000))
                        .reason())
                .isEqualTo("limit:depth");
    }

    @Test
    void limitsAreHeldWhileReading() {
        byte[] docx = Archive.docx("<w:tbl>" + ("<w:tr>" + tc("", p("12345")) + "</w:tr>").repeat(100) + "</w:tbl>");

        assertThat(Reading.of(docx, new ReadLimits(1 << 20, 99, 1000, 1)).reason())
                .isEqualTo("limit:cells");
        assertThat(Reading.of(docx, new ReadLimits(1 << 20, 100, 499, 1)).reason())
                .isEqualTo("limit:characters");
        assertThat(Reading.of(docx, new ReadLimits(100, 100, 500, 1)).reason()).isEqualTo("limit:bytes");
        assertThat(Reading.of(docx, new ReadLimits(1 << 20, 100, 500, 1)).reason())
                .isEqualTo("readable");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void agreesWithPoiOnWhatPoiWrote(long seed) throws IOException {
        byte[] docx = randomDocument(new Random(seed));
        List<String> expected = new ArrayList<>();
        try (XWPFDocument poi = new XWPFDocument(new ByteArrayInputStream(docx))) {
            for (XWPFTable table : poi.getTables()) {
                for (XWPFTableRow row : table.getRows()) {
                    for (XWPFTableCell cell : row.getTableCells()) {
                        expected.add(String.join(
                                "\n",
                                cell.getParagraphs().stream()
                                        .map(x -> x.getText())
                                        .toList()));
                    }
                }
            }
        }

        List<String> read = new ArrayList<>();
        for (Block block : Reading.of(docx).blocks()) {
            if (block instanceof TableGrid grid) {
                grid.cells().forEach(c -> read.add(c.text()));
            }
        }
        assertThat(read).isEqualTo(expected);
    }

    private static byte[] randomDocument(Random random) throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (int t = 0; t < 3; t++) {
                document.createParagraph().createRun().setText("表" + t);
                XWPFTable table = document.createTable(1 + random.nextInt(6), 1 + random.nextInt(6));
                for (XWPFTableRow row : table.getRows()) {
                    for (XWPFTableCell cell : row.getTableCells()) {
                        cell.setText(Long.toString(random.nextLong(100_000)));
                        if (random.nextInt(4) == 0) {
                            cell.addParagraph().createRun().setText("第二段 & <" + random.nextInt(9) + ">");
                        }
                    }
                }
            }
            document.write(out);
            return out.toByteArray();
        }
    }

    @Test
    void aSpanWithoutEndLeavesRoomForTheNextCell() {
        String span = "<w:tc><w:tcPr><w:gridSpan w:val='%s'/></w:tcPr><w:p><w:r><w:t>%s</w:t></w:r></w:p></w:tc>";
        String row = "<w:tr>" + span.formatted("2147483647", "a") + span.formatted("1", "b") + "</w:tr>";
        String many = "<w:tr>" + span.formatted("1", "c").repeat(1001) + "</w:tr>";

        TableGrid grid = Reading.of(Archive.docx("<w:tbl>" + row + many + "</w:tbl>"))
                .tables()
                .get(0);

        assertThat(grid.columns()).isEqualTo(1001);
        assertThat(grid.row(1)).extracting(c -> c.text() + " " + c.columnSpan()).containsExactly("a 1000", "b 1");
    }
}
