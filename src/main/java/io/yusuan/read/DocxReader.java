package io.yusuan.read;

import io.yusuan.document.Block.TableGrid;
import io.yusuan.document.Place;
import io.yusuan.document.RejectReason.Kind;
import io.yusuan.finding.Finding;
import io.yusuan.finding.FindingCode;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.openxml4j.opc.PackagePart;

/**
 * Reads the main part of a Word document in one streaming pass.
 *
 * <p>Content controls, hyperlinks, insertions and custom XML are transparent; tracked deletions, the sources of moves
 * and the older copy of alternative content are left out; hidden text is left out with a finding. The text of a text box
 * comes before the paragraph it is anchored in. Headers, footers, notes and comments are other parts and not read.
 */
final class DocxReader {
    /** Elements that are no print, or print that was taken back. */
    private static final Set<String> LEFT_OUT = Set.of(
            "pPr", "sdtPr", "sectPr", "tblPr", "tblPrEx", "del", "moveFrom", "Fallback", "rt", "instrText", "delText");

    private static final int MAX_DEPTH = 64;
    private static final int HEX = 16;

    private final Intake intake;
    private final Xml xml;
    private int block;
    private int tables;
    private int depth;
    private boolean hidden;

    private DocxReader(Intake intake, Xml xml) {
        this.intake = intake;
        this.xml = xml;
    }

    static void read(Intake intake, PackagePart main) throws IOException, XMLStreamException, Refusal {
        try (InputStream in = main.getInputStream();
                Xml xml = Xml.open(in)) {
            new DocxReader(intake, xml).body();
        }
    }

    private void body() throws XMLStreamException, Refusal {
        boolean found = false;
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.name().equals("body")) {
                found = true;
                flow(new Body());
            }
        }
        if (!found) {
            throw Refusal.of(Kind.CORRUPT);
        }
    }

    /** Where paragraphs and tables go. */
    private interface Flow {
        /** Called before each paragraph and table. */
        void begin();

        void paragraph(String text);

        /** A table with the tables nested in it, outermost first. */
        void tables(List<TableGrid> grids);
    }

    private final class Body implements Flow {
        @Override
        public void begin() {
            block++;
        }

        @Override
        public void paragraph(String text) {
            intake.blocks().paragraph(text, new Place.BodyParagraph(block));
        }

        @Override
        public void tables(List<TableGrid> grids) {
            grids.forEach(intake.blocks()::add);
        }
    }

    /** The content of a text box goes where its paragraph goes, and shares its place. */
    private record Box(Flow around) implements Flow {
        @Override
        public void begin() {
            // A text box is no block of the body.
        }

        @Override
        public void paragraph(String text) {
            if (!Blocks.isBlank(text)) {
                around.paragraph(text);
            }
        }

        @Override
        public void tables(List<TableGrid> grids) {
            around.tables(grids);
        }
    }

    /** The content of a cell: paragraphs joined by line feeds, nested tables kept for after the table. */
    private static final class CellFlow implements Flow {
        private final List<TableGrid> nested;
        private StringBuilder text;

        private CellFlow(List<TableGrid> nested) {
            this.nested = nested;
        }

        @Override
        public void begin() {
            // A cell knows its own place.
        }

        @Override
        public void paragraph(String paragraph) {
            if (text == null) {
                text = new StringBuilder(paragraph);
            } else {
                text.append('\n').append(paragraph);
            }
        }

        @Override
        public void tables(List<TableGrid> grids) {
            nested.addAll(grids);
        }

        private String text() {
            return text == null ? "" : text.toString();
        }
    }

    /** Reads the paragraphs and tables within the element just begun. */
    private void flow(Flow flow) throws XMLStreamException, Refusal {
        nested(name -> flowElement(name, flow));
    }

    private void nested(Xml.Visitor visitor) throws XMLStreamException, Refusal {
        if (++depth > MAX_DEPTH) {
            throw Refusal.limit("depth");
        }
        xml.within(visitor);
        depth--;
    }

    private boolean flowElement(String name, Flow flow) throws XMLStreamException, Refusal {
        if (name.equals("p")) {
            flow.begin();
            flow.paragraph(paragraph(flow));
            return true;
        }
        if (name.equals("tbl")) {
            flow.begin();
            flow.tables(table());
            return true;
        }
        return LEFT_OUT.contains(name) && xml.skip();
    }

    private String paragraph(Flow flow) throws XMLStreamException, Refusal {
        StringBuilder text = new StringBuilder();
        xml.within(name -> inline(name, text, flow));
        hidden = false;
        return text.toString();
    }

    private boolean inline(String name, StringBuilder text, Flow flow) throws XMLStreamException, Refusal {
        switch (name) {
            case "r" -> {
                hidden = false;
                return false;
            }
            case "rPr" -> xml.within(this::runProperty);
            case "t" -> runText(text);
            case "tab", "ptab" -> mark(text, '\t');
            case "br", "cr" -> mark(text, '\n');
            case "noBreakHyphen" -> mark(text, '-');
            case "sym" -> mark(text, symbol());
            case "txbxContent" -> flow(new Box(flow));
            default -> {
                return LEFT_OUT.contains(name) && xml.skip();
            }
        }
        return true;
    }

    private boolean runProperty(String name) {
        hidden |= name.equals("vanish") && xml.isOn("val");
        return false;
    }

    private void runText(StringBuilder text) throws XMLStreamException, Refusal {
        if (!hidden) {
            xml.text(text, intake.budget());
            return;
        }
        StringBuilder unseen = new StringBuilder();
        xml.text(unseen, intake.budget());
        leftOut(unseen.toString());
    }

    private void leftOut(String unseen) {
        if (!Blocks.isBlank(unseen)) {
            intake.log().add(Finding.of(FindingCode.HIDDEN_TEXT_LEFT_OUT, new Place.BodyParagraph(block), unseen));
        }
    }

    private void mark(StringBuilder text, char c) throws XMLStreamException, Refusal {
        if (!hidden) {
            text.append(c);
            intake.budget().characters(1);
        }
        xml.skip();
    }

    private char symbol() {
        try {
            return (char) Integer.parseInt(String.valueOf(xml.attribute("char")), HEX);
        } catch (NumberFormatException e) {
            return '\uFFFD';
        }
    }

    private List<TableGrid> table() throws XMLStreamException, Refusal {
        DocxTable table = new DocxTable(block, ++tables);
        List<TableGrid> nested = new ArrayList<>();
        xml.within(name -> {
            if (name.equals("tr")) {
                table.beginRow();
                xml.within(part -> rowElement(part, table, nested));
                table.endRow();
                return true;
            }
            return LEFT_OUT.contains(name) && xml.skip();
        });
        List<TableGrid> all = new ArrayList<>();
        table.finish().ifPresent(all::add);
        all.addAll(nested);
        return all;
    }

    private boolean rowElement(String name, DocxTable table, List<TableGrid> nested)
            throws XMLStreamException, Refusal {
        if (name.equals("trPr")) {
            xml.within(property -> table.rowProperty(property, xml));
            return true;
        }
        if (name.equals("tc")) {
            intake.budget().cells(1);
            cell(table, nested);
            return true;
        }
        return LEFT_OUT.contains(name) && xml.skip();
    }

    private void cell(DocxTable table, List<TableGrid> nested) throws XMLStreamException, Refusal {
        DocxTable.Merge merge = new DocxTable.Merge();
        CellFlow content = new CellFlow(table.isRowDeleted() ? new ArrayList<>() : nested);
        nested(name -> {
            if (name.equals("tcPr")) {
                xml.within(property -> merge.take(property, xml));
                return true;
            }
            return flowElement(name, content);
        });
        leftOut(table.cell(content.text(), merge));
    }
}
