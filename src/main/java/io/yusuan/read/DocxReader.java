package io.yusuan.read;

import io.yusuan.document.Block.TableGrid;
import io.yusuan.document.Place;
import io.yusuan.document.RejectReason.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;

/**
 * Reads a Word document: the main part in one streaming pass, with the numbers of its lists and the notes it refers to,
 * after the headers and footers of its pages. Comments are remarks of editors and left out with a finding.
 */
final class DocxReader {
    private final Intake intake;
    private final DocxNotes notes;

    private DocxReader(Intake intake, DocxNotes notes) {
        this.intake = intake;
        this.notes = notes;
    }

    static void read(Intake intake, PackagePart main)
            throws IOException, XMLStreamException, InvalidFormatException, Refusal {
        DocxParts parts = new DocxParts(intake, main);
        DocxLists lists = parts.lists();
        parts.margins(lists);
        parts.comments();
        DocxReader reader = new DocxReader(intake, parts.notes(lists));
        try (InputStream in = main.getInputStream();
                Xml xml = Xml.open(in)) {
            reader.body(xml, new DocxFlow(intake, xml, lists, reader.notes));
        }
    }

    private void body(Xml xml, DocxFlow flow) throws XMLStreamException, Refusal {
        boolean found = false;
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.name().equals("body")) {
                found = true;
                flow.read(new Body());
            }
        }
        if (!found) {
            throw Refusal.of(Kind.CORRUPT);
        }
    }

    private final class Body implements DocxFlow.Sink {
        private int block;

        @Override
        public int begin() {
            return ++block;
        }

        @Override
        public void paragraph(String text) {
            intake.blocks().paragraph(text, new Place.BodyParagraph(block));
            notes.show(block);
        }

        @Override
        public void tables(List<TableGrid> grids) {
            grids.forEach(intake.blocks()::add);
            notes.show(block);
        }
    }
}
