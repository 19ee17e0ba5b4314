package io.yusuan.read;

import io.yusuan.document.Block.TableGrid;
import io.yusuan.document.Place;
import io.yusuan.finding.Finding;
import io.yusuan.finding.FindingCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/**
 * Reads a web page as a browser would show it without its styles: block elements are paragraphs, white space is
 * collapsed, {@code br} is a line feed. What styles hide in place ({@code display:none}) is left out with one finding.
 *
 * <p>A table that only arranges other tables ({@link HtmlLayout}) is no table: what is in its cells is read in order. A
 * table nested in a table of data is a block of its own after it.
 */
final class HtmlReader {
    /** More than pages that pass {@link HtmlSize} can need: the parser is not to flatten anything in silence. */
    private static final int PARSER_DEPTH = 8 * HtmlSize.MAX_DEPTH;

    /** Characters of left-out text that a finding quotes. */
    private static final int EXCERPT = 40;

    private static final Set<String> NO_PRINT =
            Set.of("head", "script", "style", "noscript", "template", "iframe", "object", "svg", "select", "textarea");
    private static final Set<String> CELLS = Set.of("td", "th");
    private static final Set<String> TABLE_PARTS = Set.of("td", "th", "tr", "caption", "option");
    private static final Pattern HIDING = Pattern.compile(
            "display\\s*:\\s*none|visibility\\s*:\\s*hidden|mso-hide\\s*:\\s*all", Pattern.CASE_INSENSITIVE);

    private final Intake intake;
    private final HtmlLayout layout;
    private int line = 1;
    private int depth;
    private int preserved;
    private boolean hiddenSeen;

    private HtmlReader(Intake intake, HtmlLayout layout) {
        this.intake = intake;
        this.layout = layout;
    }

    static void read(Intake intake, String text) throws Refusal {
        HtmlSize.check(text);
        Parser parser = Parser.htmlParser().setTrackPosition(true).setMaxDepth(PARSER_DEPTH);
        Element page = Jsoup.parse(text, "", parser);
        HtmlReader reader = new HtmlReader(intake, HtmlLayout.of(page));
        HtmlFlow flow =
                new HtmlFlow(intake.budget(), (paragraph, at) -> intake.blocks().paragraph(paragraph, at));
        reader.flow(page, flow, intake.blocks()::add);
        flow.end();
    }

    /** Takes a table that is read where it stands. */
    private interface Tables {
        void add(TableGrid grid);
    }

    private void flow(Element parent, HtmlFlow flow, Tables tables) throws Refusal {
        if (++depth > HtmlSize.MAX_DEPTH) {
            throw Refusal.limit("depth");
        }
        for (Node node : parent.childNodes()) {
            if (node instanceof TextNode text) {
                flow.text(text.getWholeText(), lineOf(text), preserved > 0);
            } else if (node instanceof Element element && isPrinted(element)) {
                element(element, flow, tables);
            }
        }
        depth--;
    }

    private void element(Element element, HtmlFlow flow, Tables tables) throws Refusal {
        if (element.normalName().equals("br")) {
            flow.lineBreak(lineOf(element));
        } else if (element.normalName().equals("table") && !layout.isLayout(element)) {
            flow.end();
            for (TableGrid grid : table(element, flow)) {
                tables.add(grid);
            }
        } else if (element.isBlock() || TABLE_PARTS.contains(element.normalName())) {
            int inPre = element.normalName().equals("pre") ? 1 : 0;
            flow.end();
            preserved += inPre;
            flow(element, flow, tables);
            preserved -= inPre;
            flow.end();
        } else {
            flow(element, flow, tables);
        }
    }

    private boolean isPrinted(Element element) {
        if (NO_PRINT.contains(element.normalName())) {
            return false;
        }
        boolean hidden = element.hasAttr("hidden")
                || HIDING.matcher(element.attr("style")).find();
        if (hidden && !hiddenSeen && !Blocks.isBlank(element.wholeText())) {
            hiddenSeen = true;
            Place place = new Place.Line(lineOf(element));
            intake.log().add(Finding.of(FindingCode.HIDDEN_TEXT_LEFT_OUT, place, excerpt(element)));
        }
        return !hidden;
    }

    private static String excerpt(Element element) {
        String text = element.text();
        return text.length() <= EXCERPT ? text : text.substring(0, EXCERPT) + "…";
    }

    /** Line on which a node begins; what the parser put in by itself stands where the text before it stood. */
    private int lineOf(Node node) {
        int at = node.sourceRange().start().lineNumber();
        line = at > 0 ? at : line;
        return line;
    }

    /** The table and the tables nested in it, outermost first; its caption goes before it. */
    private List<TableGrid> table(Element table, HtmlFlow around) throws Refusal {
        Place place = new Place.Line(lineOf(table));
        List<TableGrid> nested = new ArrayList<>();
        HtmlGrid grid = new HtmlGrid(intake.budget());
        for (Element part : table.children()) {
            if (part.normalName().equals("caption") && isPrinted(part)) {
                flow(part, around, nested::add);
                around.end();
            } else if (isPrinted(part)) {
                rows(part, grid, nested);
            }
        }
        List<TableGrid> all = new ArrayList<>();
        grid.finish(place).ifPresent(all::add);
        all.addAll(nested);
        return all;
    }

    private void rows(Element group, HtmlGrid grid, List<TableGrid> nested) throws Refusal {
        List<Element> rows = group.children().stream()
                .filter(e -> e.normalName().equals("tr") && isPrinted(e))
                .toList();
        for (int r = 0; r < rows.size(); r++) {
            grid.nextRow(rows.size() - r);
            for (Element cell : rows.get(r).children()) {
                if (CELLS.contains(cell.normalName()) && isPrinted(cell)) {
                    int at = lineOf(cell);
                    grid.cell(cell, text(cell, nested), new Place.Line(at));
                }
            }
        }
    }

    private String text(Element cell, List<TableGrid> nested) throws Refusal {
        List<String> paragraphs = new ArrayList<>();
        HtmlFlow flow = new HtmlFlow(intake.budget(), (paragraph, at) -> paragraphs.add(paragraph));
        flow(cell, flow, nested::add);
        flow.end();
        return String.join("\n", paragraphs);
    }
}
