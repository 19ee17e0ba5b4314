package io.yusuan.read.pdf;

import io.yusuan.document.RejectReason;
import io.yusuan.document.RejectReason.Kind;
import io.yusuan.read.pdf.PdfSink.PdfRefusal;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.PDFont;

/** Reads a PDF with a text layer. */
public final class PdfReader {
    private PdfReader() {}

    /**
     * Reads a file page by page.
     *
     * @throws IOException when the file is damaged or cannot be read
     * @throws PdfRefusal when the document cannot be used
     */
    public static void read(File file, PdfSink sink) throws IOException, PdfRefusal {
        try (PDDocument document = Loader.loadPDF(file)) {
            sink.pages(document.getNumberOfPages());
            read(document, sink);
        } catch (InvalidPasswordException e) {
            throw new PdfRefusal(RejectReason.of(Kind.ENCRYPTED));
        }
    }

    private static void read(PDDocument document, PdfSink sink) throws IOException, PdfRefusal {
        Map<PDFont, Map<Integer, String>> characters = new HashMap<>();
        List<PageRead> pages = new ArrayList<>();
        int number = 0;
        int glyphs = 0;
        for (PDPage page : document.getPages()) {
            PageInk ink = ink(page, ++number, characters);
            glyphs += ink.glyphs().size();
            sink.characters(ink.glyphs().size());
            pages.add(new PageRead(ink.frame(), PageLayout.of(ink)));
        }
        if (glyphs == 0) {
            throw new PdfRefusal(RejectReason.of(Kind.SCAN_WITHOUT_TEXT));
        }
        new Flow(pages, sink).run();
    }

    static PageInk ink(PDPage page, int number, Map<PDFont, Map<Integer, String>> characters) throws IOException {
        PageFrame frame = PageFrame.of(page, number);
        InkNotes notes = new InkNotes(frame);
        new PageWalk(page, frame, notes, characters).walk();
        return notes.turned();
    }
}
