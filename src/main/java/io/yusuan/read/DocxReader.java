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
    private boolean hiddenSeen;

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
    static final class CellFlow implements Flow {
        private final List<TableGrid> nested;
        private StringBuilder text;

        CellFlow(List<TableGrid> nested) {
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

        String text() {
            return text == null ? "" : text.toString();
        }
    }

    /** Reads paragraphs and tables up to the end of the element just begun. */
    private void flow(Flow flow) throws XMLStreamException, Refusal {
        if (++depth > MAX_DEPTH) {
            throw Refusal.limit("depth");
        }
        for (int open = 1; open > 0; ) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                open--;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                open += begin(flow);
            }
        }
        depth--;
    }

    private int begin(Flow flow) throws XMLStreamException, Refusal {
        String name = xml.name();
        if (name.equals("p")) {
            flow.begin();
            flow.paragraph(paragraph(flow));
        } else if (name.equals("tbl")) {
            flow.begin();
            flow.tables(table());
        } else if (LEFT_OUT.contains(name)) {
            xml.skip();
        } else {
            return 1;
        }
        return 0;
    }

    private String paragraph(Flow flow) throws XMLStreamException, Refusal {
        StringBuilder text = new StringBuilder();
        for (int open = 1; open > 0; ) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                open--;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                open += inline(xml.name(), text, flow);
            }
        }
        hidden = false;
        return text.toString();
    }

    /** Takes one element within a paragraph; gives 1 where its end is still to come, otherwise 0. */
    private int inline(String name, StringBuilder text, Flow flow) throws XMLStreamException, Refusal {
        switch (name) {
            case "r" -> {
                hidden = false;
                return 1;
            }
            case "rPr" -> runProperties();
            case "t" -> runText(text);
            case "tab", "ptab" -> mark(text, '\t');
            case "br", "cr" -> mark(text, '\n');
            case "noBreakHyphen" -> mark(text, '-');
            case "sym" -> symbol(text);
            case "txbxContent" -> flow(new Box(flow));
            default -> {
                if (!LEFT_OUT.contains(name)) {
                    return 1;
                }
                xml.skip();
            }
        }
        return 0;
    }

    private void runText(StringBuilder text) throws XMLStreamException, Refusal {
        if (!hidden) {
            xml.text(text, intake.budget());
            return;
        }
        StringBuilder unseen = new StringBuilder();
        xml.text(unseen, intake.budget());
        if (!hiddenSeen && !Blocks.isBlank(unseen)) {
            hiddenSeen = true;
            Place place = new Place.BodyParagraph(block);
            intake.log().add(Finding.of(FindingCode.HIDDEN_TEXT_LEFT_OUT, place, unseen.toString()));
        }
    }

    private void mark(StringBuilder text, char c) throws XMLStreamException, Refusal {
        if (!hidden) {
            text.append(c);
            intake.budget().characters(1);
        }
        xml.skip();
    }

    private void symbol(StringBuilder text) throws XMLStreamException, Refusal {
        String code = xml.attribute("char");
        try {
            mark(text, (char) Integer.parseInt(String.valueOf(code), HEX));
        } catch (NumberFormatException e) {
            mark(text, '\uFFFD');
        }
    }

    private void runProperties() throws XMLStreamException, Refusal {
        for (int open = 1; open > 0; ) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                open++;
                hidden |= xml.name().equals("vanish") && xml.isOn("val");
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                open--;
            }
        }
    }

    private List<TableGrid> table() throws XMLStreamException, Refusal {
        DocxTable table = new DocxTable(block, ++tables);
        List<TableGrid> nested = new ArrayList<>();
        for (int open = 1; open > 0; ) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                open--;
                if (xml.name().equals("tr")) {
                    table.endRow();
                }
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                open += tableElement(xml.name(), table, nested);
            }
        }
        List<TableGrid> all = new ArrayList<>();
        table.finish().ifPresent(all::add);
        all.addAll(nested);
        return all;
    }

    private int tableElement(String name, DocxTable table, List<TableGrid> nested) throws XMLStreamException, Refusal {
        switch (name) {
            case "tr" -> {
                table.beginRow();
                return 1;
            }
            case "trPr" -> table.rowProperties(xml);
            case "tc" -> {
                intake.budget().cells(1);
                cell(table, nested);
            }
            default -> {
                if (!LEFT_OUT.contains(name)) {
                    return 1;
                }
                xml.skip();
            }
        }
        return 0;
    }

    private void cell(DocxTable table, List<TableGrid> nested) throws XMLStreamException, Refusal {
        DocxTable.Merge merge = new DocxTable.Merge();
        CellFlow content = new CellFlow(table.isRowDeleted() ? new ArrayList<>() : nested);
        if (++depth > MAX_DEPTH) {
            throw Refusal.limit("depth");
        }
        for (int open = 1; open > 0; ) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                open--;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                if (xml.name().equals("tcPr")) {
                    merge.read(xml);
                } else {
                    open += begin(content);
                }
            }
        }
        depth--;
        String unseen = table.cell(content.text(), merge);
        if (!Blocks.isBlank(unseen)) {
            Place place = new Place.BodyParagraph(block);
            intake.log().add(Finding.of(FindingCode.HIDDEN_TEXT_LEFT_OUT, place, unseen));
        }
    }
}
