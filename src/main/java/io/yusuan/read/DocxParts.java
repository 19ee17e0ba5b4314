package io.yusuan.read;

import io.yusuan.document.Block.TableGrid;
import io.yusuan.document.Cell;
import io.yusuan.document.Place.Margin;
import io.yusuan.document.Place.Note;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;

/** The parts of a Word document beside the main one. */
final class DocxParts {
    private final Intake intake;
    private final PackagePart main;

    DocxParts(Intake intake, PackagePart main) {
        this.intake = intake;
        this.main = main;
    }

    /** Takes an element of a part with the reader that stands on it. */
    interface Taker {
        void take(Xml xml) throws XMLStreamException, Refusal;
    }

    /** Shows the root of each part of a kind. */
    private void each(String kind, Taker taker)
            throws IOException, XMLStreamException, InvalidFormatException, Refusal {
        for (PackagePart part : RelatedParts.of(main, kind)) {
            try (InputStream in = part.getInputStream();
                    Xml xml = Xml.open(in)) {
                while (xml.hasNext()) {
                    if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                        taker.take(xml);
                    }
                }
            }
        }
    }

    DocxLists lists() throws IOException, XMLStreamException, InvalidFormatException, Refusal {
        DocxLists lists = new DocxLists();
        each("numbering", lists::take);
        if (!lists.isEmpty()) {
            each("styles", lists.styles()::take);
        }
        return lists;
    }

    /** Headers and footers come before the body: what they print holds for all of it. */
    void margins(DocxLists lists) throws IOException, XMLStreamException, InvalidFormatException, Refusal {
        for (Margin.Kind kind : Margin.Kind.values()) {
            List<String> lines = new ArrayList<>();
            each(kind.id(), xml -> lines.addAll(lines(xml, lists)));
            Margins.add(intake.blocks(), kind, lines);
        }
    }

    DocxNotes notes(DocxLists lists) throws IOException, XMLStreamException, InvalidFormatException, Refusal {
        DocxNotes notes = new DocxNotes(intake.blocks());
        for (Note.Kind kind : Note.Kind.values()) {
            each(
                    kind.id() + "s",
                    root -> root.within(name -> {
                        if (!name.equals(kind.id())) {
                            return false;
                        }
                        // The lines that part notes from the text are notes with a type.
                        String id = root.attribute("type") == null ? root.attribute("id") : null;
                        List<String> paragraphs = lines(root, lists);
                        if (id != null) {
                            notes.add(kind, id, paragraphs);
                        }
                        return true;
                    }));
        }
        return notes;
    }

    void comments() throws IOException, XMLStreamException, InvalidFormatException, Refusal {
        Set<String> comments = new HashSet<>();
        each(
                "comments",
                root -> root.within(name -> {
                    if (name.equals("comment")) {
                        comments.add(String.valueOf(root.attribute("id")));
                    }
                    return false;
                }));
        intake.leaveOutComments(comments.size());
    }

    /** Lists count anew in each part. */
    private List<String> lines(Xml xml, DocxLists listsOf) throws XMLStreamException, Refusal {
        Lines lines = new Lines(new ArrayList<>());
        new DocxFlow(intake, xml, listsOf, new DocxNotes(intake.blocks())).read(lines);
        return lines.all();
    }

    /** Paragraphs, and the rows of tables as lines. */
    private record Lines(List<String> all) implements DocxFlow.Sink {
        @Override
        public int begin() {
            return 0;
        }

        @Override
        public void paragraph(String text) {
            all.add(text);
        }

        @Override
        public void tables(List<TableGrid> grids) {
            for (TableGrid grid : grids) {
                IntStream.rangeClosed(1, grid.rows())
                        .mapToObj(r -> grid.row(r).stream().map(Cell::text).collect(Collectors.joining("\t")))
                        .forEach(all::add);
            }
        }
    }
}
