package io.yusuan.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.yusuan.catalogue.CatalogueLoader;
import io.yusuan.dataset.DocumentRows;
import io.yusuan.dataset.FactRow;
import io.yusuan.dataset.Versions;
import io.yusuan.document.Place.PageBox;
import io.yusuan.document.SourceFile;
import io.yusuan.document.SourceId;
import io.yusuan.pipeline.Pipeline;
import io.yusuan.pipeline.Trace;
import io.yusuan.read.ReadLimits;
import io.yusuan.read.pdf.PageView;
import io.yusuan.read.pdf.PageView.Run;
import io.yusuan.read.pdf.PageView.Sign;
import io.yusuan.read.pdf.PdfReader;
import io.yusuan.sample.SampleFolder;
import io.yusuan.sample.SampleFormat;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The picture of a page shows what was read where it was printed. */
class PageDrawingTest {
    private static final Pattern FACT_ID = Pattern.compile("fact (f[0-9a-f]{20})");

    @TempDir
    private Path folder;

    @Test
    void everyFactIsDrawnWhereItIsPrinted() throws Exception {
        Path file = folder.resolve("sample.pdf");
        Files.write(file, SampleFormat.PDF.render(SampleFolder.read(SampleFolder.XICHENG_2019)));
        SourceId id = new SourceId("0".repeat(64), "sample.pdf", "sample.pdf");
        Trace trace = new Pipeline(CatalogueLoader.builtIn(), ReadLimits.DEFAULT, false)
                .trace(new SourceFile(id, file, Files.size(file)));
        DocumentRows rows = DocumentRows.of(trace.outcome(), new Versions("1", "0", "0"));
        PageDrawing drawing = new PageDrawing(trace, rows);
        Map<String, double[]> drawn = new TreeMap<>();
        StringBuilder captions = new StringBuilder();
        for (PageView page : PdfReader.view(file.toFile())) {
            DrawnPage picture = drawing.draw(page);
            Element svg = parsed(picture.svg());
            List<Element> facts = marks(svg, Role.FACT);
            assertThat(facts).hasSize(picture.count(Role.FACT));
            facts.forEach(f -> drawn.put(factId(f), place(page, f)));
            captions.append(svg.getTextContent());
        }

        assertThat(rows.facts()).isNotEmpty();
        assertThat(drawn).hasSameSizeAs(rows.facts());
        for (FactRow fact : rows.facts()) {
            double[] expected = Stream.of(
                            fact.place().replaceAll("page |[\\[\\]]", "").split(" "))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            assertThat(drawn.get(fact.factId())).as(fact.place()).containsExactly(expected, within(0.1));
        }
        rows.tables().forEach(t -> assertThat(captions).contains(t.tableId() + "  " + t.tableType()));
    }

    @Test
    void whatIsPrintedIsEscaped() throws Exception {
        String odd = "<甲&\"乙\">]]>\u0001%s";
        List<Sign> signs = IntStream.range(0, odd.length())
                .mapToObj(i -> new Sign(odd.substring(i, i + 1), 10 + 5 * i, 40))
                .toList();
        PageView page = new PageView(1, 200, 100, List.of(new Run(signs, 9, 0)), List.of(), List.of());
        PageBox box = new PageBox(1, 10, 30, 80, 45);
        Mark mark = new Mark(Role.UNREAD, box, "1×2", odd, true);
        String svg = new PageSvg(page, List.of(mark), List.of(new Caption(box, odd)), Map.of()).printed();

        Element parsed = parsed(svg);
        assertThat(parsed.getTextContent().split("<甲&\"乙\">]]>\uFFFD%s", -1)).hasSize(4);
        assertThat(marks(parsed, Role.UNREAD)).hasSize(1);
    }

    @Test
    void turnedTextStandsWhereItDoesOnThePage() {
        List<Sign> signs = List.of(new Sign("甲", 30, 90), new Sign("乙", 30, 81));
        PageView page = new PageView(1, 200, 100, List.of(new Run(signs, 9, 270)), List.of(), List.of());

        assertThat(new PageSvg(page, List.of(), List.of(), Map.of()).printed())
                .contains("<text font-size=\"9\" y=\"30\" x=\"-90 -81\" transform=\"rotate(270)\">甲乙</text>");
    }

    private static Element parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg)))
                .getDocumentElement();
    }

    /** The marks of a role that say something; the legend's say nothing. */
    private static List<Element> marks(Element svg, Role role) {
        NodeList all = svg.getElementsByTagName("rect");
        List<Element> found = new ArrayList<>();
        for (int i = 0; i < all.getLength(); i++) {
            Element rect = (Element) all.item(i);
            boolean ofRole = List.of(rect.getAttribute("class").split(" ")).contains(role.id());
            if (ofRole && rect.hasChildNodes()) {
                found.add(rect);
            }
        }
        return found;
    }

    private static String factId(Element mark) {
        Matcher id = FACT_ID.matcher(mark.getTextContent());
        assertThat(id.find()).isTrue();
        return id.group(1);
    }

    private static double[] place(PageView page, Element rect) {
        double x = Double.parseDouble(rect.getAttribute("x"));
        double y = Double.parseDouble(rect.getAttribute("y"));
        double width = Double.parseDouble(rect.getAttribute("width"));
        double height = Double.parseDouble(rect.getAttribute("height"));
        return new double[] {page.number(), x, y, x + width, y + height};
    }
}
