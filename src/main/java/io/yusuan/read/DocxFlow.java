package io.yusuan.read;

import io.yusuan.document.Block.TableGrid;
import io.yusuan.document.Place;
import io.yusuan.finding.Finding;
import io.yusuan.finding.FindingCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;

/**
 * Reads the paragraphs and tables of one part of a Word document.
 *
 * <p>Content controls, hyperlinks, insertions and custom XML are transparent; tracked deletions, the sources of moves,
 * former properties and the older copy of alternative content are left out; hidden text is left out with a finding. The
 * text of a text box comes before the paragraph it is anchored in.
 */
final class DocxFlow {
    /** Elements that are no print, or print that was taken back. */
    static final Set<String> LEFT_OUT =
            Set.of("sdtPr", "sectPr", "tblPr", "tblPrEx", "del", "moveFrom", "Fallback", "rt", "instrText", "delText");

    private static final int MAX_DEPTH = 64;

    private final Intake intake;
    private final Xml xml;
    private final DocxLists lists;
    private final ListCounts counts;
    private final DocxNotes notes;
    private int block;
    private int tables;
    private int depth;
    /** How many deleted rows are open: what is in them is not shown and counts in no list. */
    private int deleted;

    DocxFlow(Intake intake, Xml xml, DocxLists lists, DocxNotes notes) {
        this.intake = intake;
        this.xml = xml;
        this.lists = lists;
        this.counts = new ListCounts(intake.log());
        this.notes = notes;
    }

    /** Where paragraphs and tables go. */
    interface Sink {
        /** Called before each paragraph and table; gives its number among the blocks. */
        int begin();

        void paragraph(String text);

        /** A table with the tables nested in it, outermost first. */
        void tables(List<TableGrid> grids);
    }

    /** The content of a text box goes where its paragraph goes, and shares its place. */
    private record Box(Sink around, int block) implements Sink {
        @Override
        public int begin() {
            return block;
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
    private record CellText(List<String> paragraphs, List<TableGrid> nested, int block) implements Sink {
        @Override
        public int begin() {
            return block;
        }

        @Override
        public void paragraph(String paragraph) {
            paragraphs.add(paragraph);
        }

        @Override
        public void tables(List<TableGrid> grids) {
            nested.addAll(grids);
        }
    }

    /** Reads the paragraphs and tables within the element just begun. */
    void read(Sink sink) throws XMLStreamException, Refusal {
        nested(name -> element(name, sink));
    }

    /** The content of a text box within the paragraph of the given sink. */
    void box(Sink around) throws XMLStreamException, Refusal {
        read(new Box(around, block));
    }

    /** The number that the list of a paragraph gives it; see {@link DocxLists#of}. */
    String number(String style, String list, int level, boolean parted) {
        return lists.of(style, list, level).map(m -> counts.next(m, parted)).orElse("");
    }

    /** Whether what is read now is shown nowhere. */
    boolean isDeleted() {
        return deleted > 0;
    }

    void hidden(String unseen) {
        if (!Blocks.isBlank(unseen)) {
            intake.log().add(Finding.of(FindingCode.HIDDEN_TEXT_LEFT_OUT, new Place.BodyParagraph(block), unseen));
        }
    }

    private void nested(Xml.Visitor visitor) throws XMLStreamException, Refusal {
        if (++depth > MAX_DEPTH) {
            throw Refusal.limit("depth");
        }
        xml.within(visitor);
        depth--;
    }

    private boolean element(String name, Sink sink) throws XMLStreamException, Refusal {
        if (name.equals("p")) {
            block = sink.begin();
            sink.paragraph(new DocxParagraph(intake.budget(), xml, this, notes, sink).read());
            return true;
        }
        if (name.equals("tbl")) {
            block = sink.begin();
            sink.tables(table());
            return true;
        }
        return LEFT_OUT.contains(name) && xml.skip();
    }

    private List<TableGrid> table() throws XMLStreamException, Refusal {
        DocxTable table = new DocxTable(block, ++tables);
        List<TableGrid> nested = new ArrayList<>();
        xml.within(name -> {
            if (name.equals("tr")) {
                row(table, nested);
                return true;
            }
            return LEFT_OUT.contains(name) && xml.skip();
        });
        List<TableGrid> all = new ArrayList<>();
        table.finish().ifPresent(all::add);
        all.addAll(nested);
        return all;
    }

    private void row(DocxTable table, List<TableGrid> nested) throws XMLStreamException, Refusal {
        table.beginRow();
        xml.within(part -> rowElement(part, table, nested));
        table.endRow();
    }

    private boolean rowElement(String name, DocxTable table, List<TableGrid> nested)
            throws XMLStreamException, Refusal {
        if (name.equals("trPr")) {
            xml.within(property -> isFormer(property) || table.rowProperty(property, xml));
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
        boolean gone = table.isRowDeleted();
        deleted += gone ? 1 : 0;
        CellText content = new CellText(new ArrayList<>(), gone ? new ArrayList<>() : nested, block);
        nested(name -> {
            if (name.equals("tcPr")) {
                xml.within(property -> isFormer(property) || merge.take(property, xml));
                return true;
            }
            return element(name, content);
        });
        deleted -= gone ? 1 : 0;
        hidden(table.cell(String.join("\n", content.paragraphs()), merge));
    }

    /** Moves past the properties that held before a tracked change. */
    private boolean isFormer(String property) throws XMLStreamException, Refusal {
        return property.endsWith("PrChange") && xml.skip();
    }
}
